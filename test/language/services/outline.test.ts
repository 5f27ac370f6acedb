import { describe, expect, test } from 'vitest';
import { SymbolKind } from 'vscode-languageserver';
import { createServices } from '../support/services.ts';
import { isBefore, open, outline } from './support.ts';

const TEXT = `channel web "Web shop"
journey A "All" {
  team t
  choice c { x 50% y "Why" 50% }
  stage S "Start" {
    moment visit "Visit"
    task choose { kpi k "Key" { baseline 1 } }
  }
  wait later
  improvement i { adds task extra }
}`;

async function symbols(text: string) {
    const opened = await open(text);
    return (
        (await opened.services.lsp.DocumentSymbolProvider?.getSymbols(opened.document, { textDocument: opened.params.textDocument })) ?? []
    );
}

async function folds(text: string) {
    const opened = await open(text);
    const found =
        (await opened.services.lsp.FoldingRangeProvider?.getFoldingRanges(opened.document, { textDocument: opened.params.textDocument })) ??
        [];
    return found.map(({ startLine, endLine, kind }) => `${startLine + 1}–${endLine + 1}${kind ? ` ${kind}` : ''}`);
}

describe('document symbols', () => {
    test('journeys, stages, steps, improvements and declarations, as they stand', async () => {
        expect(outline(await symbols(TEXT))).toEqual([
            'web Web shop',
            'A All',
            '  t',
            '  c',
            '    x',
            '    y Why',
            '  S Start',
            '    visit moment · Visit',
            '    choose task',
            '      k Key',
            '  later wait',
            '  i',
            '    extra task',
        ]);
    });

    test('a moment of truth has an icon of its own, and the name is what is selected', async () => {
        const [, journey] = await symbols(TEXT);
        const [visit, choose] = journey.children?.find(({ name }) => name === 'S')?.children ?? [];
        expect([visit.kind, choose.kind]).toEqual([SymbolKind.Event, SymbolKind.Function]);
        expect(visit.selectionRange).toEqual({ start: { line: 5, character: 11 }, end: { line: 5, character: 16 } });
    });

    test('one bad line costs nothing else, and a missing name nothing at all', async () => {
        expect(outline(await symbols('journey A {\n stage S {\n task a estimate ) % "\n task b\n }\n task c\n}'))).toEqual([
            'A',
            '  S',
            '    a task',
            '    b task',
            '  c task',
        ]);
        for (const symbol of await symbols('journey A {\n stage\n}')) expect(symbol.name).not.toBe('');
    });

    test('the selected name lies within the whole', async () => {
        const pending = await symbols(TEXT);
        for (let symbol = pending.pop(); symbol; symbol = pending.pop()) {
            expect(isBefore(symbol.range.start, symbol.selectionRange.start) && isBefore(symbol.selectionRange.end, symbol.range.end)).toBe(
                true,
            );
            pending.push(...(symbol.children ?? []));
        }
    });
});

describe('workspace symbols', () => {
    test('by name and by label, of all files', async () => {
        const services = createServices();
        await open(TEXT, services);
        await open('journey B { task visitor }', services);
        const found = async (query: string) =>
            (await services.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query }))?.map(
                ({ name, containerName }) => `${containerName ?? ''}/${name}`,
            );
        expect(await found('visit')).toEqual(['S/visit', 'B/visitor']);
        expect(await found('web shop')).toEqual(['/web – Web shop']);
        expect(await found('')).toHaveLength(15);
        expect(await found('zzz')).toEqual([]);
    });
});

describe('folding', () => {
    test('blocks, without the line of their closing brace', async () => {
        expect(await folds('journey A {\n  stage S {\n    task a {\n      note "x"\n    }\n  }\n  task b { note "y" }\n}')).toEqual([
            '1–7',
            '2–5',
            '3–4',
        ]);
    });

    test('steps of several lines without a block', async () => {
        expect(await folds('journey A {\n  task a\n    after b\n    estimate 1 h\n  task b\n}')).toEqual(['1–5', '2–4']);
    });

    test('comments, runs of line comments and regions', async () => {
        expect(await folds('/* a\n b */\n// one\n// two\njourney A { // three\n // four\n}\n// #region R\ntask\n// #endregion')).toEqual([
            '1–2 comment',
            '3–4 comment',
            '5–6',
            '8–10 region',
        ]);
    });

    test('in a text with errors', async () => {
        expect(await folds('journey A {\n  stage S {\n    ) task a after\n  }\n  estimate "\n  stage T {\n    task b\n  }')).toEqual([
            '2–3',
            '6–7',
        ]);
    });
});
