import { type PlanEffects, planEffectsInParts } from '../../../src/pert/plan/effects.ts';
import type { Parts } from '../../../src/pert/plan/parts.ts';
import type { ImprovementPlan } from '../../../src/pert/plan/plan.ts';
import { type PlanSchedule, schedulePlan } from '../../../src/pert/plan/plan-schedule.ts';
import { type PlanSimulation, simulatePlan } from '../../../src/pert/plan/plan-simulation.ts';
import { type RankedImprovement, rankImprovements } from '../../../src/pert/plan/ranking.ts';
import { bestSetInParts, type Choice, cheapestSetInParts, type Limits } from '../../../src/pert/plan/selection.ts';

/** The page answers between slices that are so long, in milliseconds. */
const SLICE = 8;

/** What is known of a plan so far. */
export interface Findings {
    /** null where improvements wait for each other; undefined until it is computed. */
    schedule?: PlanSchedule | null;
    effects?: PlanEffects | null;
    ranking?: RankedImprovement[];
    /** null where nothing is left to do. */
    simulated?: PlanSimulation | null;
    /** null for a journey without promises. */
    cheapest?: Choice | null;
    /** null as long as nobody limits anything. */
    best?: Choice | null;
}

/** Studies a plan here, in slices: first the schedule, then what improvements give, how sure the end is, and which of them to make. */
export class PlanStudy {
    findings: Findings = {};
    readonly #plan: ImprovementPlan;
    readonly #today: number;
    readonly #changed: () => void;
    #limits: Limits | null;
    /** Counts up with each search for the best set: those before are given up. */
    #search = 0;
    #isOver = false;

    /** @param changed called whenever something new is known */
    constructor(plan: ImprovementPlan, today: number, limits: Limits | null, changed: () => void) {
        this.#plan = plan;
        this.#today = today;
        this.#limits = limits;
        this.#changed = changed;
        setTimeout(() => void this.#run());
    }

    /** Looks for the best set within other limits. */
    limit(limits: Limits | null): void {
        this.#limits = limits;
        void this.#findBest();
    }

    /** Ends the study: nothing is computed any more. */
    end(): void {
        this.#isOver = true;
    }

    async #run(): Promise<void> {
        if (this.#isOver) return;
        const schedule = schedulePlan(this.#plan, { today: this.#today });
        this.#tell({ schedule });
        const effects = await this.#finish(planEffectsInParts(this.#plan));
        if (effects === undefined) return;
        this.#tell({ effects, ranking: effects ? rankImprovements(this.#plan, effects) : [] });
        if (!effects) return;
        if (schedule) this.#tell({ simulated: simulatePlan(this.#plan, schedule) });
        await Promise.all([this.#findCheapest(effects), this.#findBest()]);
    }

    async #findCheapest({ order }: PlanEffects): Promise<void> {
        const cheapest = await this.#finish(cheapestSetInParts(this.#plan, order));
        if (cheapest !== undefined) this.#tell({ cheapest });
    }

    async #findBest(): Promise<void> {
        const { effects } = this.findings;
        const search = ++this.#search;
        if (!effects) return;
        this.#tell({ best: this.#limits ? undefined : null });
        if (!this.#limits) return;
        const parts = bestSetInParts(this.#plan, effects.order, { ...this.#limits, today: this.#today });
        const best = await this.#finish(parts, () => search === this.#search);
        if (best !== undefined) this.#tell({ best });
    }

    /** The result; undefined where it is not wanted any more. */
    async #finish<Result>(parts: Parts<Result>, isWanted = () => true): Promise<Result | undefined> {
        for (;;) {
            const end = performance.now() + SLICE;
            while (performance.now() < end) {
                const part = parts.next();
                if (part.done) return part.value;
            }
            await new Promise((resolve) => setTimeout(resolve));
            if (this.#isOver || !isWanted()) return undefined;
        }
    }

    #tell(news: Findings): void {
        if (this.#isOver) return;
        this.findings = { ...this.findings, ...news };
        this.#changed();
    }
}
