import type { JourneyExperience, Pain, Party, StepExperience } from '../../pert/experience/experience.ts';
import {
    type ColumnPatch,
    ESTIMATE_FIGURES,
    type ExperiencePatch,
    LINK_FIGURES,
    type NetworkOutline,
    type PreviewUpdate,
    STEP_FIGURES,
} from '../../protocol/preview.ts';
import type { Picture } from './picture.ts';

/** The parts of an update that say what is drawn. */
export type PictureChange = Pick<PreviewUpdate, 'outline' | 'steps' | 'estimates' | 'links' | 'summary' | 'experience'>;

/** Above this share of changed rows a patch without row numbers is shorter. */
const ALL_ROWS = 0.8;

/** The whole picture. */
export function completePicture({ outline, steps, estimates, links, summary, experience }: Picture): PictureChange {
    return {
        outline,
        steps: allRows(steps),
        estimates: allRows(estimates),
        links: allRows(links),
        summary,
        experience: { ...experience, rows: null },
    };
}

/** What turns the one picture into the other; empty when they are alike. With a new outline all figures are sent. */
export function pictureDifference(before: Picture, after: Picture): PictureChange {
    const experience = changedExperience(before.experience, after.experience);
    if (!sameOutline(before.outline, after.outline)) return { ...completePicture(after), experience };
    const change: PictureChange = {};
    if (experience) change.experience = experience;
    const steps = changedRows(before.steps, after.steps, STEP_FIGURES.length);
    const estimates = changedRows(before.estimates, after.estimates, ESTIMATE_FIGURES.length);
    const links = changedRows(before.links, after.links, LINK_FIGURES.length);
    if (steps) change.steps = steps;
    if (estimates) change.estimates = estimates;
    if (links) change.links = links;
    if (JSON.stringify(before.summary) !== JSON.stringify(after.summary)) change.summary = after.summary;
    return change;
}

/** What is written of experience and ownership changes seldom: it is sent step by step, and not at all while estimates are typed. */
function changedExperience(before: JourneyExperience, after: JourneyExperience): ExperiencePatch | undefined {
    const { channels, teams, steps } = after;
    if (before.steps.length !== steps.length) return { ...after, rows: null };
    const rows: number[] = [];
    for (let row = 0; row < steps.length; row++) if (!sameExperience(before.steps[row], steps[row])) rows.push(row);
    if (rows.length === 0 && sameItems(before.channels, channels, sameParty) && sameItems(before.teams, teams, sameParty)) return undefined;
    return { channels, teams, rows, steps: rows.map((row) => steps[row]) };
}

function sameExperience(a: StepExperience, b: StepExperience): boolean {
    return (
        a.owner === b.owner &&
        a.value === b.value &&
        a.emotion === b.emotion &&
        sameItems(a.channels, b.channels, Object.is) &&
        sameItems(a.pains, b.pains, samePain) &&
        sameItems(a.gains, b.gains, Object.is) &&
        sameItems(a.expects, b.expects, Object.is)
    );
}

function samePain(a: Pain, b: Pain): boolean {
    return a.text === b.text && a.severity === b.severity && a.frequency === b.frequency;
}

function sameParty(a: Party, b: Party): boolean {
    return a.name === b.name && a.label === b.label;
}

function allRows(values: Float64Array): ColumnPatch {
    return { rows: null, values: Array.from(values) };
}

/** Both tables have the same number of rows. */
function changedRows(before: Float64Array, after: Float64Array, width: number): ColumnPatch | null {
    const rows: number[] = [];
    const count = after.length / width;
    for (let row = 0; row < count; row++) {
        for (let at = row * width; at < (row + 1) * width; at++) {
            if (before[at] !== after[at]) {
                rows.push(row);
                break;
            }
        }
    }
    if (rows.length === 0) return null;
    if (rows.length > ALL_ROWS * count) return allRows(after);
    const values: number[] = [];
    for (const row of rows) {
        for (let at = row * width; at < (row + 1) * width; at++) values.push(after[at]);
    }
    return { rows, values };
}

function sameOutline(a: NetworkOutline, b: NetworkOutline): boolean {
    return (
        a.journey === b.journey &&
        a.label === b.label &&
        a.unit === b.unit &&
        a.anchor?.side === b.anchor?.side &&
        a.anchor?.instant === b.anchor?.instant &&
        sameItems(a.stages, b.stages, (x, y) => x.name === y.name && x.label === y.label) &&
        sameItems(
            a.steps,
            b.steps,
            (x, y) =>
                x.id === y.id &&
                x.label === y.label &&
                x.kind === y.kind &&
                x.truth === y.truth &&
                x.stage === y.stage &&
                x.owner === y.owner &&
                sameItems(x.channels ?? [], y.channels ?? [], Object.is),
        ) &&
        sameItems(a.teams ?? [], b.teams ?? [], (x, y) => x.name === y.name && x.label === y.label) &&
        sameItems(a.channels ?? [], b.channels ?? [], (x, y) => x.name === y.name && x.label === y.label) &&
        sameItems(a.links.from, b.links.from, Object.is) &&
        sameItems(a.links.to, b.links.to, Object.is) &&
        sameItems(a.links.type, b.links.type, Object.is)
    );
}

function sameItems<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
}
