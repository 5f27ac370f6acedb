import { UNITS, type Unit } from '../../../pert/durations.ts';
import type { Keyword } from '../../parser/keywords.ts';

/** A text to fill in, in the snippet syntax of the Language Server Protocol. */
export interface Snippet {
    label: string;
    detail: string;
    body: string;
}

/** A place to fill in: `${1:text}`. */
export const field = (position: number, text: string | number) => `\${${position}:${text}}`;
const oneOf = (position: number, words: readonly string[]) => `\${${position}|${words.join(',')}|}`;
export const unit = (position: number, first: Unit) => oneOf(position, [first, ...UNITS.filter((other) => other !== first)]);
const heading = (keyword: Keyword) => `${keyword} ${field(1, 'name')} "${field(2, 'Label')}"`;
const points = (position: number) =>
    `estimate ${field(position, 1)} ${field(position + 1, 2)} ${field(position + 2, 4)} ${unit(position + 3, 'min')}`;
const block = (...lines: string[]) => [' {', ...lines.map((line) => `\t${line}`), '}'].join('\n');
const step = (keyword: Keyword, detail: string): Snippet => ({ label: `${keyword} …`, detail, body: `${heading(keyword)} ${points(3)}` });

/** What is offered beside a keyword that declares something. */
export const SNIPPETS: Readonly<Partial<Record<Keyword, Snippet>>> = {
    journey: {
        label: 'journey { … }',
        detail: 'A journey with its unit',
        body: heading('journey') + block(`unit ${unit(3, 'min')}`, '', '$0'),
    },
    stage: { label: 'stage { … }', detail: 'A stage with its steps', body: heading('stage') + block('$0') },
    touchpoint: step('touchpoint', 'A touchpoint with three points'),
    task: step('task', 'A backstage task with three points'),
    wait: step('wait', 'A wait with three points'),
    moment: {
        label: 'moment { … }',
        detail: 'A moment of truth',
        body:
            heading('moment') +
            block(
                `truth ${oneOf(3, ['first', 'zero', 'second', 'ultimate'])}`,
                points(4),
                `expect "${field(8, 'What the customer expects')}"$0`,
            ),
    },
    milestone: { label: 'milestone …', detail: 'An event without duration', body: heading('milestone') },
    choice: {
        label: 'choice { … }',
        detail: 'Two alternatives',
        body: heading('choice') + block(`${field(3, 'one')} ${field(4, 60)}%`, `${field(5, 'other')} ${field(6, 40)}%`),
    },
    persona: {
        label: 'persona { … }',
        detail: 'A persona with an empathy map',
        body: heading('persona') + block(`goal "${field(3, 'Goal')}"`, `pain "${field(4, 'Pain')}"`, `gain "${field(5, 'Gain')}"`),
    },
    target: {
        label: 'target …',
        detail: 'A promise',
        body: `target ${field(1, 90)}% within ${field(2, 2)} ${unit(3, 'd')}`,
    },
    kpi: {
        label: 'kpi { … }',
        detail: 'A measurable KPI',
        body:
            heading('kpi') +
            block(
                `baseline ${field(3, '60%')}`,
                `target ${field(4, '80%')} by ${field(5, '2030-12-31')}`,
                `measured "${field(6, 'How')}"$0`,
            ),
    },
    improvement: {
        label: 'improvement { … }',
        detail: 'A change and the work it takes',
        body:
            heading('improvement') +
            block(
                `estimate ${field(3, 1)} ${field(4, 2)} ${field(5, 4)} ${unit(6, 'w')}`,
                `status ${oneOf(7, ['idea', 'planned', 'doing', 'done'])}`,
                `improves $0`,
            ),
    },
    pain: {
        label: 'pain …',
        detail: 'A pain with its severity',
        body: `pain "${field(1, 'What hurts')}" severity ${oneOf(2, ['3', '1', '2', '4', '5'])}`,
    },
    recover: {
        label: 'recover …',
        detail: 'How it is put right',
        body: `recover "${field(1, 'What puts it right')}" within ${field(2, 1)} ${unit(3, 'h')}`,
    },
};
