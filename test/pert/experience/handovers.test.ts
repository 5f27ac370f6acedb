import { describe, expect, it } from 'vitest';
import { handovers } from '../../../src/pert/experience/handovers.ts';
import { comparePains, painPriority } from '../../../src/pert/experience/pains.ts';

describe('handovers', () => {
    it('are dependencies between steps of different teams', () => {
        // Teams of steps 0 to 4: shop, shop, warehouse, none, shop.
        const owners = [0, 0, 1, -1, 0];
        const links = { from: [0, 1, 2, 3, 2], to: [1, 2, 3, 4, 4] };
        expect(handovers(links, owners)).toEqual([
            { from: 1, to: 2 },
            { from: 2, to: 4 },
        ]);
    });

    it('count once for two steps, however many dependencies tie them', () => {
        expect(handovers({ from: [0, 0], to: [1, 1] }, [0, 1])).toEqual([{ from: 0, to: 1 }]);
    });
});

describe('priority of pains', () => {
    const pain = (severity: number | null, frequency: number | null) => ({ text: '', severity, frequency });

    it('is severity times frequency, of all customers where no frequency is known', () => {
        expect(painPriority(pain(4, 0.35))).toBeCloseTo(1.4, 12);
        // Nobody has said how often: as if it were always.
        expect(painPriority(pain(4, null))).toBe(4);
        expect(painPriority(pain(null, 0.5))).toBeNull();
    });

    it('puts the worst first, and those without one last', () => {
        const pains = [pain(2, null), pain(5, 0.1), pain(null, 0.9), pain(3, 0.5), pain(5, null)];
        // 5, 2, 1.5, 0.5, and one of which nobody knows how bad it is.
        expect(pains.toSorted(comparePains)).toEqual([pains[4], pains[0], pains[3], pains[1], pains[2]]);
    });
});
