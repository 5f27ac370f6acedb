import { PlanTimeline } from '../../../src/diagram/plan/PlanTimeline.tsx';
import { layOutPlan } from '../../../src/diagram/plan/plan-layout.ts';
import { improvementLabel, scheduleSentences, simulatedSentence } from '../../../src/diagram/plan/plan-words.ts';
import { dayOf } from '../../../src/pert/plan/day-of.ts';
import type { ImprovementPlan } from '../../../src/pert/plan/plan.ts';
import type { PlanSchedule } from '../../../src/pert/plan/plan-schedule.ts';
import type { PlanSimulation } from '../../../src/pert/plan/plan-simulation.ts';

interface WorkScheduleProperties {
    plan: ImprovementPlan;
    schedule: PlanSchedule;
    /** null as long as it is not simulated. */
    simulated: PlanSimulation | null;
    width: number;
    onChoose: (improvement: number) => void;
}

/** When the improvements are done: in words, as a timeline with the load of the teams, and what is done already. */
export function WorkSchedule({ plan, schedule, simulated, width, onChoose }: WorkScheduleProperties) {
    const layout = layOutPlan(plan, schedule, width);
    const { frame } = layout;
    const sentences = [...scheduleSentences(plan, schedule), ...(simulated ? [simulatedSentence(plan, simulated, schedule.today)] : [])];
    const done = plan.improvements.flatMap(({ status }, index) => (status === 'done' ? index : []));
    return (
        <section>
            <h2>When it is done</h2>
            {schedule.work.length === 0 && <p class="plan-sentence">All improvements are done.</p>}
            {sentences.map((sentence) => (
                <p key={sentence} class="plan-sentence">
                    {sentence}
                </p>
            ))}
            {schedule.work.length > 0 && (
                <>
                    {/* biome-ignore lint/a11y/useSemanticElements: a chart whose rows are buttons. */}
                    <svg
                        class="plan-chart journey-picture"
                        width={frame.width}
                        height={frame.height}
                        role="group"
                        aria-label="Timeline of the improvements and load of the teams"
                    >
                        <PlanTimeline plan={plan} layout={layout} onChoose={onChoose} />
                    </svg>
                    <Key />
                    <details>
                        <summary>Dates of the improvements</summary>
                        <Dates plan={plan} schedule={schedule} />
                    </details>
                </>
            )}
            {done.length > 0 && (
                <p class="report-note">
                    Done:{' '}
                    {done.map((index) => (
                        <button key={index} type="button" class="report-jump" onClick={() => onChoose(index)}>
                            {improvementLabel(plan, index)}
                            {plan.improvements[index].finished !== null &&
                                ` (${dayOf(plan, plan.improvements[index].finished, 0, 'finish')})`}
                        </button>
                    ))}
                </p>
            )}
        </section>
    );
}

/** What the shapes mean. */
function Key() {
    return (
        <ul class="plan-key">
            <li>
                <svg class="journey-picture" width="24" height="14" aria-hidden="true">
                    <g class="timeline-bar plan-bar plan-planned">
                        <path class="timeline-bar-outline" d="M1 1H23V13H1Z" />
                    </g>
                </svg>
                as the teams can do it (dashed: an idea; dark edge: under way)
            </li>
            <li>
                <svg class="journey-picture" width="24" height="14" aria-hidden="true">
                    <path class="plan-unlevelled" d="M1 5H16V10H1Z" />
                    <path class="plan-slack" d="M16 7.5H24" />
                </svg>
                without regard to teams, with its slack
            </li>
            <li>
                <svg class="journey-picture" width="24" height="14" aria-hidden="true">
                    <g class="timeline-bar plan-bar plan-planned journey-critical">
                        <path class="timeline-bar-outline" d="M1 1H23V13H1Z" />
                    </g>
                </svg>
                critical: a delay delays the plan
            </li>
            <li>
                <svg class="journey-picture" width="24" height="14" aria-hidden="true">
                    <g class="plan-due journey-target-met">
                        <path class="plan-due-line" d="M8 0V14" />
                        <path class="plan-due-flag" d="M8 1h8l-2.5 4l2.5 4h-8Z" />
                    </g>
                </svg>
                should be done (full: the plan is later)
            </li>
            <li>
                <svg class="journey-picture" width="24" height="14" aria-hidden="true">
                    <path class="plan-load" d="M1 7H23V14H1Z" />
                    <path class="plan-load-unlevelled" d="M1 3H12V11H23" />
                    <path class="plan-capacity" d="M0 6H24" />
                </svg>
                people of a team: busy, without levelling (dashed), capacity (line)
            </li>
        </ul>
    );
}

/** The same for those who read. */
function Dates({ plan, schedule: { work, today } }: Pick<WorkScheduleProperties, 'plan' | 'schedule'>) {
    const day = (time: number, side: 'start' | 'finish') => (today === null ? '–' : dayOf(plan, today, time, side));
    return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the panel, it is scrolled with the keys.
        <div class="report-scroll" tabIndex={0}>
            <table class="figures">
                <thead>
                    <tr>
                        <th scope="col">Improvement</th>
                        <th scope="col">starts</th>
                        <th scope="col">is done</th>
                        <th scope="col">done without regard to teams</th>
                        <th scope="col">should be done</th>
                        <th scope="col">critical</th>
                    </tr>
                </thead>
                <tbody>
                    {work.map(({ improvement, start, finish, earliestFinish, critical }) => {
                        const { by } = plan.improvements[improvement];
                        return (
                            <tr key={improvement}>
                                <th scope="row">{improvementLabel(plan, improvement)}</th>
                                <td>{day(start, 'start')}</td>
                                <td>{day(finish, finish > start ? 'finish' : 'start')}</td>
                                <td>{day(earliestFinish, 'finish')}</td>
                                <td>{by === null ? '–' : dayOf(plan, by, 0, 'finish')}</td>
                                <td>{critical ? 'yes' : 'no'}</td>
                            </tr>
                        );
                    })}
                </tbody>
            </table>
        </div>
    );
}
