import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/pert/analyse.ts';
import { compareAnalyses } from '../../src/pert/comparison.ts';
import type { JourneyNetwork, NetworkStep, NetworkTarget } from '../../src/pert/network.ts';
import type { StepAspect } from '../../src/pert/step-changes.ts';
import { pairTargets } from '../../src/pert/target-pairs.ts';
import { link, names, network, reordered, step, wholeNetworks, withReordering } from './networks.ts';

const compare = (before: JourneyNetwork, after: JourneyNetwork) => compareAnalyses(analyse(before), analyse(after));

/** a → b → d and a → c → d, in days; c is the longer way. */
const diamond = (...more: NetworkStep[]) =>
    network([step('a', 1), step('b', 2), step('c', 5), step('d', 1), ...more], [link(0, 1), link(0, 2), link(1, 3), link(2, 3)]);

describe('comparing', () => {
    it('a journey with itself, in whatever order it is written, finds nothing', () => {
        fc.assert(
            fc.property(withReordering(wholeNetworks(8)), ([before, after]) => {
                const { added, removed, common, duration, standardDeviation, becameCritical, noLongerCritical } = compare(before, after);
                expect([added, removed, becameCritical, noLongerCritical]).toEqual([[], [], [], []]);
                expect(common.map(({ changed }) => changed)).toEqual(before.steps.map(() => []));
                expect(duration.after).toBeCloseTo(duration.before!, 9);
                expect(standardDeviation.after).toBeCloseTo(standardDeviation.before!, 9);
            }),
        );
    });

    it('the other way round turns everything round', () => {
        fc.assert(
            fc.property(wholeNetworks(6), wholeNetworks(8), (before, after) => {
                const [there, back] = [compare(before, after), compare(after, before)];
                expect(names(after, there.added)).toEqual(names(after, back.removed));
                expect(names(before, there.removed)).toEqual(names(before, back.added));
                expect(there.duration).toEqual({ before: back.duration.after, after: back.duration.before });
                expect(new Set(there.becameCritical)).toEqual(new Set(back.noLongerCritical));
                const changed = (pairs: typeof there.common) => pairs.filter((pair) => pair.changed.length > 0).length;
                expect(changed(there.common)).toBe(changed(back.common));
            }),
        );
    });

    it('finds steps that are new and gone, and pairs the others by name', () => {
        const before = diamond();
        const after = network([step('d', 1), step('e', 1), step('a', 1)], [link(2, 0)]);
        const { added, removed, common } = compare(before, after);
        expect(names(after, added)).toEqual(['e']);
        expect(names(before, removed)).toEqual(['b', 'c']);
        expect(common).toEqual([
            { before: 3, after: 0, changed: ['dependencies'] },
            { before: 0, after: 2, changed: [] },
        ]);
    });

    it('pairs a name that occurs twice in its order', () => {
        const before = network([step('a', 1), step('a', 2)], []);
        const after = network([step('a', 1), step('a', 2), step('a', 3)], []);
        const { added, common } = compare(before, after);
        expect(common.map(({ changed }) => changed)).toEqual([[], []]);
        expect(added).toEqual([2]);
    });

    it('sees where the critical path runs now', () => {
        const before = diamond();
        const after = { ...before, steps: before.steps.map((each) => (each.name === 'b' ? step('b', 9) : each)) };
        const { duration, criticalPath, becameCritical, noLongerCritical } = compare(before, after);
        // 1 + 5 + 1 by way of c, then 1 + 9 + 1 by way of b.
        expect(duration).toEqual({ before: 7, after: 11 });
        expect(names(before, criticalPath.before!)).toEqual(['a', 'c', 'd']);
        expect(names(after, criticalPath.after!)).toEqual(['a', 'b', 'd']);
        expect(names(after, becameCritical)).toEqual(['b']);
        expect(names(before, noLongerCritical)).toEqual(['c']);
    });

    it('has no figures for a schedule that cannot be computed', () => {
        const cyclic = network([step('a', 1), step('b', 1)], [link(0, 1), link(1, 0)]);
        const { duration, criticalPath, becameCritical } = compare(diamond(), cyclic);
        expect(duration).toEqual({ before: 7, after: null });
        expect(criticalPath.after).toBeNull();
        expect(becameCritical).toEqual([]);
    });

    it('converts what was in another unit', () => {
        const before = network([step('a', [1, 2, 9]), step('b', 1)], [link(0, 1, 'FS', 0.5)]);
        const after: JourneyNetwork = { ...network([step('a', [24, 48, 216]), step('b', 24)], [link(0, 1, 'FS', 12)]), unit: 'h' };
        const { common, duration, standardDeviation } = compare(before, after);
        expect(common.map(({ changed }) => changed)).toEqual([[], []]);
        // (1 + 4·2 + 9)/6 + 0.5 + 1 = 4.5 d = 108 h; (9 − 1)/6 d = 32 h.
        expect(duration).toEqual({ before: 108, after: 108 });
        expect(standardDeviation.before).toBeCloseTo(32, 12);
        expect(standardDeviation.after).toBeCloseTo(32, 12);
    });

    it.each<[string, NetworkStep, StepAspect[]]>([
        ['its label', step('a', [1, 2, 3], { label: 'A' }), ['label']],
        ['its kind', step('a', [1, 2, 3], { kind: 'wait' }), ['kind']],
        ['its stage', step('a', [1, 2, 3], { stage: 0 }), ['stage']],
        ['one point', step('a', [1, 2, 4]), ['estimate']],
        ['its estimate gone', step('a', null), ['estimate']],
        ['repeats', step('a', [1, 2, 3], { repeats: 0.1 }), ['repeats']],
        ['fewer who take it', step('a', [1, 2, 3], { participation: 0.5 }), ['participation']],
        ['another journey in it', step('a', [1, 2, 3], { expansion: { expected: 1, variance: 0 } }), ['expansion']],
    ])('sees %s', (_, changedStep, aspects) => {
        const before = network([step('a', [1, 2, 3])], []);
        const after = { ...network([changedStep], []), stages: [{ name: 'S', label: null }] };
        expect(compare(before, after).common).toEqual([{ before: 0, after: 0, changed: aspects }]);
    });

    it.each([
        ['another type', link(0, 1, 'SS')],
        ['a lag', link(0, 1, 'FS', 1)],
        ['three points', link(0, 1, 'FS', [-1, 0, 1])],
    ])('sees a link with %s', (_, changedLink) => {
        const steps = [step('a', 1), step('b', 1)];
        const { common } = compare(network(steps, [link(0, 1)]), network(steps, [changedLink]));
        expect(common.map(({ changed }) => changed)).toEqual([[], ['dependencies']]);
    });
});

