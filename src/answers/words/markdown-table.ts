/** A Markdown table with headings; cells are Markdown. Empty without rows. */
export function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
    if (rows.length === 0) return '';
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}
