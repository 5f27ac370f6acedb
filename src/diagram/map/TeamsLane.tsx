import { labelOf } from '../network/card-size.ts';
import type { PictureStep } from '../network/picture-model.ts';
import { pureComponent } from '../network/pure-component.ts';
import { fitLine } from '../text/fit.ts';
import { measureText } from '../text/measure.ts';
import { TEAM_HEIGHT } from './map-frame.ts';
import type { HandoverArrow, OwnedStep } from './team-lines.ts';

const BAR_HEIGHT = 18;
const LABEL_SIZE = 10;
const NUMBER_SIZE = 9.5;

interface TeamsLaneProperties {
    owned: readonly OwnedStep[];
    arrows: readonly HandoverArrow[];
    steps: readonly PictureStep[];
    /** How many teams. */
    rows: number;
    top: number;
    left: number;
    right: number;
    bareOf: (step: number) => boolean;
}

/** A row for each team with the steps that it owns, and numbered arrows where work goes to another team. */
export function TeamsLane({ owned, arrows, steps, rows, top, left, right, bareOf }: TeamsLaneProperties) {
    return (
        <g class="map-teams" transform={`translate(0 ${top})`}>
            {Array.from({ length: rows }, (_, row) => (
                <path key={row} class="map-team-row" d={`M${left} ${(row + 1.5) * TEAM_HEIGHT}H${right}`} />
            ))}
            {arrows.map(({ step, d, x, y }) => (
                <g key={step} class="map-handover">
                    <path class="map-handover-line" d={d} />
                    <path class="map-handover-head" d={`M${x + 14} ${y}L${x + 8} ${y - 4}V${y + 4}Z`} />
                </g>
            ))}
            {owned.map((own) => (
                <OwnedBar key={own.step} own={own} step={steps[own.step]} bare={bareOf(own.step)} />
            ))}
            {arrows.map((arrow) => !bareOf(arrow.step) && <HandoverNumber key={arrow.step} arrow={arrow} steps={steps} />)}
        </g>
    );
}

const OwnedBar = pureComponent(function OwnedBar({ own, step, bare }: { own: OwnedStep; step: PictureStep; bare: boolean }) {
    const { left, right, y } = own;
    return (
        <g class="map-owned" data-step={step.id}>
            <title>{labelOf(step)}</title>
            <rect class="map-owned-bar" x={left} y={y - BAR_HEIGHT / 2} width={right - left} height={BAR_HEIGHT} rx={4} />
            {!bare && (
                <text class="map-owned-text" x={left + 6} y={y + LABEL_SIZE * 0.36} font-size={LABEL_SIZE}>
                    {fitLine(labelOf(step), right - left - 10, LABEL_SIZE).lines[0]}
                </text>
            )}
        </g>
    );
});

interface HandoverNumberProperties {
    arrow: HandoverArrow;
    steps: readonly PictureStep[];
}

const HandoverNumber = pureComponent(function HandoverNumber({ arrow, steps }: HandoverNumberProperties) {
    const { numbers, step, from, x, y } = arrow;
    const width = Math.max(15, measureText(numbers, NUMBER_SIZE) + 6);
    return (
        <g transform={`translate(${x} ${y})`} data-step={steps[step].id}>
            <title>{from.map((source) => `Handover: ${labelOf(steps[source])} → ${labelOf(steps[step])}`).join('\n')}</title>
            <rect class="map-handover-ground" x={-width / 2 - 1} y={-7.5} width={width} height={15} rx={7.5} />
            <text class="map-handover-number" x={-1} y={NUMBER_SIZE * 0.36} font-size={NUMBER_SIZE} text-anchor="middle">
                {numbers}
            </text>
        </g>
    );
});