describe('pairs of targets', () => {
    const target = (confidence: number, within: number, scope: NetworkTarget['scope'] = { kind: 'journey' }): NetworkTarget => ({
        scope,
        confidence,
        within,
    });
    const steps = [step('a', 1), step('b', 1)];
    const pairs = (before: NetworkTarget[], after: NetworkTarget[]) =>
        pairTargets(network(steps, [], before), network(steps, [], after), 1).map((pair) => [pair.before, pair.after]);

    it('are those with the same promise, wherever they stand', () => {
        expect(pairs([target(0.9, 3), target(0.8, 2)], [target(0.8, 2), target(0.9, 3)])).toEqual([
            [1, 0],
            [0, 1],
        ]);
    });

    it('are otherwise those on the same subject', () => {
        const [onA, onB] = [0, 1].map((index): NetworkTarget['scope'] => ({ kind: 'step', step: index }));
        expect(pairs([target(0.9, 3, onA), target(0.9, 3)], [target(0.9, 4), target(0.9, 3, onB)])).toEqual([
            [1, 0],
            [null, 1],
            [0, null],
        ]);
    });

    it('keep the promise that stayed when another one is made before it', () => {
        expect(pairs([target(0.9, 3)], [target(0.5, 1), target(0.9, 3)])).toEqual([
            [null, 0],
            [0, 1],
        ]);
    });

    it('follow the names of steps, not their places', () => {
        const span: NetworkTarget['scope'] = { kind: 'span', from: 0, to: 1 };
        const before = network(steps, [], [target(0.9, 3, span)]);
        const after = reordered(network(steps, [], []), [1, 0], []);
        const turned: JourneyNetwork = { ...after, targets: [target(0.9, 3, { kind: 'span', from: 1, to: 0 })] };
        expect(pairTargets(before, turned, 1)).toEqual([{ before: 0, after: 0 }]);
    });
});
