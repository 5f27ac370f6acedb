import type { ImportedJourney, ImportedLink, ImportedStep, Points } from '../exchange.ts';

/** An imported journey as a text of the language: correct, but for white space that a formatter puts into order. */
export function journeyText(journey: ImportedJourney): string {
    const { name, label, start, stages, steps } = journey;
    const lines = [`journey ${name}${text(label)} {`];
    if (start !== null) lines.push(`start ${start}`);
    for (const step of steps) if (step.stage === null) lines.push(stepText(step));
    stages.forEach((stage, index) => {
        lines.push(`stage ${stage.name}${text(stage.label)} {`);
        for (const step of steps) if (step.stage === index) lines.push(stepText(step));
        lines.push('}');
    });
    lines.push('}');
    return `${lines.join('\n')}\n`;
}

function stepText(step: ImportedStep): string {
    const parts = [`${step.kind} ${step.name}${text(step.label)}`];
    const into = (finish: boolean) => step.links.filter(({ type }) => (type === 'FF' || type === 'SF') === finish);
    const [starts, finishes] = [into(false), into(true)];
    if (starts.length > 0) parts.push(`after ${starts.map(linkText).join(', ')}`);
    if (finishes.length > 0) parts.push(`finish after ${finishes.map(linkText).join(', ')}`);
    if (step.kind !== 'milestone') parts.push(`estimate ${step.estimate ? pointsText(step.estimate) : 'tbd'}`);
    if (step.emotion !== null) parts.push(`emotion ${step.emotion}`);
    for (const note of step.notes) parts.push(`note${text(note)}`);
    return parts.join(' ');
}

/** A dependency as the language writes it behind `after`, or behind `finish after`. */
export function linkText({ from, type, lag }: ImportedLink): string {
    const place = type === 'SS' || type === 'SF' ? `${from}.start` : from;
    if (lag === null || lag.values.every((value) => value === 0)) return place;
    if (lag.values.length === 1 && lag.values[0] < 0) return `${place} lead ${pointsText({ ...lag, values: [-lag.values[0]] })}`;
    return `${place} lag ${pointsText(lag)}`;
}

export function pointsText({ values, unit }: Points): string {
    return `${values.map(plainNumber).join(' ')} ${unit}`;
}

/** A number of at least 0 as the language writes it: without exponent. */
export function plainNumber(value: number): string {
    const written = String(value);
    if (!/e/.test(written)) return written;
    return value < 1 ? value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : BigInt(Math.round(value)).toString();
}

const ESCAPES: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };

function text(label: string | null): string {
    if (label === null) return '';
    const escaped = label.replaceAll(/["\\\p{Cc}\u2028\u2029]/gu, (character) => {
        return ESCAPES[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`;
    });
    return ` "${escaped}"`;
}
