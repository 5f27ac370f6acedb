import type { KpiEvaluation } from './evaluate.ts';
import type { Kpi } from './kpi.ts';

/** How a KPI stands, in a word or two. */
export function kpiState({ missing }: Kpi, { missed, reached, onCourse, latest }: KpiEvaluation): string {
    if (missed.includes('target')) return 'missed';
    if (missed.includes('threshold')) return 'beyond its threshold';
    if (reached) return 'reached';
    if (onCourse !== null) return onCourse ? 'on course' : 'behind';
    if (missing.length > 0) return 'incomplete';
    return latest === null ? 'not measured' : 'open';
}
