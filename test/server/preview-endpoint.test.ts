import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STEP_FIGURES } from '../../src/protocol/preview.ts';
import { FOLDER, TestClient } from './test-client.ts';

const URI = `${FOLDER}/shop.journey`;

/** Three steps in a row of 2, 5 and 1 minutes, and one of 3 beside the second. */
const TEXT = `journey Shop "Online shop" {
  unit min
  stage Find { touchpoint a "Visit" estimate 2 min }
  moment b after a truth first estimate 5 min
  task c after a estimate 3 min
  milestone d after b, c lag 1 min
}
`;

let client: TestClient;
beforeEach(async () => {
    client = await TestClient.start();
});
afterEach(() => client.dispose());

/** Value of a figure of each row that an update holds. */
function column(values: number[], name: (typeof STEP_FIGURES)[number]): number[] {
    const at = STEP_FIGURES.indexOf(name);
    return values.filter((_, index) => index % STEP_FIGURES.length === at);
}

describe('a complete update', () => {
    it('holds outline, figures and summary', async () => {
        client.subscribe(URI);
        client.open(URI, TEXT);
        const update = await client.updateOf(1);
        expect(update).toMatchObject({ uri: URI, base: null, selected: 0, status: { kind: 'live' } });
        expect(update.journeys).toEqual([{ name: 'Shop', label: 'Online shop' }]);
        expect(update.outline).toMatchObject({ journey: 'Shop', unit: 'min', stages: [{ name: 'Find', label: null }] });
        expect(update.outline?.steps).toEqual([
            { id: 'a', name: 'a', label: 'Visit', kind: 'touchpoint', truth: null, stage: 0 },
            { id: 'b', name: 'b', label: null, kind: 'moment', truth: 'first', stage: -1 },
            { id: 'c', name: 'c', label: null, kind: 'task', truth: null, stage: -1 },
            { id: 'd', name: 'd', label: null, kind: 'milestone', truth: null, stage: -1 },
        ]);
        expect(update.outline?.links).toEqual({ from: [0, 0, 1, 2], to: [1, 2, 3, 3], type: ['FS', 'FS', 'FS', 'FS'] });
        const { rows, values } = update.steps!;
        expect(rows).toBeNull();
        // c may end at 7 − 1 = 6 at the latest, having ended at 5.
        expect(column(values, 'earliestStart')).toEqual([0, 2, 2, 7]);
        expect(column(values, 'totalSlack')).toEqual([0, 0, 1, 0]);
        expect(column(values, 'critical')).toEqual([1, 1, 0, 1]);
        expect(update.links).toEqual({ rows: null, values: [0, 1, 0, 0, 0, 1, 1, 0] });
        expect(update.estimates).toEqual({ rows: null, values: [2, 2, 2, 5, 5, 5, 3, 3, 3, -1, -1, -1] });
        expect(update.outline).not.toHaveProperty('teams');
        expect(update.summary).toMatchObject({ complete: true, duration: 7, targets: [] });
    });

    it('is what a panel gets that subscribes late, or again', async () => {
        client.open(URI, TEXT);
        await client.until(() => client.log.includes('diagnostics'));
        client.subscribe(URI);
        const first = await client.update(1);
        client.subscribe(URI);
        const second = await client.update(2);
        expect(second).toEqual({ ...first, sequence: first.sequence + 1 });
    });

    it('tells who owns a step and where it happens, declared or not', async () => {
        client.subscribe(URI);
        client.open(
            URI,
            `team shop "Web shop"
            journey J {
                channel web "Web"
                touchpoint a on web, phone owner shop estimate 1 min
                touchpoint b owner nobody { on phone } estimate 1 min
                task c estimate 1 min
            }`,
        );
        const { outline } = await client.updateOf(1);
        expect(outline).toMatchObject({
            teams: [
                { name: 'shop', label: 'Web shop' },
                { name: 'nobody', label: null },
            ],
            channels: [
                { name: 'web', label: 'Web' },
                { name: 'phone', label: null },
            ],
        });
        expect(outline?.steps.map(({ owner, channels }) => [owner, channels])).toEqual([
            [0, [0, 1]],
            [1, [1]],
            [undefined, undefined],
        ]);
    });

    it('names steps apart that share a name', async () => {
        client.subscribe(URI);
        client.open(URI, 'journey J { touchpoint a estimate 1 min touchpoint a estimate 1 min }');
        expect((await client.updateOf(1)).outline?.steps.map(({ id }) => id)).toEqual(['a', 'a#2']);
    });
});

