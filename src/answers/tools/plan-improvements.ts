import { escapeMarkdown, paragraphs } from '../../language/services/hover/markdown.ts';
import { parseInstant } from '../../pert/calendar.ts';
import { convert, type Unit } from '../../pert/durations.ts';
import { flag, type JsonSchema, list, nullable, number, object, text } from '../json-schema.ts';
import { planAnswer, plannedJourney } from '../plan/plan-answer.ts';
import { planMarkdown } from '../plan/plan-markdown.ts';
import { planReport, readDuration } from '../plan/plan-report.ts';
import type { Report } from '../plan/report.ts';
import { findJourneys, JOURNEY } from './find.ts';
import { LIMIT, limitOf } from './limit.ts';
import { NAME, NAMES, TARGET, UNIT } from './schemas.ts';
import { AnswerError, type AssistantTool, type ToolInput, textOf } from './tool.ts';

const FIGURE: JsonSchema = nullable(number());
const GAIN = nullable(object({ duration: FIGURE, targets: list(FIGURE), completion: number() }));
const STATE = nullable(
    object({
        complete: flag(),
        duration: nullable(object({ expected: number(), standardDeviation: number() })),
        criticalPaths: list(NAMES),
        targets: list(TARGET),
        completion: number('The share of customers who finish.'),
        value: nullable({ type: 'object', description: 'Shares of the time that add value, enable and waste.' }),
    }),
);
const CHOICE = nullable(
    object({
        improvements: nullable(NAMES),
        cost: FIGURE,
        planDuration: FIGURE,
        result: STATE,
        proven: flag('Whether nothing better exists.'),
    }),
);

/** What improvements give, when they are done, and which to make: what `journey plan` says. */
export const PLAN_IMPROVEMENTS: AssistantTool = {
    name: 'plan_improvements',
    title: 'Plan the improvements of a customer journey',
    description:
        'Computes what the improvements declared in a journey give before anybody builds them: the journey as it is beside the journey to be (duration, probability of each target, critical path, share of the time that adds value, customers who finish), what each improvement gives alone and after the others, when they are done with the teams there are, how sure that is, a ranking by impact and effort with reasons, the cheapest set that meets every target, and the best set for a budget or a time. Use it for questions about what to improve first, what it is worth, or when it is done.',
    takesFile: true,
    properties: {
        journey: JOURNEY,
        budget: number('Money: also the best set of improvements that costs no more.'),
        within: text('A time such as "6 w": also the best set that can be done in it.'),
        limit: LIMIT,
    },
    required: [],
    output: object({
        journeys: list(
            object({
                name: NAME,
                unit: UNIT,
                planUnit: { ...nullable(text()), description: 'Of the times of the plan, counted from today.' },
                asIs: STATE,
                toBe: STATE,
                improvements: list(object({ name: NAME, status: text(), cost: FIGURE, effort: number(), alone: GAIN, combined: GAIN })),
                order: NAMES,
                ranking: list(object({ name: NAME, impact: number(), effort: number(), score: number(), corner: text() })),
                schedule: nullable(object({ duration: number(), levelledDuration: number(), work: list(object({ name: NAME })) })),
                cheapest: CHOICE,
                best: CHOICE,
                omitted: number('How many improvements were left out of a long plan.'),
            }),
        ),
    }),
    async answer(input, context) {
        const file = await context.file();
        const journeys = findJourneys(file, textOf(input, 'journey'));
        const { budget, within } = limitsOf(input);
        const limits = (unit: Unit) => ({
            budget,
            within: within && convert(within.value, within.unit, unit),
            today: parseInstant(context.today),
        });
        const most = limitOf(input);
        const reports: Report[] = [];
        const data: Record<string, unknown>[] = [];
        for (const journey of journeys) {
            const planned = plannedJourney(journey, limits);
            reports.push(shortened(planReport(planned, { budget, within }), most));
            const [whole] = planAnswer([planned]).journeys;
            data.push({
                ...whole,
                improvements: whole.improvements.slice(0, most),
                order: whole.order.slice(0, most),
                ranking: whole.ranking.slice(0, most),
                schedule: whole.schedule && { ...whole.schedule, work: whole.schedule.work.slice(0, most) },
                omitted: Math.max(0, whole.improvements.length - most),
            });
            await context.pause();
        }
        return {
            text: paragraphs(
                journeys.length === 0 && `No journey is declared in ${escapeMarkdown(file.name)}.`,
                planMarkdown(reports).trimEnd(),
            ),
            data: { journeys: data },
        };
    },
};

function limitsOf(input: ToolInput) {
    const budget = typeof input.budget === 'number' && input.budget >= 0 ? input.budget : undefined;
    const written = textOf(input, 'within');
    const within = written === undefined ? undefined : (readDuration(written) ?? null);
    if (within === null) throw new AnswerError('Write within as a number and a unit (ms, s, min, h, d, w, mo, y), such as "6 w".');
    return { budget, within };
}

/** Tables and lists without what stands below so many rows. */
function shortened({ title, sections }: Report, most: number): Report {
    return {
        title,
        sections: sections.map((section) => {
            const { table, items = [] } = section;
            const rows = table?.rows ?? [];
            const left = Math.max(0, rows.length - most, items.length - most);
            if (left === 0) return section;
            return {
                ...section,
                ...(table && { table: { ...table, rows: rows.slice(0, most) } }),
                items: items.slice(0, most),
                sentences: [...section.sentences, `Not listed: ${left} more.`],
            };
        }),
    };
}
