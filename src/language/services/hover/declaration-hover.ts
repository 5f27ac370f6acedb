import { parseInstant } from '../../../pert/calendar.ts';
import { formatNumber } from '../../../pert/durations.ts';
import { evaluateKpi } from '../../../pert/kpi/evaluate.ts';
import { kpiState } from '../../../pert/kpi/state.ts';
import { kpiValueText } from '../../../pert/kpi/values.ts';
import { countOf } from '../../diagnostics/wording.ts';
import type { Improvement, Kpi, KpiValue, Persona } from '../../generated/ast.ts';
import { kpiOf } from '../../network/kpis.ts';
import { namedOf } from '../facts/step-facts.ts';
import type { Usage } from '../facts/usage.ts';
import { type Declaration, kindOf } from '../outline/declarations.ts';
import { code, escapeMarkdown, escapeParagraphs, paragraphs } from './markdown.ts';
import { heading, names } from './phrases.ts';

/**
 * What a hover tells about a declaration other than a journey, a stage or a step. Markdown.
 * @param today a date of the language
 * @param gains what an improvement gives, as Markdown
 */
export function declarationMarkdown(
    declaration: Declaration,
    usage: Usage,
    documentation: string | null,
    today: string,
    gains: readonly string[] = [],
): string {
    return paragraphs(
        heading(namedOf(declaration), kindOf(declaration)),
        documentation && escapeParagraphs(documentation),
        [...details(declaration), ...gains].map((line) => `- ${line}`).join('\n'),
        declaration.$type === 'Persona' && empathyMap(declaration),
        declaration.$type === 'Kpi' && kpiStanding(declaration, today),
        uses(declaration, usage),
    );
}

function details(declaration: Declaration): string[] {
    switch (declaration.$type) {
        case 'Team':
            return declaration.capacity === undefined ? [] : [`capacity ${formatNumber(declaration.capacity)}`];
        case 'Persona':
            return personaDetails(declaration);
        case 'Choice':
            return declaration.options.map((option) => `${code(option.name ?? '')}${labelled(option.label)}: ${share(option.share)}`);
        case 'ChoiceOption':
            return [`${share(declaration.share)} of the choice ${code(declaration.$container.name ?? '')}`];
        case 'Kpi':
            return kpiDetails(declaration);
        case 'Improvement':
            return improvementDetails(declaration);
        default:
            return [];
    }
}

const QUARTERS = [
    ['says', 'thinks'],
    ['does', 'feels'],
    ['pain', 'gain'],
] as const;

function personaDetails({ share: part, traits }: Persona): string[] {
    return [
        ...(part === undefined ? [] : [`${share(part)} of the customers`]),
        ...traits.filter(({ kind }) => kind === 'goal').map(({ text }) => `goal: ${escapeMarkdown(text ?? '')}`),
    ];
}

/** What a persona says, thinks, does and feels, and below it pains and gains: the quarters of an empathy map. */
function empathyMap({ traits }: Persona): string {
    const textsOf = (wanted: string) => traits.filter(({ kind }) => kind === wanted).map(({ text }) => escapeMarkdown(text ?? ''));
    return QUARTERS.map(([left, right]) => {
        const columns = [textsOf(left), textsOf(right)];
        const height = Math.max(...columns.map(({ length }) => length));
        if (height === 0) return '';
        const rows = Array.from({ length: height }, (_, row) => `| ${columns.map((texts) => texts[row] ?? '').join(' | ')} |`);
        return [`| ${left} | ${right} |`, '| :-- | :-- |', ...rows].join('\n');
    })
        .filter((table) => table !== '')
        .join('\n\n');
}

