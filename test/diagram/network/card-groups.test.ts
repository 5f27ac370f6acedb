import { describe, expect, it } from 'vitest';
import { CardGroups } from '../../../src/diagram/network/card-groups.ts';
import type { Detail } from '../../../src/diagram/network/picture-model.ts';

const range = (first: number, last: number) => Array.from({ length: last - first }, (_, i) => first + i);
const all = (detail: Detail) => () => detail;

describe('groups of cards', () => {
    it('have all cards in order, each once, with its detail', () => {
        const steps = [...range(3, 40), ...range(90, 95), 200];
        const groups = new CardGroups().of(steps, (step) => (step > 90 ? 'labels' : 'full'));
        expect(groups.flatMap((group) => group.steps)).toEqual(steps);
        expect(groups.flatMap(({ details }) => details)).toEqual(steps.map((step) => (step > 90 ? 'labels' : 'full')));
        expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
    });

    it('stay the same objects where nothing changed', () => {
        const groups = new CardGroups();
        const before = groups.of(range(0, 320), all('full'));
        expect(groups.of(range(0, 320), all('full'))).toEqual(before);
        const after = groups.of([...range(0, 100), ...range(101, 320)], (step) => (step === 300 ? 'labels' : 'full'));
        const changed = after.filter((group) => !before.includes(group)).flatMap(({ steps }) => steps);
        expect(after.length).toBe(before.length);
        expect(after.filter((group) => before.includes(group)).length).toBe(before.length - 2);
        expect(changed).toContain(300);
        expect(changed).not.toContain(100);
        expect(groups.of(range(0, 320), all('full')).filter((group) => before.includes(group)).length).toBe(before.length - 2);
    });
});
