import { code, escapeMarkdown, paragraphs } from '../../language/services/hover/markdown.ts';
import { KPI_COLUMNS, kpiRow } from '../review/kpi-table.ts';
import { PROMISE_COLUMNS, promiseRow } from '../review/promises.ts';
import type { Review } from '../review/review.ts';
import { REVIEW_GROUPS, type ReviewGroup, type ReviewItem } from '../review/review-item.ts';
import { tableOf } from './markdown-table.ts';

export const GROUP_TITLES: Record<ReviewGroup, string> = {
    offTarget: 'Off target',
    overdue: 'Overdue',
    unanswered: 'Severe pains without an answer',
    unowned: 'Unowned',
    unmeasured: 'Unmeasured',
    loose: 'Loose ends',
};

/** What is said when nothing is found. */
export const ALL_WELL = 'Nothing to see to: everything is on target, in time, answered, owned and measured.';

/** The items by group, the worst first; groups without any are left out. */
export function byGroup(items: readonly ReviewItem[]): { title: string; items: ReviewItem[] }[] {
    return REVIEW_GROUPS.flatMap((group) => {
        const own = items.filter((item) => item.group === group);
        return own.length > 0 ? [{ title: `${GROUP_TITLES[group]} (${own.length})`, items: own }] : [];
    });
}

/** A review as Markdown, for a page or a comment. Text of the file stays text. */
export function reviewMarkdown(file: string, { today, items, promises, kpis }: Review): string {
    const place = ({ range }: ReviewItem) => code(`${file}:${range.start.line + 1}`);
    return paragraphs(
        `## Review of ${escapeMarkdown(file)} on ${today}`,
        items.length === 0 && ALL_WELL,
        ...byGroup(items).flatMap((group) => [
            `### ${group.title}`,
            group.items.map((item) => `1. ${escapeMarkdown(item.message)} (${place(item)})`).join('\n'),
        ]),
        promises.length > 0 && '### Promises',
        tableOf(
            PROMISE_COLUMNS,
            promises.map((promise) => promiseRow(promise).map(escapeMarkdown)),
        ),
        kpis.length > 0 && '### KPIs',
        tableOf(
            KPI_COLUMNS,
            kpis.map((kpi) => kpiRow(kpi).map(escapeMarkdown)),
        ),
    );
}
