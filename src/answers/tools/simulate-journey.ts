import { escapeMarkdown, paragraphs } from '../../language/services/hover/markdown.ts';
import type { Analysis } from '../../pert/analysis.ts';
import { simulateInRounds } from '../../pert/simulation/simulate.ts';
import type { Simulation } from '../../pert/simulation/simulation.ts';
import type { SimulateOptions } from '../../pert/simulation/simulation-run.ts';
import { type JsonSchema, list, nullable, number, object, wholeNumber } from '../json-schema.ts';
import { simulationAnswer } from '../simulation-answer.ts';
import { simulationText } from '../words/simulation-words.ts';
import { findJourneys, JOURNEY } from './find.ts';
import { LIMIT, limitOf, lowest } from './limit.ts';
import { NAME, TARGET, UNIT } from './schemas.ts';
import { type AssistantTool, type ToolContext, textOf, wholeNumberOf } from './tool.ts';

const ITERATIONS = wholeNumber(1, 100_000, 'Exactly so many runs; without it 10,240 to 40,960, as the targets need.');
const SEED = wholeNumber(0, 2 ** 32 - 1, 'Another number gives other random numbers; 0 without it.');
const FIGURE: JsonSchema = nullable(number());
const PERCENTILES: JsonSchema = object(
    Object.fromEntries(['p5', 'p10', 'p25', 'p50', 'p75', 'p80', 'p90', 'p95'].map((name) => [name, number()])),
);
const DISTRIBUTION: JsonSchema = nullable(object({ mean: number(), percentiles: PERCENTILES }));

/** What simulated customers experience: what `journey simulate` says. */
export const SIMULATE_JOURNEY: AssistantTool = {
    name: 'simulate_journey',
    title: 'Simulate a customer journey',
    description:
        'Sends thousands of simulated customers through a journey in the journey language (Monte Carlo, beta-PERT) and returns mean, percentiles, the probability of each target, the share who complete the journey, and how much each step matters (criticality, cruciality, sensitivity). More accurate than analyze_journey where parallel paths compete or customers choose between options; slower for large journeys. Use it for questions about percentiles, risk, drop-out, or which step to improve first.',
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
            const simulation = await simulated(journey.analysis, { iterations, seed, journeys: analyses }, context);
            const all = [...journey.network.steps.keys()];
            const steps = lowest(all, left, (step) => -(simulation?.steps[step].cruciality ?? 0));
            left -= steps.length;
            const [whole] = simulationAnswer([{ journey, simulation }], seed).journeys;
            data.push({ ...whole, steps: steps.map((step) => whole.steps[step]), omittedSteps: all.length - steps.length });
            texts.push(simulationText({ journey, simulation }, steps));
        }
        return {
            text: paragraphs(journeys.length === 0 && `No journey is declared in ${escapeMarkdown(file.name)}.`, ...texts),
            data: { journeys: data },
        };
    },
};

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