function kpiDetails({ properties }: Kpi): string[] {
    return properties.flatMap((property) => {
        switch (property.$type) {
            case 'KpiValueProperty':
                return [`${property.kind} ${kpiValue(property.value)}`];
            case 'KpiActual':
                return [`actual ${kpiValue(property.value)}${property.date ? ` on ${escapeMarkdown(property.date)}` : ''}`];
            case 'KpiDue':
                return [`by ${escapeMarkdown(property.date ?? '')}`];
            case 'OwnerProperty':
                return property.team ? [`owner ${code(property.team.$refText)}`] : [];
            case 'KpiWeight':
                return property.weight === undefined ? [] : [`weight ${formatNumber(property.weight)}`];
            case 'KpiDirection':
                return [`${property.direction} is better`];
            case 'KpiText':
                return [`${property.kind}: ${escapeMarkdown(property.text ?? '')}`];
            default:
                return [];
        }
    });
}

/** How the KPI stands today; empty while nothing is measured. */
function kpiStanding(node: Kpi, today: string): string {
    const kpi = kpiOf(node);
    const evaluation = evaluateKpi(kpi, parseInstant(today) ?? Number.NEGATIVE_INFINITY);
    const { latest, reached, isDue, expected, trend } = evaluation;
    if (latest === null) return '';
    const words = [
        `**${kpiState(kpi, evaluation)}**`,
        reached === false && !isDue && expected && `${kpiValueText({ ...expected, value: rounded(expected.value) })} expected by now`,
        trend && (trend === 'steady' ? 'steady' : `getting ${trend}`),
    ];
    return words.filter((word) => word).join(', ');
}

/** To three digits: what is expected is seldom a round number. */
function rounded(value: number): number {
    return Number(value.toPrecision(3));
}

function improvementDetails({ properties }: Improvement): string[] {
    return properties.flatMap((property) => {
        switch (property.$type) {
            case 'ImprovesProperty':
                return [`improves ${names(property.subjects.map(({ $refText }) => $refText))}`];
            case 'ChangesProperty':
                return property.step ? [`changes ${code(property.step.$refText)}`] : [];
            case 'RemovesProperty':
                return [`removes ${names(property.steps.map(({ $refText }) => $refText))}`];
            case 'AddsProperty':
                return property.step ? [`adds ${code(property.step.name ?? '')}`] : [];
            case 'StatusProperty':
                return property.status ? [`status ${property.status}`] : [];
            case 'CostProperty':
                return property.cost === undefined ? [] : [`cost ${formatNumber(property.cost)}`];
            case 'EstimateProperty':
                return property.$cstNode ? [`takes ${escapeMarkdown(property.$cstNode.text.replace(/^estimate\s+/, ''))}`] : [];
            case 'ImprovementAfterProperty':
                return [`after ${names(property.improvements.map(({ $refText }) => $refText))}`];
            case 'OwnerProperty':
                return property.team ? [`owner ${code(property.team.$refText)}`] : [];
            case 'NeedsProperty':
                return [
                    `needs ${property.needs.map(({ team, count }) => `${formatNumber(count ?? 0)} of ${code(team?.$refText ?? '')}`).join(', ')}`,
                ];
            case 'ImprovementDate':
                return property.date ? [`${property.kind} ${escapeMarkdown(property.date)}`] : [];
            case 'NoteProperty':
                return [`note: ${escapeMarkdown(property.text ?? '')}`];
            default:
                return [];
        }
    });
}

function kpiValue(value: KpiValue | undefined): string {
    if (value?.value === undefined) return '?';
    return [formatNumber(value.value), ...(value.percent ? ['%'] : []), ...(value.unit ? [value.unit] : [])].join(' ');
}

/** KPIs and improvements are not referred to by steps. */
function uses(declaration: Declaration, { steps, improvements }: Usage): string {
    if (declaration.$type === 'Kpi' || declaration.$type === 'Improvement') return '';
    const byImprovements = improvements.length > 0 ? ` and by ${countOf(improvements.length, 'improvement')}: ${names(improvements)}` : '';
    if (steps.length === 0) return byImprovements ? `Used by no step${byImprovements}` : 'Used by no step.';
    return `Used by ${countOf(steps.length, 'step')}: ${names(steps)}${byImprovements}`;
}

function labelled(label: string | undefined): string {
    return label ? ` ${escapeMarkdown(label)}` : '';
}

function share(percentage: number | undefined): string {
    return percentage === undefined ? '?' : `${formatNumber(percentage)} %`;
}
