import { comparedFigures, comparedPaths, madeImprovements } from '../../../src/diagram/compare/compared-figures.ts';
import type { JourneyComparison } from '../../../src/diagram/compare/comparison.ts';

/** The figures of both states in a table, and their critical paths. */
export function ComparedFigures({ comparison }: { comparison: JourneyComparison }) {
    const figures = comparedFigures(comparison);
    return (
        <section>
            <h2>As it is, and with {madeImprovements(comparison)}</h2>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the panel, it is scrolled with the keys. */}
            <div class="report-scroll" tabIndex={0}>
                <table class="figures compare-figures">
                    <thead>
                        <tr>
                            <td />
                            <th scope="col">as it is</th>
                            <th scope="col">to be</th>
                            <th scope="col">change</th>
                        </tr>
                    </thead>
                    <tbody>
                        {figures.map(({ title, asIs, toBe, change, met }) => (
                            <tr key={title}>
                                <th scope="row">{title}</th>
                                <td>{met ? <Verdict text={asIs} met={met.asIs} /> : asIs}</td>
                                <td>{met ? <Verdict text={toBe} met={met.toBe} /> : toBe}</td>
                                <td>{change}</td>
                            </tr>
                        ))}
                    </tbody>
                </table>
            </div>
            {(!comparison.asIs.summary.complete || !comparison.toBe.summary.complete) && (
                <p class="report-note">Steps without an estimate count 0.</p>
            )}
            <dl class="compare-paths">
                {comparedPaths(comparison).map(({ title, steps }) => (
                    <div key={title}>
                        <dt>{title}</dt>
                        <dd>{steps.join(' → ')}</dd>
                    </div>
                ))}
            </dl>
        </section>
    );
}

const SIGNS = { met: '✓', missed: '✕', open: '?' } as const;

/** A probability, and whether it is enough: by a sign, not by colour alone. */
function Verdict({ text, met }: { text: string; met: boolean | null }) {
    const state = met === null ? 'open' : met ? 'met' : 'missed';
    return (
        <span class={`target-${state}`}>
            {text}{' '}
            <span class="target-sign" role="img" aria-label={state}>
                {SIGNS[state]}
            </span>
        </span>
    );
}
