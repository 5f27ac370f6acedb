import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STANDALONE_VIEWS } from '../../../src/diagram/standalone/views.ts';
import { svgFile } from '../../../src/render/svg-file.tsx';
import { drawingFrom } from '../../render/drawings.ts';

const example = (name: string) => readFileSync(`examples/${name}.journey`, 'utf8');

/** Each was looked at when it was written; `npm run golden` renews them, to be looked at again. */
const PICTURES: Record<string, { text: string; theme: 'light' | 'dark' }> = {
    'online-order': { text: example('online-order'), theme: 'light' },
    'hospital-emergency': { text: example('hospital-emergency'), theme: 'dark' },
    'bare-steps': { text: 'journey J { touchpoint one estimate 1 2 4 h task two after one estimate 1 h }', theme: 'light' },
};

describe('golden pictures of the journey map', () => {
    it.each(Object.entries(PICTURES))('%s', async (name, { text, theme }) => {
        const svg = svgFile(await drawingFrom(text), STANDALONE_VIEWS.map, theme);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|var\(/);
        await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`golden/${name}.svg`);
    });
});
