import { AstUtils, CstUtils, type LangiumDocument, URI } from 'langium';
import type { CallHierarchyProvider } from 'langium/lsp';
import type {
    CallHierarchyIncomingCall,
    CallHierarchyIncomingCallsParams,
    CallHierarchyItem,
    CallHierarchyOutgoingCall,
    CallHierarchyOutgoingCallsParams,
    CallHierarchyPrepareParams,
    Position,
    Range,
} from 'vscode-languageserver';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import { rangeOfLink } from '../../diagnostics/cycles.ts';
import { rangeOf } from '../../diagnostics/report.ts';
import { isStep, type Step } from '../../generated/ast.ts';
import type { JourneyServices } from '../../journey-services.ts';
import { linkFacts } from '../facts/link-facts.ts';
import { linkText, stepText } from './wording.ts';

interface StepAt {
    journey: AnalysedJourney;
    /** Index in the journey's network. */
    step: number;
}

/** Shows what a step comes after as its callers, and what comes after it as what it calls. */
export class JourneyCallHierarchyProvider implements CallHierarchyProvider {
    private readonly services: JourneyServices;

    constructor(services: JourneyServices) {
        this.services = services;
    }

    prepareCallHierarchy(document: LangiumDocument, { position }: CallHierarchyPrepareParams): CallHierarchyItem[] | undefined {
        const found = this.stepAt(document, position);
        const item = found && this.itemOf(found.journey.steps[found.step], document, stepText(found.journey, found.step));
        return item ? [item] : undefined;
    }

    incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] | undefined {
        return this.neighbours(item, 'from')?.map(({ item: from, fromRanges }) => ({ from, fromRanges }));
    }

    outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] | undefined {
        return this.neighbours(item, 'to')?.map(({ item: to, fromRanges }) => ({ to, fromRanges }));
    }

    /** The steps at the other end of an item's links, in the order of the text, each with the dependencies that link it. */
    private neighbours({ uri, selectionRange }: CallHierarchyItem, side: 'from' | 'to') {
        const document = this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
        const found = document && this.stepAt(document, selectionRange.start);
        if (!document || !found) return undefined;
        const { journey, step } = found;
        const links = new Map<number, number[]>();
        journey.network.links.forEach((link, index) => {
            if (link[side === 'from' ? 'to' : 'from'] !== step) return;
            const list = links.get(link[side]);
            if (list) list.push(index);
            else links.set(link[side], [index]);
        });
        return [...links]
            .sort(([a], [b]) => a - b)
            .flatMap(([other, indices]) => {
                const detail = indices.map((index) => linkText(linkFacts(journey, index), journey.network.unit)).join('; ');
                const item = this.itemOf(journey.steps[other], document, detail);
                return item ? [{ item, fromRanges: indices.map((index): Range => rangeOfLink(journey.links[index])) }] : [];
            });
    }

    /** The step that a reference at the position names, else the one around it. */
    private stepAt(document: LangiumDocument, position: Position): StepAt | undefined {
        const root = document.parseResult.value.$cstNode;
        const offset = document.textDocument.offsetAt(position);
        const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.services.parser.GrammarConfig.nameRegexp);
        const named = leaf && this.services.references.References.findDeclarations(leaf)[0];
        const node = isStep(named) ? named : AstUtils.getContainerOfType(leaf?.astNode, isStep);
        return node && this.placeOf(document, node);
    }

    private placeOf(document: LangiumDocument, node: Step): StepAt | undefined {
        for (const journey of this.services.analysis.Analyser.analysed(document)) {
            const step = journey.indexOfStep.get(node);
            if (step !== undefined) return { journey, step };
        }
        return undefined;
    }

    private itemOf(step: Step, document: LangiumDocument, detail: string): CallHierarchyItem | undefined {
        const range = step.$cstNode?.range;
        if (!range || !step.name) return undefined;
        return {
            name: step.name,
            kind: this.services.shared.lsp.NodeKindProvider.getSymbolKind(step),
            detail,
            uri: document.uri.toString(),
            range,
            selectionRange: rangeOf(step, 'name'),
        };
    }
}
