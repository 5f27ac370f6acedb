import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Unit } from '../../pert/durations.ts';
import { normalProbability } from '../../pert/probability.ts';
import type { CurvePoint } from '../../pert/simulation/curve.ts';
import type { Uncertainty } from '../../protocol/uncertainty.ts';
import { TARGET_SIGNS } from '../standalone/TargetLine.tsx';
import { targetState } from '../standalone/target-phrases.ts';
import { elapsedTicks } from '../timeline/elapsed-ticks.ts';
import { type DistributionLayout, FLAG_SIZE, type Flag, laneTop, MARGIN, SIGN_ROOM } from './distribution-layout.ts';

const TICK_SIZE = 11;
const SHARES = [0, 0.25, 0.5, 0.75, 1];
const NORMAL_POINTS = 80;

interface DistributionChartProperties {
    uncertainty: Uncertainty;
    unit: Unit;
    layout: DistributionLayout;
}

/** How long customers need: a histogram, the share who need at most so long on both counts, percentiles and promises. */
export function DistributionChart({ uncertainty, unit, layout }: DistributionChartProperties) {
    const { histogram, curve, classical } = uncertainty;
    const { top, plotWidth, plotHeight, from, to, flags } = layout;
    const x = scaleLinear([from, to], [0, plotWidth]);
    const y = scaleLinear([plotHeight, 0]);
    const binHeight = scaleLinear([0, Math.max(1, ...histogram.counts)], [0, plotHeight * 0.9]);
    const points = [{ within: from, probability: 0 }, ...curve, { within: to, probability: 1 }];
    const normal = Array.from({ length: NORMAL_POINTS + 1 }, (_, i) => {
        const within = from + ((to - from) * i) / NORMAL_POINTS;
        return { within, probability: normalProbability(within, classical.mean, classical.standardDeviation ** 2, 0) };
    });
    const path = line<CurvePoint>(
        ({ within }) => x(within),
        ({ probability }) => y(probability),
    ).digits(2);
    return (
        <g transform={`translate(${MARGIN.left} ${top})`}>
            {SHARES.map((share) => (
                <g key={share}>
                    <path class="uncertainty-grid" d={`M0 ${round(y(share))}H${plotWidth}`} />
                    <text class="uncertainty-tick" x={-8} y={round(y(share) + TICK_SIZE * 0.36)} font-size={TICK_SIZE} text-anchor="end">
                        {`${share * 100} %`}
                    </text>
                </g>
            ))}
            {elapsedTicks(from, to, plotWidth / (to - from), unit).map(({ time, label }) => (
                <g key={time} transform={`translate(${round(x(time))} ${plotHeight})`}>
                    <path class="uncertainty-axis" d="M0 0V5" />
                    <text class="uncertainty-tick" y={19} font-size={TICK_SIZE} text-anchor="middle">
                        {label}
                    </text>
                </g>
            ))}
            {histogram.counts.map((count, i) => {
                const left = histogram.width > 0 ? x(histogram.least + i * histogram.width) : x(histogram.least) - 3;
                const width = histogram.width > 0 ? x(from + histogram.width) : 6;
                const height = binHeight(count);
                return (
                    count > 0 && (
                        <rect
                            key={i}
                            class="uncertainty-bin"
                            x={round(left + 0.5)}
                            y={round(plotHeight - height)}
                            width={round(Math.max(1, width - 1))}
                            height={round(height)}
                        />
                    )
                );
            })}
            <path class="uncertainty-axis" d={`M0 ${plotHeight}H${plotWidth}`} />
            {classical.standardDeviation > 0 && <path class="uncertainty-classical" d={path(normal) ?? ''} />}
            {histogram.width > 0 && <path class="uncertainty-simulated" d={path(points) ?? ''} />}
            {flags.map((flag, i) => (
                <FlagLine key={i} flag={flag} top={top} plotHeight={plotHeight} />
            ))}
            {flags.map((flag, i) => (
                <FlagLabel key={i} flag={flag} y={laneTop(flag.lane) - top + 13} />
            ))}
        </g>
    );
}

function markClass({ target }: Flag): string {
    return target ? `journey-target journey-target-${targetState(target.simulated)}` : 'uncertainty-percentile';
}

/** From the label down: to the curve from a percentile, to the axis from a promise. */
function FlagLine({ flag, top, plotHeight }: { flag: Flag; top: number; plotHeight: number }) {
    const { x, lane, share, target } = flag;
    const end = round(plotHeight * (target ? 1 : 1 - share));
    return (
        <g class={markClass(flag)}>
            <path
                class={target ? 'uncertainty-target-line' : 'uncertainty-percentile-line'}
                d={`M${round(x)} ${laneTop(lane) - top + 3}V${end}`}
            />
            {!target && <circle class="uncertainty-percentile-dot" cx={round(x)} cy={end} r={3.5} />}
        </g>
    );
}

/** Lines of other flags pass behind it. */
function FlagLabel({ flag, y }: { flag: Flag; y: number }) {
    const { text, left, width, target } = flag;
    const state = target && targetState(target.simulated);
    return (
        <g class={markClass(flag)}>
            <rect class="uncertainty-flag-ground" x={round(left - 2)} y={y - 11} width={round(width - 4)} height={15} />
            {state && (
                <g transform={`translate(${round(left)} ${y - 10.5}) scale(0.8)`}>
                    <rect class="journey-target-sign" width="16" height="16" rx={state === 'missed' ? 4 : 8} />
                    <path class="journey-target-mark" d={TARGET_SIGNS[state]} />
                </g>
            )}
            <text
                class={target ? 'uncertainty-flag uncertainty-flag-target' : 'uncertainty-flag'}
                x={round(target ? left + SIGN_ROOM : left)}
                y={y}
                font-size={FLAG_SIZE}
            >
                {text}
            </text>
        </g>
    );
}

function round(value: number): number {
    return Math.round(value * 100) / 100;
}
