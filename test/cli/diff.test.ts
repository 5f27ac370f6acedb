import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { journey, startJourney, temporaryFile } from './support/cli.ts';

/** a → b → d and a → c → d; c is the longer way. Symmetric estimates, so that the middle is what is expected. */
const SHOP = `team shop
team depot
journey Shop "The shop" {
    unit h
    target 90% within 30 h
    target 80% within 8 h from a to b
    stage One { task a "Ask" estimate 1 2 3 owner shop note "plain" }
    stage Two {
        task b after a estimate 1 4 7
        task c after a estimate 4 10 16
    }
    milestone d after b, c
}
`;

interface Entry {
    name: string;
    properties: { property: string; before: string | null; after: string | null }[];
}

async function diffOf(before: string, after: string, ...options: string[]) {
    const { code, out, err } = await journey('diff', temporaryFile(before), temporaryFile(after), '--format', 'json', ...options);
    const answer = JSON.parse(out);
    return { code, err, answer, shop: answer.journeys[0] };
}

/** Which names an answer has, at every depth; of a list that of its first entry. */
function shapeOf(value: unknown): unknown {
    if (Array.isArray(value)) return value.length > 0 && typeof value[0] === 'object' ? [shapeOf(value[0])] : 'list';
    if (typeof value !== 'object' || value === null) return 'value';
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shapeOf(entry)]));
}

/** The changed properties of the only step that changed, as one text. */
async function changeOf(before: string, after: string): Promise<string> {
    const { shop } = await diffOf(before, after);
    return shop.steps.changed
        .flatMap((entry: Entry) =>
            entry.properties.map(({ property, before: was, after: is }) => `${entry.name} ${property}: ${was} → ${is}`),
        )
        .join('; ');
}

