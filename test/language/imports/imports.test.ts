import { AstUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import { isOnProperty, isPersona } from '../../../src/language/generated/ast.ts';
import { simulate } from '../../../src/pert/simulation/simulate.ts';
import { Workspace } from '../support/workspace.ts';

/** Every hour takes an hour: durations can be told by adding. */
const RETURNS = 'journey Returns {\n  unit h\n  task pack estimate 2 h\n  task send after pack estimate 3 h\n}';

describe('what an import makes visible', () => {
    it('are the shared declarations and the journeys of the other file', async () => {
        const shared = 'channel web\nteam shop\npersona guest\noutcome done\njourney Inner { task i estimate 1 h }';
        const uses =
            'import "lib/shared.journey"\njourney J {\n  unit h\n  task a on web owner shop for guest serves done expands Inner\n}';
        const workspace = new Workspace({ 'lib/shared.journey': shared, 'uses.journey': uses });
        await workspace.build('uses.journey');
        expect(workspace.problems('uses.journey')).toEqual([]);
        expect(
            workspace.document('uses.journey')?.references.map((reference) => 'ref' in reference && reference.ref?.$container?.$type),
        ).toEqual(Array(5).fill('JourneyFile'));
    });

    it('are not the names within its journeys, nor what it imports in turn', async () => {
        const workspace = new Workspace({
            'a.journey': 'import "b.journey"\njourney A { task a on far owner inner after s }',
            'b.journey': 'import "c.journey"\njourney B { team inner task s estimate 1 h }',
            'c.journey': 'channel far',
        });
        await workspace.build('a.journey');
        expect(workspace.problems('a.journey', 'unresolved-reference')).toHaveLength(3);
    });

    it('gives way to what the journey or the file declares', async () => {
        const workspace = new Workspace({
            'a.journey': 'import "b.journey"\nchannel web\njourney A { team shop task a on web owner shop estimate 1 h }',
            'b.journey': 'channel web\nteam shop',
        });
        await workspace.build('a.journey');
        const document = workspace.document('a.journey')!;
        expect(workspace.problems('a.journey')).toEqual([]);
        for (const reference of document.references) {
            const target = 'ref' in reference ? reference.ref : undefined;
            expect(target && AstUtils.getDocument(target)).toBe(document);
        }
    });

    it('comes from the first of several imports that declare a name; a clash is reported where the name is used', async () => {
        const workspace = new Workspace({
            'a.journey': 'import "b.journey"\nimport "c.journey"\njourney A { task a on web estimate 1 h }',
            'b.journey': 'channel web\nchannel other',
            'c.journey': 'channel web\nchannel other',
        });
        await workspace.build('a.journey');
        const [problem, ...more] = workspace.document('a.journey')!.diagnostics ?? [];
        expect(more).toEqual([]);
        expect(problem).toMatchObject({ code: 'duplicate-name', range: { start: { line: 1, character: 7 } } });
        expect(problem.message).toMatch(/^`web` is declared in `b\.journey` as well/);
        expect(problem.relatedInformation?.map(({ location }) => location.uri)).toEqual([
            'file:///work/b.journey',
            'file:///work/c.journey',
        ]);
        const on = AstUtils.streamAst(workspace.document('a.journey')!.parseResult.value).find(isOnProperty)!;
        expect(AstUtils.getDocument(on.channels[0].ref!).uri.path).toBe('/work/b.journey');
        await workspace.write('a.journey', 'import "b.journey"\nimport "c.journey"\njourney A { task a estimate 1 h }');
        expect(workspace.problems('a.journey')).toEqual([]);
    });

    it('works over paths up, down, with spaces and in every script', async () => {
        const workspace = new Workspace({
            'deep/er/a.journey':
                'import "../../top.journey"\nimport "./down/wé 浏.journey"\njourney A { task a on web owner shop estimate 1 h }',
            'top.journey': 'channel web',
        });
        workspace.files.set(encodeURI('file:///work/deep/er/down/wé 浏.journey'), 'team shop');
        await workspace.build('deep/er/a.journey');
        expect(workspace.problems('deep/er/a.journey')).toEqual([]);
    });
});

describe('journeys of other files', () => {
    it('give their duration and variance to the step that expands them, converted', async () => {
        const workspace = new Workspace({
            'a.journey':
                'import "b.journey"\njourney A {\n  unit min\n  task first expands Returns\n  task then after first estimate 10 min\n}',
            'b.journey': RETURNS.replace('estimate 3 h', 'estimate 1 2 9 h'),
        });
        await workspace.build('a.journey');
        // (1 + 4·2 + 9)/6 = 3 h, so 2 h + 3 h + 10 min; variance ((9 − 1)/6 h)².
        expect(workspace.duration('a.journey')).toBeCloseTo(310, 9);
        const [a] = workspace.services.analysis.Analyser.analysed(workspace.document('a.journey')!);
        expect(a.analysis.schedule?.variance).toBeCloseTo(80 * 80, 6);
        expect(a.analysis.complete).toBe(true);
    });

    it('make a journey incomplete that expands an incomplete one', async () => {
        const workspace = new Workspace({
            'a.journey': 'import "b.journey"\njourney A {\n  unit h\n  task first expands B\n}',
            'b.journey': 'journey B {\n  unit h\n  task open estimate tbd\n}',
        });
        await workspace.build('a.journey');
        expect(workspace.services.analysis.Analyser.analysed(workspace.document('a.journey')!)[0].analysis.complete).toBe(false);
    });

    it('expand others in turn, although their names are not visible', async () => {
        const workspace = new Workspace({
            'a.journey': 'import "b.journey"\njourney A { unit h task a expands B }',
            'b.journey': 'import "c.journey"\njourney B { unit min task b expands Returns }',
            'c.journey': RETURNS,
        });
        await workspace.build('a.journey');
        expect(workspace.duration('a.journey')).toBeCloseTo(5, 9);
        await workspace.write('c.journey', RETURNS.replace('2 h', '4 h'));
        expect(workspace.duration('a.journey')).toBeCloseTo(7, 9);
        expect(workspace.duration('b.journey')).toBeCloseTo(7 * 60, 9);
    });

    it('are simulated inside, also where files have journeys of the same name', async () => {
        const workspace = new Workspace({
            'a.journey': 'import "b.journey"\njourney Main { unit h task a expands B }',
            'b.journey': 'journey B { unit h task b expands Main }\njourney Main { unit h task m estimate 6 h }',
        });
        await workspace.build('a.journey');
        const document = workspace.document('a.journey')!;
        const { Analyser } = workspace.services.analysis;
        const journeys = Analyser.withExpanded(document).map(({ analysis }) => analysis);
        expect(simulate(Analyser.analysed(document)[0].analysis, { iterations: 100, journeys })?.mean).toBeCloseTo(6, 9);
    });

    it('share the draw of a persona that is declared in the file that both import', async () => {
        const workspace = new Workspace({
            'who.journey': 'persona guest share 50%\npersona member share 50%',
            'a.journey':
                'import "who.journey"\nimport "b.journey"\njourney A { unit h task a for guest estimate 10 h task b after a expands B }',
            'b.journey': 'import "who.journey"\njourney B { unit h task b for guest estimate 10 h }',
        });
        await workspace.build('a.journey');
        const document = workspace.document('a.journey')!;
        const { Analyser } = workspace.services.analysis;
        const journeys = Analyser.withExpanded(document).map(({ analysis }) => analysis);
        const simulation = simulate(Analyser.analysed(document)[0].analysis, { iterations: 200, journeys });
        // A guest takes both steps and a member neither: 20 h or nothing, never 10 h.
        expect(new Set(simulation?.totals)).toEqual(new Set([0, 20]));
        const persona = AstUtils.streamAst(workspace.document('who.journey')!.parseResult.value).find(isPersona);
        expect(persona?.name).toBe('guest');
    });
});
