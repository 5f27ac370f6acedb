import fc from 'fast-check';
import { type Grammar, GrammarAST } from 'langium';
import { KEYWORDS } from '../../../src/language/parser/keywords.ts';
import { type Random, randomFrom } from './random.ts';
import { LABELS, NAMES } from './values.ts';

/** So many alternatives are open at most; deeper down the shortest is taken. */
const DEPTH = 24;
const TERMINALS: Readonly<Record<string, readonly string[]>> = {
    // Across line breaks only a name that is no keyword is sure to be read as one.
    ID: NAMES.filter((name) => !Object.hasOwn(KEYWORDS, name)),
    STRING: LABELS,
    NUMBER: ['0', '1', '2', '5', '12', '0.5', '101', '99999999999999999999'],
    DATE: ['2027-03-31', '2027-02-30', '2027-1', '2027-03-31T09:00', '2027-03-31T25:61'],
};

/**
 * Sentences that the grammar's rules make, whatever the rest of the language says about them: names need not be declared,
 * shares not make 100 %. New rules take part without anybody thinking of it.
 */
export function grammarSentences(grammar: Grammar): fc.Arbitrary<string> {
    return fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((seed) => {
        const writer = new SentenceWriter(grammar, randomFrom(seed));
        return writer.sentence();
    });
}

class SentenceWriter {
    private readonly rules: ReadonlyMap<string, GrammarAST.AbstractRule>;
    private readonly random: Random;
    private readonly words: string[] = [];

    constructor(grammar: Grammar, random: Random) {
        this.rules = new Map(grammar.rules.map((rule) => [rule.name, rule]));
        this.random = random;
    }

    sentence(): string {
        const entry = [...this.rules.values()].find((rule) => GrammarAST.isParserRule(rule) && rule.entry);
        if (!entry) throw new Error('The grammar has no entry rule.');
        this.rule(entry, 0);
        return this.words.map((word) => `${word}${this.random.pick([' ', ' ', ' ', '\n', '\n  '])}`).join('');
    }

    private rule(rule: GrammarAST.AbstractRule, depth: number): void {
        if (GrammarAST.isTerminalRule(rule)) this.words.push(this.random.pick(TERMINALS[rule.name] ?? ['']));
        else if (GrammarAST.isParserRule(rule)) this.element(rule.definition, depth + 1);
    }

    private element(element: GrammarAST.AbstractElement, depth: number): void {
        for (let times = this.timesOf(element.cardinality, depth); times > 0; times--) this.once(element, depth);
    }

    private timesOf(cardinality: GrammarAST.AbstractElement['cardinality'], depth: number): number {
        const isDeep = depth > DEPTH || this.words.length > 400;
        switch (cardinality) {
            case '?':
                return isDeep ? 0 : this.random.below(2);
            case '*':
                return isDeep ? 0 : depth < 4 ? 2 + this.random.below(14) : this.random.below(5);
            case '+':
                return isDeep ? 1 : this.random.pick([1, 3, 3, 2]);
            default:
                return 1;
        }
    }

    private once(element: GrammarAST.AbstractElement, depth: number): void {
        if (GrammarAST.isKeyword(element)) this.words.push(element.value);
        else if (GrammarAST.isAssignment(element)) this.element(element.terminal, depth + 1);
        else if (GrammarAST.isCrossReference(element)) this.words.push(this.random.pick(TERMINALS.ID));
        else if (GrammarAST.isGroup(element)) for (const part of element.elements) this.element(part, depth + 1);
        else if (GrammarAST.isAlternatives(element)) this.element(this.random.pick(element.elements), depth + 1);
        else if (GrammarAST.isRuleCall(element)) {
            const rule = this.rules.get(element.rule.$refText);
            if (rule) this.rule(rule, depth);
        }
    }
}
