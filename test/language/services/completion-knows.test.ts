import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../../src/language/services/completion/templates.ts';
import { journeyText } from '../../bench/journey-text.ts';
import { createServices, parseJourney } from '../support/services.ts';
import { completions, createEditorServices, open } from './support.ts';

const items = async (text: string) => completions(await open(text));
const labels = async (text: string) => (await items(text)).map(({ label }) => label);

describe('predecessors', () => {
    const stages = (line: string) => `journey J {
        unit min
        stage A { task a1 estimate 1 task a2 after a1 estimate 1 }
        stage B { task b1 "First of B" estimate 1 4 7 chance 50% task b2 estimate tbd ${line} task b3 }
        stage C { task c1 milestone c2 }
        task z
    }`;

    test('nearest first: those of the stage before the others, what stands before ahead of what follows', async () => {
        expect(await labels(stages('task now after |'))).toEqual(['b2', 'b1', 'a2', 'a1', 'A', 'b3', 'C', 'c1', 'c2', 'z']);
    });

    test('show what they take: label and expected time, with the share of those who take it', async () => {
        const found = await items(stages('task now after |'));
        const detail = (name: string) => found.find(({ label }) => label === name)?.detail;
        // (1 + 4·4 + 7)/6 = 4 min, taken by half of the customers.
        expect(detail('b1')).toBe('First of B · 2 min');
        expect(detail('a1')).toBe('1 min');
        expect(detail('b2')).toBeUndefined();
        expect(detail('c2')).toBeUndefined();
    });

    test('show their time beside each name where the editor can', async () => {
        const found = await completions(await open(stages('task now after |'), await createEditorServices()));
        expect(found.find(({ label }) => label === 'b1')?.labelDetails).toEqual({ description: '2 min' });
        expect((await items(stages('task now after |'))).every(({ labelDetails }) => labelDetails === undefined)).toBe(true);
    });

    test('leave out what would wait for itself, directly or by way of others, stages included', async () => {
        const text = `journey J {
            task a after |
            task b after a
            stage S { task c after b task d }
            stage T { task e }
            task f after e
        }`;
        expect(await labels(text)).toEqual(['T', 'e', 'd', 'f'].sort((x, y) => text.indexOf(` ${x} `) - text.indexOf(` ${y} `)));
    });

    test('the same for the finish, for a step that an improvement changes, and between improvements', async () => {
        expect(await labels('journey J { task a finish after | task b after a task c }')).toEqual(['c']);
        expect(await labels('journey J { task a task b after a task c improvement i { changes a after | } }')).toEqual(['c']);
        expect(await labels('journey J { improvement i { after | } improvement j { after i } improvement k { } }')).toEqual(['k']);
    });

    test('a cycle that is there already hides nobody who is not in it', async () => {
        expect(await labels('journey J { task a after b task b after a task c task d after | }')).toEqual(['c', 'b', 'a']);
    });
});

test('channels and teams that were used last come first', async () => {
    const text = (line: string) => `journey J { channel web channel shop channel phone team t
        task a on web task b on shop ${line} task c on phone }`;
    expect(await labels(text('task now on |'))).toEqual(['shop', 'web', 'phone']);
});

describe('properties', () => {
    test('that may stand once are not offered twice', async () => {
        const once: [string, string][] = [
            ['journey J { kpi k { target 3 | } }', 'target'],
            ['journey J { kpi k { higher is better | } }', 'lower is better'],
            ['journey J { improvement i { needs t 1 improves a | } }', 'needs'],
            ['journey J { improvement i { needs t 1 improves a | } }', 'improves'],
            ['journey J { start 2027-01-01 | }', 'finish'],
            ['journey J { task a estimate 1 h | }', 'expands'],
            ['journey J { task a { expands K | } }', 'estimate'],
            ['journey J { task a owner t { | } }', 'owner'],
        ];
        for (const [text, word] of once) {
            const found = await labels(text);
            expect(found.length, text).toBeGreaterThan(0);
            expect(found, text).not.toContain(word);
        }
    });

    test('that may repeat are', async () => {
        expect(await labels('journey J { target 90% within 1 h | }')).toContain('target');
        expect(await labels('journey J { task a { target 90% within 1 h pain "x" recover "y" note "z" | } }')).toEqual(
            expect.arrayContaining(['target', 'pain', 'recover', 'note', 'kpi']),
        );
        expect(await labels('journey J { kpi k { actual 3 | } }')).toContain('actual');
        expect(await labels('journey J { improvement i { changes a estimate 1 h removes b adds task c { } | } }')).toEqual(
            expect.arrayContaining(['changes', 'removes', 'adds']),
        );
    });
});

describe('whole journeys', () => {
    /** The snippet with its defaults filled in. */
    const filled = (body: string) =>
        body
            .replace(/\$\{\d+:([^}]*)\}/g, '$1')
            .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
            .replaceAll('$0', '');

    test.each(TEMPLATES)('$label: sound and complete, with nothing to complain about', async ({ body }) => {
        const services = createServices();
        const { document, diagnostics } = await parseJourney(filled(body), { services });
        expect(diagnostics).toEqual([]);
        const [journey] = services.analysis.Analyser.analysed(document);
        expect(journey.analysis.complete).toBe(true);
        expect(journey.analysis.schedule?.criticalPaths[0].steps.length).toBeGreaterThanOrEqual(3);
    });

    test.each(TEMPLATES)('$label: numbers of its fields are in order', ({ body }) => {
        const fields = new Set([...body.matchAll(/\$\{(\d+)/g)].map(([, number]) => Number(number)));
        expect([...fields]).toEqual(Array.from(fields, (_, index) => index + 1));
    });

    test('all are offered in an empty file', async () => {
        const services = await createEditorServices();
        const offered = (await completions(await open('|', services))).map(({ label }) => label);
        expect(offered).toEqual(expect.arrayContaining(TEMPLATES.map(({ label }) => label)));
    });
});

test('at 1,000 steps a list takes less time than the check of the text', async () => {
    const text = journeyText(1_000);
    const cursor = text.indexOf(' estimate', text.indexOf(' step500 '));
    const marked = `${text.slice(0, cursor)}, |${text.slice(cursor)}`;
    const services = createServices();
    const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
    const [builds, lists]: [number[], number[]] = [[], []];
    for (let round = 0; round < 7; round++) {
        const began = performance.now();
        await parseJourney(marked.replace('|', ''), { services });
        builds.push(performance.now() - began);
        const opened = await open(marked, services);
        services.analysis.Analyser.analysed(opened.document);
        const asked = performance.now();
        const found = await completions(opened);
        lists.push(performance.now() - asked);
        expect(found.length).toBeGreaterThan(500);
        services.shared.workspace.LangiumDocuments.deleteDocument(opened.document.uri);
    }
    expect(median(lists)).toBeLessThan(median(builds));
}, 60_000);
