import { keptPromises } from '../../../src/diagram/plan/plan-targets.ts';
import { choiceSentences, improvementLabel } from '../../../src/diagram/plan/plan-words.ts';
import { formatDuration } from '../../../src/pert/durations.ts';
import type { PlanEffects } from '../../../src/pert/plan/effects.ts';
import type { Evaluation } from '../../../src/pert/plan/evaluation.ts';
import type { ImprovementPlan } from '../../../src/pert/plan/plan.ts';
import type { Choice } from '../../../src/pert/plan/selection.ts';
import { Kept } from '../uncertainty/TargetTable.tsx';

interface ChosenSetProperties {
    plan: ImprovementPlan;
    /** undefined as long as it is looked for. */
    choice: Choice | undefined;
    effects: PlanEffects;
    onChoose: (improvement: number) => void;
}

/** A set of improvements with what becomes of the journey, and whether anything better can exist. */
export function ChosenSet({ plan, choice, effects, onChoose }: ChosenSetProperties) {
    if (!choice) {
        return (
            <p class="report-note" role="status">
                Looking at sets of improvements…
            </p>
        );
    }
    const { selection } = choice;
    return (
        <>
            {selection && selection.improvements.length > 0 && (
                <ul class="plan-set">
                    {selection.improvements.map((improvement) => (
                        <li key={improvement}>
                            <button type="button" class="report-jump" onClick={() => onChoose(improvement)}>
                                {improvementLabel(plan, improvement)}
                            </button>
                        </li>
                    ))}
                </ul>
            )}
            {choiceSentences(plan, choice).map((sentence) => (
                <p key={sentence} class="plan-sentence">
                    {sentence}
                </p>
            ))}
            {selection && <Outcome plan={plan} before={effects.asIs} after={selection.evaluation} />}
        </>
    );
}

/** The journey as it is, and with the set. */
function Outcome({ plan, before, after }: { plan: ImprovementPlan; before: Evaluation; after: Evaluation }) {
    const time = ({ analysis: { schedule } }: Evaluation) => (schedule ? formatDuration(schedule.duration, plan.journey.unit) : '–');
    const [was, is] = [keptPromises(plan, before), keptPromises(plan, after)];
    return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the panel, it is scrolled with the keys.
        <div class="report-scroll" tabIndex={0}>
            <table class="figures plan-outcome">
                <thead>
                    <tr>
                        <td />
                        <th scope="col">as it is</th>
                        <th scope="col">with these</th>
                    </tr>
                </thead>
                <tbody>
                    <tr>
                        <th scope="row">Expected duration</th>
                        <td>{time(before)}</td>
                        <td>{time(after)}</td>
                    </tr>
                    {is.map((promise, i) => {
                        const earlier = was[i];
                        const known = promise ?? earlier;
                        return (
                            known && (
                                <tr key={i}>
                                    <th scope="row">{known.words}</th>
                                    <td>{earlier ? <Kept {...earlier} promised={known.confidence} /> : '–'}</td>
                                    <td>{promise ? <Kept {...promise} promised={known.confidence} /> : '–'}</td>
                                </tr>
                            )
                        );
                    })}
                </tbody>
            </table>
        </div>
    );
}
