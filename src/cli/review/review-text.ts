import { locationText } from '../../answers/diagnostics-text.ts';
import { KPI_COLUMNS, kpiRow } from '../../answers/review/kpi-table.ts';
import { PROMISE_COLUMNS, promiseRow } from '../../answers/review/promises.ts';
import type { Review } from '../../answers/review/review.ts';
import { ALL_WELL, byGroup } from '../../answers/words/review-words.ts';
import { pad, textWidth } from '../output/text-width.ts';

/** A review as a person reads it in a terminal: each line begins with a place that editors open. */
export function reviewText(file: string, { today, items, promises, kpis }: Review): string {
    const lines = [
        `Review of ${file} on ${today}`,
        ...(items.length === 0 ? ['', ALL_WELL] : []),
        ...byGroup(items).flatMap((group) => [
            '',
            group.title,
            ...group.items.map(({ message, range }) => `  ${locationText(file, range)}: ${message}`),
        ]),
        ...(promises.length === 0 ? [] : ['', 'Promises', ...tableLines([[...PROMISE_COLUMNS], ...promises.map(promiseRow)])]),
        ...(kpis.length === 0 ? [] : ['', 'KPIs', ...tableLines([[...KPI_COLUMNS], ...kpis.map(kpiRow)])]),
    ];
    return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function tableLines(rows: readonly string[][]): string[] {
    const widths = rows[0].map((_, column) => rows.reduce((width, row) => Math.max(width, textWidth(row[column])), 0));
    return rows.map((row) => `  ${row.map((cell, column) => pad(cell, widths[column])).join('  ')}`);
}
