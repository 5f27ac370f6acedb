import type { IToken } from 'chevrotain';
import { AstUtils } from 'langium';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { isJourneyFile, type JourneyFile } from '../../generated/ast.ts';
import { importPath } from '../../imports/import-path.ts';
import type { JourneySharedServices } from '../../journey-services.ts';
import { isClosed } from '../../parser/text.ts';
import { endOf } from './token-under-cursor.ts';

/** The text between the quotes of an import, in which the cursor stands. */
export interface PathAtCursor {
    start: number;
    end: number;
}

/** Where the path of an import stands around an offset, among the tokens of a text; undefined elsewhere. */
export function pathAt(tokens: readonly IToken[], offset: number): PathAtCursor | undefined {
    const index = tokens.findIndex((token) => token.startOffset < offset && offset <= endOf(token) && token.tokenType.name === 'STRING');
    const token = tokens[index];
    if (!token || tokens[index - 1]?.tokenType.name !== 'import') return undefined;
    const end = isClosed(token.image) ? endOf(token) - 1 : endOf(token);
    return offset <= end ? { start: token.startOffset + 1, end } : undefined;
}

/** The known files that a file may import, and does not yet; those of its own folder first. */
export function importableFiles(file: JourneyFile, { workspace }: JourneySharedServices): CompletionItem[] {
    const { ImportGraph, LangiumDocuments } = workspace;
    const { uri: own } = AstUtils.getDocument(file);
    const known = new Set([own.toString(), ...ImportGraph.importsOf(file).map(({ key }) => key)]);
    const items: CompletionItem[] = [];
    for (const { uri, parseResult } of LangiumDocuments.all) {
        const path = known.has(uri.toString()) || !isJourneyFile(parseResult.value) ? undefined : importPath(own, uri, ImportGraph.folder);
        if (path === undefined) continue;
        const steps = path.split('/').length;
        items.push({ label: path, kind: CompletionItemKind.File, sortText: `${String(steps).padStart(3, '0')}${path}` });
    }
    return items;
}
