import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STANDALONE_VIEWS } from '../../../src/diagram/standalone/views.ts';
import { comparisonOf } from '../../../src/render/comparison-of.ts';
import { drawingOf } from '../../../src/render/drawing-of.ts';
import { svgFile } from '../../../src/render/svg-file.tsx';
import { readJourneys } from '../../examples/read-journeys.ts';

/** Each was looked at when it was written; `npm run golden` renews them, to be looked at again. */
const PICTURES: Record<string, 'light' | 'dark'> = { 'online-order': 'light', 'hospital-emergency': 'dark' };

describe('golden pictures of comparisons', () => {
    it.each(Object.entries(PICTURES))('%s', async (name, theme) => {
        const { journeys } = await readJourneys(readFileSync(`examples/${name}.journey`, 'utf8'));
        const answer = comparisonOf(journeys[0]);
        if ('problem' in answer) throw new Error(answer.problem);
        const drawing = { ...drawingOf(journeys[0])!, comparison: answer.comparison };
        const svg = svgFile(drawing, STANDALONE_VIEWS.compare, theme);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|var\(/);
        await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`golden/${name}.svg`);
    });
});
