import { analyse } from '../../../src/pert/analyse.ts';
import type { JourneyExperience } from '../../../src/pert/experience/experience.ts';
import { timeUseOnPath, USUAL_VALUE } from '../../../src/pert/experience/value.ts';
import type { JourneyNetwork, NetworkTarget } from '../../../src/pert/network.ts';
import type { ColumnPatch, NetworkOutline, PreviewStatus, PreviewUpdate, TargetFigure } from '../../../src/protocol/preview.ts';

export const URI = 'file:///journeys/test.journey';

/** A complete update that shows a network, as a server would send it. */
export function completeUpdate(
    network: JourneyNetwork,
    sequence = 1,
    status: PreviewStatus = { kind: 'live' },
    experience: JourneyExperience = plainExperience(network),
): PreviewUpdate {
    const analysis = analyse(network);
    const { schedule } = analysis;
    if (schedule === null) {
        throw new Error('The network cannot be scheduled');
    }
    const steps: ColumnPatch = {
        rows: null,
        values: network.steps.flatMap((step, i) => [
            schedule.expected[i],
            Math.sqrt(schedule.stepVariance[i]),
            schedule.earliestStart[i],
            schedule.earliestFinish[i],
            schedule.latestStart[i],
            schedule.latestFinish[i],
            schedule.totalSlack[i],
            schedule.freeSlack[i],
            schedule.critical[i],
            step.kind === 'milestone' || step.estimate !== null ? 1 : 0,
        ]),
    };
    const links: ColumnPatch = {
        rows: null,
        values: network.links.flatMap(({ lag }, i) => [
            (lag.optimistic + 4 * lag.mostLikely + lag.pessimistic) / 6,
            schedule.criticalLinks[i],
        ]),
    };
    const estimates: ColumnPatch = {
        rows: null,
        values: network.steps.flatMap(({ estimate }) =>
            estimate ? [estimate.optimistic, estimate.mostLikely, estimate.pessimistic] : [-1, -1, -1],
        ),
    };
    const targets = analysis.targets.map(({ target, probability, met }): TargetFigure => {
        const { scope, confidence, within } = network.targets[target];
        return { ...scopeNames(network, scope), confidence, within, probability, met };
    });
    return {
        uri: URI,
        version: sequence,
        sequence,
        base: null,
        journeys: [{ name: network.name, label: network.label }],
        selected: 0,
        status,
        outline: outlineOf(network),
        steps,
        estimates,
        links,
        summary: {
            complete: analysis.complete,
            duration: schedule.duration,
            standardDeviation: schedule.standardDeviation,
            targets,
            pathTime: timeUseOnPath(
                network,
                schedule,
                experience.steps.map(({ value }) => value),
            ),
        },
        experience: { ...experience, rows: null },
    };
}

/** Of a text that says nothing but names, kinds and times. */
export function plainExperience({ steps }: JourneyNetwork): JourneyExperience {
    const none = { channels: [], owner: -1, emotion: null, pains: [], gains: [], expects: [] };
    return { channels: [], teams: [], steps: steps.map(({ kind }) => ({ ...none, value: USUAL_VALUE[kind] })) };
}

/** What follows a complete update: an update that replaces the parts given. */
export function followUp(before: PreviewUpdate, parts: Partial<PreviewUpdate>): PreviewUpdate {
    const { uri, journeys, selected, status, sequence, version } = before;
    return { uri, journeys, selected, status, sequence: sequence + 1, version: version + 1, base: sequence, ...parts };
}

function outlineOf(network: JourneyNetwork): NetworkOutline {
    const truths = ['first', 'second', 'ultimate', 'zero'] as const;
    let moments = 0;
    return {
        journey: network.name,
        label: network.label,
        unit: network.unit,
        stages: network.stages,
        steps: network.steps.map(({ name, label, kind, stage }) => ({
            id: name,
            name,
            label,
            kind,
            truth: kind === 'moment' ? truths[moments++ % truths.length] : null,
            stage: stage ?? -1,
        })),
        links: {
            from: network.links.map((link) => link.from),
            to: network.links.map((link) => link.to),
            type: network.links.map((link) => link.type),
        },
        ...(network.anchor && { anchor: network.anchor }),
    };
}

function scopeNames(network: JourneyNetwork, scope: NetworkTarget['scope']) {
    const name = (index: number) => network.steps[index].name;
    switch (scope.kind) {
        case 'journey':
            return { step: null, from: null, to: null };
        case 'step':
            return { step: name(scope.step), from: null, to: null };
        case 'span':
            return { step: null, from: name(scope.from), to: name(scope.to) };
    }
}
