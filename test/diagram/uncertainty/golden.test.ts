import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STANDALONE_VIEWS } from '../../../src/diagram/standalone/views.ts';
import { simulatedDrawing } from '../../../src/render/simulated-drawing.ts';
import { svgFile } from '../../../src/render/svg-file.tsx';
import { readJourneys } from '../../examples/read-journeys.ts';

const example = (name: string) => readFileSync(`examples/${name}.journey`, 'utf8');

/** Each was looked at when it was written; `npm run golden` renews them, to be looked at again. */
const PICTURES: Record<string, { text: string; theme: 'light' | 'dark' }> = {
    'online-order': { text: example('online-order'), theme: 'light' },
    'broadband-switch': { text: example('broadband-switch'), theme: 'dark' },
    'bank-loan': { text: example('bank-loan'), theme: 'light' },
    'one-certain-step': { text: 'journey J { target 90% within 3 h touchpoint only estimate 2 h }', theme: 'light' },
};

describe('golden pictures of a simulation', () => {
    it.each(Object.entries(PICTURES))('%s', async (name, { text, theme }) => {
        const { journeys } = await readJourneys(text);
        const drawing = simulatedDrawing(journeys[0], journeys);
        const svg = svgFile(drawing!, STANDALONE_VIEWS.uncertainty, theme);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|var\(/);
        await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`golden/${name}.svg`);
    });
});
