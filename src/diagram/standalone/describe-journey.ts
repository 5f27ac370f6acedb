import { formatDuration } from '../../pert/durations.ts';
import { labelOf } from '../network/card-size.ts';
import { type Drawing, journeyTitle } from './drawing.ts';
import { targetSentence } from './target-phrases.ts';

/** A longer path is cut in the middle. */
const PATH_STEPS = 20;

/** A journey in words, for those who cannot see its picture: size, duration, critical path, targets, and what else a view shows. */
export function describeJourney(drawing: Drawing, more: readonly string[] = []): string {
    const { outline, summary } = drawing;
    const { unit } = outline;
    const size = [count(outline.steps.length, 'step'), ...(outline.stages.length > 0 ? [count(outline.stages.length, 'stage')] : [])];
    const sentences = [
        `${journeyTitle(outline)}: a customer journey of ${size.join(' in ')}`,
        `Expected duration ${formatDuration(summary.duration, unit)} ± ${formatDuration(summary.standardDeviation, unit)}`,
    ];
    if (!summary.complete) {
        sentences.push('Some steps have no estimate yet and count 0');
    }
    if (drawing.criticalPath.length > 0) {
        sentences.push(`Critical path: ${pathText(drawing)}`);
    }
    sentences.push(...summary.targets.map((target) => targetSentence(target, outline)), ...more);
    return sentences.map((sentence) => `${sentence}.`).join('\n');
}

function count(number: number, noun: string): string {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function pathText({ criticalPath, outline }: Drawing): string {
    const labels = new Map(outline.steps.map((step) => [step.name, labelOf(step)]));
    const words = criticalPath.map((name) => labels.get(name) ?? name);
    const half = PATH_STEPS / 2;
    const shown =
        words.length <= PATH_STEPS ? words : [...words.slice(0, half), `${words.length - PATH_STEPS} more`, ...words.slice(-half)];
    return shown.join(' → ');
}
