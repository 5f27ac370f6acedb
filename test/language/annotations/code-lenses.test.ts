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
        expect((await lenses(await openWith(SHOP))).slice(5, 7)).toEqual([
            'Before: 0 min – 9.83 min',
            'Before: Critical: visit and choose',
        ]);
    });

    test('without critical steps, and without any', async () => {
        const text = 'journey A { unit h task a estimate 5 stage S { task b estimate 1 } stage Empty { } }';
        expect((await lenses(await openWith(text))).filter((lens) => !lens.startsWith('A'))).toEqual([
            'S: 0 h – 1 h',
            'S: No critical step',
        ]);
    });
});

describe('of improvements', () => {
    /** By hand: 12 h as it is; b decides, c has 6 h to spare. */
    const PLAN = `journey A {
        unit h
        target 90% within 10
        task a estimate 4 drop 20%
        task b after a estimate 8
        task c after a estimate 2 { target 50% within 90 min }
        improvement i { changes b estimate 4 }
        improvement j { after i changes c estimate 1 changes b estimate 3 }
        improvement k { changes c estimate 1 }
        improvement l { changes a drop 5% changes b estimate 9 }
        improvement m { improves a cost 5 }
    }`;

    test('what each gives the journey and its promises, and after those before it', async () => {
        expect((await lenses(await openWith(PLAN))).filter((lens) => /^[ijklm]:/.test(lens))).toEqual([
            'i: Saves 4 h',
            'i: 90 % within 10 h: 0 % → 100 % ✓',
            'j: Saves 5 h; after those before it: saves 1 h',
            'j: 90 % within 10 h: 0 % → 100 % ✓',
            'j: 50 % within 90 min (c): 0 % → 100 % ✓',
            'k: Does not shorten the journey',
            'k: 50 % within 90 min (c): 0 % → 100 % ✓',
            // After the others b takes 9 h in the place of 3.
            'l: Takes 1 h more; after those before it: takes 6 h more',
            'l: +15 points of customers finish',
        ]);
    });

    test('above the steps what is done for them together', async () => {
        expect((await lenses(await openWith(PLAN))).filter((lens) => /^[abc]:/.test(lens))).toEqual([
            'a: 1 improvement: +1 h, +15 points of customers finish',
            // i, j and l in the order of the plan leave b with 9 h.
            'b: 3 improvements: +1 h, +15 points of customers finish',
            'c: 2 improvements: −5 h',
        ]);
    });

    test('none where they wait for each other, or without a schedule', async () => {
        const text = 'journey A { unit h task a estimate 1 improvement i { after j changes a estimate 2 } improvement j { after i } }';
        expect((await lenses(await openWith(text))).filter((lens) => !lens.startsWith('A:'))).toEqual([]);
        const cycle = 'journey A { unit h task a after a estimate 1 improvement i { changes a estimate 2 } }';
        expect((await lenses(await openWith(cycle))).filter((lens) => !lens.startsWith('A:'))).toEqual([]);
    });

    test('none in a journey that is too large to compare at once', async () => {
        const lensesOf = async (count: number) => {
            const steps = Array.from({ length: count }, (_, index) => `task s${index} estimate 1`).join('\n');
            return lenses(await openWith(`journey A { unit h ${steps} improvement i { changes s0 estimate 2 } }`));
        };
        expect(await lensesOf(5_000)).toContain('i: Takes 1 h more');
        expect((await lensesOf(5_001)).filter((lens) => !lens.startsWith('A:'))).toEqual([]);
    });
});

test('they can be switched off', async () => {
    expect(await lenses(await openWith(SHOP, { codeLens: false }))).toEqual([]);
    expect(await lenses(await openWith(SHOP, { codeLens: true }))).toHaveLength(11);
});
