import { describe, expect, it } from 'vitest';
import { findSteps } from '../../../webview/search/find-steps.ts';

const STEPS = [
    ['pay', 'Bill is paid'],
    ['kündigung', null],
    ['prepay', 'Advance payment'],
].map(([name, label]) => ({ id: name!, name: name!, label, kind: 'task' as const, truth: null, stage: -1 }));

describe('finding steps', () => {
    it('looks at names and labels, whatever the case, and wants every word', () => {
        expect(findSteps(STEPS, 'PAY')).toEqual(['pay', 'prepay']);
        expect(findSteps(STEPS, 'payment advance')).toEqual(['prepay']);
        expect(findSteps(STEPS, 'bill advance')).toEqual([]);
    });

    it('does not mind how letters are composed', () => {
        expect(findSteps(STEPS, 'KU\u0308ND')).toEqual(['kündigung']);
    });

    it('finds nothing without words', () => {
        expect(findSteps(STEPS, '  ')).toEqual([]);
    });
});
