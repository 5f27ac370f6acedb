import type { JourneySummary } from '../../protocol/preview.ts';
import type { LinkFigures, PictureOutline, StepFigures } from '../network/picture-model.ts';
import { pureComponent } from '../network/pure-component.ts';
import { useSelected } from '../selection/also-selected.ts';
import { barBox } from './bar-shape.ts';
import { DeadlineFlags, DeadlineLines } from './DeadlineLines.tsx';
import { deadlinesOf } from './deadlines.ts';
import { routedLinks } from './routed-links.ts';
import { StageHeading, StageSpanBar } from './StageRow.tsx';
import { StepBar } from './StepBar.tsx';
import { StepName } from './StepName.tsx';
import { TimeAxis, TimeGrid } from './TimeAxis.tsx';
import { LinkLabels, LinkLines } from './TimelineLinks.tsx';
import { timeTicks } from './ticks.ts';
import type { TimelineFrame } from './timeline-frame.ts';
import {
    finishOf,
    ROW_HEIGHT,
    rowsBetween,
    STAGE_ROW_HEIGHT,
    startOf,
    type TimelineLayout,
    type TimelineOptions,
} from './timeline-layout.ts';

export interface TimelinePictureProperties {
    outline: PictureOutline;
    /** Per step and per link; null where no schedule was ever computed. */
    steps: readonly StepFigures[] | null;
    links: readonly LinkFigures[] | null;
    summary: JourneySummary | null;
    layout: TimelineLayout;
    options: TimelineOptions;
    frame: TimelineFrame;
    /** SVG user units for one unit of time; where in the plot time 0 and the first row are. */
    scale: number;
    x: number;
    y: number;
    /** Ids of the steps on a cycle. */
    cycle: ReadonlySet<string>;
    selected: string | null;
    /** Id of the step that the Tab key reaches; undefined in a picture that nobody operates. */
    tabStop?: string | null;
}

const NO_TARGETS: JourneySummary['targets'] = [];

/**
 * A journey's steps as bars on a scale of time, as the content of an `svg` element of the frame's size. Only what is seen is drawn:
 * the rows that touch the frame, and the links between them. What is drawn later covers what reaches beyond its part of the frame.
 */
