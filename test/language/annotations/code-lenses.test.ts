import { describe, expect, test } from 'vitest';
import { lenses, openWith, SHOP } from './support.ts';

const OPEN = 'Open preview → journey.openPreviewToSide';

describe('above a journey', () => {
    test('its duration, each target, its critical path and the preview', async () => {
        const [duration, within, span, path, preview] = await lenses(await openWith(SHOP));
        expect(duration).toBe('Shop: 13.8 ± 2.5 min');
        // Φ((20 − 13.83)/2.5) = Φ(2.467) = 0.9932; from visit to choose 9.83 ± 2.5: Φ(−3.533) = 0.0002.
        expect(within).toBe('Shop: 90 % within 20 min: 99.3 % ✓');
        expect(span).toBe('Shop: 50 % within 1 min from visit to choose: less than 0.1 % ✗');
        expect(path).toBe('Shop: Critical: visit → choose → pay');
        expect(preview).toBe(`Shop: ${OPEN}`);
    });

    test('long paths and many targets are cut', async () => {
        const steps = Array.from({ length: 9 }, (_, index) => `task s${index} ${index > 0 ? `after s${index - 1}` : ''} estimate 1`).join(
            '\n',
        );
        const targets = Array.from({ length: 12 }, (_, index) => `target 50% within ${index + 1} h`).join('\n');
        const shown = await lenses(await openWith(`journey A { unit h ${targets} ${steps} }`));
        expect(shown[0]).toBe('A: 9 h');
        expect(shown.slice(11)).toEqual(['A: 2 more targets', 'A: Critical: s0 → s1 → … → s7 → s8', `A: ${OPEN}`]);
    });

    test('ties and missing estimates', async () => {
        expect(
            await lenses(await openWith('journey A { unit h target 50% within 2 h task a estimate 1 task b estimate 1 task c }')),
        ).toEqual(['A: 1 h, 1 estimate missing', 'A: 50 % within 2 h: 100 %', 'A: Critical: a (one of several)', `A: ${OPEN}`]);
    });

    test('why there is no schedule', async () => {
        expect(await lenses(await openWith('journey A { unit min task a after c task b after a task c after b }'))).toEqual([
            'A: No schedule: a → b → c → a',
            `A: ${OPEN}`,
        ]);
        expect((await lenses(await openWith('journey A { unit min task a after gone }')))[0]).toBe(
            'A: No schedule: gone cannot be resolved',
        );
        expect(await lenses(await openWith('journey A { }'))).toEqual([`A: ${OPEN}`]);
    });
});

describe('above a stage', () => {
    test('from when to when it lasts, and its critical steps', async () => {
        expect((await lenses(await openWith(SHOP))).slice(5)).toEqual(['Before: 0 min – 9.83 min', 'Before: Critical: visit and choose']);
    });

    test('without critical steps, and without any', async () => {
        const text = 'journey A { unit h task a estimate 5 stage S { task b estimate 1 } stage Empty { } }';
        expect((await lenses(await openWith(text))).filter((lens) => !lens.startsWith('A'))).toEqual([
            'S: 0 h – 1 h',
            'S: No critical step',
        ]);
    });
});

test('they can be switched off', async () => {
    expect(await lenses(await openWith(SHOP, { codeLens: false }))).toEqual([]);
    expect(await lenses(await openWith(SHOP, { codeLens: true }))).toHaveLength(7);
});
