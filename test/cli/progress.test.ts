import { describe, expect, it } from 'vitest';
import { Progress } from '../../src/cli/output/progress.ts';
import { simulateAll } from '../../src/cli/simulate/simulate-all.ts';
import { createServices, parseJourney } from '../language/support/services.ts';
import { startJourney, temporaryFile } from './support/cli.ts';

const FRESH_LINE = '\r\u001b[K';

/** What stands on a terminal, piece by piece, and a clock that is put forward by hand. */
function terminal() {
    const shown: string[] = [];
    const watch = { now: 0 };
    const output = { out: async () => {}, err: async () => {}, terminal: (text: string) => void shown.push(text) };
    return { shown, watch, progress: new Progress(output, () => watch.now) };
}

describe('progress on a terminal', () => {
    it('is not told of what is quick, nor more often than one can read', () => {
        const { shown, watch, progress } = terminal();
        for (const [now, share] of [
            [100, 0.1],
            [499, 0.4],
            [500, 0.5],
            [550, 0.55],
            [600, 0.6],
        ]) {
            watch.now = now;
            progress.tell('Simulating J', share);
        }
        expect(shown).toEqual(['Simulating J: 50 %', 'Simulating J: 60 %'].map((line) => FRESH_LINE + line));
        progress.end();
        expect(shown.at(-1)).toBe(FRESH_LINE);
        progress.end();
        expect(shown).toHaveLength(3);
    });

    it('leaves nothing behind where nothing was shown', () => {
        const { shown, progress } = terminal();
        progress.tell('Simulating J', 0.5);
        progress.end();
        expect(shown).toEqual([]);
    });

    it('names the journey and the persona that are simulated, in rising percents', async () => {
        const { document, services } = await parseJourney(
            'persona one share 50% persona two share 50% journey J { unit h task a estimate 1 2 5 for one }',
            { services: createServices(), validate: false },
        );
        const journeys = services.analysis.Analyser.analysed(document);
        const { shown, watch, progress } = terminal();
        const tell = progress.tell.bind(progress);
        // Each part takes a second.
        progress.tell = (what, share) => {
            watch.now += 1000;
            tell(what, share);
        };
        await simulateAll(journeys, { iterations: 8192 }, progress);
        expect(shown.map((text) => text.slice(FRESH_LINE.length))).toEqual([
            ...['J', 'J, one', 'J, two'].flatMap((who) => [25, 50, 75, 100].map((percent) => `Simulating ${who}: ${percent} %`)),
            '',
        ]);
    });

    it('is not told into a pipe', async () => {
        const { err, code } = await startJourney([
            'simulate',
            temporaryFile('journey J { unit h task a estimate 1 2 5 }'),
            '--iterations',
            '2000000',
        ]);
        expect([code, err]).toEqual([0, '']);
    }, 60_000);
});
