import type { PictureOutline } from '../../../src/diagram/network/picture-model.ts';
import { targetScope, targetState } from '../../../src/diagram/standalone/target-phrases.ts';
import { percent, percentBeside } from '../../../src/diagram/text/percent.ts';
import { promisedDuration } from '../../../src/diagram/text/promised-duration.ts';
import type { SimulatedTarget } from '../../../src/protocol/uncertainty.ts';

/** Each promise with its probability on both counts. */
export function TargetTable({ targets, outline }: { targets: readonly SimulatedTarget[]; outline: PictureOutline }) {
    return (
        <section>
            <h2>What is promised</h2>
            <table class="figures">
                <thead>
                    <tr>
                        <th scope="col">Promise</th>
                        <th scope="col">Promised</th>
                        <th scope="col">Simulated</th>
                        <th scope="col">Classical</th>
                    </tr>
                </thead>
                <tbody>
                    {targets.map((target, i) => (
                        <tr key={i}>
                            <th scope="row">
                                {targetScope(target, outline) ?? 'Whole journey'} ≤ {promisedDuration(target.within, outline.unit)}
                            </th>
                            <td>{percent(target.confidence)}</td>
                            <td>
                                <Kept {...target.simulated} promised={target.confidence} />
                            </td>
                            <td>
                                <Kept probability={target.probability} met={target.met} promised={target.confidence} />
                            </td>
                        </tr>
                    ))}
                </tbody>
            </table>
        </section>
    );
}

const SIGNS = { met: '✓', missed: '✕', open: '?' } as const;

/** A probability, and whether it is enough: by a sign, not by colour alone. */
export function Kept({ probability, met, promised }: { probability: number | null; met: boolean | null; promised: number }) {
    const state = targetState({ met });
    return (
        <span class={`target-${state}`}>
            {probability === null ? '–' : percentBeside(probability, promised)}{' '}
            <span class="target-sign" role="img" aria-label={state}>
                {SIGNS[state]}
            </span>
        </span>
    );
}
