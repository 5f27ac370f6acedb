import fc from 'fast-check';
import { expect, it } from 'vitest';
import { level } from '../../../../src/pert/plan/levelling/level.ts';
import type { ResourceProject } from '../../../../src/pert/plan/levelling/resource-project.ts';
import { teamLinks } from '../../../../src/pert/plan/levelling/team-links.ts';
import { generatedProject } from './generated-projects.ts';

/** When activities start if each begins as soon as all that come before it by a dependency or a link are done. */
function earliest({ size, predecessors }: ResourceProject, links: readonly { from: number; to: number }[], durations: ArrayLike<number>) {
    const before = predecessors.map((own, activity) => [...own, ...links.filter(({ to }) => to === activity).map(({ from }) => from)]);
    const starts = new Float64Array(size).fill(Number.NaN);
    const startOf = (activity: number): number => {
        if (Number.isNaN(starts[activity])) {
            starts[activity] = before[activity].reduce((latest, one) => Math.max(latest, startOf(one) + durations[one]), 0);
        }
        return starts[activity];
    };
    for (let activity = 0; activity < size; activity++) startOf(activity);
    return starts;
}

function peakOver({ size, teams, demands, capacities }: ResourceProject, starts: Float64Array, durations: ArrayLike<number>): number {
    let worst = 0;
    for (let team = 0; team < teams; team++) {
        for (let activity = 0; activity < size; activity++) {
            let load = 0;
            for (let other = 0; other < size; other++) {
                if (starts[other] <= starts[activity] && starts[activity] < starts[other] + durations[other])
                    load += demands[other * teams + team];
            }
            worst = Math.max(worst, load - capacities[team]);
        }
    }
    return worst;
}

it('keep the capacities however long the work takes, and the levelled plan if it takes as long as expected', () => {
    const cases = fc.record({
        seed: fc.nat(1_000),
        strength: fc.constantFrom(0, 0.2, 0.5, 1),
        factor: fc.constantFrom(0.25, 0.5, 1),
        factors: fc.array(fc.double({ min: 0.01, max: 20, noNaN: true }), { minLength: 15, maxLength: 15 }),
    });
    fc.assert(
        fc.property(cases, ({ seed, strength, factor, factors }) => {
            const project = generatedProject(seed, { size: 15, complexity: 1.5, factor, strength });
            const { starts } = level(project, 20);
            const links = teamLinks(project, starts);
            const asExpected = earliest(project, links, project.durations);
            expect(asExpected.every((start, activity) => start <= starts[activity] + 1e-9)).toBe(true);
            const durations = project.durations.map((duration, activity) => duration * factors[activity]);
            expect(peakOver(project, earliest(project, links, durations), durations)).toBeLessThanOrEqual(0);
        }),
        { numRuns: 200 },
    );
});

it('hand people on from those who are done to those who begin', () => {
    const project: ResourceProject = {
        size: 4,
        durations: Float64Array.of(3, 2, 2, 1),
        predecessors: [[], [], [], []],
        teams: 2,
        // Two people of the first team; the second is not limited.
        demands: Float64Array.of(1, 9, 1, 9, 2, 0, 0, 9),
        capacities: Float64Array.of(2, Number.POSITIVE_INFINITY),
        started: new Uint8Array(4),
    };
    expect(teamLinks(project, [0, 0, 3, 0])).toEqual([
        { from: 1, to: 2 },
        { from: 0, to: 2 },
    ]);
});
