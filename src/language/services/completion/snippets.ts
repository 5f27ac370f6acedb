import { UNITS, type Unit } from '../../../pert/durations.ts';
import type { Keyword } from '../../parser/keywords.ts';

/** A text to fill in, in the snippet syntax of the Language Server Protocol. */
export interface Snippet {
    label: string;
    detail: string;
    body: string;
}

/** A place to fill in: `${1:text}`. */
const field = (position: number, text: string | number) => `\${${position}:${text}}`;
const oneOf = (position: number, words: readonly string[]) => `\${${position}|${words.join(',')}|}`;
const unit = (position: number, first: Unit) => oneOf(position, [first, ...UNITS.filter((other) => other !== first)]);
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
};

/** A whole journey to start from, offered in an empty file. */
export const TEMPLATE: Snippet = {
    label: 'journey from a template',
    detail: 'Two stages with steps in order, and a target',
    body: [
        `journey ${field(1, 'MyJourney')} "${field(2, 'My journey')}" {`,
        '\tunit min',
        `\ttarget 90% within ${field(3, 2)} ${unit(4, 'h')}`,
        '',
        `\tstage ${field(5, 'Discover')} in order {`,
        `\t\ttouchpoint ${field(6, 'visit')} "${field(7, 'First visit')}" estimate 1 3 10 min`,
        `\t\tmoment ${field(8, 'decide')} "${field(9, 'Decision')}" estimate 5 10 30 min`,
        '\t}',
        `\tstage ${field(10, 'Deliver')} in order {`,
        `\t\ttask ${field(11, 'prepare')} "${field(12, 'Preparation')}" after ${field(8, 'decide')} estimate 10 20 45 min`,
        `\t\tmilestone ${field(13, 'done')} "${field(14, 'Done')}"`,
        '\t}',
        '}',
        '$0',
    ].join('\n'),
};
