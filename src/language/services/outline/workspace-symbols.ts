import { Cancellation, interruptAndCheck, type LangiumDocuments } from 'langium';
import type { FuzzyMatcher, LangiumSharedServices, NodeKindProvider, WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { isJourneyFile, type JourneyFile } from '../../generated/ast.ts';
import { type Declaration, declarationsIn } from './declarations.ts';

/** Finds every declaration of every known file by its name or its label. */
export class JourneyWorkspaceSymbolProvider implements WorkspaceSymbolProvider {
    private readonly documents: LangiumDocuments;
    private readonly kinds: NodeKindProvider;
    private readonly matcher: FuzzyMatcher;

    constructor(services: LangiumSharedServices) {
        this.documents = services.workspace.LangiumDocuments;
        this.kinds = services.lsp.NodeKindProvider;
        this.matcher = services.lsp.FuzzyMatcher;
    }

    async getSymbols(params: WorkspaceSymbolParams, cancelToken = Cancellation.CancellationToken.None): Promise<WorkspaceSymbol[]> {
        const symbols: WorkspaceSymbol[] = [];
        for (const document of this.documents.all) {
            await interruptAndCheck(cancelToken);
            const file = document.parseResult.value;
            if (isJourneyFile(file)) this.collect(file, params.query, document.uri.toString(), undefined, symbols);
        }
        return symbols;
    }

    private collect(
        parent: JourneyFile | Declaration,
        query: string,
        uri: string,
        container: string | undefined,
        into: WorkspaceSymbol[],
    ): void {
        for (const declaration of declarationsIn(parent)) {
            const name = this.shownName(declaration, query);
            if (name && declaration.$cstNode) {
                into.push({
                    name,
                    kind: this.kinds.getSymbolKind(declaration),
                    location: { uri, range: declaration.$cstNode.range },
                    ...(container ? { containerName: container } : {}),
                });
            }
            this.collect(declaration, query, uri, declaration.name, into);
        }
    }

    /** A symbol found by its label shows it in its name, because editors filter the answer by name once more. */
    private shownName({ name, label }: Declaration, query: string): string | undefined {
        if (!name) return undefined;
        if (this.matcher.match(query, name)) return name;
        return label && this.matcher.match(query, label) ? `${name} – ${label}` : undefined;
    }
}
