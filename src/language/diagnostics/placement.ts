import { type AstNode, GrammarUtils } from 'langium';
import type { Dependency, Improvement, Journey, JourneyFile, Kpi, Stage, Step, Target } from '../generated/ast.ts';
import { relatedPlace } from './related.ts';
import { type Report, rangeOf, span } from './report.ts';
import { fromToRange } from './targets.ts';
import { named } from './wording.ts';

/** Names a property that may stand once, such as `estimate`; null for one that may repeat. */
type KeywordOf<T> = (property: T) => string | null;

const STEP_KEYWORDS: Readonly<Record<string, string>> = {
    AfterProperty: 'after',
    FinishAfterProperty: 'finish after',
    EstimateProperty: 'estimate',
    ChanceProperty: 'chance',
    WhenProperty: 'when',
    ForProperty: 'for',
    RepeatsProperty: 'repeats',
    DropProperty: 'drop',
    OnProperty: 'on',
    OwnerProperty: 'owner',
    ServesProperty: 'serves',
    TruthProperty: 'truth',
    ValueProperty: 'value',
    ObservedProperty: 'observed',
    ExpandsProperty: 'expands',
};

const KPI_KEYWORDS: Readonly<Record<string, string>> = {
    KpiDue: 'by',
    KpiDirection: 'higher or lower is better',
    KpiWeight: 'weight',
    OwnerProperty: 'owner',
};

const IMPROVEMENT_KEYWORDS: Readonly<Record<string, string>> = {
    ImprovesProperty: 'improves',
    EstimateProperty: 'estimate',
    ImprovementAfterProperty: 'after',
    OwnerProperty: 'owner',
    NeedsProperty: 'needs',
    CostProperty: 'cost',
    StatusProperty: 'status',
};

const JOURNEY_KEYWORDS: Readonly<Record<string, string>> = {
    Description: 'description',
    UnitSetting: 'unit',
    StartAnchor: 'start',
    FinishAnchor: 'finish',
};

/** What takes a list, so that a second one can be joined to the first. */
const LISTS = new Set(['after', 'finish after', 'when', 'for', 'on', 'serves', 'improves', 'needs']);

/** What an event without duration cannot have. */
const NOT_ON_MILESTONES = new Set(['EstimateProperty', 'ChanceProperty', 'RepeatsProperty', 'DropProperty', 'ExpandsProperty']);

/** `misplaced-property`: what a step may not have, or has twice. */
export function stepPlacement(step: Step, report: Report): void {
    reportSecond(
        step.properties,
        (property) => (property.$type === 'ScoreProperty' ? property.score : (STEP_KEYWORDS[property.$type] ?? null)),
        named(step, 'This step'),
        report,
    );
    const expands = step.properties.some(({ $type }) => $type === 'ExpandsProperty');
    for (const property of step.properties) {
        const { $type } = property;
        if (step.kind === 'milestone' && NOT_ON_MILESTONES.has($type)) {
            misplaced(
                property,
                `${named(step, 'This step')} is a milestone, which has no duration. Remove \`${STEP_KEYWORDS[$type]}\`, or make it a task or another kind of step.`,
                report,
            );
        } else if ($type === 'EstimateProperty' && expands) {
            misplaced(
                property,
                `${named(step, 'This step')} expands a journey, whose result is its estimate. Remove \`estimate\` or \`expands\`.`,
                report,
            );
        } else if ($type === 'TruthProperty' && step.kind !== 'moment') {
            misplaced(
                property,
                `Only a moment is a moment of truth. Make ${named(step, 'this step')} a moment, or remove \`truth\`.`,
                report,
            );
        } else if ($type === 'Target') {
            targetOfStep(property, step, report);
        }
    }
}