describe('diff as JSON', () => {
    it('has nothing to say about the same journey in other words', async () => {
        const after = SHOP.replace('estimate 1 2 3', 'estimate 60 120 min 3 h /* as before */')
            .replace('note "plain" }', '\n note   "plain"}')
            .replace('after b, c', 'after c, b');
        const { code, shop } = await diffOf(SHOP, after, '--fail-on', 'longer,target-missed,target-lower,critical-path,removed');
        expect(code).toBe(0);
        expect(shop).toMatchObject({ change: 'unchanged', properties: [], steps: { added: [], removed: [], changed: [] } });
    });

    it('says how the figures moved', async () => {
        const { shop } = await diffOf(SHOP, SHOP.replace('estimate 1 4 7', 'estimate 8 14 20'));
        expect(Object.keys(shop)).toEqual([
            'name',
            'label',
            'change',
            'unit',
            'properties',
            'complete',
            'duration',
            'standardDeviation',
            'criticalPath',
            'targets',
            'steps',
        ]);
        // 2 + 10 by way of c, then 2 + 14 by way of b; σ² = (2/6)² + (12/6)² both times.
        expect(shop.duration).toEqual({ before: 12, after: 16 });
        expect(shop.standardDeviation.after).toBeCloseTo(shop.standardDeviation.before, 12);
        expect(shop.criticalPath).toEqual({
            before: ['a', 'c', 'd'],
            after: ['a', 'b', 'd'],
            changed: true,
            joined: ['b'],
            left: ['c'],
        });
        const [whole, span] = shop.targets;
        expect(whole).toMatchObject({ step: null, from: null, to: null, after: { confidence: 0.9, within: 30, met: true } });
        // 6 h of the 8 h that are promised before, 16 h after.
        expect(span).toMatchObject({ from: 'a', to: 'b', changed: true, before: { met: true }, after: { met: false } });
        expect(span.after.probability).toBeLessThan(0.01);
        expect(shop.steps.changed).toEqual([
            {
                name: 'b',
                label: null,
                properties: [{ property: 'estimate', before: '1 4 7', after: '8 14 20' }],
                expected: { before: 4, after: 14 },
                totalSlack: { before: 6, after: 0 },
                critical: { before: false, after: true },
            },
        ]);
    });

    it.each([
        ['label', 'a "Ask"', 'a "Say"', 'a label: Ask → Say'],
        ['kind', 'task a', 'wait a', 'a kind: task → wait'],
        ['owner', 'owner shop', 'owner depot', 'a owner: shop → depot'],
        ['text', 'note "plain"', 'note "new" note "more"', 'a note: "plain" → "new"; "more"'],
        ['property that is new', 'note "plain"', 'note "plain" emotion 4', 'a emotion: null → 4'],
        ['property that is gone', ' owner shop', '', 'a owner: shop → null'],
        ['estimate', 'estimate 1 2 3', 'estimate 1 2 4', 'a estimate: 1 2 3 → 1 2 4'],
        ['estimate left open', 'estimate 1 4 7', 'estimate tbd', 'b estimate: 1 4 7 → tbd'],
        ['chance', 'note "plain"', 'note "plain" chance 50%', 'a chance: null → 50 %'],
        ['predecessor', 'after b, c', 'after c', 'd after: b, c → c'],
        ['lag', 'b after a', 'b after a lag 90 min', 'b after: a → a lag 1.5 h'],
        ['lag of three points', 'b after a', 'b after a lag 1 2 4', 'b after: a → a lag 1 2 4 h'],
        ['lead', 'b after a', 'b after a lead 1', 'b after: a → a lead 1 h'],
        ['link from a start', 'b after a', 'b after a.start', 'b after: a → a.start'],
        ['link to a finish', 'task b after a', 'task b finish after a', 'b after: a → null; b finish after: null → a'],
        ['order of a stage', 'stage Two {', 'stage Two in order {', ''],
    ])('names a changed %s', async (_, from, to, expected) => {
        expect(await changeOf(SHOP, SHOP.replace(from, to))).toBe(expected);
    });

    it('sees what follows from the order of a stage, from a choice, and from the unit', async () => {
        const ordered = (order: string) => `journey J { unit h stage S ${order} { task a estimate 1 task b estimate 1 } }`;
        expect(await changeOf(ordered(''), ordered('in order'))).toBe('b after: null → a');
        const choice = (share: number) =>
            `journey J { choice c { x ${share}% y ${100 - share}% } task a when x estimate 1 h task b after a when y }`;
        expect(await changeOf(choice(50), choice(60))).toBe('a participation: 50 % → 60 %; b participation: 50 % → 40 %');
        expect(await changeOf('journey J { unit h task a estimate 1 2 3 }', 'journey J { unit d task a estimate 1 2 3 }')).toBe(
            'a estimate: 1 2 3 h → 1 2 3 d',
        );
    });

    it('sees a step that expands a journey which takes longer now', async () => {
        const nested = (hours: number) => `journey J { unit h task a expands K } journey K { unit h task k estimate ${hours} }`;
        expect(await changeOf(nested(1), nested(2))).toBe('a expands: K (1 h) → K (2 h)');
    });

    it('has the shape that the manual shows', async () => {
        const [, shown] = /```json\n([^`]*"joined"[^`]*)```/.exec(readFileSync('README.md', 'utf8'))!;
        const after = SHOP.replace('"The shop"', '"Shop"')
            .replace('estimate 4 10 16', 'estimate 4 11 16')
            .replace('milestone d', 'milestone e after a milestone d');
        const { answer } = await diffOf(SHOP, after, '--fail-on', 'longer');
        expect(shapeOf(answer)).toEqual(shapeOf(JSON.parse(shown)));
    });

    it('matches journeys and steps by name', async () => {
        const { answer } = await diffOf(
            'journey A { task x estimate 1 h } journey B { task y estimate 1 h }',
            'journey C { task z estimate 1 h } journey B { task z estimate 1 h after y task y estimate 1 h }',
        );
        expect(answer.journeys.map(({ name, change }: { name: string; change: string }) => [name, change])).toEqual([
            ['C', 'added'],
            ['B', 'changed'],
            ['A', 'removed'],
        ]);
        expect(answer.journeys[0].duration.before).toBeNull();
        expect(answer.journeys[1].steps).toEqual({ added: ['z'], removed: [], changed: [] });
        expect(answer.journeys[2]).toMatchObject({ duration: { after: null }, steps: { added: [], removed: ['x'], changed: [] } });
    });
});