describe('an update after an edit', () => {
    beforeEach(async () => {
        client.subscribe(URI);
        client.open(URI, TEXT);
        await client.updateOf(1);
        await client.until(() => client.log.includes('diagnostics'));
    });

    it('holds the changed rows only', async () => {
        const update = await client.updateOf(client.change(URI, TEXT.replace('estimate 3 min', 'estimate 4 min')));
        expect(update).toMatchObject({ base: 1, sequence: 2, status: { kind: 'live' } });
        expect(update.outline).toBeUndefined();
        expect(update.links?.rows).toEqual([1, 3]);
        expect(update.steps?.rows).toEqual([2]);
        expect(column(update.steps!.values, 'totalSlack')).toEqual([0]);
        expect(update.estimates).toEqual({ rows: [2], values: [4, 4, 4] });
    });

    it('tells the version when nothing that is drawn changed', async () => {
        const update = await client.updateOf(client.change(URI, `${TEXT}// the end`));
        expect(Object.keys(update).toSorted()).toEqual(['base', 'journeys', 'selected', 'sequence', 'status', 'uri', 'version']);
    });

    it('holds the outline when a label changed', async () => {
        const update = await client.updateOf(client.change(URI, TEXT.replace('"Visit"', '"Look"')));
        expect(update.base).toBe(1);
        expect(update.outline?.steps[0].label).toBe('Look');
        expect(update.steps?.rows).toBeNull();
    });

    it('knows channels and teams from the first keystroke on', async () => {
        const owned = TEXT.replace('unit min', 'unit min channel web "Web shop" team shop').replace('task c', 'task c on web owner shop');
        const update = await client.updateOf(client.change(URI, owned));
        const { channels, teams, steps } = update.experience!;
        expect([channels, teams]).toEqual([[{ name: 'web', label: 'Web shop' }], [{ name: 'shop', label: null }]]);
        expect(steps).toMatchObject([{ channels: [0], owner: 0 }]);
        const again = await client.updateOf(client.change(URI, owned.replace('"Web shop"', '"The shop"')));
        expect(again.experience).toMatchObject({ channels: [{ name: 'web', label: 'The shop' }], rows: [] });
    });

    it('holds what is said of the experience only when that changed, and of the changed steps', async () => {
        const felt = TEXT.replace('estimate 5 min', 'emotion 2 estimate 5 min');
        const update = await client.updateOf(client.change(URI, felt));
        expect(update.outline).toBeUndefined();
        expect(update.steps).toBeUndefined();
        expect(update.experience).toEqual({
            channels: [],
            teams: [],
            rows: [1],
            steps: [{ channels: [], owner: -1, value: 'adds', emotion: 2, pains: [], gains: [], expects: [] }],
        });
        const faster = await client.updateOf(client.change(URI, felt.replace('estimate 5 min', 'estimate 4 min')));
        expect(faster.steps).toBeDefined();
        expect(faster.experience).toBeUndefined();
        // Another label makes another outline; what is experienced stays.
        const renamed = await client.updateOf(client.change(URI, felt.replace('"Visit"', '"Look"')));
        expect(renamed.outline).toBeDefined();
        expect(renamed.experience).toBeUndefined();
    });

    it('goes out before the diagnostics', async () => {
        client.log.length = 0;
        await client.updateOf(client.change(URI, TEXT.replace('estimate 3 min', '')));
        await client.until(() => client.log.includes('diagnostics'));
        expect(client.log).toEqual(['update', 'diagnostics']);
    });

    it('comes no more after unsubscribing', async () => {
        client.unsubscribe();
        client.log.length = 0;
        client.change(URI, TEXT.replace('estimate 3 min', ''));
        await client.until(() => client.log.includes('diagnostics'));
        expect(client.log).toEqual(['diagnostics']);
    });

    it('follows a journey whose name is edited', async () => {
        client.subscribe(URI, 'Shop');
        await client.update(2);
        const update = await client.updateOf(client.change(URI, TEXT.replace('journey Shop', 'journey Store')));
        expect(update).toMatchObject({ selected: 0, status: { kind: 'live' }, journeys: [{ name: 'Store' }] });
        expect(update.outline?.journey).toBe('Store');
    });
});

