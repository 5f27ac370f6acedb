import { CstUtils, type LangiumDocument, type Lexer } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
    DocumentFormattingParams,
    DocumentOnTypeFormattingOptions,
    DocumentOnTypeFormattingParams,
    DocumentRangeFormattingParams,
    FormattingOptions,
    Range,
    TextEdit,
} from 'vscode-languageserver';
import type { JourneyServices } from '../journey-services.ts';
import { type WhiteSpaceEdit, withinLine } from './edits.ts';
import { formattingEdits, isSound } from './format-text.ts';
import { styleOf } from './style.ts';

/**
 * Puts a file's white space into order: a document, the lines of a range, the line that Enter ends, the block that `}` ends.
 * A file with syntax errors stays as it is.
 */
export class JourneyFormatter implements Formatter {
    readonly formatOnTypeOptions: DocumentOnTypeFormattingOptions = { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] };
    private readonly lexer: Lexer;

    constructor(services: JourneyServices) {
        this.lexer = services.parser.Lexer;
    }

    formatDocument(document: LangiumDocument, { options }: DocumentFormattingParams): TextEdit[] {
        return this.format(document, options, (edit) => edit);
    }

    formatDocumentRange(document: LangiumDocument, { options, range }: DocumentRangeFormattingParams): TextEdit[] {
        const reachesEnd = document.textDocument.offsetAt(range.end) >= document.textDocument.getText().length;
        return this.format(document, options, within(range.start.line, reachesEnd ? Number.POSITIVE_INFINITY : lastLineOf(range)));
    }

    formatDocumentOnType(document: LangiumDocument, { options, position, ch }: DocumentOnTypeFormattingParams): TextEdit[] {
        if (ch !== '}') {
            const text = document.textDocument.getText();
            const ended = within(position.line - 1, position.line - 1);
            return this.format(document, options, (edit) => ended(edit) && withinLine(edit, text));
        }
        const root = document.parseResult.value.$cstNode;
        const brace = root && CstUtils.findLeafNodeAtOffset(root, document.textDocument.offsetAt(position) - 1);
        if (brace?.text !== '}' || brace.hidden) return [];
        const opening = brace.container?.content.find(({ text }) => text === '{');
        return opening ? this.format(document, options, within(opening.range.start.line, brace.range.end.line)) : [];
    }

    private format(
        document: LangiumDocument,
        options: FormattingOptions,
        adapt: (edit: WhiteSpaceEdit) => WhiteSpaceEdit | null,
    ): TextEdit[] {
        const { textDocument, parseResult } = document;
        if (!isSound(parseResult)) return [];
        const text = textDocument.getText();
        return formattingEdits(text, parseResult.value, styleOf(options, text), this.lexer, adapt).map((edit) => ({
            range: { start: textDocument.positionAt(edit.offset), end: textDocument.positionAt(edit.end) },
            newText: edit.text,
        }));
    }
}

/** Picks the edits of some lines, the last one included. */
function within(first: number, last: number): (edit: WhiteSpaceEdit) => WhiteSpaceEdit | null {
    return (edit) => (edit.line >= first && edit.line <= last ? edit : null);
}

/** The last line with a selected character: a selection of whole lines ends at the head of the next. */
function lastLineOf({ start, end }: Range): number {
    return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}
