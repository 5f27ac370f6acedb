import { describe, expect, it } from 'vitest';
import { experienceOf } from '../../src/language/network/experience.ts';
import { readJourneys } from '../examples/read-journeys.ts';

async function experience(text: string) {
    const { journeys } = await readJourneys(text);
    return experienceOf(journeys[0].node, journeys[0].steps);
}

describe('experience', () => {
    it('reads what is written of a step', async () => {
        const { channels, teams, steps } = await experience(`
            team care "Customer care"
            journey J {
                channel mail
                channel web "Web shop"
                moment pay on web, mail owner care emotion 2 value enables {
                    expect "A fair price"
                    pain "Late costs" severity 4 frequency 35%
                    pain "Slow"
                    gain "Quick"
                }
                wait idle
            }`);
        expect(channels).toEqual([
            { name: 'mail', label: null },
            { name: 'web', label: 'Web shop' },
        ]);
        expect(teams).toEqual([{ name: 'care', label: 'Customer care' }]);
        expect(steps).toEqual([
            {
                channels: [0, 1],
                owner: 0,
                value: 'enables',
                emotion: 2,
                pains: [
                    { text: 'Late costs', severity: 4, frequency: 0.35 },
                    { text: 'Slow', severity: null, frequency: null },
                ],
                gains: ['Quick'],
                expects: ['A fair price'],
            },
            { channels: [], owner: -1, value: 'wastes', emotion: null, pains: [], gains: [], expects: [] },
        ]);
    });

    it('has the value that the language gives a kind', async () => {
        const { steps } = await experience('journey J { touchpoint a moment b task c wait d }');
        expect(steps.map(({ value }) => value)).toEqual(['adds', 'adds', 'enables', 'wastes']);
    });

    it('leaves out what nobody uses, and what is faulty', async () => {
        const { channels, teams, steps } = await experience(`journey J {
            channel web channel unused team idle
            touchpoint a on web, nowhere owner nobody emotion 7 { pain "Ouch" severity 9 }
        }`);
        expect(channels.map(({ name }) => name)).toEqual(['web']);
        expect(teams).toEqual([]);
        expect(steps[0]).toMatchObject({ channels: [0], owner: -1, emotion: null, pains: [{ severity: null }] });
    });
});
