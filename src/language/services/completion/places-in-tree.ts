import type { JourneyFile } from '../../generated/ast.ts';

/**
 * Says where an offset of the text lies in the text that the syntax tree was read from, which may be a version behind: what stands
 * before and behind the change keeps its place, what was changed lies where the change begins.
 */
export function placesInTree({ $cstNode }: JourneyFile, text: string): (offset: number) => number {
    const read = $cstNode?.root.fullText ?? text;
    if (read === text) return (offset) => offset;
    const longest = Math.min(read.length, text.length);
    let before = 0;
    while (before < longest && read.charCodeAt(before) === text.charCodeAt(before)) before++;
    let behind = 0;
    while (behind < longest - before && read.charCodeAt(read.length - 1 - behind) === text.charCodeAt(text.length - 1 - behind)) behind++;
    return (offset) => {
        if (offset < before) return offset;
        return offset >= text.length - behind ? offset + read.length - text.length : before;
    };
}
