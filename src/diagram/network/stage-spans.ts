import type { PictureOutline, StepFigures } from './picture-model.ts';

/** From a stage's smallest earliest start to its largest earliest finish. */
export interface StageSpan {
    start: number;
    finish: number;
}

/** Per stage; null for a stage without steps, or without figures. */
export function stageSpans(outline: PictureOutline, steps: readonly (StepFigures | null)[]): (StageSpan | null)[] {
    const spans: (StageSpan | null)[] = outline.stages.map(() => null);
    outline.steps.forEach((step, i) => {
        const figures = steps[i];
        if (!figures || step.stage < 0) {
            return;
        }
        const span = spans[step.stage];
        if (span) {
            span.start = Math.min(span.start, figures.earliestStart);
            span.finish = Math.max(span.finish, figures.earliestFinish);
        } else if (step.stage < spans.length) {
            spans[step.stage] = { start: figures.earliestStart, finish: figures.earliestFinish };
        }
    });
    return spans;
}
