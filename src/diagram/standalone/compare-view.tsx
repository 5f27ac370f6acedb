import { comparedFigures, comparedPaths, madeImprovements } from '../compare/compared-figures.ts';
import { type JourneyComparison, type JourneyState, STATES } from '../compare/comparison.ts';
import { StateTimeline } from '../compare/StateTimeline.tsx';
import { wrapText } from '../text/fit.ts';
import { shownExtent } from '../timeline/deadlines.ts';
import { fittingScale, PLOT_START, timelineFrame } from '../timeline/timeline-frame.ts';
import { layOutTimeline, USUAL_OPTIONS } from '../timeline/timeline-layout.ts';
import { type Block, heading, lines, PAGE_WIDTH, stacked, TEXT_SIZE } from './blocks.tsx';
import type { Drawing } from './drawing.ts';
import type { DrawnView, StandaloneView } from './standalone-view.ts';

const MOST_LINES = 4;

/** The journey as it is beside the journey with improvements: figures, and both timelines on one scale, on a page of fixed width. */
export const compareView: StandaloneView = {
    draw({ comparison }: Drawing): DrawnView {
        return stacked(comparison ? blocksOf(comparison) : lines(['Not compared.']));
    },
    describe({ comparison }: Drawing): string[] {
        return comparison ? sentencesOf(comparison) : [];
    },
};

/** Words behind a probability, as not every font has signs; a promise that is kept needs none. */
const VERDICTS = { true: '', false: ' (missed)', null: ' (open)' } as const;

function sentencesOf(comparison: JourneyComparison): string[] {
    return [
        ...comparedFigures(comparison).map(({ title, asIs, toBe, change, met }) => {
            const [before, after] = met ? [VERDICTS[`${met.asIs}`], VERDICTS[`${met.toBe}`]] : ['', ''];
            return `${title}: as it is ${asIs}${before}, to be ${toBe}${after}${change ? ` (${change})` : ''}`;
        }),
        ...comparedPaths(comparison).map(({ title, steps }) => `${title}: ${steps.join(' → ')}`),
    ];
}

function blocksOf(comparison: JourneyComparison): Block[] {
    return [
        heading(`As it is, and with ${madeImprovements(comparison)}`),
        ...lines(sentencesOf(comparison).flatMap((text) => wrapText(text, PAGE_WIDTH, TEXT_SIZE, MOST_LINES).lines)),
        heading('As it is'),
        timelineOf(comparison, 'asIs'),
        heading('To be'),
        timelineOf(comparison, 'toBe'),
        ...lines(['Plus: added by an improvement. Minus, dashed: removed, it takes no time any more. Unequal: changed.']),
    ];
}

function timelineOf(comparison: JourneyComparison, state: JourneyState): Block {
    const { outline, steps, summary } = comparison.toBe;
    const layout = layOutTimeline(outline, steps, USUAL_OPTIONS);
    const { head } = timelineFrame(outline, summary.targets, PAGE_WIDTH, 0);
    const height = head + layout.height;
    const frame = timelineFrame(outline, summary.targets, PAGE_WIDTH, height);
    const extents = STATES.map((each) => shownExtent(comparison[each].summary.duration, comparison[each].summary.targets));
    return {
        height: height + 4,
        content: (
            <StateTimeline
                comparison={comparison}
                state={state}
                layout={layout}
                frame={frame}
                scale={fittingScale(frame, Math.max(...extents))}
                x={PLOT_START}
                y={0}
                selected={null}
            />
        ),
    };
}
