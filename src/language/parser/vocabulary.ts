import { GrammarAST } from 'langium';
import type { BlockKind } from './blocks.ts';

/** The rules whose braces enclose a block. */
const BLOCK_RULES: Readonly<Record<Exclude<BlockKind, 'file'>, string>> = {
    journey: 'Journey',
    stage: 'Stage',
    step: 'Step',
    persona: 'Persona',
    choice: 'Choice',
    kpi: 'Kpi',
    improvement: 'Improvement',
};

/** What a step has on its line belongs to the step, not to the block around it. */
const STEP_PROPERTY = 'StepProperty';

/**
 * For each kind of block the keywords that may stand in it, as the grammar has them: outside of blocks further in, and
 * without the properties of steps, which are those of the block `step`.
 */
export function vocabularies(grammar: GrammarAST.Grammar): ReadonlyMap<BlockKind, ReadonlySet<string>> {
    const rules = new Map(grammar.rules.filter(GrammarAST.isParserRule).map((rule) => [rule.name, rule]));
    const vocabulary = new Map<BlockKind, ReadonlySet<string>>();
    const entry = [...rules.values()].find((rule) => rule.entry);
    if (entry) vocabulary.set('file', keywordsOf([entry.definition], STEP_PROPERTY));
    for (const [kind, name] of Object.entries(BLOCK_RULES) as [BlockKind, string][]) {
        vocabulary.set(kind, keywordsOf(blockOf(rules.get(name)?.definition) ?? [], kind === 'step' ? null : STEP_PROPERTY));
    }
    return vocabulary;
}

/** What stands between the braces of a rule. */
function blockOf(element: GrammarAST.AbstractElement | undefined): GrammarAST.AbstractElement[] | null {
    if (!GrammarAST.isGroup(element)) return null;
    const open = element.elements.findIndex(isOpening);
    if (open >= 0) return element.elements.slice(open + 1);
    for (const inner of element.elements) {
        const block = blockOf(inner);
        if (block) return block;
    }
    return null;
}

function keywordsOf(elements: readonly GrammarAST.AbstractElement[], except: string | null): Set<string> {
    const keywords = new Set<string>();
    const visited = new Set<GrammarAST.AbstractRule>();
    const pending = [...elements];
    for (let element = pending.pop(); element; element = pending.pop()) {
        if (GrammarAST.isKeyword(element)) keywords.add(element.value);
        else if (GrammarAST.isAssignment(element)) pending.push(element.terminal);
        else if (GrammarAST.isAlternatives(element)) pending.push(...element.elements);
        else if (GrammarAST.isGroup(element)) {
            const open = element.elements.findIndex(isOpening);
            pending.push(...(open < 0 ? element.elements : element.elements.slice(0, open)));
        } else if (GrammarAST.isRuleCall(element)) {
            const rule = element.rule.ref;
            if (!GrammarAST.isParserRule(rule) || visited.has(rule) || rule.name === except) continue;
            visited.add(rule);
            pending.push(rule.definition);
        }
    }
    return keywords;
}

function isOpening(element: GrammarAST.AbstractElement): boolean {
    return GrammarAST.isKeyword(element) && element.value === '{';
}