/** `misplaced-property`: a dependency has a lag or a lead. */
export function lagOrLead(dependency: Dependency, report: Report): void {
    const { lag, lead, $cstNode } = dependency;
    if (!lag || !lead) return;
    const written = ['lag', 'lead'].flatMap((keyword) => GrammarUtils.findNodeForKeyword($cstNode, keyword) ?? []);
    const [first, second] = written.sort((a, b) => a.offset - b.offset);
    const name = dependency.predecessor?.$refText ?? 'a step';
    report('misplaced-property', `The dependency on \`${name}\` has a \`lag\` or a \`lead\`, not both. Remove one of them.`, {
        node: dependency,
        range: span(second.range, rangeOf(second.text === 'lag' ? lag : lead)),
        related: [
            relatedPlace(dependency, span(first.range, rangeOf(first.text === 'lag' ? lag : lead)), `\`${first.text}\` stands here first`),
        ],
    });
}

function targetOfStep(target: Target, step: Step, report: Report): void {
    if (!target.from) return;
    const message = `A target of ${named(step, 'a step')} takes no \`from\` and \`to\`. The journey's own target stands before its first step outside a stage, or after a stage or a block.`;
    report('misplaced-property', message, { node: target, range: fromToRange(target) });
}

/** `misplaced-property`: what a journey sets twice, or both ends of the calendar. */
export function journeyPlacement(journey: Journey, report: Report): void {
    reportSecond(journey.members, ({ $type }) => JOURNEY_KEYWORDS[$type] ?? null, 'The journey', report);
    const anchors = journey.members.filter(({ $type }) => $type === 'StartAnchor' || $type === 'FinishAnchor');
    const later = anchors.find(({ $type }) => $type !== anchors[0].$type);
    if (later) {
        report('misplaced-property', 'A journey has a `start` or a `finish` in the calendar, not both. Remove one of them.', {
            node: later,
            related: [relatedPlace(anchors[0], rangeOf(anchors[0]), 'The other end is set here')],
        });
    }
}

/** `misplaced-property`: a stage has one description. */
export function stagePlacement(stage: Stage, report: Report): void {
    reportSecond(stage.members, ({ $type }) => JOURNEY_KEYWORDS[$type] ?? null, named(stage, 'The stage'), report);
}

/** `misplaced-property`: only `actual` may repeat in a KPI. */
export function kpiPlacement(kpi: Kpi, report: Report): void {
    reportSecond(
        kpi.properties,
        (property) => ('kind' in property ? property.kind : (KPI_KEYWORDS[property.$type] ?? null)),
        named(kpi, 'The KPI'),
        report,
    );
}

/** `misplaced-property`: what an improvement has twice. */
export function improvementPlacement(improvement: Improvement, report: Report): void {
    reportSecond(
        improvement.properties,
        (property) => (property.$type === 'ImprovementDate' ? property.kind : (IMPROVEMENT_KEYWORDS[property.$type] ?? null)),
        named(improvement, 'The improvement'),
        report,
    );
}

/** `misplaced-property`: imports come before everything else. */
export function importPlacement(file: JourneyFile, report: Report): void {
    const first = file.members[0]?.$cstNode;
    if (!first) return;
    for (const node of file.imports) {
        if (node.$cstNode && node.$cstNode.offset > first.offset) {
            misplaced(node, 'Imports come first in a file. Move this one above the first declaration.', report);
        }
    }
}

function reportSecond<T extends AstNode>(properties: readonly T[], keywordOf: KeywordOf<T>, subject: string, report: Report): void {
    const seen = new Map<string, T>();
    for (const property of properties) {
        const keyword = keywordOf(property);
        if (keyword === null) continue;
        const first = seen.get(keyword);
        if (!first) {
            seen.set(keyword, property);
            continue;
        }
        report(
            'misplaced-property',
            `${subject} already has \`${keyword}\`, which may stand only once. Remove one of them${LISTS.has(keyword) ? ', or join their lists with a comma' : ''}.`,
            {
                node: property,
                related: [relatedPlace(first, rangeOf(first), `\`${keyword}\` stands here first`)],
            },
        );
    }
}

function misplaced(node: AstNode, message: string, report: Report): void {
    report('misplaced-property', message, { node });
}
