import { describe, expect, test } from 'vitest';
import type { JourneyNetwork } from '../../src/pert/network.ts';
import { createServices, parseJourney } from './support/services.ts';

const services = createServices();

/** The network of the last journey in a text. */
async function networkOf(text: string): Promise<JourneyNetwork> {
    const { document } = await parseJourney(text, { services, validate: false });
    return services.analysis.Analyser.analysed(document).at(-1)!.network;
}

describe('what a simulation draws', () => {
    test('each choice and set of personas once, however many steps refer to it', async () => {
        const { draws, steps } = await networkOf(`persona guest share 25% persona member share 75%
            journey J { unit h choice pay { card 60% cash 40% } choice idle { x 100% }
                task a when cash, cash task b when card, cash for member chance 50% task c for guest, nobody }`);
        expect(draws).toEqual([
            { kind: 'choice', name: 'pay', shared: false, alternatives: [share('card', 0.6), share('cash', 0.4)] },
            { kind: 'persona', name: '', shared: true, alternatives: [share('guest', 0.25), share('member', 0.75)] },
        ]);
        expect(steps.map(({ conditions }) => conditions)).toEqual([
            { chance: 1, when: [{ draw: 0, alternative: 1 }], personas: [] },
            { chance: 0.5, when: [0, 1].map((alternative) => ({ draw: 0, alternative })), personas: [{ draw: 1, alternative: 1 }] },
            { chance: 1, when: [], personas: [{ draw: 1, alternative: 0 }] },
        ]);
    });

    test("a journey's own personas are not those of the file, and count equal parts without shares", async () => {
        const { draws } = await networkOf('persona p journey J { persona q persona r task a for q }');
        expect(draws).toEqual([{ kind: 'persona', name: '', shared: false, alternatives: [share('q', 0.5), share('r', 0.5)] }]);
    });

    test('nothing where no step asks for it', async () => {
        const network = await networkOf(
            'journey J { choice pay { card 60% cash 40% } task a chance 20% task b when unknown milestone m when card }',
        );
        expect(network.draws).toBeUndefined();
        for (const step of network.steps) expect(step).not.toHaveProperty('conditions');
    });

    test('drop and the journey that a step expands to', async () => {
        const { steps } = await networkOf('journey I { task a } journey J { task a drop 15% task b expands I drop 0% task c drop 120% }');
        expect(steps.map(({ drop, expands }) => [drop, expands])).toEqual([
            [0.15, undefined],
            [undefined, 'I'],
            [undefined, undefined],
        ]);
    });
});

function share(name: string, part: number) {
    return { name, share: part };
}
