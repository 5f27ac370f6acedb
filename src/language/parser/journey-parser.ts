import { createParser, type LangiumCoreServices, LangiumParser } from 'langium';
import { GreedyLookahead } from './greedy-lookahead.ts';

/** Creates the parser with the lookahead that keeps a step together. */
export function createJourneyParser(services: LangiumCoreServices): LangiumParser {
    const ParserConfig = { ...services.parser.ParserConfig, lookaheadStrategy: new GreedyLookahead({ logging: () => undefined }) };
    const parser: LangiumCoreServices['parser'] = Object.create(services.parser, { ParserConfig: { value: ParserConfig } });
    const configured: LangiumCoreServices = Object.create(services, { parser: { value: parser } });
    const journeyParser = createParser(services.Grammar, new LangiumParser(configured), services.parser.Lexer.definition);
    journeyParser.finalize();
    return journeyParser;
}
