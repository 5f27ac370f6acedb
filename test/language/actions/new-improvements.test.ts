import { EmptyFileSystem } from 'langium';
import { expect, test } from 'vitest';
import type { TextDocumentEdit } from 'vscode-languageserver';
import { createJourneyServices } from '../../../src/language/journey-module.ts';
import { journey } from '../diagnostics/cases/case.ts';
import { fix, fixesOf, openText, refactor } from './support.ts';

async function titles(text: string): Promise<string[]> {
    const opened = await openText(text);
    const [missed] = opened.diagnostics.filter(({ code }) => code === 'target-missed');
    return (await fixesOf(opened, missed)).map(({ title }) => title);
}

test('a promise of the journey is missed: the steps of the critical path, the longest first', async () => {
    const text = journey(
        'target 90% within 5',
        'task a estimate 2',
        'task b after a estimate 6',
        'task c after a estimate 3',
        'milestone d after b, c',
    );
    expect(await titles(text)).toEqual([
        'Add an improvement of `b`, which takes 75 % of the time',
        'Add an improvement of `a`, which takes 25 % of the time',
    ]);
    expect(await fix(text, 'target-missed', /of `b`/)).toBe(
        journey(
            'target 90% within 5',
            'task a estimate 2',
            'task b after a estimate 6',
            'task c after a estimate 3',
            'milestone d after b, c',
            'improvement improve-b "What becomes better" {',
            '    improves b',
            '    changes b estimate 6',
            '    estimate tbd',
            '    status idea',
            '}',
        ),
    );
});

test('a promise between two steps is missed: the steps that decide there, critical for the journey or not', async () => {
    const text = journey(
        'target 90% within 5 from b to d',
        'task a estimate 100',
        'task b estimate 2',
        'task c after b estimate 6',
        'task d after c estimate 2',
        'task e after a, d estimate 1',
    );
    expect(await titles(text)).toEqual([
        'Add an improvement of `c`, which takes 60 % of the time',
        'Add an improvement of `b`, which takes 20 % of the time',
        'Add an improvement of `d`, which takes 20 % of the time',
    ]);
});

test('a service standard of a step is missed: that step', async () => {
    const text = journey('task a estimate 20', 'task b { estimate 1 4 9 target 90% within 4 }');
    expect(await titles(text)).toEqual(['Add an improvement of `b`']);
    expect(await fix(text, 'target-missed', /of `b`/)).toContain('changes b estimate 1 4 9\n');
});

test('an estimate that a comment explains, or another journey, is not copied', async () => {
    const text = 'journey J { unit min target 90% within 5 task a estimate 6 // a guess\n7 8 }';
    expect(await fix(text, 'target-missed', /of `a`/)).toContain(
        'improvement improve-a "What becomes better" { improves a estimate tbd status idea }',
    );
    const expanding = 'journey J { unit min target 90% within 5 task a expands K }\njourney K { unit min task k estimate 9 }';
    expect(await fix(expanding, 'target-missed', /of `a`/)).toContain('{ improves a estimate tbd status idea }');
});

test('a new improvement has places to fill in where the editor understands snippets in edits', async () => {
    const services = createJourneyServices(EmptyFileSystem).journey;
    await services.shared.lsp.LanguageServer.initialize({
        processId: null,
        rootUri: null,
        workspaceFolders: null,
        capabilities: { workspace: { workspaceEdit: { snippetEditSupport: true } } },
    });
    const opened = await openText(journey('task a pain "costs $5 }" severity 4 estimate 1'), services);
    const [pain] = opened.diagnostics.filter(({ code }) => code === 'pain-unanswered');
    const improve = (await fixesOf(opened, pain)).find(({ title }) => title === 'Add an improvement of `a` for this pain');
    const changes = improve?.edit?.documentChanges as TextDocumentEdit[];
    expect(changes[0].edits).toMatchObject([
        {
            snippet: {
                kind: 'snippet',
                value: [
                    '',
                    `improvement \${1:improve-a} "\${2:What becomes better}" {`,
                    '    improves a',
                    '    note "costs \\$5 \\}"',
                    `    estimate \${3:tbd}`,
                    `    status \${4|idea,planned,doing|}`,
                    '\\}',
                ].join('\n'),
            },
        },
    ]);
});

test('any pain gets an improvement, also a light one and one that has a recovery', async () => {
    const text = journey('task a {', '    pain "|x" severity 2', '    recover "y"', '    estimate 1', '}');
    expect(await refactor(text, 'quickfix', /for this pain/)).toContain('improvement improve-a "What becomes better" {');
    expect(await refactor(journey('task a {', '    pain "x" severity 2', '    recover "|y"', '}'), 'quickfix', /for this pain/)).toBeNull();
});
