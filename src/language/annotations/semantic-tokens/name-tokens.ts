import type { AstNode, CstNode, LangiumDocument, NameProvider } from 'langium';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import { type ImprovementProperty, isAddsProperty, isImprovement, isStage, isStep, type Stage, type Step } from '../../generated/ast.ts';
import { type Modifier, modifierBits, typeIndex } from './legend.ts';

/** A name in the text, in the terms of the legend. A name never spans lines. */
export interface NameToken {
    line: number;
    character: number;
    /** In UTF-16 code units. */
    length: number;
    type: number;
    modifiers: number;
}

/** Every name of a step or stage, where it is declared and where it is referred to, in the order of the text. */
export function nameTokens(document: LangiumDocument, journeys: readonly AnalysedJourney[], names: NameProvider): NameToken[] {
    const critical = criticalSteps(journeys);
    const tokens: NameToken[] = [];
    const add = (node: CstNode | undefined, declaration: Step | Stage, isDeclared: boolean) => {
        if (node) tokens.push(tokenOf(node, declaration, modifiersOf(declaration, isDeclared, critical.has(declaration))));
    };
    for (const { node, steps, stages } of journeys) {
        const added = node.members.filter(isImprovement).flatMap(({ properties }) => properties.flatMap(addedStep));
        for (const declaration of [...steps, ...stages, ...added]) add(names.getNameNode(declaration), declaration, true);
    }
    for (const reference of document.references) {
        const target: AstNode | undefined = 'ref' in reference ? reference.ref : undefined;
        if (isStep(target) || isStage(target)) add('$refNode' in reference ? reference.$refNode : undefined, target, false);
    }
    return tokens.sort((a, b) => a.line - b.line || a.character - b.character);
}

function addedStep(property: ImprovementProperty): Step[] {
    return isAddsProperty(property) && isStep(property.step) ? [property.step] : [];
}

function criticalSteps(journeys: readonly AnalysedJourney[]): ReadonlySet<AstNode> {
    const critical = new Set<AstNode>();
    for (const { steps, analysis } of journeys) {
        for (const [index, step] of steps.entries()) if (analysis.schedule?.critical[index] === 1) critical.add(step);
    }
    return critical;
}

function modifiersOf(declaration: Step | Stage, isDeclared: boolean, isCritical: boolean): Modifier[] {
    const modifiers: Modifier[] = [];
    if (isDeclared) modifiers.push('declaration');
    if (isCritical) modifiers.push('critical');
    if (isStep(declaration) && declaration.kind === 'moment') modifiers.push('momentOfTruth');
    return modifiers;
}

function tokenOf({ range, length }: CstNode, declaration: Step | Stage, modifiers: readonly Modifier[]): NameToken {
    const { line, character } = range.start;
    const type = typeIndex(isStep(declaration) ? declaration.kind : 'stage');
    return { line, character, length, type, modifiers: modifierBits(modifiers) };
}