describe('a schedule that cannot be computed', () => {
    beforeEach(async () => {
        client.subscribe(URI);
        client.open(URI, TEXT);
        await client.updateOf(1);
    });

    it('leaves the picture and says why: a cycle', async () => {
        const update = await client.updateOf(client.change(URI, TEXT.replace('"Visit"', '"Visit" after c')));
        expect(update.status.kind).toBe('stale');
        if (update.status.kind !== 'stale') return;
        expect(update.status.cycleSteps.toSorted()).toEqual(['a', 'c']);
        expect(update.status.reasons).toEqual([expect.stringMatching(/a → c → a|c → a → c/)]);
        expect(update.outline).toBeUndefined();
        expect(update.steps).toBeUndefined();
    });

    it('leaves the picture and says why: a name that is not declared', async () => {
        const update = await client.updateOf(client.change(URI, TEXT.replace('after b, c', 'after b, nowhere')));
        expect(update.status).toMatchObject({ kind: 'stale', reasons: [expect.stringContaining('nowhere')], cycleSteps: [] });
    });

    it('leaves the picture and says why: a name that is declared twice', async () => {
        const update = await client.updateOf(client.change(URI, TEXT.replace('task c', 'task b')));
        expect(update.status).toMatchObject({ kind: 'stale', cycleSteps: [] });
        if (update.status.kind === 'stale') expect(update.status.reasons).toContainEqual(expect.stringMatching(/b.*more than once/));
    });

    it('sends the last good picture to a panel that starts over', async () => {
        await client.updateOf(client.change(URI, TEXT.replace('"Visit"', '"Visit" after c')));
        client.subscribe(URI);
        const again = await client.update(3);
        expect(again).toMatchObject({ base: null, status: { kind: 'stale' } });
        expect(again.outline?.steps).toHaveLength(4);
        expect(again.steps?.rows).toBeNull();
    });

    it('goes on with patches once it is mended', async () => {
        await client.updateOf(client.change(URI, TEXT.replace('"Visit"', '"Visit" after c')));
        const mended = await client.updateOf(client.change(URI, TEXT.replace('estimate 2 min', 'estimate 3 min')));
        expect(mended).toMatchObject({ base: 2, status: { kind: 'live' } });
        expect(mended.outline).toBeUndefined();
        expect(mended.steps).toBeDefined();
    });

    it('has no picture when there never was one', async () => {
        const other = `${FOLDER}/other.journey`;
        client.subscribe(other);
        client.open(other, 'journey J { touchpoint a after a estimate 1 min }');
        await client.until(() => client.updates.at(-1)?.uri === other);
        const update = client.updates.at(-1)!;
        expect(update).toMatchObject({ base: null, status: { kind: 'stale', cycleSteps: ['a'] } });
        expect(update.outline).toBeUndefined();
    });
});

describe('files and journeys', () => {
    it('are empty without a journey, and with one that has no steps', async () => {
        client.subscribe(URI);
        client.open(URI, '');
        expect(await client.updateOf(1)).toMatchObject({ selected: -1, journeys: [], status: { kind: 'empty', hasJourney: false } });
        const second = await client.updateOf(client.change(URI, 'journey J { }'));
        expect(second).toMatchObject({ selected: 0, status: { kind: 'empty', hasJourney: true } });
        const third = await client.updateOf(client.change(URI, 'journey J { touchpoint a estimate 1 min }'));
        expect(third).toMatchObject({ base: null, status: { kind: 'live' } });
        expect(third.outline?.steps).toHaveLength(1);
    });

    it('can be switched', async () => {
        client.open(URI, 'journey A { touchpoint a estimate 1 min } journey B { touchpoint b estimate 1 min }');
        client.subscribe(URI, 'B');
        const update = await client.update(1);
        expect(update.selected).toBe(1);
        expect(update.outline?.steps.map(({ id }) => id)).toEqual(['b']);
        client.subscribe(URI, 'A');
        expect((await client.update(2)).outline?.steps.map(({ id }) => id)).toEqual(['a']);
    });

    it('are forgotten when a text is closed that belongs to no folder', async () => {
        const untitled = 'untitled:Untitled-1';
        client.open(untitled, 'journey J { touchpoint a }');
        await client.until(() => (client.diagnostics.get(untitled)?.length ?? 0) > 0);
        client.close(untitled);
        await client.until(() => client.diagnostics.get(untitled)?.length === 0);
        expect(await client.connection.sendRequest('workspace/symbol', { query: 'a' })).toEqual([]);
    });
});
