import type { JourneyFile } from '../../generated/ast.ts';
import { commonEnds } from '../../parser/incremental/difference.ts';

/**
 * Says where an offset of the text lies in the text that the syntax tree was read from, which may be a version behind: what stands
 * before and behind the change keeps its place, what was changed lies where the change begins.
 */
export function placesInTree({ $cstNode }: JourneyFile, text: string): (offset: number) => number {
    const read = $cstNode?.root.fullText ?? text;
    if (read === text) return (offset) => offset;
    const { before, behind } = commonEnds(read, text);
    return (offset) => {
        if (offset < before) return offset;
        return offset >= text.length - behind ? offset + read.length - text.length : before;
    };
}