export function TimelinePicture(properties: TimelinePictureProperties) {
    const { outline, steps, links, summary, layout, options, frame, scale, x, y, cycle, selected, tabStop } = properties;
    const plot = { width: frame.width - frame.names, height: frame.height - frame.head };
    const { first, last } = rowsBetween(layout, -y, plot.height - y);
    const shown = withStep(layout.steps.slice(first, last), outline, tabStop);
    const stages = layout.stages.filter(({ top }) => top + STAGE_ROW_HEIGHT > -y && top < plot.height - y);
    const place = (time: number) => x + time * scale;
    const duration = summary?.duration ?? 0;
    const axis = timeTicks(-x / scale, (plot.width - x) / scale, scale, outline.unit, outline.anchor, duration);
    const deadlines = deadlinesOf(outline, steps, summary?.targets ?? NO_TARGETS, layout, options);
    const box = (step: number) => {
        const figures = steps?.[step];
        if (!figures) {
            return null;
        }
        const { kind } = outline.steps[step];
        const [start, finish] = [startOf(figures, options), finishOf(figures, options)];
        return barBox(kind, figures.critical, place(start), place(finish), layout.tops[step], plot.width);
    };
    // Rows are drawn where they are, and scrolled as a whole: while one scrolls, nothing of them is drawn anew.
    const scrolled = y === 0 ? undefined : `translate(0 ${y})`;
    const routed = routedLinks(outline, links, { layout, top: -y, bottom: plot.height - y, width: plot.width, selected, box });
    return (
        <>
            <g class="timeline-plot" transform={`translate(${frame.names} ${frame.head})`}>
                <g transform={scrolled}>
                    {stages.map(({ stage, top }) => (
                        <rect key={stage} class="timeline-stage-ground" y={top} width={plot.width} height={STAGE_ROW_HEIGHT} />
                    ))}
                    {shown.map((step) => (
                        <RowGround
                            key={step}
                            step={outline.steps[step]}
                            top={layout.tops[step]}
                            width={plot.width}
                            selected={outline.steps[step].id === selected}
                        />
                    ))}
                </g>
                <TimeGrid ticks={axis.ticks} place={place} height={plot.height} />
                <g transform={scrolled}>
                    {stages.map(
                        ({ stage, top, span }) =>
                            span && <StageSpanBar key={stage} span={span} top={top} place={place} width={plot.width} />,
                    )}
                    <LinkLines links={routed} />
                    {shown.map((step) => {
                        const figures = steps?.[step];
                        const bar = box(step);
                        return (
                            figures &&
                            bar && (
                                <StepBar
                                    key={step}
                                    step={outline.steps[step]}
                                    figures={figures}
                                    unit={outline.unit}
                                    {...bar}
                                    slackFrom={place(options.schedule === 'early' ? figures.earliestFinish : figures.earliestStart)}
                                    slackTo={place(options.schedule === 'early' ? figures.latestFinish : figures.latestStart)}
                                    width={plot.width}
                                    onCycle={cycle.has(outline.steps[step].id)}
                                    selected={outline.steps[step].id === selected}
                                />
                            )
                        );
                    })}
                    <LinkLabels links={routed} />
                </g>
                <DeadlineLines
                    deadlines={deadlines}
                    outline={outline}
                    place={place}
                    y={y}
                    width={plot.width}
                    height={plot.height}
                    box={box}
                />
            </g>
            <g class="timeline-names" transform={`translate(0 ${frame.head})`}>
                <rect class="timeline-names-ground" width={frame.names} height={plot.height} />
                <g transform={scrolled}>
                    {stages.map(({ stage, top, span }) => (
                        <StageHeading
                            key={stage}
                            stage={outline.stages[stage]}
                            span={span}
                            unit={outline.unit}
                            top={top}
                            width={frame.names}
                        />
                    ))}
                    {shown.map((step) => (
                        <StepName
                            key={outline.steps[step].id}
                            step={outline.steps[step]}
                            figures={steps?.[step] ?? null}
                            unit={outline.unit}
                            top={layout.tops[step]}
                            width={frame.names}
                            withFigures={frame.figures}
                            onCycle={cycle.has(outline.steps[step].id)}
                            selected={outline.steps[step].id === selected}
                            tabIndex={tabStop === undefined ? undefined : outline.steps[step].id === tabStop ? 0 : -1}
                        />
                    ))}
                </g>
            </g>
            <TimeAxis axis={axis} place={place} frame={frame} />
            <DeadlineFlags deadlines={deadlines} outline={outline} place={place} frame={frame} />
            <rect class="timeline-head-ground" width={frame.names} height={frame.head - 1} />
            <path class="timeline-divider" d={`M${frame.names - 0.5} ${frame.head}V${frame.height}`} />
        </>
    );
}

/** The rows to draw, with that of the step that the Tab key reaches, wherever it is. */
function withStep(rows: readonly number[], outline: PictureOutline, step: string | null | undefined): readonly number[] {
    const index = step ? outline.steps.findIndex(({ id }) => id === step) : -1;
    return index < 0 || rows.includes(index) ? rows : [...rows, index];
}

interface RowGroundProperties {
    step: PictureOutline['steps'][number];
    top: number;
    width: number;
    selected: boolean;
}

/** Behind a row that stands out: of the selected step, or of a moment of truth. */
const RowGround = pureComponent(function RowGround({ step, top, width, selected }: RowGroundProperties) {
    const classes = ['timeline-row'];
    if (step.kind === 'moment') {
        classes.push('timeline-row-moment');
    }
    if (useSelected(step.id, selected)) {
        classes.push('timeline-row-selected');
    }
    return <rect class={classes.join(' ')} data-step={step.id} y={top} width={width} height={ROW_HEIGHT} />;
});
