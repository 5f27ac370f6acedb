import type { PictureOutline } from '../../../src/diagram/network/picture-model.ts';
import { targetScope } from '../../../src/diagram/standalone/target-phrases.ts';
import { percent } from '../../../src/diagram/text/percent.ts';
import { promisedDuration } from '../../../src/diagram/text/promised-duration.ts';
import { formatDuration } from '../../../src/pert/durations.ts';
import type { SegmentUncertainty, SimulatedTarget, Uncertainty } from '../../../src/protocol/uncertainty.ts';
import { Kept } from './TargetTable.tsx';

/** For whom a promise breaks; nothing for a journey that is the same for everybody. */
export function Segments({ uncertainty, outline }: { uncertainty: Uncertainty; outline: PictureOutline }) {
    const { segments, targets } = uncertainty;
    if (!segments || segments.length === 0) return null;
    const losesSome = uncertainty.completionRate < 1;
    return (
        <section>
            <h2>For whom</h2>
            <p class="uncertainty-note">Each persona and each option alone, as if all customers had it.</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the panel, it is scrolled with the keys. */}
            <div class="uncertainty-scroll" tabIndex={0}>
                <table class="figures">
                    <thead>
                        <tr>
                            <th scope="col">Who</th>
                            <th scope="col">Share</th>
                            <th scope="col">Mean</th>
                            <th scope="col">80 % need at most</th>
                            {losesSome && <th scope="col">Complete it</th>}
                            {targets.map((target, i) => (
                                <th key={i} scope="col">
                                    {targetScope(target, outline) ?? 'Journey'}{' '}
                                    {`≤ ${promisedDuration(target.within, outline.unit)}`.replaceAll(' ', '\u00a0')}
                                </th>
                            ))}
                        </tr>
                    </thead>
                    <tbody>
                        {segments.map((segment) => (
                            <Row
                                key={`${segment.choice ?? ''} ${segment.name}`}
                                segment={segment}
                                outline={outline}
                                losesSome={losesSome}
                                targets={targets}
                            />
                        ))}
                    </tbody>
                </table>
            </div>
        </section>
    );
}

interface RowProperties {
    segment: SegmentUncertainty;
    outline: PictureOutline;
    losesSome: boolean;
    targets: readonly SimulatedTarget[];
}

function Row({ segment: { choice, name, share, figures }, outline, losesSome, targets }: RowProperties) {
    return (
        <tr>
            <th scope="row">{choice === null ? name : `${choice}: ${name}`}</th>
            <td>{percent(share)}</td>
            {figures ? (
                <>
                    <td>{formatDuration(figures.mean, outline.unit)}</td>
                    <td>{formatDuration(figures.p80, outline.unit)}</td>
                    {losesSome && <td>{percent(figures.completionRate)}</td>}
                    {figures.targets.map((target, i) => (
                        <td key={i}>
                            <Kept {...target} promised={targets[i].confidence} />
                        </td>
                    ))}
                </>
            ) : (
                <td colSpan={2 + Number(losesSome) + targets.length}>not simulated</td>
            )}
        </tr>
    );
}
