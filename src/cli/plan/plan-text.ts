import type { Report, ReportSection, ReportTable } from '../../answers/plan/report.ts';
import { pad, textWidth, wrap } from '../output/text-width.ts';

const LINE_WIDTH = 100;

/** Reports as a person reads them in a terminal. */
export function planText(reports: readonly Report[]): string {
    return reports.map((report) => `${[report.title, ...report.sections.flatMap(sectionLines)].map(ended).join('')}`).join('\n');
}

function ended(line: string): string {
    return `${line.trimEnd()}\n`;
}

function sectionLines({ heading, sentences, table, items = [] }: ReportSection): string[] {
    return [
        '',
        `  ${heading}`,
        ...(table ? tableLines(table) : []),
        ...items.flatMap((item, index) => hanging(`${index + 1}. `, item)),
        ...sentences.flatMap((sentence) => hanging('', sentence)),
    ];
}

function hanging(mark: string, text: string): string[] {
    return wrap(text.split(' '), LINE_WIDTH).map((line, index) => `    ${index === 0 ? mark : ' '.repeat(mark.length)}${line}`);
}

function tableLines({ columns, rows }: ReportTable): string[] {
    const all = [columns, ...rows];
    const widths = columns.map((_, column) => all.reduce((width, row) => Math.max(width, textWidth(row[column])), 0));
    return all.map((row) => `    ${row.map((cell, column) => pad(cell, widths[column], column === 0 ? 'left' : 'right')).join('  ')}`);
}
