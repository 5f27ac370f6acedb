import { AstUtils, CstUtils, type LangiumDocument } from 'langium';
import type { ImplementationProvider } from 'langium/lsp';
import { type ImplementationParams, LocationLink } from 'vscode-languageserver';
import { rangeOf } from '../../diagnostics/report.ts';
import { isStep } from '../../generated/ast.ts';
import type { JourneyServices } from '../../journey-services.ts';
import { firstProperty } from '../../network/properties.ts';

/** What stands behind a step, wherever it is named: the journey that it expands. */
export class JourneyImplementationProvider implements ImplementationProvider {
    private readonly services: JourneyServices;

    constructor(services: JourneyServices) {
        this.services = services;
    }

    getImplementation(document: LangiumDocument, { position }: ImplementationParams): LocationLink[] | undefined {
        const root = document.parseResult.value.$cstNode;
        const offset = document.textDocument.offsetAt(position);
        const leaf = CstUtils.findDeclarationNodeAtOffset(root, offset, this.services.parser.GrammarConfig.nameRegexp);
        if (!leaf) return undefined;
        const named = this.services.references.References.findDeclarations(leaf).find(isStep);
        const step = named ?? AstUtils.getContainerOfType(leaf.astNode, isStep);
        const journey = step && firstProperty(step, 'ExpandsProperty')?.journey?.ref;
        if (!journey?.$cstNode) return undefined;
        const uri = AstUtils.getDocument(journey).uri.toString();
        return [LocationLink.create(uri, journey.$cstNode.range, rangeOf(journey, 'name'), leaf.range)];
    }
}
