import type { LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-protocol';

/** Puts a text in the place of another one, by offsets. */
export interface Change {
    offset: number;
    end: number;
    text: string;
    /** The same with places to fill in, in the snippet syntax of the Language Server Protocol, for editors that understand it. */
    snippet?: string;
}

export function insertion(offset: number, text: string): Change {
    return { offset, end: offset, text };
}

export function replacement({ offset, end }: { offset: number; end: number }, text: string): Change {
    return { offset, end, text };
}

/**
 * Changes that can be made together, in the order of the text: deletions that overlap become one, and of other changes that
 * overlap, or that insert at one place, the later ones are left out.
 */
export function combined(changes: readonly Change[]): Change[] {
    const kept: Change[] = [];
    for (const change of changes.toSorted((a, b) => a.offset - b.offset || a.end - b.end)) {
        const last = kept.at(-1);
        if (
            !last ||
            change.offset > last.end ||
            (change.offset === last.end && change.offset > last.offset && change.end > change.offset)
        ) {
            kept.push({ ...change });
        } else if (last.text === '' && change.text === '') {
            last.end = Math.max(last.end, change.end);
        }
    }
    return kept;
}

/** The text with changes made, none of which overlap. */
export function changed(text: string, changes: readonly Change[]): string {
    const parts: string[] = [];
    let end = 0;
    for (const change of changes.toSorted((a, b) => a.offset - b.offset || a.end - b.end)) {
        parts.push(text.slice(end, change.offset), change.text);
        end = change.end;
    }
    return parts.join('') + text.slice(end);
}

export function textEdit({ offset, end, text }: Change, { textDocument }: LangiumDocument): TextEdit {
    return { range: { start: textDocument.positionAt(offset), end: textDocument.positionAt(end) }, newText: text };
}
