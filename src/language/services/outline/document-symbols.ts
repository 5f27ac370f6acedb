import type { LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver';
import type { JourneyFile } from '../../generated/ast.ts';
import type { JourneyServices } from '../../journey-services.ts';
import { type Declaration, declarationsIn, kindOf } from './declarations.ts';

/** The outline: journeys, their stages and steps, improvements and the other declarations, as they stand in the text. */
export class JourneyDocumentSymbolProvider implements DocumentSymbolProvider {
    private readonly services: JourneyServices;

    constructor(services: JourneyServices) {
        this.services = services;
    }

    getSymbols(document: LangiumDocument): DocumentSymbol[] {
        return this.symbolsIn(document.parseResult.value as JourneyFile);
    }

    private symbolsIn(parent: JourneyFile | Declaration): DocumentSymbol[] {
        return declarationsIn(parent).flatMap((declaration) => {
            const symbol = this.symbolOf(declaration);
            return symbol ? [symbol] : [];
        });
    }

    private symbolOf(declaration: Declaration): DocumentSymbol | undefined {
        const whole = declaration.$cstNode;
        if (!whole) return undefined;
        const name = this.services.references.NameProvider.getNameNode(declaration);
        const children = this.symbolsIn(declaration);
        return {
            kind: this.services.shared.lsp.NodeKindProvider.getSymbolKind(declaration),
            // An editor refuses a symbol without a name; while one is being typed the keyword stands in for it.
            name: declaration.name || kindOf(declaration),
            detail: detailOf(declaration),
            range: whole.range,
            selectionRange: (name ?? whole).range,
            ...(children.length > 0 ? { children } : {}),
        };
    }
}

/** The label, and for a step its kind, which the icon alone does not tell. */
function detailOf(declaration: Declaration): string {
    const kind = declaration.$type === 'Step' ? [declaration.kind] : [];
    return [...kind, ...(declaration.label ? [declaration.label] : [])].join(' · ');
}