describe('what to fail on', () => {
    const cases: [string, string, string, boolean][] = [
        ['longer', 'estimate 4 10 16', 'estimate 4 11 16', true],
        ['longer', 'estimate 4 10 16', 'estimate 4 9 16', false],
        ['longer', 'estimate 1 4 7', 'estimate 1 5 7', false],
        ['target-missed', 'within 30 h', 'within 12 h', true],
        ['target-missed', 'within 30 h', 'within 29 h', false],
        ['target-missed', 'within 8 h from a to b', 'within 8 h from a to b target 90% within 1 h', true],
        ['target-lower', 'estimate 1 4 7', 'estimate 1 5 7', true],
        ['target-lower', 'estimate 1 4 7', 'estimate 1 3 7', false],
        ['critical-path', 'estimate 1 4 7', 'estimate 8 14 20', true],
        ['critical-path', 'estimate 1 4 7', 'estimate 1 5 7', false],
        ['incomplete', 'estimate 1 4 7', '', true],
        ['incomplete', 'estimate 1 4 7', 'estimate tbd', true],
        ['incomplete', 'milestone d after b, c', 'task d', true],
        ['incomplete', 'estimate 1 4 7', 'estimate 1', false],
        ['removed', 'milestone d after b, c', '', true],
        ['removed', 'target 90% within 30 h', '', true],
        ['removed', 'target 90% within 30 h', 'target 80% within 40 h', false],
        ['removed', 'milestone d', 'milestone e after c milestone d', false],
    ];
    it.each(cases)('%s: %s → %s', async (condition, from, to, fails) => {
        const { code, err, answer } = await diffOf(SHOP, SHOP.replace(from, to), '--fail-on', condition);
        expect(code).toBe(fails ? 1 : 0);
        expect(answer.failures).toEqual(fails ? [condition] : []);
        if (fails) expect(err).toMatch(new RegExp(`^journey: ${condition}: [^\n]+\\.\n$`));
    });

    it('is nothing unless it is asked for', async () => {
        expect((await diffOf(SHOP, SHOP.replace('within 30 h', 'within 3 h'))).code).toBe(0);
    });

    it('is a journey that is gone', async () => {
        expect((await diffOf(`${SHOP}\njourney K {}`, SHOP, '--fail-on', 'removed')).answer.failures).toEqual(['removed']);
    });

    it('is explained by --help', async () => {
        const { out } = await journey('diff', '--help');
        for (const [condition] of cases) expect(out).toMatch(new RegExp(`^ {2}${condition} +\\S`, 'm'));
    });
});

describe('exit codes', () => {
    const CYCLE = 'journey Shop { task a after b estimate 1 h task b after a estimate 1 h }';

    it('1 for errors in the new file, which are mentioned', async () => {
        const { code, err, shop } = await diffOf(SHOP, CYCLE);
        expect(code).toBe(1);
        expect(err).toMatch(/test\.journey: \d errors?; list them with: journey check \S+\n$/);
        expect(shop).toMatchObject({ duration: { after: null }, criticalPath: { after: null } });
    });

    it('0 for errors in the old file alone', async () => {
        const { code, err, shop } = await diffOf(CYCLE, SHOP);
        expect(code).toBe(0);
        expect(err).toMatch(/errors?; list them with/);
        expect(shop.duration.before).toBeNull();
    });

    it.each([
        ['one file', ['diff', 'a.journey']],
        ['an unknown format', ['diff', 'a.journey', 'b.journey', '--format', 'sarif']],
        ['an unknown change', ['diff', 'a.journey', 'b.journey', '--fail-on', 'shorter']],
        ['standard input twice', ['diff', '-', '-']],
        ['a missing file', ['diff', 'nowhere.journey', 'examples/online-order.journey']],
        ['a folder', ['diff', 'examples/online-order.journey', 'examples']],
    ])('2 for %s', async (_, args) => {
        const { code, out, err } = await journey(...args);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toMatch(/^journey: [^\n]+\n$/);
    });
});

