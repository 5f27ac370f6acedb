import { describe, expect, it } from 'vitest';
import type { PreviewUpdate } from '../../../src/protocol/preview.ts';
import { STEP_FIGURES } from '../../../src/protocol/preview.ts';
import { applyUpdate, type PreviewState } from '../../../webview/store/preview-state.ts';
import { completeUpdate, followUp } from '../support/compose.ts';
import { onlineOrder } from '../support/sample-networks.ts';

const WIDTH = STEP_FIGURES.length;
const COMPLETE = completeUpdate(onlineOrder());

function after(...updates: PreviewUpdate[]): PreviewState {
    let state: PreviewState | null = null;
    for (const update of updates) {
        state = applyUpdate(state, update);
    }
    return state!;
}

/** Columns of one row that say nothing but an expected time. */
const expectedOnly = (expected: number) => STEP_FIGURES.map((name) => (name === 'expected' ? expected : 0));

describe('state of the preview', () => {
    it('keeps what is experienced until it changes, step by step', () => {
        const sad = { ...COMPLETE.experience!.steps[2], emotion: 1 };
        const patch = { channels: [{ name: 'web', label: null }], teams: [], rows: [2], steps: [sad] };
        const first = after(COMPLETE);
        const second = applyUpdate(first, followUp(COMPLETE, { experience: patch }))!;
        expect(second.experience?.channels).toEqual(patch.channels);
        expect(second.experience?.steps[2]).toEqual(sad);
        expect(second.experience?.steps[1]).toBe(first.experience?.steps[1]);
        const third = applyUpdate(second, { ...followUp(COMPLETE, {}), sequence: 3, base: 2 })!;
        expect(third.experience).toBe(second.experience);
    });

    it('reads the columns of a complete update', () => {
        const { steps, links, outline } = after(COMPLETE);
        expect(outline?.steps.map((step) => step.name)).toEqual([
            'visit',
            'choose',
            'checkout',
            'pick',
            'fraud',
            'delivery',
            'unbox',
            'done',
        ]);
        // (1 + 4·3 + 10)/6 and (10 − 1)/6, by the formulas of PERT.
        expect(steps![0].expected).toBeCloseTo(23 / 6, 12);
        expect(steps![0].standardDeviation).toBeCloseTo(1.5, 12);
        expect(steps![0]).toMatchObject({ earliestStart: 0, totalSlack: 0, critical: true, estimated: true });
        expect(steps![4].critical).toBe(false);
        expect(links!.map((link) => link.critical)).toEqual([true, true, true, false, true, false, true, true]);
    });

    it('replaces the rows of a patch, and keeps the objects of all others', () => {
        const before = after(COMPLETE);
        const state = applyUpdate(
            before,
            followUp(COMPLETE, { steps: { rows: [1, 4], values: [...expectedOnly(7), ...expectedOnly(9)] } }),
        )!;
        expect(state.steps![1].expected).toBe(7);
        expect(state.steps![4].expected).toBe(9);
        expect(state.steps![0]).toBe(before.steps![0]);
        expect(state.links).toBe(before.links);
        expect(state.outline).toBe(before.outline);
        expect(before.steps![1].expected).not.toBe(7);
    });

    it('reads and patches estimates, which milestones lack', () => {
        const before = after(COMPLETE);
        expect(before.estimates![0]).toEqual({ optimistic: 1, mostLikely: 3, pessimistic: 10 });
        expect(before.estimates![7]).toBeNull();
        const state = applyUpdate(before, followUp(COMPLETE, { estimates: { rows: [0, 7], values: [-1, -1, -1, 1, 2, 3] } }))!;
        expect(state.estimates![0]).toBeNull();
        expect(state.estimates![7]).toEqual({ optimistic: 1, mostLikely: 2, pessimistic: 3 });
        expect(state.estimates![1]).toBe(before.estimates![1]);
        expect(state.steps).toBe(before.steps);
    });

    it('keeps the object of a row that is sent again without a change', () => {
        const before = after(COMPLETE);
        const again = followUp(COMPLETE, { steps: { rows: [2], values: COMPLETE.steps!.values.slice(2 * WIDTH, 3 * WIDTH) } });
        expect(applyUpdate(before, again)!.steps![2]).toBe(before.steps![2]);
    });

    it('refuses what builds upon an update that it has not seen', () => {
        expect(applyUpdate(null, followUp(COMPLETE, {}))).toBeNull();
        expect(applyUpdate(after(COMPLETE), { ...followUp(COMPLETE, {}), base: 7 })).toBeNull();
        expect(applyUpdate(after(COMPLETE), { ...followUp(COMPLETE, {}), uri: 'file:///other.journey' })).toBeNull();
    });

    it('keeps the last good picture while the text cannot be scheduled', () => {
        const stale = followUp(COMPLETE, { status: { kind: 'stale', reasons: ['A cycle'], cycleSteps: ['visit'] } });
        const state = after(COMPLETE, stale);
        expect(state.status.kind).toBe('stale');
        expect(state.steps).toHaveLength(8);
        const complete = { ...stale, base: null, sequence: 9 };
        expect(after(COMPLETE, complete).outline?.journey).toBe('OnlineOrder');
        expect(after(COMPLETE, { ...complete, uri: 'file:///other.journey' }).outline).toBeNull();
    });

    it('forgets the picture with a complete update of an empty file', () => {
        const empty: PreviewUpdate = {
            uri: COMPLETE.uri,
            version: 3,
            sequence: 5,
            base: null,
            journeys: [],
            selected: -1,
            status: { kind: 'empty', hasJourney: false },
        };
        expect(after(COMPLETE, empty)).toMatchObject({ outline: null, steps: null, summary: null });
    });

    it('takes rows for those of the new outline where both are sent', () => {
        const outline = COMPLETE.outline!;
        const shorter = { ...outline, steps: outline.steps.slice(1), links: { from: [], to: [], type: [] } };
        const state = after(
            COMPLETE,
            followUp(COMPLETE, { outline: shorter, steps: { rows: null, values: shorter.steps.flatMap(() => expectedOnly(5)) } }),
        );
        expect(state.steps!.map((step) => step.expected)).toEqual(shorter.steps.map(() => 5));
        expect(state.links).toBeNull();
    });

    it('keeps the objects of steps that a new outline leaves as they were', () => {
        const before = after(COMPLETE);
        const outline = structuredClone(COMPLETE.outline!);
        outline.steps[1].label = 'Another';
        const state = applyUpdate(before, followUp(COMPLETE, { outline, steps: COMPLETE.steps }))!;
        expect(state.outline!.steps[0]).toBe(before.outline!.steps[0]);
        expect(state.outline!.steps[1].label).toBe('Another');
    });

    it('takes a journey whose name is edited for the same one, and any other for another', () => {
        const first = after(COMPLETE);
        const renamed = { ...COMPLETE.outline!, journey: 'OnlineOrders' };
        const edited = followUp(COMPLETE, { outline: renamed, steps: COMPLETE.steps, journeys: [{ name: 'OnlineOrders', label: null }] });
        expect(applyUpdate(first, edited)!.drawing).toBe(first.drawing);

        const journeys = [...COMPLETE.journeys, { name: 'OnlineOrders', label: null }];
        const chosen = followUp(COMPLETE, { outline: renamed, steps: COMPLETE.steps, journeys, selected: 1 });
        expect(applyUpdate(first, chosen)!.drawing).not.toBe(first.drawing);
        expect(applyUpdate(first, { ...COMPLETE, uri: 'file:///other.journey' })!.drawing).not.toBe(first.drawing);
        expect(applyUpdate(first, { ...COMPLETE, sequence: 7 })!.drawing).toBe(first.drawing);
    });

    it('survives rows that do not exist and numbers that are none', () => {
        const odd = followUp(COMPLETE, {
            steps: { rows: [-1, 99, 0], values: [...expectedOnly(1), ...expectedOnly(2), ...expectedOnly(NaN)] },
        });
        const state = after(COMPLETE, odd);
        expect(state.steps).toHaveLength(8);
        expect(state.steps![0].expected).toBe(0);
    });
});
