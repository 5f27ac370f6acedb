import type { ComponentChildren } from 'preact';
import { labelOf } from '../../../src/diagram/network/card-size.ts';
import type { PictureOutline } from '../../../src/diagram/network/picture-model.ts';
import { targetScope } from '../../../src/diagram/standalone/target-phrases.ts';
import { percent } from '../../../src/diagram/text/percent.ts';
import { promisedDuration } from '../../../src/diagram/text/promised-duration.ts';
import { formatDuration } from '../../../src/pert/durations.ts';
import { Kept } from './TargetTable.tsx';
import type { Outcome } from './trial.ts';

interface WhatIfOutcomeProperties {
    outcome: { before: Outcome; after: Outcome };
    outline: PictureOutline;
    isTried: boolean;
}

/** Both outcomes side by side. */
export function WhatIfOutcome({ outcome: { before, after }, outline, isTried }: WhatIfOutcomeProperties) {
    const row = (title: string, show: (outcome: Outcome) => ComponentChildren) => (
        <tr key={title}>
            <th scope="row">{title}</th>
            <td>{show(before)}</td>
            <td>{isTried ? show(after) : '–'}</td>
        </tr>
    );
    const time = (value: number | undefined) => (value === undefined ? '–' : formatDuration(value, outline.unit));
    return (
        <div class="uncertainty-scroll" aria-live="polite">
            <table class="figures what-if-outcome">
                <thead>
                    <tr>
                        <th scope="col">Figure</th>
                        <th scope="col">As written</th>
                        <th scope="col">What if</th>
                    </tr>
                </thead>
                <tbody>
                    {row('Classical duration', ({ analysis }) => time(analysis.schedule?.duration))}
                    {before.simulation && row('Simulated mean', ({ simulation }) => time(simulation?.mean))}
                    {before.simulation && row('80 % need at most', ({ simulation }) => time(simulation?.percentiles.p80))}
                    {before.analysis.network.targets.map(({ scope, within, confidence }, index) => {
                        const name = (step: number) => before.analysis.network.steps[step].name;
                        const target = {
                            ...before.analysis.targets[index],
                            within,
                            confidence,
                            step: scope.kind === 'step' ? name(scope.step) : null,
                            from: scope.kind === 'span' ? name(scope.from) : null,
                            to: scope.kind === 'span' ? name(scope.to) : null,
                        };
                        const title = `${targetScope(target, outline) ?? 'Whole journey'} ≤ ${promisedDuration(within, outline.unit)}`;
                        return row(title, ({ analysis, simulation }) => {
                            const classical = analysis.targets[index];
                            const simulated = simulation?.targets[index];
                            return simulated ? (
                                <>
                                    <Kept probability={simulated.probability} met={simulated.met} promised={confidence} />{' '}
                                    <span class="what-if-classical">
                                        (classical {classical.probability === null ? '–' : percent(classical.probability)})
                                    </span>
                                </>
                            ) : (
                                <Kept probability={classical.probability} met={classical.met} promised={confidence} />
                            );
                        });
                    })}
                </tbody>
            </table>
            <p class="uncertainty-note what-if-path">
                Critical path: {pathText(before, outline)}
                {isTried && pathText(after, outline) !== pathText(before, outline) && (
                    <>
                        <br />
                        What if: <strong>{pathText(after, outline)}</strong>
                    </>
                )}
            </p>
        </div>
    );
}

function pathText({ analysis }: Outcome, { steps }: PictureOutline): string {
    const [path] = analysis.schedule?.criticalPaths ?? [];
    return (path?.steps ?? []).map((step) => (steps[step] ? labelOf(steps[step]) : '')).join(' → ');
}
