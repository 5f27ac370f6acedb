import { type AstNode, AstUtils, CstUtils, type LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-protocol';
import type { AnalysedJourney } from '../analysed-journey.ts';
import { ownStyle } from '../formatting/style.ts';
import { isJourney, type Journey, type JourneyFile } from '../generated/ast.ts';
import type { JourneyServices } from '../journey-services.ts';
import type { LineStyle } from './text/insertion.ts';
import { startsLine } from './text/lines.ts';

/** One version of a document, as those who change its text see it. */
export class ActionContext {
    readonly document: LangiumDocument;
    readonly services: JourneyServices;
    readonly text: string;
    readonly file: JourneyFile;
    /** Names that changes made together give to things, so that each gets another one. */
    readonly given = new Set<string>();
    private foundStyle: LineStyle | undefined;

    constructor(document: LangiumDocument, services: JourneyServices) {
        this.document = document;
        this.services = services;
        this.text = document.textDocument.getText();
        this.file = document.parseResult.value as JourneyFile;
    }

    /** How the text is indented and broken into lines. */
    get style(): LineStyle {
        this.foundStyle ??= ownStyle(this.text, this.firstIndented());
        return this.foundStyle;
    }

    offsetsOf({ start, end }: Range): { offset: number; end: number } {
        const { textDocument } = this.document;
        return { offset: textDocument.offsetAt(start), end: textDocument.offsetAt(end) };
    }

    /** The innermost node of a type around the token at an offset. */
    nodeAt<T extends AstNode>(offset: number, guard: (node: AstNode) => node is T): T | undefined {
        const root = this.file.$cstNode;
        const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
        return AstUtils.getContainerOfType(leaf?.astNode, guard);
    }

    /** The innermost node whose text is exactly this part. */
    nodeWithText(offset: number, end: number): AstNode | undefined {
        return this.nodeAt(offset, (node): node is AstNode => {
            const cst = node.$cstNode;
            return cst !== undefined && cst.offset === offset && cst.end === end;
        });
    }

    analysed(journey: Journey | undefined): AnalysedJourney | undefined {
        return this.services.analysis.Analyser.analysed(this.document).find(({ node }) => node === journey);
    }

    journeyOf(node: AstNode): Journey | undefined {
        return AstUtils.getContainerOfType(node, isJourney);
    }

    private firstIndented(): number | undefined {
        for (const member of this.file.members) {
            if (!isJourney(member)) continue;
            const first = member.members.find(({ $cstNode }) => $cstNode && startsLine(this.text, $cstNode.offset));
            if (first?.$cstNode) return first.$cstNode.offset;
        }
        return undefined;
    }
}
