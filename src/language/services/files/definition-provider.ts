import { AstUtils, CstUtils, type LangiumDocument } from 'langium';
import { DefaultDefinitionProvider } from 'langium/lsp';
import { type DefinitionParams, LocationLink, type Range } from 'vscode-languageserver';
import { isImport } from '../../generated/ast.ts';
import { fileOf, type ImportGraph } from '../../imports/import-graph.ts';
import type { JourneyServices } from '../../journey-services.ts';

const BEGINNING: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Leads from a name to its declaration, and from an import to the file. */
export class JourneyDefinitionProvider extends DefaultDefinitionProvider {
    private readonly imports: ImportGraph;

    constructor(services: JourneyServices) {
        super(services);
        this.imports = services.shared.workspace.ImportGraph;
    }

    override getDefinition(document: LangiumDocument, params: DefinitionParams) {
        const root = document.parseResult.value.$cstNode;
        const leaf = root && CstUtils.findLeafNodeAtOffset(root, document.textDocument.offsetAt(params.position));
        if (!leaf || !isImport(leaf.astNode)) return super.getDefinition(document, params);
        const resolved = this.imports.importsOf(fileOf(document)).find(({ node }) => node === leaf.astNode);
        const target = resolved && this.imports.fileOf(resolved);
        return target && [LocationLink.create(AstUtils.getDocument(target).uri.toString(), BEGINNING, BEGINNING, leaf.range)];
    }
}
