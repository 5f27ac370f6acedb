import { describe, expect, it } from 'vitest';
import { readSavedState, withView } from '../../../webview/host/saved-state.ts';

const VIEW = { k: 0.5, x: 10, y: -20, mode: 'free' as const, selected: 'visit', folded: ['Purchase'] };

describe('saved state', () => {
    it('is read back as it was written', () => {
        const state = withView(null, 'file:///a.journey', 'A', 'network', VIEW);
        expect(readSavedState(JSON.parse(JSON.stringify(state)))).toEqual(state);
    });

    it.each([null, undefined, 7, 'text', {}, { version: 2, uri: 'x' }, { version: 1 }])('is nothing when it is %j', (value) => {
        expect(readSavedState(value)).toBeNull();
    });

    it('leaves out views that cannot be', () => {
        const views = { good: VIEW, zero: { ...VIEW, k: 0 }, lost: { ...VIEW, x: null }, text: 'far' };
        expect(readSavedState({ version: 1, uri: 'x', journey: null, views })).toEqual({
            version: 1,
            uri: 'x',
            journey: null,
            view: 'network',
            views: { good: VIEW },
        });
    });

    it('forgets the views of another file, and of journeys long not seen', () => {
        let state = withView(null, 'file:///a.journey', 'first', 'network', VIEW);
        for (let i = 0; i < 30; i++) {
            state = withView(state, 'file:///a.journey', `J${i}`, 'network', VIEW);
        }
        expect(Object.keys(state.views)).toContain('J29');
        expect(Object.keys(state.views)).not.toContain('first');
        expect(Object.keys(withView(state, 'file:///b.journey', 'B', 'network', VIEW).views)).toEqual(['B']);
    });
});
