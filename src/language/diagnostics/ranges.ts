import { type AstNode, CstUtils, isLeafCstNode } from 'langium';
import type {
    Duration,
    JourneyFile,
    KpiValue,
    ObservedProperty,
    PainProperty,
    RepeatsProperty,
    ScoreProperty,
    Team,
    TeamNeed,
} from '../generated/ast.ts';
import { isCount } from '../network/counts.ts';
import { badEscapes } from '../parser/text.ts';
import { dateProblem } from './dates.ts';
import type { Report } from './report.ts';

/** `value-range`: a percent above 100 in one of the node's properties. */
export function percentRange<P extends string>(property: P) {
    return (node: AstNode & { [K in P]?: number }, report: Report): void => {
        const value = node[property];
        if (value !== undefined && value > 100) {
            report('value-range', `${value} % is out of range: a percent runs from 0 to 100.`, { node, property });
        }
    };
}

/** `value-range`: a step that is always repeated never ends. */
export function repeatsBelowAll(node: RepeatsProperty, report: Report): void {
    if (node.share === 100) {
        report('value-range', 'A step repeated with 100 % never ends. Write less than 100 %.', { node, property: 'share' });
    }
    percentRange('share')(node, report);
}

/** `value-range`: a KPI's percent above 100. */
export function kpiPercent(node: KpiValue, report: Report): void {
    if (node.percent && node.value > 100) {
        report('value-range', `${node.value} % is out of range: a percent runs from 0 to 100.`, { node });
    }
}

/** `value-range`: emotion, impact and urgency are 1, 2, 3, 4 or 5. */
export function scoreRange(node: ScoreProperty, report: Report): void {
    reportScore(node.score, node.value, node, 'value', report);
}

/** `value-range`: so is the severity of a pain. */
export function severityRange(node: PainProperty, report: Report): void {
    reportScore('severity', node.severity, node, 'severity', report);
}

function reportScore(name: string, value: number | undefined, node: AstNode, property: string, report: Report): void {
    if (value !== undefined && (!Number.isInteger(value) || value < 1 || value > 5)) {
        report('value-range', `The ${name} ${value} is out of range: write a whole number from 1 to 5.`, { node, property });
    }
}

/** `value-range`: a number of people or measured cases that is none. */
export function countRange<P extends string>(property: P, what: string) {
    return (node: AstNode & { [K in P]?: number }, report: Report): void => {
        const value = node[property];
        if (value !== undefined && !isCount(value)) {
            report('value-range', `${what} must be a whole number from 1, not ${value}.`, { node, property });
        }
    };
}

export const capacityRange: (node: Team, report: Report) => void = countRange('capacity', "A team's capacity");
export const needRange: (node: TeamNeed, report: Report) => void = countRange('count', 'The number that is needed of a team');
export const casesRange: (node: ObservedProperty, report: Report) => void = countRange('cases', 'The number of cases');

/** `value-range`: a number too large to compute with. */
export function finiteDuration(node: Duration, report: Report): void {
    if (node.value === Number.POSITIVE_INFINITY) {
        report('value-range', 'This number is too large to compute with.', { node, property: 'value' });
    }
}

/** `value-range`: a date that the calendar does not have. */
export function dateRange(node: AstNode & { date?: string }, report: Report): void {
    if (node.date === undefined) return;
    const problem = dateProblem(node.date);
    if (problem) report('value-range', problem, { node, property: 'date' });
}

/** `value-range`: escapes in texts that the language does not know, each by itself. */
export function textEscapes(file: JourneyFile, report: Report): void {
    // Hardly any journey has a backslash: the syntax tree is searched only when there is one.
    if (!file.$cstNode?.root.fullText.includes('\\')) return;
    for (const leaf of CstUtils.flattenCst(file.$cstNode)) {
        if (!isLeafCstNode(leaf) || leaf.tokenType.name !== 'STRING' || !leaf.text.includes('\\')) continue;
        const { line, character } = leaf.range.start;
        for (const { offset, length, image } of badEscapes(leaf.text)) {
            const start = { line, character: character + offset };
            report(
                'value-range',
                `A text has no escape \`${image}\`. Write \`\\"\`, \`\\\\\`, \`\\n\`, \`\\t\` or a code point such as \`\\u{1F600}\`.`,
                {
                    node: leaf.astNode,
                    range: { start, end: { line, character: start.character + length } },
                },
            );
        }
    }
}
