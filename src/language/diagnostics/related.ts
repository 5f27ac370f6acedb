import { type AstNode, AstUtils } from 'langium';
import type { DiagnosticRelatedInformation, Range } from 'vscode-languageserver-protocol';
import { countOf, LIST_LIMIT } from './wording.ts';

/** A place in the text of a node's document that explains a diagnostic. */
export function relatedPlace(node: AstNode, range: Range, message: string): DiagnosticRelatedInformation {
    return { location: { uri: AstUtils.getDocument(node).uri.toString(), range }, message };
}

/** The first ten of some places; the message of the last one says how many are left out. */
export function firstPlaces(places: readonly DiagnosticRelatedInformation[], total = places.length): DiagnosticRelatedInformation[] {
    const shown = places.slice(0, LIST_LIMIT);
    const left = total - shown.length;
    const last = shown.at(-1);
    if (last && left > 0) shown[shown.length - 1] = { ...last, message: `${last.message} (${countOf(left, 'more', 'more')} left out)` };
    return shown;
}
