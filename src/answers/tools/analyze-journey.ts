import type { AnalysedJourney } from '../../language/analysed-journey.ts';
import { SEVERITIES } from '../../language/diagnostics/catalogue.ts';
import { escapeMarkdown, paragraphs } from '../../language/services/hover/markdown.ts';
import { journeyAnswer } from '../analysis-answer.ts';
import { toDiagnostic } from '../findings.ts';
import { flag, list, nullable, number, object } from '../json-schema.ts';
import { journeyText } from '../words/journey-words.ts';
import { problemsText } from '../words/problem-words.ts';
import { findJourneys, JOURNEY } from './find.ts';
import { LIMIT, limitOf, lowest } from './limit.ts';
import { DEPENDENCY, DIAGNOSTIC, NAME, NAMES, STEP, TARGET, UNIT } from './schemas.ts';
import { type AssistantTool, textOf } from './tool.ts';

/** Fewer problems than steps: there is a tool that lists them. */
const PROBLEMS = 10;
/** Per listed step: so many dependencies, and names in critical paths. */
const PER_STEP = 10;

/** The schedule of the journeys in a file: what `journey analyze` says. */
export const ANALYZE_JOURNEY: AssistantTool = {
    name: 'analyze_journey',
    title: 'Analyse a customer journey',
    description:
        'Computes the PERT/CPM schedule of a customer journey written in the journey language (a .journey file): expected duration and standard deviation, probability of each target (promise), critical paths, and for every step expected time, earliest and latest start and finish, total and free slack, and whether it is critical. Use it whenever somebody asks how long a journey takes, what decides it, where there is room, or whether a promise will be kept, and after each change of a journey: never estimate these figures yourself.',
    takesFile: true,
    properties: { journey: JOURNEY, limit: LIMIT },
    required: [],
    output: object({
        journeys: list(
            object({
                name: NAME,
                label: nullable(NAME),
                unit: UNIT,
                complete: flag('Whether every step has an estimate; a step without one counts 0.'),
                duration: {
                    ...nullable(object({ expected: number(), variance: number(), standardDeviation: number() })),
                    description: 'null where there is no schedule: with a cycle, or a name in a dependency that is not declared.',
                },
                criticalPaths: list(NAMES, 'The one with the largest variance first.'),
                steps: list(STEP),
                dependencies: list(DEPENDENCY, 'Between the steps listed.'),
                targets: list(TARGET),
                omitted: object(
                    { criticalPaths: number(), steps: number(), dependencies: number(), targets: number() },
                    'How many of each were left out of a large journey; of the steps those with the most slack.',
                ),
            }),
        ),
        diagnostics: list(DIAGNOSTIC, 'The most severe ones; list_problems lists all.'),
        omittedDiagnostics: number(),
    }),
    async answer(input, context) {
        const file = await context.file();
        const journeys = findJourneys(file, textOf(input, 'journey'));
        let left = limitOf(input);
        const parts = journeys.map((journey) => {
            const steps = lowest([...journey.network.steps.keys()], left, rankOf(journey));
            left -= steps.length;
            return { data: cut(journey, new Set(steps)), text: journeyText(journey, steps, file.comments) };
        });
        const shown = lowest(file.findings, PROBLEMS, ({ severity }) => SEVERITIES.indexOf(severity));
        return {
            text: paragraphs(
                journeys.length === 0 && `No journey is declared in ${escapeMarkdown(file.name)}.`,
                ...parts.map((part) => part.text),
                problemsText(file, shown),
            ),
            data: {
                journeys: parts.map((part) => part.data),
                diagnostics: shown.map(toDiagnostic),
                omittedDiagnostics: file.findings.length - shown.length,
            },
        };
    },
};

/** Steps with little slack matter most; without a schedule the first ones of the text. */
function rankOf({ analysis: { schedule } }: AnalysedJourney): (step: number) => number {
    return (step) => schedule?.totalSlack[step] ?? 0;
}

/** The journey's answer with some of its steps, and what hangs on them. */
function cut(journey: AnalysedJourney, steps: ReadonlySet<number>) {
    const { network } = journey;
    const whole = journeyAnswer(journey.analysis);
    const most = PER_STEP * Math.max(1, steps.size);
    const listed = {
        criticalPaths: whileShort(whole.criticalPaths, most),
        steps: whole.steps.filter((_, index) => steps.has(index)),
        dependencies: whole.dependencies.filter((_, index) => {
            const { from, to } = network.links[index];
            return steps.has(from) && steps.has(to);
        }),
        targets: lowest(whole.targets, most, ({ met }) => (met === false ? 0 : 1)),
    };
    listed.dependencies.splice(most);
    return {
        ...whole,
        ...listed,
        omitted: {
            criticalPaths: whole.criticalPaths.length - listed.criticalPaths.length,
            steps: whole.steps.length - listed.steps.length,
            dependencies: whole.dependencies.length - listed.dependencies.length,
            targets: whole.targets.length - listed.targets.length,
        },
    };
}

/** The first paths, as long as their names together are not too many. */
function whileShort(paths: readonly string[][], most: number): string[][] {
    let names = 0;
    const end = paths.findIndex((path) => {
        names += path.length;
        return names > most;
    });
    return end < 0 ? [...paths] : paths.slice(0, end);
}
