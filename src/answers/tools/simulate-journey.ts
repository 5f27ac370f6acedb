import { escapeMarkdown, paragraphs } from '../../language/services/hover/markdown.ts';
import type { Analysis } from '../../pert/analysis.ts';
import { PERCENTS } from '../../pert/simulation/percentiles.ts';
import { type Segment, segmentAnalyses } from '../../pert/simulation/segments.ts';
import { simulateInRounds } from '../../pert/simulation/simulate.ts';
import type { Simulation } from '../../pert/simulation/simulation.ts';
import type { SimulateOptions } from '../../pert/simulation/simulation-run.ts';
import { flag, type JsonSchema, list, nullable, number, object, oneOf, text, wholeNumber } from '../json-schema.ts';
import { simulationAnswer } from '../simulation-answer.ts';
import { simulationDetails } from '../simulation-details.ts';
import { simulationText } from '../words/simulation-words.ts';
import { findJourneys, JOURNEY } from './find.ts';
import { LIMIT, limitOf, lowest } from './limit.ts';
import { NAME, TARGET, UNIT } from './schemas.ts';
import { type AssistantTool, type ToolContext, textOf, wholeNumberOf } from './tool.ts';

const ITERATIONS = wholeNumber(1, 100_000, 'Exactly so many runs; without it 10,240 to 40,960, as the targets need.');
const SEED = wholeNumber(0, 2 ** 32 - 1, 'Another number gives other random numbers; 0 without it.');
const FIGURE: JsonSchema = nullable(number());
const NAMES = PERCENTS.map((percent) => `p${percent}`);
const PERCENTILES: JsonSchema = object(Object.fromEntries(NAMES.map((name) => [name, number()])));
const FUNNEL_PART = object({
    name: NAME,
    reached: { ...FIGURE, description: 'Still there when it begins.' },
    lost: { ...FIGURE, description: 'Leave the journey in it.' },
});
const DISTRIBUTION: JsonSchema = nullable(object({ mean: number(), percentiles: PERCENTILES }));

/** What simulated customers experience: what `journey simulate` says. */
export const SIMULATE_JOURNEY: AssistantTool = {
    name: 'simulate_journey',
    title: 'Simulate a customer journey',
    description:
        'Sends thousands of simulated customers through a journey in the journey language (Monte Carlo, beta-PERT) and returns mean, percentiles, the probability of each target, the share who complete the journey, and how much each step matters (criticality, cruciality, sensitivity), by which dates, where paths meet, where customers leave, and for whom a promise breaks. More accurate than analyze_journey where parallel paths compete or customers choose between options; slower for large journeys. Use it for questions about percentiles, risk, drop-out, or which step to improve first.',
    takesFile: true,
    properties: { journey: JOURNEY, iterations: ITERATIONS, seed: SEED, limit: LIMIT },
    required: [],
    output: object({
        journeys: list(
            object({
                name: NAME,
                unit: UNIT,
                iterations: number(),
                seed: number(),
                mean: FIGURE,
                standardDeviation: FIGURE,
                standardError: { ...FIGURE, description: 'Of the mean.' },
                percentiles: nullable(PERCENTILES),
                mergeBias: { ...FIGURE, description: 'Simulated mean minus classical duration.' },
                completionRate: { ...FIGURE, description: 'The share of customers who complete the journey, 0 to 1.' },
                targets: list(
                    object({
                        ...pick(TARGET.properties, 'step', 'confidence', 'within', 'probability', 'met'),
                        classicalProbability: FIGURE,
                    }),
                ),
                steps: list(
                    object({
                        name: NAME,
                        criticality: FIGURE,
                        cruciality: FIGURE,
                        sensitivity: FIGURE,
                        start: DISTRIBUTION,
                        finish: DISTRIBUTION,
                    }),
                ),
                dates: nullable(
                    object(
                        {
                            of: oneOf(['start', 'finish'], 'What the dates are: of the finish, or of the latest start.'),
                            mean: text(),
                            percentiles: object(Object.fromEntries(NAMES.map((name) => [name, text()]))),
                        },
                        'Where the journey has a start or a finish date.',
                    ),
                ),
                mergePoints: nullable(
                    list(
                        object({ step: nullable(text('null: the end of the journey.')), delay: number() }),
                        'Where paths meet and customers wait for the slowest: how much that adds on average, the largest first.',
                    ),
                ),
                funnel: nullable(
                    object(
                        { steps: list(FUNNEL_PART, 'Only steps at which customers leave.'), stages: list(FUNNEL_PART) },
                        'Shares of all customers.',
                    ),
                ),
                segments: list(
                    object({
                        kind: oneOf(['persona', 'choice']),
                        choice: nullable(text('The choice of which it is an option.')),
                        name: NAME,
                        share: number(),
                        mean: FIGURE,
                        percentiles: nullable(PERCENTILES),
                        completionRate: FIGURE,
                        targets: list(object({ probability: FIGURE, met: nullable(flag()) }), 'In the order of the targets.'),
                    }),
                    'Each persona and each option alone, as if all customers had it.',
                ),
                omittedSteps: number('How many steps were left out of a large journey: those that matter least.'),
            }),
        ),
    }),
    async answer(input, context) {
        const file = await context.file();
        const journeys = findJourneys(file, textOf(input, 'journey'));
        const seed = wholeNumberOf(input, 'seed', SEED) ?? 0;
        const iterations = wholeNumberOf(input, 'iterations', ITERATIONS);
        const analyses = file.expanded.map(({ analysis }) => analysis);
        let left = limitOf(input);
        const data: Record<string, unknown>[] = [];
        const texts: string[] = [];
        for (const journey of journeys) {
            const options = { iterations, seed, journeys: analyses };
            const simulation = await simulated(journey.analysis, options, context);
            const segments = await segmentsOf(journey.analysis, options, context);
            const { funnel, ...details } = simulationDetails({ journey, simulation, segments });
            const all = [...journey.network.steps.keys()];
            const steps = lowest(all, left, (step) => -(simulation?.steps[step].cruciality ?? 0));
            left -= steps.length;
            const [whole] = simulationAnswer([{ journey, simulation }], seed).journeys;
            data.push({
                ...whole,
                steps: steps.map((step) => whole.steps[step]),
                ...details,
                funnel: funnel && { ...funnel, steps: funnel.steps.filter(({ lost }) => lost !== null && lost > 0) },
                omittedSteps: all.length - steps.length,
            });
            texts.push(simulationText({ journey, simulation, segments }, steps));
        }
        return {
            text: paragraphs(journeys.length === 0 && `No journey is declared in ${escapeMarkdown(file.name)}.`, ...texts),
            data: { journeys: data },
        };
    },
};

/** Each persona and each option alone. */
async function segmentsOf(analysis: Analysis, options: SimulateOptions, context: ToolContext): Promise<Segment[]> {
    const found: Segment[] = [];
    for (const { analysis: alone, journeys, ...segment } of segmentAnalyses(analysis, options.journeys ?? [])) {
        found.push({ ...segment, simulation: await simulated(alone, { ...options, journeys }, context) });
    }
    return found;
}

/** In rounds, with a pause after each. */
async function simulated(analysis: Analysis, options: SimulateOptions, { pause }: ToolContext): Promise<Simulation | null> {
    const rounds = simulateInRounds(analysis, options);
    for (;;) {
        const { done, value } = rounds.next();
        if (done) return value;
        await pause();
    }
}

function pick<T>(properties: Record<string, T>, ...names: string[]): Record<string, T> {
    return Object.fromEntries(names.map((name) => [name, properties[name]]));
}
