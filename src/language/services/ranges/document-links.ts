import { AstUtils, type CstNode, GrammarUtils, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink, Range } from 'vscode-languageserver';
import { type JourneyFile, TextProperty } from '../../generated/ast.ts';
import type { ImportGraph } from '../../imports/import-graph.ts';
import type { JourneyServices } from '../../journey-services.ts';
import { walkTree } from '../../tree-walk.ts';

/** What a link may open. Others, such as commands of the editor, stay text: a journey may come from anywhere. */
const OPENED = new Set(['http:', 'https:', 'mailto:']);

/** Lets an editor open what `link "https://…"` leads to, and imported files. */
export class JourneyDocumentLinkProvider implements DocumentLinkProvider {
    private readonly imports: ImportGraph;

    constructor(services: JourneyServices) {
        this.imports = services.shared.workspace.ImportGraph;
    }

    getDocumentLinks(document: LangiumDocument): DocumentLink[] {
        const file = document.parseResult.value as JourneyFile;
        const links: DocumentLink[] = this.importedFiles(file);
        walkTree(file, {
            node: (node) => {
                if (node.$type === TextProperty.$type) links.push(...linkOf(node as TextProperty));
            },
        });
        return links;
    }

    /** Those that can be read. */
    private importedFiles(file: JourneyFile): DocumentLink[] {
        return this.imports.importsOf(file).flatMap((resolved) => {
            const path = GrammarUtils.findNodeForProperty(resolved.node.$cstNode, 'path');
            const target = this.imports.fileOf(resolved);
            return path && target ? [{ range: withoutQuotes(path), target: AstUtils.getDocument(target).uri.toString() }] : [];
        });
    }
}

function linkOf(property: TextProperty): DocumentLink[] {
    const text = property.kind === 'link' ? GrammarUtils.findNodeForProperty(property.$cstNode, 'text') : undefined;
    if (!text || text.length < 2 || !opens(property.text)) return [];
    return [{ range: withoutQuotes(text), target: property.text }];
}

function withoutQuotes({ range: { start, end }, text }: CstNode): Range {
    const closed = text.length > 1 && text.endsWith('"') ? 1 : 0;
    return { start: { ...start, character: start.character + 1 }, end: { ...end, character: end.character - closed } };
}

function opens(target: string | undefined): target is string {
    return target !== undefined && URL.canParse(target) && OPENED.has(new URL(target).protocol);
}
