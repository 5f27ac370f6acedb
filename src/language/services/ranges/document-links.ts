import { GrammarUtils, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { type JourneyFile, TextProperty } from '../../generated/ast.ts';
import { walkTree } from '../../tree-walk.ts';

/** What a link may open. Others, such as commands of the editor, stay text: a journey may come from anywhere. */
const OPENED = new Set(['http:', 'https:', 'mailto:']);

/** Lets an editor open what `link "https://…"` leads to. */
export class JourneyDocumentLinkProvider implements DocumentLinkProvider {
    getDocumentLinks(document: LangiumDocument): DocumentLink[] {
        const links: DocumentLink[] = [];
        walkTree(document.parseResult.value as JourneyFile, {
            node: (node) => {
                if (node.$type === TextProperty.$type) links.push(...linkOf(node as TextProperty));
            },
        });
        return links;
    }
}

function linkOf(property: TextProperty): DocumentLink[] {
    const text = property.kind === 'link' ? GrammarUtils.findNodeForProperty(property.$cstNode, 'text') : undefined;
    if (!text || text.length < 2 || !opens(property.text)) return [];
    const { start, end } = text.range;
    // Without the quotes.
    const closed = text.text.length > 1 && text.text.endsWith('"') ? 1 : 0;
    const range = { start: { ...start, character: start.character + 1 }, end: { ...end, character: end.character - closed } };
    return [{ range, target: property.text }];
}

function opens(target: string | undefined): target is string {
    return target !== undefined && URL.canParse(target) && OPENED.has(new URL(target).protocol);
}
