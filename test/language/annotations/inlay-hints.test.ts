import { describe, expect, test } from 'vitest';
import { hints, openWith, SHOP } from './support.ts';

const ring = 'journey A { unit min task a after b estimate 2 task b after a task c estimate 3 2 1 }';

describe('behind each step', () => {
    test('its expected time, and its slack or that it is critical, on the line of its name', async () => {
        expect(await hints(await openWith(SHOP, { inlayHints: { targets: false } }))).toEqual([
            'touchpoint visit "Visit" estimate 1 3 10 ⟨3.83 min · ◆ critical⟩',
            'task choose after visit { ⟨6 min · ◆ critical⟩',
            'task browse { estimate 2 } ⟨2 min · slack 7.83 min⟩',
            'milestone idle ⟨slack 13.8 min⟩',
            'moment pay ⟨4 min · ◆ critical⟩',
        ]);
    });

    test('what is known without a schedule', async () => {
        expect(await hints(await openWith(ring))).toEqual(['journey A { unit min task a after b estimate 2 ⟨2 min⟩']);
    });

    test('nothing where nothing is known', async () => {
        expect(await hints(await openWith('channel web'))).toEqual([]);
        expect(await hints(await openWith('journey A { task '))).toEqual([]);
    });
});

test('behind each target how likely it is kept, and whether that is enough', async () => {
    const inlayHints = { expected: false, slack: false, critical: false };
    // As above the journey: Φ(2.467), and Φ(−3.533).
    expect(await hints(await openWith(SHOP, { inlayHints }))).toEqual([
        'target 90% within 20 min ⟨99.3 % ✓⟩',
        'target 50% within 1 min from visit to choose ⟨less than 0.1 % ✗⟩',
    ]);
    expect(await hints(await openWith(ring.replace('unit min', 'unit min target 50% within 1 h'), { inlayHints }))).toEqual([]);
});

test('only steps of the range are answered', async () => {
    const opened = await openWith(SHOP);
    const range = { start: { line: 6, character: 0 }, end: { line: 9, character: 100 } };
    expect(await hints(opened, range)).toEqual([
        'task choose after visit { ⟨6 min · ◆ critical⟩',
        'task browse { estimate 2 } ⟨2 min · slack 7.83 min⟩',
    ]);
    expect(await hints(opened, { start: { line: 7, character: 0 }, end: { line: 8, character: 1 } })).toEqual([]);
});

describe('each kind can be switched off', () => {
    const BROWSE = 'task browse { estimate 2 }';
    const CHOOSE = 'task choose after visit {';

    test.each<[object, string, string]>([
        [{ expected: false }, `${CHOOSE} ⟨◆ critical⟩`, `${BROWSE} ⟨slack 7.83 min⟩`],
        [{ slack: false }, `${CHOOSE} ⟨6 min · ◆ critical⟩`, `${BROWSE} ⟨2 min⟩`],
        [{ critical: false }, `${CHOOSE} ⟨6 min · slack 0 min⟩`, `${BROWSE} ⟨2 min · slack 7.83 min⟩`],
    ])('%j', async (inlayHints, choose, browse) => {
        const shown = await hints(await openWith(SHOP, { inlayHints }));
        expect(shown).toContain(choose);
        expect(shown).toContain(browse);
    });

    test('and all of them', async () => {
        const inlayHints = { expected: false, slack: false, critical: false, targets: false };
        expect(await hints(await openWith(SHOP, { inlayHints }))).toEqual([]);
        expect(await hints(await openWith(SHOP, { inlayHints: { ...inlayHints, expected: true } }))).toHaveLength(4);
    });
});
