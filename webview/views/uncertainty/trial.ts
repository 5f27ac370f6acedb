import { analyse } from '../../../src/pert/analyse.ts';
import type { Analysis } from '../../../src/pert/analysis.ts';
import type { ThreePoint } from '../../../src/pert/network.ts';
import { simulate } from '../../../src/pert/simulation/simulate.ts';
import type { Simulation } from '../../../src/pert/simulation/simulation.ts';
import { analyseWithEstimate } from '../../../src/pert/what-if.ts';
import type { TriedNetwork } from '../../../src/protocol/what-if.ts';

/** What becomes of a journey. */
export interface Outcome {
    analysis: Analysis;
    /** null where so much cannot be simulated at every movement of a slider. */
    simulation: Simulation | null;
}

/** So many runs show where things move: both sides share their random numbers, so the difference is surer than either. */
const RUNS = 2_048;

/** More steps are too many for every movement of a slider. */
const MOST_STEPS = 400;

/** Tries other estimates on one network, here and at once. */
export class Trial {
    readonly network: TriedNetwork;
    private readonly journeys: readonly Analysis[];
    private readonly before: Outcome;

    constructor(network: TriedNetwork) {
        this.network = network;
        this.journeys = network.networks.map((each) => analyse(each));
        this.before = this.outcomeOf(this.journeys[network.journey]);
    }

    /**
     * The journey as it is written, and with another estimate for one of its steps.
     * @param estimate null for none: then nothing differs
     * @returns null where the step is not (any more) part of it
     */
    compare(step: number, estimate: ThreePoint | null): { before: Outcome; after: Outcome } | null {
        const network = this.network.networks[this.network.journey];
        if (!network.steps[step]) return null;
        const after = estimate === null ? this.before : this.outcomeOf(analyseWithEstimate(network, step, estimate));
        return { before: this.before, after };
    }

    private outcomeOf(analysis: Analysis): Outcome {
        const steps = this.journeys.reduce((sum, { network }) => sum + network.steps.length, 0);
        const simulation = steps > MOST_STEPS ? null : simulate(analysis, { iterations: RUNS, journeys: this.journeys });
        return { analysis, simulation };
    }
}
