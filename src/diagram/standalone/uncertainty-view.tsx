import { formatDuration } from '../../pert/durations.ts';
import { datesSentence } from '../../pert/simulation/dates.ts';
import type { SegmentUncertainty, Uncertainty } from '../../protocol/uncertainty.ts';
import { wrapText } from '../text/fit.ts';
import { percent, percentBeside } from '../text/percent.ts';
import { promisedDuration } from '../text/promised-duration.ts';
import { type BarRow, BarRows, ROW_HEIGHT } from '../uncertainty/BarRows.tsx';
import { DistributionChart } from '../uncertainty/DistributionChart.tsx';
import { layOutDistribution } from '../uncertainty/distribution-layout.ts';
import { driverRows, stageFunnelRows, stepFunnelRows } from '../uncertainty/rows.ts';
import { type Block, heading, lines, PAGE_WIDTH, stacked, TEXT_SIZE } from './blocks.tsx';
import type { Drawing } from './drawing.ts';
import type { DrawnView, StandaloneView } from './standalone-view.ts';
import { targetScope } from './target-phrases.ts';

const MOST_LINES = 6;

/** What simulated customers experience, on a page of fixed width. */
export const uncertaintyView: StandaloneView = {
    draw(drawing: Drawing): DrawnView {
        const blocks = drawing.uncertainty ? blocksOf(drawing, drawing.uncertainty) : lines(['Not simulated.']);
        return stacked(blocks);
    },
    describe({ outline, uncertainty }: Drawing): string[] {
        if (!uncertainty) return [];
        const time = (value: number) => formatDuration(value, outline.unit);
        const { mean, standardDeviation, percentiles, difference } = uncertainty;
        return [
            `Simulated duration ${time(mean)} ± ${time(standardDeviation)}`,
            `Half of the customers need at most ${time(percentiles.p50)}, 80 % ${time(percentiles.p80)}, 95 % ${time(percentiles.p95)}`,
            difference.replace(/\.$/, ''),
            ...(outline.anchor ? [datesSentence(outline.anchor, percentiles, outline.unit).replace(/\.$/, '')] : []),
            ...targetLines({ outline, uncertainty }),
            ...stageFunnelRows(uncertainty, outline).map(({ label, text, words = text }) => `${label}: ${words}`),
            ...(uncertainty.segments ?? []).map((segment) => segmentLine(segment, outline.unit)),
        ];
    },
};

type Parts = Pick<Drawing, 'outline'> & { uncertainty: Uncertainty };

function blocksOf({ outline }: Drawing, uncertainty: Uncertainty): Block[] {
    const width = PAGE_WIDTH;
    const { unit, anchor } = outline;
    const layout = layOutDistribution(uncertainty, outline, width);
    const time = (value: number) => formatDuration(value, unit);
    const rows = driverRows(uncertainty, 'sensitivity', outline);
    const stages = stageFunnelRows(uncertainty, outline);
    const leaving = stepFunnelRows(uncertainty, outline);
    const targets = targetLines({ outline, uncertainty });
    const segments = uncertainty.segments ?? [];
    return [
        ...lines([
            `Simulated ${time(uncertainty.mean)} ± ${time(uncertainty.standardDeviation)}, ${uncertainty.iterations.toLocaleString('en-US')} customers`,
            ...wrapText(uncertainty.difference, width, TEXT_SIZE, MOST_LINES).lines,
            ...(anchor ? [datesSentence(anchor, uncertainty.percentiles, unit)] : []),
        ]),
        heading('How long it takes'),
        { height: layout.height, content: <DistributionChart uncertainty={uncertainty} unit={unit} layout={layout} /> },
        ...lines(['Bars: customers by duration. Line: share who need at most so long; dashed: the same by the classical method.']),
        ...(targets.length > 0 ? [heading('What is promised'), ...lines(targets)] : []),
        ...(rows.length > 0
            ? [
                  heading('What drives it, by sensitivity'),
                  { height: rows.length * ROW_HEIGHT, content: <BarRows rows={rows} width={width} selected={null} /> },
              ]
            : []),
        ...funnel('Who is still there, by stage', stages, width),
        ...funnel(`Where customers leave: ${percent(uncertainty.completionRate)} complete the journey`, leaving, width),
        ...(segments.length > 0 ? [heading('For whom'), ...lines(segments.map((segment) => segmentLine(segment, unit)))] : []),
    ];
}

function funnel(title: string, rows: readonly BarRow[], width: number): Block[] {
    if (rows.length === 0) return [];
    return [heading(title), { height: rows.length * ROW_HEIGHT, content: <BarRows rows={rows} width={width} selected={null} /> }];
}

/** Words behind a probability, as not every font has signs; a promise that is kept needs none. */
const VERDICTS = { true: '', false: ' (missed)', null: ' (open)' } as const;

function targetLines({ outline, uncertainty }: Parts): string[] {
    return uncertainty.targets.map((target) => {
        const { within, confidence, simulated, probability } = target;
        const shown = (share: number | null) => (share === null ? '?' : percentBeside(share, confidence));
        const scope = targetScope(target, outline) ?? 'Whole journey';
        const promise = `${scope} within ${promisedDuration(within, outline.unit)}: promised ${percent(confidence)}`;
        return `${promise}, simulated ${shown(simulated.probability)}${VERDICTS[`${simulated.met}`]}, classical ${shown(probability)}`;
    });
}

function segmentLine({ choice, name, share, figures }: SegmentUncertainty, unit: Drawing['outline']['unit']): string {
    const who = `${choice === null ? name : `${choice}: ${name}`} (${percent(share)})`;
    if (!figures) return `${who}: not simulated`;
    const { mean, p80, completionRate, targets } = figures;
    const kept = targets.map(({ probability, met }) => `${probability === null ? '?' : percent(probability)}${VERDICTS[`${met}`]}`);
    return [
        `${who}: mean ${formatDuration(mean, unit)}, 80 % need at most ${formatDuration(p80, unit)}`,
        ...(completionRate < 1 ? [`${percent(completionRate)} complete it`] : []),
        ...(kept.length > 0 ? [`promises ${kept.join(', ')}`] : []),
    ].join(', ');
}
