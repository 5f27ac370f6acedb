import { parseInstant } from '../../pert/calendar.ts';
import { type Kpi, type KpiValue, MEASURABLE, type Measurement } from '../../pert/kpi/kpi.ts';
import type { KpiActual, Kpi as KpiNode, KpiValue as KpiValueNode, KpiValueProperty } from '../generated/ast.ts';

/** What the text says about a KPI; what is faulty counts as if it were not written. Where one may stand only once, the first counts. */
export function kpiOf(node: KpiNode): Kpi {
    const { properties } = node;
    const due = properties.find((property) => property.$type === 'KpiDue')?.date;
    return {
        name: node.name ?? '',
        label: node.label ?? null,
        baseline: kpiValue(promised(node, 'baseline')?.value),
        target: kpiValue(promised(node, 'target')?.value),
        threshold: kpiValue(promised(node, 'threshold')?.value),
        actuals: actualsOf(node).map(measurementOf),
        due: parseInstant(due ?? '', 'finish'),
        better: properties.find((property) => property.$type === 'KpiDirection')?.direction ?? null,
        missing: missingIn(node),
        weight: properties.find((property) => property.$type === 'KpiWeight')?.weight ?? null,
        owner: properties.find((property) => property.$type === 'OwnerProperty')?.team?.ref?.name ?? null,
    };
}

/** The measurements of a KPI, as {@link Kpi.actuals} has them. */
export function actualsOf({ properties }: KpiNode): KpiActual[] {
    return properties.filter(
        (property): property is KpiActual => property.$type === 'KpiActual' && typeof property.value?.value === 'number',
    );
}

/** A value that the KPI promises, or starts from. */
export function promised({ properties }: KpiNode, kind: KpiValueProperty['kind']): KpiValueProperty | undefined {
    return properties.find(
        (property): property is KpiValueProperty =>
            property.$type === 'KpiValueProperty' && property.kind === kind && typeof property.value?.value === 'number',
    );
}

function missingIn({ properties }: KpiNode): Kpi['missing'] {
    const has = new Set(properties.map((property) => (property.$type === 'KpiDue' ? 'by' : 'kind' in property ? property.kind : '')));
    return MEASURABLE.filter((keyword) => !has.has(keyword));
}

function measurementOf({ value, date }: KpiActual): Measurement {
    return { value: kpiValue(value)!, date: parseInstant(date ?? '') };
}

function kpiValue(node: KpiValueNode | undefined): KpiValue | null {
    if (typeof node?.value !== 'number') return null;
    return { value: node.value, measure: node.unit ?? (node.percent ? '%' : null) };
}
