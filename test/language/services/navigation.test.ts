import { describe, expect, test } from 'vitest';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { KEYWORD_HELP } from '../../../src/language/services/keyword-help.ts';
import { createServices } from '../support/services.ts';
import { FIRST_EXAMPLE } from './first-example.ts';
import { applied, type Open, open, places } from './support.ts';

const TEXT = `journey A {
  channel web
  stage S {
    task visit on web
    task choose after visit, visit.start lag 1 h on web
  }
  task done finish after S, visit
}`;
const at = (name: string, text = TEXT) => open(text.replace(name, `|${name}`));

async function definition(opened: Open) {
    const links = await opened.services.lsp.DefinitionProvider?.getDefinition(opened.document, opened.params);
    return places(
        opened,
        (links ?? []).map((link) => link.targetSelectionRange),
    );
}

async function references(opened: Open, includeDeclaration = true) {
    const found = await opened.services.lsp.ReferencesProvider?.findReferences(opened.document, {
        ...opened.params,
        context: { includeDeclaration },
    });
    return places(
        opened,
        (found ?? []).map((location) => location.range),
    );
}

async function highlights(opened: Open) {
    const found = await opened.services.lsp.DocumentHighlightProvider?.getDocumentHighlight(opened.document, opened.params);
    return places(
        opened,
        (found ?? []).map((highlight) => highlight.range),
    );
}

async function renamed(opened: Open, newName: string) {
    return applied(opened, await opened.services.lsp.RenameProvider?.rename(opened.document, { ...opened.params, newName }));
}

async function renameRange(opened: Open) {
    const range = await opened.services.lsp.RenameProvider?.prepareRename(opened.document, opened.params);
    return range ? opened.document.textDocument.getText(range) : undefined;
}

describe('definition, references and highlights', () => {
    test('from a reference, with and without .start, and from the declaration', async () => {
        for (const place of ['visit, visit', 'visit.start', 'visit\n}', 'visit on']) {
            expect(await definition(await at(place)), place).toEqual(['visit@4']);
            expect(await references(await at(place)), place).toEqual(['visit@4', 'visit@5', 'visit@5', 'visit@7']);
            expect(await highlights(await at(place)), place).toEqual(['visit@4', 'visit@5', 'visit@5', 'visit@7']);
        }
        expect(await references(await at('web\n  stage'), false)).toEqual(['web@4', 'web@5']);
        expect(await definition(await at('S, visit'))).toEqual(['S@3']);
    });

    test('at both ends of a name, in every script', async () => {
        for (const name of ['浏览', 'Kündigung', 'भुगतान', '𠮷野', 'after-sales', 'target']) {
            const text = `journey A { task ${name} task b after ${name} }`;
            for (const marked of [`task |${name} task`, `task ${name}| task`]) {
                const opened = await open(text.replace(`task ${name} task`, marked));
                expect(await references(opened), marked).toEqual([`${name}@1`, `${name}@1`]);
            }
        }
    });

    test('a highlight tells the declaration from its references', async () => {
        const opened = await at('web\n  stage');
        const found = await opened.services.lsp.DocumentHighlightProvider?.getDocumentHighlight(opened.document, opened.params);
        expect(found?.map(({ range, kind }) => [range.start.line + 1, kind])).toEqual([
            [2, DocumentHighlightKind.Write],
            [4, DocumentHighlightKind.Read],
            [5, DocumentHighlightKind.Read],
        ]);
    });

    test('in a file with errors', async () => {
        expect(await definition(await open('journey A { task a ) % estimate\n task b after |a\n task c after }'))).toEqual(['a@1']);
        expect(await definition(await open('journey A { task b after |missing }'))).toEqual([]);
        expect(await definition(await open('journey A { |task b }'))).toEqual([]);
    });
});

describe('rename', () => {
    test('from the declaration or any reference, with all references', async () => {
        const expected = TEXT.replaceAll('visit', 'look-around');
        for (const place of ['visit on', 'visit, visit', 'visit.start', 'visit\n}'])
            expect(await renamed(await at(place), 'look-around')).toBe(expected);
        expect(await renamed(await at('web\n  stage'), 'shop')).toBe(TEXT.replaceAll('web', 'shop'));
        expect(await renamed(await at('A {'), 'B')).toBe(TEXT.replace('journey A', 'journey B'));
    });

    test('to names of every script, in NFC, and to keywords', async () => {
        for (const name of ['浏览', 'क्\u200dष', '𠮷野', '_x', 'target', 'min', 'start']) {
            const text = await renamed(await at('visit on'), name);
            expect(text, name).toBe(TEXT.replaceAll('visit', name));
            const opened = await open((text ?? '').replace(`task ${name}`, `task |${name}`), createServices());
            expect(await references(opened), name).toHaveLength(4);
        }
        expect(await renamed(await at('visit on'), 'Ku\u0308ndigung')).toBe(TEXT.replaceAll('visit', 'Kündigung'));
    });

    test('a keyword as a name can be renamed', async () => {
        expect(await renamed(await open('journey A { task |after task b after after }'), 'x')).toBe('journey A { task x task b after x }');
        expect(await renamed(await open('journey A { choice c { |min 60% h 40% } task b when min }'), 'x')).toBe(
            'journey A { choice c { x 60% h 40% } task b when x }',
        );
    });

    test.each(['Awareness', 'web', 'visit', 'choose'])('%s may be called like any keyword', { timeout: 60_000 }, async (name) => {
        const services = createServices();
        const declaration = new RegExp(`(stage|channel|touchpoint) (?=${name}\\b)`);
        const opened = await open(FIRST_EXAMPLE.replace(declaration, '$&|'), services);
        for (const keyword of Object.keys(KEYWORD_HELP)) {
            // The example has a step of that name.
            if (keyword === 'done' && name !== 'web') continue;
            const { document } = await open((await renamed(opened, keyword)) ?? '', services);
            const { lexerErrors, parserErrors } = document.parseResult;
            expect([...lexerErrors, ...parserErrors, ...document.references.filter(({ error }) => error)], keyword).toEqual([]);
            services.shared.workspace.LangiumDocuments.deleteDocument(document.uri);
        }
    });

    test.each(['', '1st', 'two words', 'a.b', '-x', 'a"', 'x/y'])('refuses %j, which is no name', async (name) => {
        await expect(renamed(await at('visit on'), name)).rejects.toThrow(/is not a name/);
    });

    test('refuses a name that is taken, and says where', async () => {
        await expect(renamed(await at('visit on'), 'choose')).rejects.toThrow('“choose” is already the name of the task in line 5.');
        await expect(renamed(await at('visit on'), 'S')).rejects.toThrow('the stage in line 3');
        await expect(renamed(await open('journey |A { } journey B { }'), 'B')).rejects.toThrow('the journey in line 1');
        await expect(renamed(await open('channel |a journey J { channel b }'), 'b')).rejects.toThrow('the channel in line 1');
        await expect(renamed(await open('channel a journey J { channel |b }'), 'a')).rejects.toThrow('the channel in line 1');
        expect(await renamed(await at('visit on'), 'web')).toBe(TEXT.replaceAll('visit', 'web'));
        expect(await renamed(await at('visit on'), 'visit')).toBe(TEXT);
    });

    test('offers itself on names only', async () => {
        expect(await renameRange(await at('visit, visit'))).toBe('visit');
        expect(await renameRange(await open('journey A { |task b }'))).toBeUndefined();
        expect(await renameRange(await open('journey A { task b "la|bel" }'))).toBeUndefined();
        expect(await renameRange(await open('journey A { task |Kündigung }'))).toBe('Kündigung');
    });
});
