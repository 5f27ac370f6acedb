import type { PictureOutline } from '../../../src/diagram/network/picture-model.ts';
import { DistributionChart } from '../../../src/diagram/uncertainty/DistributionChart.tsx';
import { layOutDistribution } from '../../../src/diagram/uncertainty/distribution-layout.ts';
import { formatDuration } from '../../../src/pert/durations.ts';
import { dateFor } from '../../../src/pert/simulation/dates.ts';
import { PERCENTS } from '../../../src/pert/simulation/percentiles.ts';
import type { Uncertainty } from '../../../src/protocol/uncertainty.ts';

interface DistributionProperties {
    uncertainty: Uncertainty;
    outline: PictureOutline;
    width: number;
}

/** How long customers need: the chart, how to read it, and its figures as a table. */
export function Distribution({ uncertainty, outline, width }: DistributionProperties) {
    const { unit, anchor } = outline;
    const layout = layOutDistribution(uncertainty, outline, width);
    const { p10, p50, p90 } = uncertainty.percentiles;
    const time = (value: number) => formatDuration(value, unit);
    const summary = `Half of the customers need at most ${time(p50)}; eight of ten need between ${time(p10)} and ${time(p90)}.`;
    return (
        <section>
            <h2>How long it takes</h2>
            <svg class="uncertainty-chart" width={layout.width} height={layout.height} role="img" aria-label={`Histogram. ${summary}`}>
                <DistributionChart uncertainty={uncertainty} unit={unit} layout={layout} />
            </svg>
            <ul class="uncertainty-key">
                <li>
                    <Key class="uncertainty-bin" path="M2 12V8H7V3H12V6H17V12Z" />
                    customers by duration
                </li>
                <li>
                    <Key class="uncertainty-simulated" path="M1 12C7 12 10 2 19 2" />
                    share who need at most so long
                </li>
                <li>
                    <Key class="uncertainty-classical" path="M1 12C7 12 10 2 19 2" />
                    the same by the classical method
                </li>
            </ul>
            <details>
                <summary>Figures of the chart</summary>
                <table class="figures">
                    <caption>{summary}</caption>
                    <thead>
                        <tr>
                            <th scope="col">Of the customers</th>
                            <th scope="col">need at most</th>
                            {anchor && <th scope="col">{anchor.side === 'start' ? 'and are done by' : 'and have to start by'}</th>}
                        </tr>
                    </thead>
                    <tbody>
                        {PERCENTS.map((percent) => (
                            <tr key={percent}>
                                <th scope="row">{percent} %</th>
                                <td>{time(uncertainty.percentiles[`p${percent}`])}</td>
                                {anchor && <td>{dateFor(anchor, uncertainty.percentiles[`p${percent}`], unit)}</td>}
                            </tr>
                        ))}
                    </tbody>
                </table>
            </details>
        </section>
    );
}

function Key({ class: name, path }: { class: string; path: string }) {
    return (
        <svg width="20" height="14" aria-hidden="true">
            <path class={name} d={path} />
        </svg>
    );
}
