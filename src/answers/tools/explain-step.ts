import { stepExplanation } from '../../language/services/facts/step-explanation.ts';
import { stepFacts } from '../../language/services/facts/step-facts.ts';
import { experienceLines } from '../../language/services/hover/experience-lines.ts';
import { stepMarkdown } from '../../language/services/hover/step-hover.ts';
import { journeyAnswer } from '../analysis-answer.ts';
import { list, nullable, number, object, text } from '../json-schema.ts';
import { findStep, JOURNEY } from './find.ts';
import { LIMIT, limitOf } from './limit.ts';
import { NAME, NAMES, STEP, TARGET, UNIT } from './schemas.ts';
import { AnswerError, type AssistantTool, textOf } from './tool.ts';

/** Why a step is critical, or what its slack hangs on: what its hover says. */
export const EXPLAIN_STEP: AssistantTool = {
    name: 'explain_step',
    title: 'Explain a step of a customer journey',
    description:
        'Explains one step of a customer journey in the journey language: its estimate, expected time, earliest and latest times, total and free slack, its own targets, and why: which chain of steps decides when it starts, and either that it is critical and what a delay goes on to, or what its slack hangs on, which is the chain it would have to outlast. Use it for questions such as "why is this step critical?", "how late may it start?" or "what happens if it takes longer?".',
    takesFile: true,
    properties: { step: text('Name of the step, or its label.'), journey: JOURNEY, limit: LIMIT },
    required: ['step'],
    output: object({
        journey: NAME,
        unit: UNIT,
        step: STEP,
        targets: list(TARGET, 'Its own, and those of the journey that begin or end with it.'),
        why: {
            ...nullable(
                object({
                    driving: list(NAME, 'The steps that decide when it starts, ending with it.'),
                    following: list(NAME, 'Where a delay of it goes, beginning with it.'),
                    meets: nullable(text('The critical step that would have to wait for it; null for the end of the journey.')),
                    arrival: number('When its own chain gets there.'),
                    due: number('When the chain that decides gets there; the slack lies between.'),
                    rival: {
                        ...nullable(NAMES),
                        description: 'The critical chain that it would have to outlast; null for a critical step.',
                    },
                    omitted: object(
                        { driving: number(), following: number(), rival: number() },
                        'How many steps of a long chain were left out: those far from the step, or from where the chains meet.',
                    ),
                }),
            ),
            description: 'null where there is no schedule.',
        },
    }),
    async answer(input, context) {
        const file = await context.file();
        const name = textOf(input, 'step');
        if (name === undefined) throw new AnswerError('Say which step to explain, by its name.');
        const { journey, index } = findStep(file, name, textOf(input, 'journey'));
        const node = journey.steps[index];
        const explanation = stepExplanation(node, journey);
        const whole = journeyAnswer(journey.analysis);
        const step = whole.steps[index];
        const limit = Math.max(1, limitOf(input));
        return {
            text: stepMarkdown(stepFacts(node, journey, file.comments), explanation, [], experienceLines(node)),
            data: {
                journey: whole.name,
                unit: whole.unit,
                step,
                targets: whole.targets.filter((target) => [target.step, target.from, target.to].includes(step.name)),
                why: explanation && {
                    driving: explanation.driving.slice(-limit),
                    following: explanation.following.slice(0, limit),
                    meets: explanation.meets,
                    arrival: explanation.arrival,
                    due: explanation.due,
                    rival: explanation.rival?.slice(-limit) ?? null,
                    omitted: {
                        driving: beyond(explanation.driving, limit),
                        following: beyond(explanation.following, limit),
                        rival: beyond(explanation.rival ?? [], limit),
                    },
                },
            },
        };
    },
};

function beyond(chain: readonly string[], limit: number): number {
    return Math.max(0, chain.length - limit);
}
