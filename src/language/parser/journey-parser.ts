import {
    type AstNode,
    createParser,
    type LangiumCoreServices,
    LangiumParser,
    type LexerResult,
    type ParseResult,
    type ParserOptions,
} from 'langium';
import { isStep, type JourneyFile } from '../generated/ast.ts';
import { GreedyLookahead } from './greedy-lookahead.ts';
import { type ChangedStep, changedStep } from './incremental/changed-step.ts';
import type { ReadText } from './incremental/difference.ts';
import { graft } from './incremental/graft.ts';
import { PreparedLexer } from './prepared-lexer.ts';

/** Creates the parser with the lookahead that keeps a step together. */
export function createJourneyParser(services: LangiumCoreServices): JourneyParser {
    const ParserConfig = { ...services.parser.ParserConfig, lookaheadStrategy: new GreedyLookahead({ logging: () => undefined }) };
    const Lexer = new PreparedLexer(services.parser.Lexer);
    const parser: LangiumCoreServices['parser'] = Object.create(services.parser, {
        ParserConfig: { value: ParserConfig },
        Lexer: { value: Lexer },
    });
    const configured: LangiumCoreServices = Object.create(services, { parser: { value: parser } });
    const journeyParser = createParser(services.Grammar, new JourneyParser(configured, services, Lexer), services.parser.Lexer.definition);
    journeyParser.finalize();
    return journeyParser;
}

/**
 * Parses whole texts, and again after a change only the step that holds it.
 *
 * Chevrotain recovers recursively from faults in one repetition, so thousands of them can exhaust the stack. Such a text
 * counts as an empty file with one error; the parser, whose state is lost, is replaced.
 */
export class JourneyParser extends LangiumParser {
    private readonly services: LangiumCoreServices;
    private readonly prepared: PreparedLexer;
    private replacement: JourneyParser | undefined;
    /** The faultless text that was parsed last, with its tree: it is likely to be the one that is being typed. */
    private last: { version: ReadText; file: AstNode } | undefined;

    constructor(configured: LangiumCoreServices, services: LangiumCoreServices, prepared: PreparedLexer) {
        super(configured);
        this.services = services;
        this.prepared = prepared;
    }

    override parse<T extends AstNode = AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
        if (this.replacement) return this.replacement.parse(input, options);
        return options?.rule
            ? super.parse(input, options)
            : this.parseRead({ text: input, read: this.services.parser.Lexer.tokenize(input) });
    }

    /**
     * Parses a newer version of a text, from whose tree all but the changed step is taken over where that is possible: the result
     * is the same as that of {@link parse}, and the earlier tree must not be used any more.
     * @param file the tree of the earlier version
     */
    parseAgain<T extends AstNode = AstNode>(file: AstNode, input: string): ParseResult<T> {
        if (this.replacement) return this.replacement.parseAgain(file, input);
        const version = { text: input, read: this.services.parser.Lexer.tokenize(input) };
        const { last } = this;
        const changed =
            last?.file === file && version.read.errors.length === 0 ? changedStep(file as JourneyFile, last.version, version) : undefined;
        return (changed && this.parseStep<T>(changed, version)) ?? this.parseRead(version);
    }

    private parseRead<T extends AstNode>(version: ReadText): ParseResult<T> {
        const { text, read } = version;
        try {
            this.prepared.next = { ...read, hidden: [...read.hidden] };
            const result = super.parse<T>(text);
            const isFaultless = result.lexerErrors.length === 0 && result.parserErrors.length === 0;
            this.last = isFaultless ? { version, file: result.value } : undefined;
            return result;
        } catch (error) {
            if (!(error instanceof RangeError)) throw error;
            this.replacement = createJourneyParser(this.services);
            const message = 'This text has too many faults to be read. Mend the first ones.';
            const lexerErrors = [{ message, offset: 0, line: 1, column: 1, length: text.search(/[\r\n]|$/) }];
            return { ...this.replacement.parse<T>(''), lexerErrors };
        }
    }

    /** Parses one step; undefined unless it ends where it has to. */
    private parseStep<T extends AstNode>(changed: ChangedStep, version: ReadText): ParseResult<T> | undefined {
        const { text, read } = version;
        const alone: LexerResult = { ...read, tokens: read.tokens.slice(changed.first), hidden: [] };
        this.prepared.next = alone;
        const { value, parserErrors } = super.parse(text, { rule: changed.rule });
        // What follows is left over.
        const [leftOver] = parserErrors;
        if (parserErrors.length !== 1 || leftOver.name !== 'NotAllInputParsedException') return undefined;
        if (leftOver.token !== read.tokens[changed.end] || !isStep(value)) return undefined;
        const grafted = graft(changed.step, value, text, read, changed.end);
        this.last = { version, file: grafted };
        return { value: grafted as AstNode as T, lexerErrors: [], lexerReport: read.report, parserErrors: [] };
    }
}
