import {
    type AstNode,
    CstUtils,
    type DefaultDocumentValidator,
    DocumentValidator,
    type LangiumDocument,
    type LinkingErrorData,
    type ParseResult,
} from 'langium';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { JourneyServices } from '../journey-services.ts';
import { UnresolvedNames } from '../names/unresolved-names.ts';
import { saysWhatIsMissing } from '../parser/error-messages.ts';
import { WholeFileValidator } from './whole-file-validator.ts';

type ParserError = ParseResult['parserErrors'][number];

/** Reports what does not parse as `syntax` and what does not link as `unresolved-reference`. */
export class JourneyDocumentValidator extends WholeFileValidator {
    private readonly services: JourneyServices;

    constructor(services: JourneyServices) {
        super(services);
        this.services = services;
    }

    protected override processLexingErrors(...args: Parameters<DefaultDocumentValidator['processLexingErrors']>): void {
        const [parseResult, diagnostics, options] = args;
        const own: Diagnostic[] = [];
        super.processLexingErrors(parseResult, own, options);
        for (const diagnostic of own) diagnostics.push({ ...diagnostic, code: 'syntax' });
    }

    protected override processParsingErrors(...args: Parameters<DefaultDocumentValidator['processParsingErrors']>): void {
        const [parseResult, diagnostics, options] = args;
        const own: Diagnostic[] = [];
        const parserErrors = withoutRepeats(parseResult.parserErrors).filter(standsInText).map(placed);
        super.processParsingErrors({ ...parseResult, parserErrors }, own, options);
        for (const diagnostic of own) diagnostics.push({ ...diagnostic, code: 'syntax' });
    }

    protected override processLinkingErrors(document: LangiumDocument, diagnostics: Diagnostic[]): void {
        const unresolved = new UnresolvedNames(this.services);
        for (const reference of document.references) {
            if (!reference.error) continue;
            const { container, property, index } = reference.error.info;
            const data: LinkingErrorData = {
                code: DocumentValidator.LinkingError,
                containerType: container.$type,
                property,
                refText: reference.$refText,
            };
            diagnostics.push(
                this.toDiagnostic<AstNode>('error', unresolved.explain(reference.error.info), {
                    node: container,
                    property,
                    index,
                    range: reference.$refNode?.range,
                    code: 'unresolved-reference',
                    data,
                }),
            );
        }
    }
}

/** The parser may stumble over one token several times on its way out of nested rules: the first report says it best. */
function withoutRepeats(errors: readonly ParserError[]): ParserError[] {
    const seen = new Set<object>();
    return errors.filter(({ token }) => !seen.has(token) && seen.add(token));
}

/** A stumble over a token that the lexer supplied stands nowhere in the text, and what the token was supplied for is reported. */
function standsInText(error: ParserError): boolean {
    const isEnd = error.token.tokenType.name === 'EOF';
    const place = isEnd && 'previousToken' in error ? (error.previousToken as ParserError['token'] | undefined) : error.token;
    return !place?.isInsertedInRecovery;
}

/** What is missing at the end of a line is shown there, and not at the beginning of the next. */
function placed(error: ParserError): ParserError {
    if (!('previousToken' in error) || !saysWhatIsMissing(error.message)) return error;
    const previous = error.previousToken as ParserError['token'] | undefined;
    const isOnEarlierLine = previous && CstUtils.isValidTokenRange(previous) && previous.endLine !== error.token.startLine;
    return isOnEarlierLine ? { ...error, message: error.message, token: previous } : error;
}
