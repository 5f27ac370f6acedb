import { formatDuration, type Unit } from '../../pert/durations.ts';
import { labelOf } from '../network/card-size.ts';
import { describeStep } from '../network/describe-step.ts';
import { GLYPH_SIZE, KindGlyph } from '../network/KindGlyph.tsx';
import type { PictureStep, StepFigures } from '../network/picture-model.ts';
import { pureComponent } from '../network/pure-component.ts';
import { useSelected } from '../selection/also-selected.ts';
import { fitLine } from '../text/fit.ts';
import { FIGURE_ROOM, FIGURE_SIZE, NAME_GLYPH_ROOM, NAME_INDENT, NAME_PADDING, NAME_SIZE } from './timeline-frame.ts';
import { ROW_HEIGHT } from './timeline-layout.ts';

interface StepNameProperties {
    step: PictureStep;
    figures: StepFigures | null;
    unit: Unit;
    top: number;
    /** Of the names, and whether figures stand beside them. */
    width: number;
    withFigures: boolean;
    onCycle: boolean;
    selected: boolean;
    /** Position in the order of the Tab key; undefined in a picture that nobody operates. */
    tabIndex: number | undefined;
}

/** Bold type is so much wider. */
const BOLD = 1.08;

/** The label of a step at the left of its row, with the sign of its kind and its expected time. */
export const StepName = pureComponent(function StepName(properties: StepNameProperties) {
    const { step, figures, unit, top, width, withFigures, onCycle, tabIndex } = properties;
    const selected = useSelected(step.id, properties.selected);
    const description = describeStep(step, figures, unit, onCycle);
    const middle = top + ROW_HEIGHT / 2;
    const strong = figures?.critical || step.kind === 'moment';
    const room = width - NAME_INDENT - NAME_GLYPH_ROOM - NAME_PADDING - (withFigures ? FIGURE_ROOM : 0);
    const classes = ['timeline-name'];
    if (figures?.critical) {
        classes.push('journey-critical');
    }
    if (step.kind === 'moment') {
        classes.push('timeline-name-moment');
    }
    if (onCycle) {
        classes.push('journey-cycle');
    }
    if (selected) {
        classes.push('journey-selected');
    }
    return (
        <g
            class={classes.join(' ')}
            data-step={step.id}
            role={tabIndex === undefined ? undefined : 'button'}
            aria-current={selected && tabIndex !== undefined ? 'true' : undefined}
            tabindex={tabIndex}
        >
            <title>{description}</title>
            <rect class="timeline-name-ground" y={top} width={width - 1} height={ROW_HEIGHT} />
            {(figures?.critical || onCycle) && <rect class="timeline-name-mark" y={top + 3} width={4} height={ROW_HEIGHT - 6} />}
            <KindGlyph kind={step.kind} x={NAME_INDENT} y={middle - GLYPH_SIZE / 2} />
            <text class="timeline-name-text" x={NAME_INDENT + NAME_GLYPH_ROOM} y={middle + NAME_SIZE * 0.36} font-size={NAME_SIZE}>
                {fitLine(labelOf(step), room / (strong ? BOLD : 1), NAME_SIZE).lines[0]}
            </text>
            {withFigures && figures && step.kind !== 'milestone' && (
                <text
                    class={figures.estimated ? 'timeline-figure' : 'timeline-figure timeline-figure-open'}
                    x={width - NAME_PADDING}
                    y={middle + FIGURE_SIZE * 0.36}
                    font-size={FIGURE_SIZE}
                    text-anchor="end"
                >
                    {figures.estimated ? fitLine(formatDuration(figures.expected, unit), FIGURE_ROOM - 6, FIGURE_SIZE).lines[0] : '?'}
                </text>
            )}
        </g>
    );
});
