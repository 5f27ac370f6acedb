import type { Unit } from '../../pert/durations.ts';
import { describeStep } from '../network/describe-step.ts';
import type { PictureStep, StepFigures } from '../network/picture-model.ts';
import { pureComponent } from '../network/pure-component.ts';
import { useSelected } from '../selection/also-selected.ts';
import { type BarBox, barOutline, within } from './bar-shape.ts';
import { MomentSeal } from './MomentSeal.tsx';

interface StepBarProperties extends BarBox {
    step: PictureStep;
    figures: StepFigures;
    unit: Unit;
    /** Where in the plot the slack begins and ends. */
    slackFrom: number;
    slackTo: number;
    /** Of the plot. */
    width: number;
    onCycle: boolean;
    selected: boolean;
}

const SLACK_HALF = 2.5;
const INNER_BORDER = 3.5;

/** A step from its start to its finish, with its slack as a thin tail. */
export const StepBar = pureComponent(function StepBar(properties: StepBarProperties) {
    const { step, figures, unit, width, onCycle } = properties;
    const { left, right, finish, middle, half } = properties;
    const box: BarBox = { left, right, finish, middle, half };
    const selected = useSelected(step.id, properties.selected);
    const [from, to] = [within(properties.slackFrom, width), within(properties.slackTo, width)];
    const classes = ['timeline-bar', `timeline-bar-${step.kind}`];
    if (figures.critical) {
        classes.push('journey-critical');
    }
    if (!figures.estimated) {
        classes.push('timeline-bar-open');
    }
    if (onCycle) {
        classes.push('journey-cycle');
    }
    if (selected) {
        classes.push('journey-selected');
    }
    const tailed = figures.totalSlack > 0 && to - from > 1;
    // A long tail would carry the seal out of sight: then it stands on it.
    const sealEnd = box.right;
    return (
        <g class={classes.join(' ')} data-step={step.id}>
            <StepTitle step={step} figures={figures} unit={unit} onCycle={onCycle} />
            {tailed && <path class="timeline-slack" d={`M${from} ${box.middle - SLACK_HALF}H${to}V${box.middle + SLACK_HALF}H${from}Z`} />}
            {selected && <path class="journey-ring" d={barOutline(step.kind, grown(box, 4))} />}
            <path class="timeline-bar-outline" d={barOutline(step.kind, box)} />
            {step.kind === 'moment' && box.right - box.left > 3 * INNER_BORDER && (
                <path class="timeline-bar-inner" d={barOutline(step.kind, box, INNER_BORDER)} />
            )}
            {step.kind === 'moment' && <MomentSeal truth={step.truth} end={sealEnd} middle={box.middle} />}
        </g>
    );
});

type StepTitleProperties = Pick<StepBarProperties, 'step' | 'figures' | 'unit' | 'onCycle'>;

/** It stays the same while a bar moves. */
const StepTitle = pureComponent(function StepTitle({ step, figures, unit, onCycle }: StepTitleProperties) {
    return <title>{describeStep(step, figures, unit, onCycle)}</title>;
});

function grown(box: BarBox, by: number): BarBox {
    return { ...box, left: box.left - by, right: box.right + by, half: box.half + by };
}
