import { describe, expect, it } from 'vitest';
import { planEffects } from '../../../src/pert/plan/effects.ts';
import { rankImprovements } from '../../../src/pert/plan/ranking.ts';
import { link, network, step, threePoint } from '../networks.ts';
import { improvement, planOf } from './plans.ts';

/** a (6) and b (10) side by side, then c (4): 14. */
const journey = network(
    [step('a', 6), step('b', 10), step('c', 4)],
    [link(0, 2), link(1, 2)],
    [{ scope: { kind: 'journey' }, confidence: 0.9, within: 12 }],
);
const estimate = (place: number, points: number) => ({ kind: 'estimate', step: place, estimate: threePoint(points) }) as const;

describe('a ranking', () => {
    const plan = planOf(
        journey,
        [
            improvement('idle', { effects: [estimate(0, 5)], estimate: threePoint(2), cost: 100 }),
            improvement('large', { effects: [estimate(1, 6)], estimate: threePoint(10), needs: [{ team: 0, count: 2 }], cost: 400 }),
            improvement('small', { effects: [estimate(2, 2)], estimate: threePoint(5), cost: 100 }),
            improvement('over', { effects: [estimate(2, 1)], status: 'done' }),
        ],
        {
            scores: [
                { impact: null, urgency: null },
                { impact: 5, urgency: 2 },
                { impact: 5, urgency: null },
            ],
            teams: [{ name: 't', label: null, capacity: 3 }],
        },
    );
    const ranked = rankImprovements(plan, planEffects(plan)!);
    const by = new Map(ranked.map((each) => [plan.improvements[each.improvement].name, each]));

    it('puts what gives much for little first, and leaves out what is done', () => {
        expect(ranked.map(({ improvement: index }) => plan.improvements[index].name)).toEqual(['small', 'large', 'idle']);
    });

    it('takes impact from targets, time and moments, and effort from work and cost', () => {
        // Targets: 1 of 1; time: 4 of 4; moments: 5 × 2 of 5 × 3. Work: 2 × 10 of 20; cost: 400 of 400.
        expect(by.get('large')).toMatchObject({ targetGain: 1, timeSaved: 4, work: 20, cost: 400, effort: 1, corner: 'major project' });
        expect(by.get('large')?.impact).toBeCloseTo((1 + 1 + 10 / 15) / 3, 12);
        // 1 of 1, 2 of 4, 15 of 15; 5 of 20, 100 of 400.
        expect(by.get('small')).toMatchObject({ moment: { step: 2, impact: 5, urgency: 3 }, effort: 0.25, corner: 'quick win' });
        expect(by.get('small')?.impact).toBeCloseTo(2.5 / 3, 12);
        expect(by.get('small')?.score).toBeCloseTo(2.5 / 3 / (2.5 / 3 + 0.25), 12);
        expect(by.get('idle')).toMatchObject({ impact: 0, score: 0, moment: null, corner: 'fill-in' });
    });
});
