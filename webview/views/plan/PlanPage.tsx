import { Component } from 'preact';
import { convert } from '../../../src/pert/durations.ts';
import type { ImprovementPlan } from '../../../src/pert/plan/plan.ts';
import type { Limits } from '../../../src/pert/plan/selection.ts';
import type { PlanReport } from '../../../src/protocol/plan-report.ts';
import { ReportPage } from '../report/ReportPage.tsx';
import type { ViewActions } from '../view.ts';
import { ChosenSet } from './ChosenSet.tsx';
import { LimitFields } from './LimitFields.tsx';
import { NoImprovements } from './NoImprovements.tsx';
import type { PlanMemory } from './plan-memory.ts';
import { PlanStudy } from './plan-study.ts';
import { Ranking } from './Ranking.tsx';
import { WorkSchedule } from './WorkSchedule.tsx';

interface PlanPageProperties {
    report: PlanReport;
    memory: PlanMemory;
    actions: Pick<ViewActions, 'revealRange'>;
}

/** A plan of improvements: its timeline with the teams' load, the ranking, and the sets that are worth making. */
export class PlanPage extends Component<PlanPageProperties> {
    /** What is studied, and the plan as a text: another report with the same plan starts nothing anew. */
    #study: { text: string; plan: ImprovementPlan; study: PlanStudy } | null = null;

    override componentWillUnmount(): void {
        this.#study?.study.end();
    }

    override render({ report, memory, actions }: PlanPageProperties) {
        const { plan } = report;
        return (
            <ReportPage label="Plan" memory={memory}>
                {(width) => (plan === null ? <NoImprovements /> : this.#sections(plan, width, report, memory, actions))}
            </ReportPage>
        );
    }

    #sections(plan: ImprovementPlan, width: number, report: PlanReport, memory: PlanMemory, actions: PlanPageProperties['actions']) {
        const study = this.#studyOf(plan, report.today);
        const { schedule, simulated, effects, ranking, cheapest, best } = study.findings;
        const choose = (improvement: number) => actions.revealRange(report.places[improvement]);
        if (schedule === null) {
            return (
                <p class="report-note">
                    Its improvements wait for each other: remove one of their <code>after</code>, then there is a plan.
                </p>
            );
        }
        const isComputable = !effects || effects.asIs.analysis.schedule !== null;
        return (
            <>
                {schedule && <WorkSchedule plan={plan} schedule={schedule} simulated={simulated ?? null} width={width} onChoose={choose} />}
                {!isComputable && (
                    <p class="report-note">
                        The schedule of the journey itself cannot be computed now, so nothing can be said about what improvements give.
                    </p>
                )}
                {ranking && isComputable && <Ranking plan={plan} ranking={ranking} width={width} onChoose={choose} />}
                {effects && isComputable && (
                    <>
                        {cheapest !== null && (
                            <section>
                                <h2>The cheapest way to meet every target</h2>
                                <ChosenSet plan={plan} choice={cheapest} effects={effects} onChoose={choose} />
                            </section>
                        )}
                        <section>
                            <h2>The best for what may be spent</h2>
                            <LimitFields memory={memory} unit={plan.unit} onChange={() => study.limit(limitsOf(memory, plan))} />
                            {best !== null && <ChosenSet plan={plan} choice={best} effects={effects} onChoose={choose} />}
                        </section>
                    </>
                )}
            </>
        );
    }

    #studyOf(plan: ImprovementPlan, today: number): PlanStudy {
        if (this.#study?.plan === plan) return this.#study.study;
        const text = JSON.stringify([today, plan]);
        if (this.#study?.text === text) {
            this.#study.plan = plan;
            return this.#study.study;
        }
        this.#study?.study.end();
        const study = new PlanStudy(plan, today, limitsOf(this.props.memory, plan), () => this.forceUpdate());
        this.#study = { text, plan, study };
        return study;
    }
}

/** What was typed, as far as it is a number; null where nothing is limited. */
function limitsOf({ budget, within, unit }: PlanMemory, plan: ImprovementPlan): Limits | null {
    const limits: Limits = {};
    const [money, time] = [budget, within].map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
    if (money >= 0) limits.budget = money;
    if (time >= 0) limits.within = convert(time, unit ?? plan.unit, plan.unit);
    return limits.budget === undefined && limits.within === undefined ? null : limits;
}
