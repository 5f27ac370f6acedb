import { describe, expect, it, vi } from 'vitest';
import type { FromPanel } from '../../../src/protocol/preview.ts';
import { FrameGate } from '../../../webview/store/frame-gate.ts';
import { PanelStore } from '../../../webview/store/panel-store.ts';
import { completeUpdate, followUp } from '../support/compose.ts';
import { onlineOrder } from '../support/sample-networks.ts';

const COMPLETE = completeUpdate(onlineOrder());

function store() {
    const posted: FromPanel[] = [];
    const changed = vi.fn();
    return { posted, changed, store: new PanelStore((message) => posted.push(message), changed) };
}

describe('store of the panel', () => {
    it('asks once for a complete update after a gap, and goes on with it', () => {
        const { store: panel, posted } = store();
        panel.receive({ kind: 'update', update: COMPLETE });
        const gap = { ...followUp(COMPLETE, {}), sequence: 5, base: 4 };
        panel.receive({ kind: 'update', update: gap });
        panel.receive({ kind: 'update', update: followUp(gap, {}) });
        expect(posted).toEqual([{ kind: 'ready' }]);
        expect(panel.preview?.sequence).toBe(1);

        panel.receive({ kind: 'update', update: { ...COMPLETE, sequence: 9 } });
        expect(panel.preview?.sequence).toBe(9);
        panel.receive({ kind: 'update', update: { ...followUp(COMPLETE, {}), sequence: 20, base: 19 } });
        expect(posted).toHaveLength(2);
    });

    it('follows the text cursor without answering', () => {
        const { store: panel, posted } = store();
        panel.receive({ kind: 'cursor', step: 'pick' });
        expect(panel.selected).toBe('pick');
        expect(panel.attention).toEqual({ step: 'pick' });
        panel.receive({ kind: 'cursor', step: null });
        expect(panel.selected).toBeNull();
        expect(panel.attention).toBeNull();
        expect(posted).toEqual([]);
    });

    it('does not ask for attention again while the cursor stays in a step', () => {
        const { store: panel, changed } = store();
        panel.receive({ kind: 'cursor', step: 'pick' });
        const { attention } = panel;
        changed.mockClear();
        panel.receive({ kind: 'cursor', step: 'pick' });
        expect(panel.attention).toBe(attention);
        expect(changed).not.toHaveBeenCalled();
    });
});

describe('a selection of several steps', () => {
    it('has one that is dealt with, and forgets a step that is chosen again', () => {
        const { store: panel } = store();
        expect(panel.selectAlso('a', true)).toEqual(['a']);
        expect(panel.selectAlso('b', true)).toEqual(['b', 'a']);
        expect(panel.selectAlso('c', true)).toEqual(['c', 'a', 'b']);
        expect(panel.selectAlso('b', true)).toEqual(['c', 'a']);
        expect(panel.selectAlso('c', true)).toEqual(['a']);
        expect(panel.selectAlso('a', true)).toEqual([]);
        expect([panel.selected, panel.others.size]).toEqual([null, 0]);
    });

    it('that is extended keeps what is in it already', () => {
        const { store: panel } = store();
        panel.selectAlso('a', false);
        panel.selectAlso('b', false);
        expect(panel.selectAlso('a', false)).toEqual(['a', 'b']);
        panel.select('c');
        expect([panel.selected, [...panel.others]]).toEqual(['c', []]);
    });

    it('comes from the cursors of the text, and changes nothing when it comes again', () => {
        const { store: panel, changed } = store();
        panel.receive({ kind: 'cursor', step: 'a', others: ['b', 'c'] });
        expect([panel.selected, [...panel.others]]).toEqual(['a', ['b', 'c']]);
        changed.mockClear();
        panel.receive({ kind: 'cursor', step: 'a', others: ['c', 'b'] });
        expect(changed).not.toHaveBeenCalled();
        panel.receive({ kind: 'cursor', step: 'a' });
        expect(panel.others.size).toBe(0);
    });
});

describe('gate of the frames', () => {
    it('draws the first at once, and the rest once in the next frame', () => {
        const frames: (() => void)[] = [];
        const run = vi.fn();
        const gate = new FrameGate(run, (callback) => frames.push(callback));
        const frame = () => {
            for (const callback of frames.splice(0)) {
                callback();
            }
        };

        gate.request();
        expect(run).toHaveBeenCalledTimes(1);
        gate.request();
        gate.request();
        expect(run).toHaveBeenCalledTimes(1);
        frame();
        expect(run).toHaveBeenCalledTimes(2);
        frame();
        expect(run).toHaveBeenCalledTimes(2);
        gate.request();
        expect(run).toHaveBeenCalledTimes(3);
    });
});
