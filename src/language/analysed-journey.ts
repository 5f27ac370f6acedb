import type { Analysis } from '../pert/analysis.ts';
import type { JourneyNetwork } from '../pert/network.ts';
import type { ImprovementPlan } from '../pert/plan/plan.ts';
import type { Dependency, Journey, Stage, Step, Target } from './generated/ast.ts';

/** A journey's network with the way back to the text: AST nodes by the network's indices. */
export interface BuiltJourney {
    node: Journey;
    network: JourneyNetwork;
    steps: Step[];
    stages: Stage[];
    /** For each link the dependency that was written, or the step that follows its neighbour in an ordered stage. */
    links: (Dependency | Step)[];
    targets: Target[];
    indexOfStep: Map<Step, number>;
    /** Dependencies whose name is not declared, or declared more than once: no schedule is computed. */
    unresolved: Dependency[];
}

/** The one analysis of a document version that every service shares. */
export interface AnalysedJourney extends BuiltJourney {
    analysis: Analysis;
    /** Its improvements; null where it has none. */
    plan: ImprovementPlan | null;
}
