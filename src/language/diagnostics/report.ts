import { type AstNode, GrammarUtils, type ValidationAcceptor } from 'langium';
import { type DiagnosticRelatedInformation, DiagnosticTag, type Range } from 'vscode-languageserver-protocol';
import { type CatalogueEntry, DIAGNOSTICS, type DiagnosticCode } from './catalogue.ts';

/** Where a diagnostic stands, and what belongs to it. */
export interface Place {
    node: AstNode;
    /** A property of the node narrows the range to its text. */
    property?: string;
    /** Stands in for the range of node and property. */
    range?: Range;
    related?: DiagnosticRelatedInformation[];
    /** Only for `missing-estimate`, whose severity depends on what was written. */
    severity?: 'information';
}

/** Reports a diagnostic of the catalogue; its severity and tags come from there. */
export type Report = (code: DiagnosticCode, message: string, place: Place) => void;

const ACCEPTED = { error: 'error', warning: 'warning', information: 'info', hint: 'hint' } as const;

/** Lets checks report by code to Langium's acceptor. */
export function reporter(accept: ValidationAcceptor): Report {
    return (code, message, { node, property, range, related, severity }) => {
        // A declaration without its name is still being written: the parser says so, and nothing else about it helps yet.
        if (property === 'name' && !('name' in node && node.name)) return;
        const entry: CatalogueEntry = DIAGNOSTICS[code];
        accept(ACCEPTED[severity ?? entry.severity], message, {
            node,
            range: range ?? rangeOf(node, property),
            code,
            tags: entry.unnecessary ? [DiagnosticTag.Unnecessary] : undefined,
            relatedInformation: related?.length ? related : undefined,
        });
    };
}

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The range of a node's text, or of one of its properties when that is written. */
export function rangeOf(node: AstNode, property?: string): Range {
    const part = property === undefined ? undefined : GrammarUtils.findNodeForProperty(node.$cstNode, property);
    return (part ?? node.$cstNode)?.range ?? NOWHERE;
}

/** The range from the beginning of one to the end of another. */
export function span(first: Range, last: Range): Range {
    return { start: first.start, end: last.end };
}
