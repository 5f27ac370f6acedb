import { GrammarUtils } from 'langium';
import type { MeasurableBy } from '../../../pert/kpi/kpi.ts';
import { isKpi, type Kpi } from '../../generated/ast.ts';
import { kpiOf } from '../../network/kpis.ts';
import type { ActionContext } from '../action-context.ts';
import type { Change } from '../text/change.ts';
import { insertAfter, insertInBlock, type Template } from '../text/insertion.ts';
import { endsLine, startsLine } from '../text/lines.ts';
import { syntaxOf } from '../text/removal.ts';
import type { Fixer } from './fix.ts';

/** `kpi-incomplete`: what is missing, to be filled in. */
export const completeKpi: Fixer = (problem, context) => {
    const kpi = context.nodeAt(context.offsetsOf(problem.range).offset, isKpi);
    const missing = kpi ? kpiOf(kpi).missing : [];
    if (!kpi || missing.length === 0) return [];
    const change = writeMissing(kpi, missing, context);
    return [{ title: `Insert ${missing.map((keyword) => `\`${keyword}\``).join(', ')} to fill in`, changes: [change], preferred: true }];
};

function writeMissing(kpi: Kpi, missing: readonly MeasurableBy[], context: ActionContext): Change | null {
    const values: Record<MeasurableBy, string> = { ...samples(kpi), by: inAYear(context.services.time.Today()) };
    const { text, style } = context;
    const last = syntaxOf(kpi.properties.at(-1));
    const open = GrammarUtils.findNodeForKeyword(kpi.$cstNode, '{');
    if (!last && (!kpi.$cstNode || !open)) return null;
    const ownLines = last ? startsLine(text, last.offset) && endsLine(text, last.end) : open !== undefined && endsLine(text, open.end);
    const separator = ownLines ? '\n' : ' ';
    const template: Template = {
        text: missing.map((keyword) => `${keyword} ${values[keyword]}`).join(separator),
        snippet: missing.map((keyword, index) => `${keyword} \${${index + 1}:${values[keyword]}}`).join(separator),
    };
    if (last) return insertAfter(text, last, template, style);
    return kpi.$cstNode && open ? insertInBlock(text, kpi.$cstNode, open, template, style) : null;
}

/** Values of the kind that the KPI has already. */
function samples({ properties }: Kpi): Record<'baseline' | 'target', string> {
    const known = properties.find((property) => property.$type === 'KpiValueProperty' || property.$type === 'KpiActual')?.value;
    if (known?.unit) return { baseline: `2 ${known.unit}`, target: `1 ${known.unit}` };
    if (known && !known.percent) return { baseline: '1', target: '2' };
    return { baseline: '50%', target: '80%' };
}

function inAYear(today: string): string {
    const [year, month, day] = today.slice(0, 10).split('-');
    return `${String(Number(year) + 1).padStart(4, '0')}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}
