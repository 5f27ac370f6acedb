import type { Unit } from '../../pert/durations.ts';
import { useSelected } from '../selection/also-selected.ts';
import { percent } from '../text/percent.ts';
import { BlockFace } from './BlockFace.tsx';
import { CardFigures } from './CardFigures.tsx';
import { CardLabel } from './CardLabel.tsx';
import { cardOutline, innerOutline, pileOutline, ringOutline } from './card-shape.ts';
import type { CardSize } from './card-size.ts';
import { CriticalityBadge, CriticalityTint } from './criticality.tsx';
import { describeStep } from './describe-step.ts';
import { CycleMark, FoldSeal, TruthSeal } from './marks.tsx';
import type { Nearness } from './near-critical.ts';
import type { Detail, PictureStep, StepFigures } from './picture-model.ts';
import { pureComponent } from './pure-component.ts';

export interface StepCardProperties {
    step: PictureStep;
    /** null where there are none to show or to tell. */
    figures: StepFigures | null;
    critical: boolean;
    /** How close to critical it is otherwise. */
    near: Nearness;
    /** Whether it stays as it is while others step back. */
    lit: boolean;
    /** Share of customers for whom it is critical, by which the card is coloured; null for no such colour. */
    criticality: number | null;
    unit: Unit;
    size: CardSize;
    x: number;
    y: number;
    detail: Detail;
    onCycle: boolean;
    selected: boolean;
    /** Position in the order of the Tab key; undefined in a picture that nobody operates. */
    tabIndex: number | undefined;
}

/**
 * One step in the standard form of a PERT node: earliest start, expected time, earliest finish; the label;
 * latest start, slack, latest finish.
 */
export const StepCard = pureComponent(function StepCard(properties: StepCardProperties) {
    const { step, figures, critical, near, lit, criticality, unit, size, x, y, detail, onCycle, tabIndex } = properties;
    const selected = useSelected(step.id, properties.selected);
    const often = criticality === null ? '' : `\nCritical for ${percent(criticality)} of the simulated customers`;
    const description = describeStep(step, figures, unit, onCycle, near) + often;
    const folded = step.folded !== undefined;
    const sign = folded ? 'stage' : step.kind;
    const classes = ['journey-card', `journey-card-${sign}`];
    if (critical) {
        classes.push('journey-critical');
    }
    if (near > 0) {
        classes.push(`journey-near-${near}`);
    }
    if (criticality !== null) {
        classes.push('journey-tinted');
    }
    if (lit) {
        classes.push('journey-lit');
    }
    if (detail === 'blocks') {
        classes.push('journey-block');
    }
    if (onCycle) {
        classes.push('journey-cycle');
    }
    if (selected) {
        classes.push('journey-selected');
    }
    // From afar only where it can be seen: there are many cards then.
    const ringed = selected || (detail === 'blocks' ? tabIndex === 0 : tabIndex !== undefined);
    return (
        <g
            class={classes.join(' ')}
            transform={`translate(${x} ${y})`}
            data-step={folded ? undefined : step.id}
            data-card={folded ? step.id : undefined}
            role={tabIndex === undefined ? 'img' : 'button'}
            // Where it is operated, its title names it: a label must hold all the text that is seen [WCAG 2.2, 2.5.3].
            aria-label={tabIndex === undefined ? description.replaceAll('\n', '. ') : undefined}
            aria-current={selected && tabIndex !== undefined ? 'true' : undefined}
            tabindex={tabIndex}
        >
            <title>{description}</title>
            {ringed && <path class="journey-ring" d={ringOutline(size, 5)} />}
            {folded && <path class="journey-card-pile" d={pileOutline(size)} />}
            <path class="journey-card-outline" d={cardOutline(step.kind, size)} />
            {criticality !== null && <CriticalityTint kind={step.kind} size={size} share={criticality} />}
            {step.kind === 'moment' && <path class="journey-card-inner" d={innerOutline(size)} />}
            {detail === 'blocks' ? (
                <BlockFace kind={sign} size={size} />
            ) : (
                <>
                    {detail === 'full' && <CardFigures kind={step.kind} figures={figures} unit={unit} size={size} />}
                    <CardLabel step={step} size={size} large={detail === 'labels'} />
                    {step.truth !== null && <TruthSeal truth={step.truth} size={size} scale={detail === 'labels' ? 1.7 : 1} />}
                    {step.folded !== undefined && <FoldSeal steps={step.folded} size={size} scale={detail === 'labels' ? 1.7 : 1} />}
                    {criticality !== null && <CriticalityBadge size={size} share={criticality} scale={detail === 'labels' ? 1.7 : 1} />}
                    {onCycle && <CycleMark size={size} />}
                </>
            )}
        </g>
    );
});
