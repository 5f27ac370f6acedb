import type { Range } from '../../../src/protocol/preview-requests.ts';
import type { ReviewedKpi } from '../../../src/protocol/review-report.ts';
import { Sparkline } from './Sparkline.tsx';

interface KpiTableProperties {
    kpis: readonly ReviewedKpi[];
    onJump: (range: Range) => void;
}

const NONE = '–';
const ARROWS = { better: '↗', steady: '→', worse: '↘' } as const;

/** How the KPIs stand: measured against baseline and target, where they are going, and whether they can be measured at all. */
export function KpiTable({ kpis, onJump }: KpiTableProperties) {
    return (
        <section>
            <h2>KPIs</h2>
            {kpis.length === 0 ? (
                <p class="report-note">
                    None is written. A kpi stands in a journey or in a step: kpi NAME {'{ baseline … target … by … }'}.
                </p>
            ) : (
                // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the panel, it is scrolled with the keys.
                <div class="report-scroll" tabIndex={0}>
                    <table class="figures kpis">
                        <thead>
                            <tr>
                                <th scope="col">KPI</th>
                                <th scope="col">Baseline</th>
                                <th scope="col">Target</th>
                                <th scope="col">by</th>
                                <th scope="col">Actual</th>
                                <th scope="col">on</th>
                                <th scope="col">Course</th>
                                <th scope="col">Trend</th>
                                <th scope="col">State</th>
                                <th scope="col">SMART</th>
                                <th scope="col">Owner</th>
                            </tr>
                        </thead>
                        <tbody>
                            {kpis.map((kpi, i) => (
                                <KpiRow key={i} kpi={kpi} onJump={onJump} />
                            ))}
                        </tbody>
                    </table>
                </div>
            )}
        </section>
    );
}

function KpiRow({ kpi, onJump }: { kpi: ReviewedKpi; onJump: (range: Range) => void }) {
    const { name, label, step, baseline, target, by, actual, measuredOn, course, trend, state, isGood, missing, owner, range } = kpi;
    return (
        <tr>
            <th scope="row">
                <button type="button" class="report-jump" onClick={() => onJump(range)}>
                    {label?.trim() || name}
                    {step !== null && <span class="review-line"> at {step}</span>}
                </button>
            </th>
            <td>{baseline ?? NONE}</td>
            <td>{target ?? NONE}</td>
            <td>{by ?? NONE}</td>
            <td>{actual ?? NONE}</td>
            <td>{measuredOn ?? NONE}</td>
            <td>{course ? <Sparkline {...course} /> : NONE}</td>
            <td>
                {trend === null ? (
                    NONE
                ) : (
                    <>
                        <span aria-hidden="true">{ARROWS[trend]}</span> {trend}
                    </>
                )}
            </td>
            <td class={isGood === null ? undefined : isGood ? 'target-met' : 'target-missed'}>
                {state}
                {isGood !== null && (
                    <>
                        {' '}
                        <span class="target-sign" aria-hidden="true">
                            {isGood ? '✓' : '✕'}
                        </span>
                    </>
                )}
            </td>
            <td>{missing.length === 0 ? 'complete' : `needs ${missing.join(', ')}`}</td>
            <td>{owner ?? NONE}</td>
        </tr>
    );
}
