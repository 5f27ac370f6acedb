import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STANDALONE_VIEWS } from '../../../src/diagram/standalone/views.ts';
import { parseInstant } from '../../../src/pert/calendar.ts';
import { plannedDrawing } from '../../../src/render/planned-drawing.ts';
import { svgFile } from '../../../src/render/svg-file.tsx';
import { readJourneys } from '../../examples/read-journeys.ts';

const example = (name: string) => readFileSync(`examples/${name}.journey`, 'utf8');

/** Under way, done, late, without an estimate, with a team that nothing limits; nobody says what today is. */
const EVERY_STATE = `team a capacity 2 team b journey J { unit h target 90% within 3 h
    task one estimate 1 2 3 task two after one estimate 1 2 9
    improvement over { changes two estimate 1 2 3 h estimate 5 d status doing started 2027-01-01 by 2027-01-05 needs a 2 }
    improvement past { status done finished 2026-12-01 }
    improvement open { after over needs b 3 }
    improvement side "Beside" { removes one estimate 1 2 3 w needs a 1, b 1 cost 100 status planned } }`;

/** Each was looked at when it was written; `npm run golden` renews them, to be looked at again. */
const PICTURES: Record<string, { text: string; theme: 'light' | 'dark'; today: string | null }> = {
    'online-order': { text: example('online-order'), theme: 'light', today: '2027-01-12' },
    'hospital-emergency': { text: example('hospital-emergency'), theme: 'dark', today: '2027-01-12' },
    'every-state': { text: EVERY_STATE, theme: 'light', today: '2027-01-02' },
    'no-today': { text: EVERY_STATE, theme: 'light', today: null },
};

describe('golden pictures of plans', () => {
    it.each(Object.entries(PICTURES))('%s', async (name, { text, theme, today }) => {
        const { journeys } = await readJourneys(text);
        const drawing = plannedDrawing(journeys[0], today === null ? null : parseInstant(today));
        const svg = svgFile(drawing!, STANDALONE_VIEWS.plan, theme);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|var\(/);
        await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`golden/${name}.svg`);
    });
});
