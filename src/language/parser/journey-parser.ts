import { type AstNode, createParser, type LangiumCoreServices, LangiumParser, type ParseResult, type ParserOptions } from 'langium';
import { GreedyLookahead } from './greedy-lookahead.ts';

/** Creates the parser with the lookahead that keeps a step together. */
export function createJourneyParser(services: LangiumCoreServices): LangiumParser {
    const ParserConfig = { ...services.parser.ParserConfig, lookaheadStrategy: new GreedyLookahead({ logging: () => undefined }) };
    const parser: LangiumCoreServices['parser'] = Object.create(services.parser, { ParserConfig: { value: ParserConfig } });
    const configured: LangiumCoreServices = Object.create(services, { parser: { value: parser } });
    const journeyParser = createParser(services.Grammar, new JourneyParser(configured, services), services.parser.Lexer.definition);
    journeyParser.finalize();
    return journeyParser;
}

/**
 * Chevrotain recovers recursively from faults in one repetition, so thousands of them can exhaust the stack. Such a text
 * counts as an empty file with one error; the parser, whose state is lost, is replaced.
 */
class JourneyParser extends LangiumParser {
    private readonly services: LangiumCoreServices;
    private replacement: LangiumParser | undefined;

    constructor(configured: LangiumCoreServices, services: LangiumCoreServices) {
        super(configured);
        this.services = services;
    }

    override parse<T extends AstNode = AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
        if (this.replacement) return this.replacement.parse(input, options);
        try {
            return super.parse(input, options);
        } catch (error) {
            if (!(error instanceof RangeError)) throw error;
            this.replacement = createJourneyParser(this.services);
            const message = 'This text has too many faults to be read. Mend the first ones.';
            const lexerErrors = [{ message, offset: 0, line: 1, column: 1, length: input.search(/[\r\n]|$/) }];
            return { ...this.replacement.parse<T>('', options), lexerErrors };
        }
    }
}
