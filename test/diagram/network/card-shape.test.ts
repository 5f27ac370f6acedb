import { describe, expect, it } from 'vitest';
import { cardOutline, sideInset } from '../../../src/diagram/network/card-shape.ts';
import { CARD_HEIGHT, cardSizeFor } from '../../../src/diagram/network/card-size.ts';
import type { StepKind } from '../../../src/pert/network.ts';

const KINDS: StepKind[] = ['touchpoint', 'moment', 'task', 'wait', 'milestone'];
const SIZE = { width: 176, height: CARD_HEIGHT };

describe('card shapes', () => {
    it('has a shape of its own for each kind', () => {
        expect(new Set(KINDS.map((kind) => cardOutline(kind, SIZE))).size).toBe(KINDS.length);
    });

    it.each(KINDS)('touches both sides of its box at half its height: %s', (kind) => {
        expect(sideInset(kind, SIZE.height / 2, SIZE.height)).toBe(0);
    });

    it.each(KINDS)('recedes evenly from the middle to both ends: %s', (kind) => {
        let before = 0;
        for (let y = SIZE.height / 2; y >= 0; y--) {
            const inset = sideInset(kind, y, SIZE.height);
            expect(inset).toBeGreaterThanOrEqual(before);
            expect(sideInset(kind, SIZE.height - y, SIZE.height)).toBeCloseTo(inset, 10);
            before = inset;
        }
    });

    it('follows the circle of a rounded corner', () => {
        // A wait's radius is 22: at 22 − 22·sin 60° from the top the outline is 22 − 22·cos 60° inside.
        expect(sideInset('wait', 22 - 22 * Math.sin(Math.PI / 3), SIZE.height)).toBeCloseTo(11, 9);
    });
});

describe('card sizes', () => {
    it('are narrow for short labels and wide for long ones', () => {
        const narrow = cardSizeFor([{ name: 'a', label: 'Visit' }]);
        const wide = cardSizeFor([
            { name: 'a', label: 'Visit' },
            { name: 'b', label: 'Receive the confirmation of the appointment' },
        ]);
        expect(wide.width).toBeGreaterThan(narrow.width);
        expect(wide.height).toBe(narrow.height);
    });

    it('have a limit', () => {
        expect(cardSizeFor([{ name: 'a', label: 'long '.repeat(500) }]).width).toBeLessThan(300);
    });

    it('serve a journey without steps', () => {
        expect(cardSizeFor([]).width).toBeGreaterThan(0);
    });
});
