import { formatDuration } from '../../../pert/durations.ts';
import type { StepExplanation } from '../facts/step-explanation.ts';
import { code } from './markdown.ts';
import { chain } from './phrases.ts';

/** Says in one sentence and a list why a step is critical, or what its slack hangs on. Markdown. */
export function explanationMarkdown(explanation: StepExplanation): string {
    const [sentence, ...items] = explanation.critical ? whyCritical(explanation) : whySlack(explanation);
    return [`**Why:** ${sentence}`, '', ...items.map((item) => `- ${item}`)].join('\n');
}

function whyCritical(explanation: StepExplanation): string[] {
    const { name, following } = explanation;
    return [
        `${code(name)} has no slack: what delays it delays the journey.`,
        starts(explanation),
        following.length > 1 ? `A delay goes on along ${chain(following, 0)} to the end` : 'It ends the journey',
    ];
}

function whySlack(explanation: StepExplanation): string[] {
    const { name, totalSlack, unit, following, meets, arrival, due, rival } = explanation;
    const time = (value: number) => formatDuration(value, unit);
    const goal = meets === null ? 'the end of the journey' : code(meets);
    const other = rival?.at(-2);
    const reason =
        meets === null ? 'the journey lasts longer anyway' : `${goal} waits longer for ${other ? code(other) : 'something else'}`;
    return [
        `${code(name)} may be delayed by ${time(totalSlack)}, because ${reason}.`,
        starts(explanation),
        following.length > 1 ? `Its own chain, ${chain(following, 0)}, arrives at ${time(arrival)}` : `It is done at ${time(arrival)}`,
        rival && rival.length > 1
            ? `It would have to outlast ${chain(rival)}, which sets ${goal} at ${time(due)}`
            : `It would have to outlast what sets ${goal} at ${time(due)}`,
    ];
}

function starts({ driving, earliestStart, unit }: StepExplanation): string {
    return driving.length > 1
        ? `Its start, at ${formatDuration(earliestStart, unit)}, hangs on ${chain(driving, driving.length - 1)}`
        : 'It can start with the journey';
}
