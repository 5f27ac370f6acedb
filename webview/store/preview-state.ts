import type { LinkFigures, PictureStep, StepFigures } from '../../src/diagram/network/picture-model.ts';
import type { JourneyExperience } from '../../src/pert/experience/experience.ts';
import type { ThreePoint } from '../../src/pert/network.ts';
import type { ExperiencePatch, JourneySummary, NetworkOutline, PreviewStatus, PreviewUpdate } from '../../src/protocol/preview.ts';
import type { Uncertainty } from '../../src/protocol/uncertainty.ts';
import { patchEstimates, patchLinks, patchSteps } from './figures.ts';

/** Everything that the page knows about the journey that it shows. */
export interface PreviewState {
    uri: string;
    version: number;
    sequence: number;
    journeys: { name: string; label: string | null }[];
    /** Index into journeys; -1 without any. */
    selected: number;
    status: PreviewStatus;
    /** null as long as no network could be drawn. */
    outline: NetworkOutline | null;
    steps: StepFigures[] | null;
    links: LinkFigures[] | null;
    /** Per step; null where it has no estimate. */
    estimates: (ThreePoint | null)[] | null;
    summary: JourneySummary | null;
    experience: JourneyExperience | null;
    /** null where the journey is not simulated; undefined as long as there are no figures. They may be of the text before. */
    uncertainty: Uncertainty | null | undefined;
    /** Counts up whenever another journey is drawn; one whose name is edited stays the same. */
    drawing: number;
}

/** The state after an update; null when an update before it is missing, so that a complete one must be asked for. */
export function applyUpdate(before: PreviewState | null, update: PreviewUpdate): PreviewState | null {
    if (update.base !== null && (before === null || before.sequence !== update.base || before.uri !== update.uri)) {
        return null;
    }
    const kept = update.base !== null || keepsPicture(before, update) ? before : null;
    const outline = update.outline ? keepSteps(kept?.outline ?? null, update.outline) : (kept?.outline ?? null);
    // Rows of another outline mean other steps and links.
    const rows = update.outline ? null : kept;
    return {
        uri: update.uri,
        version: update.version,
        sequence: update.sequence,
        journeys: update.journeys,
        selected: update.selected,
        status: update.status,
        outline,
        steps: outline && update.steps ? patchSteps(rows?.steps ?? null, update.steps, outline.steps.length) : (rows?.steps ?? null),
        links: outline && update.links ? patchLinks(rows?.links ?? null, update.links, outline.links.from.length) : (rows?.links ?? null),
        estimates:
            outline && update.estimates
                ? patchEstimates(rows?.estimates ?? null, update.estimates, outline.steps.length)
                : (rows?.estimates ?? null),
        summary: update.summary ?? kept?.summary ?? null,
        experience: update.experience ? patchExperience(kept?.experience ?? null, update.experience) : (kept?.experience ?? null),
        uncertainty: update.uncertainty === undefined ? kept?.uncertainty : update.uncertainty,
        drawing:
            before === null || outline === null
                ? (before?.drawing ?? 0) + 1
                : before.drawing + (isSameJourney(before, update, outline) ? 0 : 1),
    };
}

/** Steps that stay the same keep their object. */
function patchExperience(before: JourneyExperience | null, { channels, teams, rows, steps }: ExperiencePatch): JourneyExperience {
    if (rows === null || before === null) return { channels, teams, steps };
    const patched = before.steps.slice();
    for (const [i, row] of rows.entries()) if (row < patched.length) patched[row] = steps[i];
    return { channels, teams, steps: patched };
}

/** Whether what is drawn is still the journey that was drawn before, perhaps under another name. */
function isSameJourney(before: PreviewState, update: PreviewUpdate, outline: NetworkOutline): boolean {
    if (before.uri !== update.uri || before.outline === null) {
        return false;
    }
    const name = before.outline.journey;
    const renamed = before.selected === update.selected && !update.journeys.some((journey) => journey.name === name);
    return name === outline.journey || renamed;
}

/** A complete update that has nothing to draw leaves the last good picture of the same journey where it is. */
function keepsPicture(before: PreviewState | null, update: PreviewUpdate): before is PreviewState {
    return (
        before !== null &&
        update.status.kind === 'stale' &&
        update.outline === undefined &&
        before.uri === update.uri &&
        before.outline?.journey === update.journeys[update.selected]?.name
    );
}

/** The new outline, with the objects of the steps that stayed as they were: their cards need not be drawn anew. */
function keepSteps(before: NetworkOutline | null, outline: NetworkOutline): NetworkOutline {
    if (before === null) {
        return outline;
    }
    const known = new Map(before.steps.map((step) => [step.id, step]));
    return { ...outline, steps: outline.steps.map((step) => sameStep(known.get(step.id), step)) };
}

function sameStep(before: PictureStep | undefined, step: PictureStep): PictureStep {
    const same =
        before !== undefined &&
        before.name === step.name &&
        before.label === step.label &&
        before.kind === step.kind &&
        before.truth === step.truth &&
        before.stage === step.stage &&
        before.owner === step.owner &&
        String(before.channels) === String(step.channels);
    return same ? before : step;
}
