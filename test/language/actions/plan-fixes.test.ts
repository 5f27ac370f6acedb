import { EmptyFileSystem, type LangiumDocument } from 'langium';
import { expect, test } from 'vitest';
import type { JourneyFile } from '../../../src/language/generated/ast.ts';
import { createJourneyServices } from '../../../src/language/journey-module.ts';
import { journey } from '../diagnostics/cases/case.ts';
import { Workspace } from '../support/workspace.ts';
import { applied, fix, fixesOf, openText } from './support.ts';

async function titles(text: string, code: string): Promise<string[]> {
    const opened = await openText(text);
    const [diagnostic] = opened.diagnostics.filter((one) => one.code === code);
    return (await fixesOf(opened, diagnostic)).map(({ title }) => title);
}

test('an estimate becomes the one that has the observed percentiles', async () => {
    // The P10, median and P90 of the estimate 2 5 8, whose distribution function is 10x³ − 15x⁴ + 6x⁵ with x = (t − 2)/6.
    const text = journey('task a estimate 1 min observed 3.480 5 6.520 min');
    expect(await fix(text, 'estimate-drift', /what was observed/)).toContain('task a estimate 2 5 8 min observed');
});

test('no estimate is offered where none comes near what was observed', async () => {
    expect(await titles(journey('task a estimate 1 min observed 34 s 44 s 9.6 h'), 'estimate-drift')).toEqual([]);
});

test('a KPI gets what it lacks, in the lines or on the line that it has', async () => {
    const services = createJourneyServices(EmptyFileSystem, { journey: { time: { Today: () => () => '2028-02-29' } } }).journey;
    const complete = async (text: string) => {
        const opened = await openText(text, services);
        const [diagnostic] = opened.diagnostics.filter(({ code }) => code === 'kpi-incomplete');
        return applied(opened, (await fixesOf(opened, diagnostic))[0]);
    };
    expect(await complete('journey J {\n    kpi k {\n        target 3 d\n    }\n}')).toBe(
        'journey J {\n    kpi k {\n        target 3 d\n        baseline 2 d\n        by 2029-02-28\n    }\n}',
    );
    expect(await complete('journey J {\r\n\tkpi k {\r\n\t}\r\n}')).toBe(
        'journey J {\r\n\tkpi k {\r\n\t\tbaseline 50%\r\n\t\ttarget 80%\r\n\t\tby 2029-02-28\r\n\t}\r\n}',
    );
    expect(await complete('journey J { kpi k { baseline 4 } }')).toBe('journey J { kpi k { baseline 4 target 2 by 2029-02-28 } }');
});

test('a pain gets a recovery behind it, or its step an improvement', async () => {
    const text = journey('task a {', '    pain "x" severity 5', '    estimate 1 min', '}');
    expect(await fix(text, 'pain-unanswered', /recovery/)).toBe(
        journey('task a {', '    pain "x" severity 5', '    recover "What puts it right"', '    estimate 1 min', '}'),
    );
    expect(await fix(text, 'pain-unanswered', /improvement/)).toBe(
        journey(
            'task a {',
            '    pain "x" severity 5',
            '    estimate 1 min',
            '}',
            'improvement improve-a "What becomes better" {',
            '    improves a',
            '    note "x"',
            '    estimate tbd',
            '    status idea',
            '}',
        ),
    );
    expect(await fix('journey J { task a pain "x" severity 5 }', 'pain-unanswered', /improvement/)).toBe(
        'journey J { task a pain "x" severity 5 improvement improve-a "What becomes better" { improves a note "x" estimate tbd status idea } }',
    );
});

test('the step that ends the journey serves an outcome', async () => {
    const text = journey('outcome o', 'outcome p', 'task z after a serves p estimate 1', 'task a estimate 1');
    expect(await fix(text, 'outcome-unserved', /Let `z`/)).toContain('task z after a serves p, o estimate 1');
    expect(await fix(text, 'outcome-unserved', /Remove `o`/)).toBe(
        journey('outcome p', 'task z after a serves p estimate 1', 'task a estimate 1'),
    );
});

test('a team is needed as often as it can be, or becomes larger', async () => {
    const text = journey('team t capacity 4', 'improvement i { needs t 1, t 7 }');
    expect(await titles(text, 'capacity-exceeded')).toEqual(['Need 3', 'Raise the capacity of `t` to 8']);
    expect(await fix(text, 'capacity-exceeded', /Need 3/)).toContain('needs t 1, t 3 }');
    expect(await fix(text, 'capacity-exceeded', /Raise/)).toContain('team t capacity 8');
});

test('a team of an imported file is not changed from here', async () => {
    const text = 'import "teams.journey"\njourney A { improvement i { needs t 3 } }';
    const workspace = new Workspace({ 'a.journey': text, 'teams.journey': 'team t capacity 2' });
    await workspace.build('a.journey');
    const document = workspace.document('a.journey') as LangiumDocument<JourneyFile>;
    const diagnostics = document.diagnostics ?? [];
    const [exceeded] = diagnostics.filter(({ code }) => code === 'capacity-exceeded');
    expect(exceeded.relatedInformation?.[0].location.uri).toBe('file:///work/teams.journey');
    const fixes = await fixesOf({ text, document, diagnostics, services: workspace.services }, exceeded);
    expect(fixes.map(({ title }) => title)).toEqual(['Need 2']);
});

test('improvements that change the same come one after the other', async () => {
    const text = journey(
        'task a estimate 1',
        'improvement i { changes a estimate 2 }',
        'improvement k { }',
        'improvement j {',
        '    changes a estimate 3',
        '    after k',
        '}',
    );
    expect(await fix(text, 'conflicting-changes', /`i` come after `j`/)).toContain('{ changes a estimate 2 after j }');
    expect(await fix(text, 'conflicting-changes', /`j` come after `i`/)).toContain('    after k, i\n');
});

test('an improvement that waits in a circle leaves it', async () => {
    const text = journey('improvement i { after j }', 'improvement j { after k, i cost 1 }', 'improvement k { }');
    expect(await titles(text, 'dependency-cycle')).toEqual(['Let `j` not come after `i`']);
    expect(await fix(text, 'dependency-cycle', /not come after/)).toContain('improvement j { after k cost 1 }');
    expect(await fix(journey('improvement i { after i cost 1 }'), 'dependency-cycle', /`i` not come/)).toContain(
        'improvement i { cost 1 }',
    );
});
