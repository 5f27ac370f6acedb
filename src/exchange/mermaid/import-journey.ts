import type { Imported, ImportedStep } from '../exchange.ts';
import { NameMaker } from '../journey/names.ts';
import { LeftOut } from '../left-out.ts';
import { statementsOf } from './statements.ts';

/**
 * Reads a user journey of Mermaid: sections as stages, tasks one after the other as touchpoints, scores from 1 to 5 as
 * emotions. It has no durations, so that estimates are left open.
 * @throws ExchangeError for another text
 */
export function importMermaidJourney(text: string): Imported {
    const left = new LeftOut();
    const names = new NameMaker();
    const stages: { name: string; label: string | null }[] = [];
    const steps: ImportedStep[] = [];
    let title = '';
    for (const line of statementsOf(text, 'journey')) {
        const [, word, rest] = /^(title|section|accTitle|accDescr)\b\s*:?\s*(.*)$/.exec(line) ?? [];
        const [label, score, actors] = line.split(':').map((part) => part.trim());
        if (word === 'title') {
            title = rest;
        } else if (word === 'section') {
            stages.push(named(names, rest, 'stage'));
        } else if (word !== undefined) {
            left.say('Descriptions for screen readers are not carried over.');
        } else if (score === undefined) {
            left.add(1, ['line that is no task', 'lines that are no tasks']);
        } else {
            const emotion = Number(score);
            const fits = Number.isInteger(emotion) && emotion >= 1 && emotion <= 5;
            if (!fits) left.add(1, ['score that is not 1 to 5', 'scores that are not 1 to 5']);
            const before = steps.at(-1);
            steps.push({
                ...named(names, label, 'step'),
                kind: 'touchpoint',
                stage: stages.length > 0 ? stages.length - 1 : null,
                estimate: null,
                links: before ? [{ from: before.name, type: 'FS', lag: null }] : [],
                emotion: fits ? emotion : null,
                notes: actors ? [`With ${actors}`] : [],
            });
        }
    }
    if (steps.some(({ notes }) => notes.length > 0)) left.say('Who takes part became notes.');
    if (steps.length > 0) left.say('There are no durations: every estimate is open (tbd).');
    const { name, label } = named(new NameMaker(), title, 'Journey');
    return { journey: { name, label, start: null, stages, steps }, left: left.sentences };
}

function named(names: NameMaker, label: string, fallback: string): { name: string; label: string | null } {
    const name = names.make(label, fallback);
    return { name, label: label && label !== name ? label : null };
}
