import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STANDALONE_VIEWS } from '../../../src/diagram/standalone/views.ts';
import { svgFile } from '../../../src/render/svg-file.tsx';
import { drawingFrom } from '../../render/drawings.ts';

const example = (name: string) => readFileSync(`examples/${name}.journey`, 'utf8');

/** Each was looked at when it was written; `npm run golden` renews them, to be looked at again. */
const PICTURES: Record<string, { text: string; theme: 'light' | 'dark' }> = {
    'online-order': { text: example('online-order'), theme: 'light' },
    'broadband-switch': { text: example('broadband-switch'), theme: 'dark' },
    'airline-trip': { text: example('airline-trip'), theme: 'light' },
    'one-step': { text: 'journey J { touchpoint only estimate 1 2 4 h }', theme: 'light' },
    'all-links': {
        text: `journey Links "All types of link" {
            unit d
            task a "From" estimate 3
            task fs "Finish to start" after a estimate 2
            task ss "Start to start" after a.start lag 1 d estimate 4
            task ff "Finish to finish" finish after a lag 2 d estimate 2
            task sf "Start to finish" finish after a.start lag 4 d estimate 1
            task lead "With a lead" after a lead 1 d estimate 1
            milestone end "End" after fs, ss, ff, sf, lead
            task open "Without an estimate" after end estimate tbd
        }`,
        theme: 'light',
    },
};

describe('golden pictures of the timeline', () => {
    it.each(Object.entries(PICTURES))('%s', async (name, { text, theme }) => {
        const svg = svgFile(await drawingFrom(text), STANDALONE_VIEWS.timeline, theme);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|var\(/);
        await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`golden/${name}.svg`);
    });
});
