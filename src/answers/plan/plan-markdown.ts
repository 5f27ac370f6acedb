import { escapeMarkdown } from '../../language/services/hover/markdown.ts';
import type { Report, ReportSection, ReportTable } from './report.ts';

/** Reports as Markdown. Text of the files stays text. */
export function planMarkdown(reports: readonly Report[]): string {
    return reports
        .map(({ title, sections }) => [`## ${escapeMarkdown(title)}`, ...sections.flatMap(blocksOf)].join('\n\n'))
        .map((text) => `${text}\n`)
        .join('\n');
}

function blocksOf({ heading, sentences, table, items = [] }: ReportSection): string[] {
    return [
        `### ${escapeMarkdown(heading)}`,
        ...(table && table.rows.length > 0 ? [tableOf(table)] : []),
        ...(items.length > 0 ? [items.map((item, index) => `${index + 1}. ${escapeMarkdown(item)}`).join('\n')] : []),
        ...sentences.map(escapeMarkdown),
    ];
}

function tableOf({ columns, rows }: ReportTable): string {
    const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
    const alignment = columns.map((_, column) => (column === 0 ? ':--' : '--:'));
    return [line(columns), `| ${alignment.join(' | ')} |`, ...rows.map(line)].join('\n');
}
