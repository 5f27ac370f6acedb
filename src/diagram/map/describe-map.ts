import { formatDuration, type Unit } from '../../pert/durations.ts';
import type { JourneyExperience, Party, StepExperience, ValueClass } from '../../pert/experience/experience.ts';
import { handovers } from '../../pert/experience/handovers.ts';
import { comparePains } from '../../pert/experience/pains.ts';
import { type PathTimeUse, type TimeUse, timeUse } from '../../pert/experience/value.ts';
import { labelOf } from '../network/card-size.ts';
import { describeStep } from '../network/describe-step.ts';
import type { PictureOutline, PictureStep, StepFigures } from '../network/picture-model.ts';
import { percent } from '../text/percent.ts';
import { painFigures } from './notes.ts';

const VALUE_PHRASES: Record<ValueClass, string> = {
    adds: 'Adds value',
    enables: 'Enables, without value of its own',
    wastes: 'Wastes time',
};

/** The text that names a channel or a team to a reader. */
export function partyLabel({ name, label }: Party): string {
    return label?.trim() || name;
}

/** All that is known of a step, in words: for its tooltip and for those who listen to the map. */
export function describeMapStep(
    step: PictureStep,
    figures: StepFigures | null,
    unit: Unit,
    onCycle: boolean,
    experience: JourneyExperience,
    own: StepExperience | undefined,
): string {
    const lines = [describeStep(step, figures, unit, onCycle)];
    if (!own) return lines[0];
    if (own.channels.length > 0) lines.push(`On ${own.channels.map((channel) => partyLabel(experience.channels[channel])).join(', ')}`);
    if (own.owner >= 0) lines.push(`Owner ${partyLabel(experience.teams[own.owner])}`);
    if (own.emotion !== null) lines.push(`Emotion ${own.emotion} of 5`);
    if (step.kind !== 'milestone') lines.push(VALUE_PHRASES[own.value]);
    for (const text of own.expects) lines.push(`Expects: ${text}`);
    for (const pain of own.pains.toSorted(comparePains)) {
        const words = painFigures(pain);
        lines.push(`Pain: ${pain.text}${words === null ? '' : ` (${words})`}`);
    }
    for (const text of own.gains) lines.push(`Gain: ${text}`);
    return lines.join('\n');
}

/** Shares of the time that adds value, enables and wastes, without those that are nothing; null where there is no time. */
export function valueShares(use: TimeUse, whole: number): string | null {
    if (!(whole > 0)) return null;
    const share = (time: number, words: string) => (time === 0 ? [] : [`${percent(time / whole)} ${words}`]);
    const parts = [...share(use.adds, 'adds value'), ...share(use.enables, 'enables'), ...share(use.wastes, 'wastes')];
    return parts.length > 0 ? parts.join(', ') : null;
}

/** What a map shows of a journey as a whole, as sentences without a full stop. */
export function describeMap(
    outline: PictureOutline,
    figures: readonly StepFigures[] | null,
    experience: JourneyExperience,
    path: PathTimeUse | null,
): string[] {
    const { channels, teams, steps } = experience;
    const sentences: string[] = [];
    if (channels.length > 0) sentences.push(`Channels: ${channels.map(partyLabel).join(', ')}`);
    sentences.push(...emotionSentences(outline, steps));
    const pains = steps.flatMap(({ pains: own }, step) => own.map((pain) => ({ step, pain }))).sort((a, b) => comparePains(a.pain, b.pain));
    if (pains.length > 0) {
        const [{ step, pain }] = pains;
        const words = painFigures(pain);
        sentences.push(
            `${pains.length === 1 ? '1 pain' : `${pains.length} pains`}, the worst at ${labelOf(outline.steps[step])}: ${pain.text}${words === null ? '' : ` (${words})`}`,
        );
    }
    if (teams.length > 0) {
        const count = handovers(
            outline.links,
            outline.steps.map((_, step) => steps[step]?.owner ?? -1),
        ).length;
        sentences.push(
            `${teams.length === 1 ? '1 team' : `${teams.length} teams`}, ${count === 1 ? '1 handover' : `${count} handovers`} between them`,
        );
    }
    if (figures) sentences.push(...timeSentences(outline, figures, steps, path));
    return sentences;
}

function emotionSentences(outline: PictureOutline, steps: readonly StepExperience[]): string[] {
    const felt = steps.flatMap(({ emotion }, step) => (emotion === null ? [] : [{ emotion, step }]));
    if (felt.length === 0) return [];
    const lowest = felt.reduce((a, b) => (b.emotion < a.emotion ? b : a));
    const highest = felt.reduce((a, b) => (b.emotion > a.emotion ? b : a));
    const at = ({ emotion, step }: { emotion: number; step: number }) => `${emotion} of 5 at ${labelOf(outline.steps[step])}`;
    return [lowest.emotion === highest.emotion ? `Emotion ${at(lowest)}` : `Emotion from ${at(lowest)} to ${at(highest)}`];
}

function timeSentences(
    { steps: all, unit }: PictureOutline,
    figures: readonly StepFigures[],
    steps: readonly StepExperience[],
    path: PathTimeUse | null,
): string[] {
    const use = timeUse(
        all.map(({ kind }, step) => ({ kind, value: steps[step].value })),
        figures.map(({ expected }) => expected),
    );
    const shares = valueShares(use, use.working + use.waiting);
    if (shares === null) return [];
    const sentences = [
        `All steps together: ${formatDuration(use.working, unit)} working, ${formatDuration(use.waiting, unit)} waiting; ${shares}`,
    ];
    if (path) {
        const duration = path.adds + path.enables + path.wastes + path.between;
        const along = valueShares(path, duration);
        const between = path.between === 0 || !(duration > 0) ? '' : `, ${percent(path.between / duration)} passes between steps`;
        if (along !== null) sentences.push(`Along the critical path: ${along}${between}`);
    }
    return sentences;
}