describe('diff as text', () => {
    it('reads the old version from standard input', async () => {
        const after = SHOP.replace('estimate 1 4 7', 'estimate 8 14 20').replace('task a "Ask"', 'task e estimate 0 task a "Ask"');
        const { code, out, err } = await startJourney(['diff', '-', temporaryFile(after)], SHOP);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out.split('\n')).toEqual([
            'The shop (Shop)',
            '  Expected duration   12 h → 16 h (+4 h, +33.3 %)',
            '  Standard deviation  2.03 h, as before',
            '  Critical path was: a → c → d',
            '  Critical path is: a → b → d',
            '    now critical: b',
            '    no longer critical: c',
            // Fourteen hours are seven standard deviations.
            '    Target 90 % within 30 h: > 99.9 % ✓',
            expect.stringMatching(/^ {2}~ Target 80 % within 8 h from a to b: [\d.]+ % ✓ → < 0\.1 % ✗$/),
            '  + e',
            '  ~ b, now critical',
            '      estimate 1 4 7 → 8 14 20',
            '      expected time 4 h → 14 h',
            '',
        ]);
    });

    it('is one line for a journey that stayed, and says which are new or gone', async () => {
        const lone = (name: string) => `journey ${name} { task a estimate 1 h }\n`;
        const [before, after] = [temporaryFile(lone('A') + lone('B')), temporaryFile(lone('B') + lone('C'))];
        const { out } = await journey('diff', before, after);
        expect(out).toBe(
            'B: no change in steps, times and targets.\n\n+ C: new\n  Expected duration  0.0417 d ± 0 d\n\n- A: gone; it took 0.0417 d.\n',
        );
    });

    it.each([
        ['', 'estimate 1 h', '  Complete now: before, steps without an estimate counted 0.'],
        ['estimate 1 h', '', '  Incomplete: steps without an estimate count 0.'],
        ['', 'estimate tbd', '  Incomplete before and after: steps without an estimate count 0.'],
    ])('warns of figures while estimates are missing: %j → %j', async (from, to, expected) => {
        const text = (estimate: string) => temporaryFile(`journey J { task a ${estimate} task b after a estimate 1 h }`);
        const { out } = await journey('diff', text(from), text(to));
        expect(out.split('\n')).toContain(expected);
        expect((await journey('diff', text(from), text(to), '--format', 'markdown')).out.split('\n')).toContain(expected.trim());
    });

    it('says so when there is no journey', async () => {
        const { code, out, err } = await journey('diff', temporaryFile(''), temporaryFile(''));
        expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'journey: neither of the files declares a journey.\n' });
    });
});

describe('diff as Markdown', () => {
    it('has a table of the figures and a list of the steps', async () => {
        const after = SHOP.replace('within 30 h', 'within 20 h').replace('note "plain"', 'note "<b>|new|"');
        const { out } = await journey('diff', '--format', 'markdown', temporaryFile(SHOP), temporaryFile(after));
        const lines = out.split('\n');
        expect(lines.slice(0, 5)).toEqual([
            '### The shop `Shop`',
            '',
            '|  | before | after | change |',
            '| --- | --- | --- | --- |',
            '| Expected duration | 12 h | 12 h |  |',
        ]);
        expect(lines[6]).toMatch(/^\| Target 90 % within 20 h \| 100 % ✓ \| > 99\.9 % ✓ \| was 90 % within 30 h \|$/);
        expect(out).toContain('**Critical path:** a → c → d\n');
        // Text of the file is no markup.
        expect(lines.at(-2)).toBe('- **changed** `a`: note "plain" → "\\<b\\>\\|new\\|"');
    });
});
