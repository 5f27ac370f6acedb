import type { AstNode, CommentProvider } from 'langium';

/**
 * The documentation of a declaration, which is the comment with two stars right before it: plain text without the marks
 * of the comment, or null if there is none. The comment of a step that an improvement adds may stand before `adds`.
 */
export function documentationOf(node: AstNode, comments: CommentProvider): string | null {
    const comment =
        comments.getComment(node) ?? (node.$container?.$type === 'AddsProperty' ? comments.getComment(node.$container) : undefined);
    if (!comment?.startsWith('/**')) return null;
    const lines = comment
        .replace(/^\/\*\*/, '')
        .replace(/\*\/$/, '')
        .split(/\r?\n/)
        .map((line, index) => (index === 0 ? line : line.replace(/^\s*\*? ?/, '')).trimEnd());
    return lines.join('\n').trim() || null;
}
