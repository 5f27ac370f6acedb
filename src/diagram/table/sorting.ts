import { type CellValue, COLUMNS, cellText, type TableRow } from './columns.ts';

export interface Sorting {
    /** Id of the column. */
    column: string;
    descending: boolean;
}

export const TEXT_ORDER: Sorting = { column: 'number', descending: false };

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The rows in another order. Equal cells stay in text order; empty ones come last either way. */
export function sortRows(rows: readonly TableRow[], { column, descending }: Sorting): TableRow[] {
    const found = COLUMNS.find(({ id }) => id === column) ?? COLUMNS[0];
    const keyed = rows.map((row) => ({ row, value: found.value(row) }));
    keyed.sort((a, b) => compareCells(a.value, b.value, descending) || a.row.index - b.row.index);
    return keyed.map(({ row }) => row);
}

function compareCells(a: CellValue, b: CellValue, descending: boolean): number {
    const [aIsEmpty, bIsEmpty] = [isEmpty(a), isEmpty(b)];
    if (aIsEmpty || bIsEmpty) {
        return Number(aIsEmpty) - Number(bIsEmpty);
    }
    const order = typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a) - Number(b);
    return descending ? -order : order;
}

function isEmpty(value: CellValue): boolean {
    return value === null || value === '';
}

/** What happens when a heading is chosen: its column is sorted, or turned around if it is sorted already. Flags begin with those that are set. */
export function nextSorting(before: Sorting, column: string): Sorting {
    if (before.column === column) {
        return { column, descending: !before.descending };
    }
    return { column, descending: COLUMNS.find(({ id }) => id === column)?.type === 'flag' };
}

/** Rows in which each of the words stands somewhere, in a column of text or in the mark of a critical step; letters of either case. */
export function filterRows(rows: readonly TableRow[], words: string): TableRow[] {
    const wanted = folded(words).split(/\s+/u).filter(Boolean);
    if (wanted.length === 0) {
        return [...rows];
    }
    const columns = COLUMNS.filter(({ type }) => type === 'text' || type === 'flag');
    return rows.filter((row) => {
        const text = folded(columns.map((column) => cellText(column.value(row))).join('\n'));
        return wanted.every((word) => text.includes(word));
    });
}

function folded(text: string): string {
    return text.normalize('NFC').toLowerCase();
}
