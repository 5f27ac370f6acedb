import type { Unit } from '../../pert/durations.ts';
import { type CellValue, COLUMNS, cellText, type TableColumn, type TableRow } from './columns.ts';

/** Forms in which a table can be handed on. */
export type TableFormat = 'csv' | 'tsv' | 'markdown';

/** More digits than this are noise of the computation. */
const DIGITS = 12;

/** The rows as a text of the given form, headings first; times in the journey's unit, which the headings name. */
export function tableText(rows: readonly TableRow[], unit: Unit, format: TableFormat): string {
    const headings = COLUMNS.map((column) => heading(column, unit));
    switch (format) {
        case 'csv':
            return lines([headings, ...rows.map((row) => COLUMNS.map((column) => plain(column.value(row))))], csvCell, ',', '\r\n');
        case 'tsv':
            return lines([headings, ...rows.map((row) => COLUMNS.map((column) => plain(column.value(row))))], tsvCell, '\t', '\n');
        case 'markdown':
            return markdown(headings, rows);
    }
}

function heading({ type, meaning }: TableColumn, unit: Unit): string {
    return type === 'time' ? `${meaning} (${unit})` : meaning;
}

/** A cell for machines: all digits that mean something, a point, no separators. */
function plain(value: CellValue): string {
    if (typeof value === 'number') {
        return String(Number(value.toPrecision(DIGITS)));
    }
    return value === null ? '' : typeof value === 'boolean' ? (value ? 'yes' : 'no') : guarded(value);
}

/** A text that a spreadsheet would take for a formula is marked as a text, in the way that spreadsheets do. */
function guarded(text: string): string {
    return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function lines(table: string[][], cell: (text: string) => string, separator: string, end: string): string {
    return table.map((row) => row.map(cell).join(separator) + end).join('');
}

/** RFC 4180: cells with separators, quotes or line breaks stand in quotes. */
function csvCell(text: string): string {
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function tsvCell(text: string): string {
    return text.replace(/[\t\r\n]+/g, ' ');
}

/** A pipe table of GitHub Flavored Markdown, with numbers as they are shown. */
function markdown(headings: string[], rows: readonly TableRow[]): string {
    const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
    const aligned = COLUMNS.map(({ type }) => (type === 'number' || type === 'time' ? '---:' : '---'));
    const body = rows.map((row) => line(COLUMNS.map((column) => markdownCell(cellText(column.value(row))))));
    return line(headings) + line(aligned) + body.join('');
}

function markdownCell(text: string): string {
    return text.replace(/[\\|`*_[\]<>~]/g, '\\$&').replace(/\s+/gu, ' ');
}
