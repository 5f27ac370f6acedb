import {
    type AstNode,
    type AstNodeDescription,
    DefaultScopeComputation,
    type LangiumCoreServices,
    type LangiumDocument,
    type LocalSymbols,
    MultiMap,
} from 'langium';
import { isJourney, isStage, type JourneyFile } from '../generated/ast.ts';

/**
 * What the workspace's index knows of a file: its declarations, and those of its journeys and stages.
 * References are resolved by the scope provider, which needs no local symbols.
 */
export class JourneyScopeComputation extends DefaultScopeComputation {
    override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
        return exportedSymbols(document, this.nameProvider, this.descriptions);
    }

    override async collectLocalSymbols(): Promise<LocalSymbols> {
        return new MultiMap<AstNode, AstNodeDescription>();
    }
}

/** Descriptions of a file's declarations, and of those of its journeys and stages, in the order of the text. */
export function exportedSymbols(
    document: LangiumDocument,
    names: LangiumCoreServices['references']['NameProvider'],
    descriptions: LangiumCoreServices['workspace']['AstNodeDescriptionProvider'],
): AstNodeDescription[] {
    const symbols: AstNodeDescription[] = [];
    const collect = (nodes: readonly AstNode[]) => {
        for (const node of nodes) {
            const name = names.getName(node);
            if (name) symbols.push(descriptions.createDescription(node, name, document));
            if (isJourney(node) || isStage(node)) collect(node.members);
        }
    };
    collect((document.parseResult.value as JourneyFile).members);
    return symbols;
}
