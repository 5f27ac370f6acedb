/**
 * A comment at the head of a line, with the stars of its further lines below the first one. Other lines stay as they are:
 * what is drawn or commented out in them means something by its columns.
 * @param indentation white space before the comment
 */
export function indentComment(comment: string, indentation: string, lineBreak: string): string {
    const [first, ...others] = comment.split(/\r\n|\n|\r/).map((line) => line.trimEnd());
    const stars = others.map((line) => line.trimStart());
    if (stars.length === 0 || !stars.every((line) => line.startsWith('*'))) return comment;
    return [first, ...stars.map((line) => `${indentation} ${line}`)].join(lineBreak);
}
