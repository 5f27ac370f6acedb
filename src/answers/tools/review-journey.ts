import { USUAL_HANDOVERS } from '../../language/diagnostics/editor/handovers.ts';
import { flag, type JsonSchema, list, nullable, number, object, oneOf, text, wholeNumber } from '../json-schema.ts';
import { reviewOf } from '../review/review.ts';
import { reviewAnswer } from '../review/review-answer.ts';
import { REVIEW_CODES, REVIEW_GROUPS } from '../review/review-item.ts';
import { simulatedPromises } from '../review/simulated-promises.ts';
import { reviewMarkdown } from '../words/review-words.ts';
import { findJourneys, JOURNEY } from './find.ts';
import { LIMIT, limitOf } from './limit.ts';
import { NAME, RANGE, UNIT } from './schemas.ts';
import { type AssistantTool, textOf, wholeNumberOf } from './tool.ts';

const HANDOVERS = wholeNumber(0, 1000, `So many handovers one chain of steps may have; ${USUAL_HANDOVERS} without it.`);
const FIGURE: JsonSchema = nullable(number());
const VERDICT: JsonSchema = nullable(flag());

/** Everything that somebody has to see to: what `journey review` says. */
export const REVIEW_JOURNEY: AssistantTool = {
    name: 'review_journey',
    title: 'Review a customer journey',
    description:
        'Lists everything in a journey that somebody has to see to, worst first, each with its place: promises and KPIs off target, KPIs and improvements overdue, severe pains without an answer, moments of truth nobody owns or measures, outcomes nothing serves, long chains of handovers; with a table of all promises (probability by the classical method and by simulation) and of all KPIs (baseline, target, actual, trend, on course or not). Use it for questions such as "what should we look at?", "are we on course?" or "who owns this?".',
    takesFile: true,
    properties: { journey: JOURNEY, handovers: HANDOVERS, limit: LIMIT },
    required: [],
    output: object({
        today: text(),
        items: list(
            object({
                group: oneOf(REVIEW_GROUPS),
                code: oneOf(REVIEW_CODES),
                journey: nullable(text()),
                subject: text(),
                message: text(),
                weight: number('How bad it is within its group.'),
                file: text(),
                range: RANGE,
            }),
            'Worst first.',
        ),
        promises: list(
            object({
                journey: NAME,
                unit: UNIT,
                step: nullable(text()),
                from: nullable(text()),
                to: nullable(text()),
                confidence: number(),
                within: number(),
                probability: FIGURE,
                met: VERDICT,
                simulatedProbability: FIGURE,
                simulatedMet: VERDICT,
            }),
        ),
        kpis: list(object({ journey: NAME, name: NAME, complete: flag(), onCourse: VERDICT, reached: VERDICT })),
        omitted: number('How many items were left out, the least urgent ones.'),
    }),
    async answer(input, context) {
        const file = await context.file();
        const journeys = findJourneys(file, textOf(input, 'journey'));
        const handovers = wholeNumberOf(input, 'handovers', HANDOVERS) ?? USUAL_HANDOVERS;
        const figuresOf = await simulatedPromises(journeys, file.expanded, context.pause);
        const found = reviewOf(journeys, { today: context.today, handovers, figuresOf });
        const most = limitOf(input);
        const shown = {
            ...found,
            items: found.items.slice(0, most),
            promises: found.promises.slice(0, most),
            kpis: found.kpis.slice(0, most),
        };
        const omitted = found.items.length - shown.items.length;
        const more = omitted > 0 ? `\n\nNot listed: ${omitted} more that are less urgent.` : '';
        return {
            text: `${reviewMarkdown(file.name, shown)}${more}`,
            data: { ...reviewAnswer(file.name, shown), omitted },
        };
    },
};
