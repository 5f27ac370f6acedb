import { GrammarUtils, URI, UriUtils } from 'langium';
import type { FileOperationHandler } from 'langium/lsp';
import type { FileOperationOptions, RenameFilesParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { fileOf } from '../../imports/import-graph.ts';
import { importPath, quoted, resolveImport } from '../../imports/import-path.ts';
import type { JourneySharedServices } from '../../journey-services.ts';

/** Before files or folders move, imports are changed so that they lead to the same files as before. */
export class JourneyFileMoves implements FileOperationHandler {
    readonly fileOperationOptions: FileOperationOptions = {
        willRename: { filters: [{ pattern: { glob: '**/*.journey', matches: 'file' } }, { pattern: { glob: '**/*', matches: 'folder' } }] },
    };
    private readonly services: JourneySharedServices;

    constructor(services: JourneySharedServices) {
        this.services = services;
    }

    /** The edits stand at the old addresses, because editors make them before anything moves. */
    async willRenameFiles({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> {
        const { ImportGraph, LangiumDocuments } = this.services.workspace;
        const moves = files.map(({ oldUri, newUri }) => ({ from: URI.parse(oldUri), to: URI.parse(newUri) }));
        const changes: Record<string, TextEdit[]> = {};
        for (const document of LangiumDocuments.all) {
            const importer = moved(document.uri, moves);
            const edits = ImportGraph.importsOf(fileOf(document)).flatMap(({ node, uri }): TextEdit[] => {
                const target = uri && moved(uri, moves);
                if (!target || (target === uri && importer === document.uri)) return [];
                // Both may have moved together.
                if (UriUtils.equals(resolveImport(importer, node.path ?? '', ImportGraph.folder), target)) return [];
                const path = importPath(importer, target, ImportGraph.folder, node.path);
                const range = GrammarUtils.findNodeForProperty(node.$cstNode, 'path')?.range;
                return path === undefined || !range ? [] : [{ range, newText: quoted(path) }];
            });
            if (edits.length > 0) changes[document.uri.toString()] = edits;
        }
        return Object.keys(changes).length > 0 ? { changes } : null;
    }
}

/** Where a file is after the moves: the same address if none of them concerns it. */
function moved(uri: URI, moves: readonly { from: URI; to: URI }[]): URI {
    for (const { from, to } of moves) {
        if (UriUtils.equals(from, uri)) return to;
        if (UriUtils.contains(from, uri)) return to.with({ path: UriUtils.joinPath(to, UriUtils.relative(from, uri)).path });
    }
    return uri;
}
