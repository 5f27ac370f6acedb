import { USUAL_VALUE } from '../../pert/experience/value.ts';
import type { NetworkLink, NetworkTarget } from '../../pert/network.ts';
import type { Effect, ImprovementPlan, Improvement as PlannedImprovement, PlanTeam, StepScores } from '../../pert/plan/plan.ts';
import type { BuiltJourney } from '../analysed-journey.ts';
import { type Improvement, isImprovement, type Step, type Target, type Team } from '../generated/ast.ts';
import type { JourneyNames } from '../names/journey-names.ts';
import { isCount } from '../network/counts.ts';
import { Draws } from '../network/draws.ts';
import { linksOf } from '../network/links.ts';
import { type Expansion, isResolved, networkStep, networkTarget } from '../network/network-builder.ts';
import { journeyUnit } from '../network/points.ts';
import { firstProperty, kindOf, propertiesOf } from '../network/properties.ts';
import { dependenciesIn, effectsOf } from './effects.ts';
import { planningOf, planUnit } from './planning.ts';

/**
 * Turns a journey's improvements into plain data; null for a journey without any. Takes the text as it is: what is faulty
 * counts as if it were not written. Time in proportion to the text.
 */
export function buildPlan(built: BuiltJourney, names: JourneyNames, expansion: Expansion = () => null): ImprovementPlan | null {
    const nodes = built.node.members.filter(isImprovement);
    if (nodes.length === 0) return null;
    const { network } = built;
    const ownUnit = journeyUnit(built.node);
    const added = nodes.flatMap(addedBy);
    const steps = [...built.steps, ...added];
    const places = new Map(steps.map((step, index) => [step, index]));
    const draws = drawsOf(built);
    const own = built.steps.length;
    const teams = new Teams();
    const unit = planUnit(nodes, ownUnit);
    const indexOf = new Map(nodes.map((node, index) => [node, index]));
    const { shared } = names.ofJourney(built.node);
    const improvements = nodes.map((node): PlannedImprovement => {
        const effects = effectsOf(node, places, ownUnit, network.unit);
        return {
            name: node.name ?? '',
            label: node.label ?? null,
            ...planningOf(node, indexOf, teams, ownUnit, unit),
            subjects: subjectsOf(node, places, effects),
            effects,
            unresolved: dependenciesIn(node).some((dependency) => dependency.predecessor && !isResolved(dependency, shared)),
        };
    });
    return {
        journey: network,
        steps: [...network.steps, ...added.map((step) => networkStep(step, new Map(), ownUnit, network.unit, expansion, draws))],
        scores: steps.map(scoresOf),
        values: steps.map(valueClassOf),
        addedLinks: linksInto(own, steps, places, ownUnit, network.unit),
        targets: [...network.targets, ...targetsOf(added, places, ownUnit, network.unit)],
        draws: draws.found,
        unit,
        improvements,
        teams: teams.found,
        unresolved: built.unresolved.length > 0,
    };
}

/** The steps of a journey's plan: its own, then those that improvements add. */
export function plannedSteps({ node, steps }: Pick<BuiltJourney, 'node' | 'steps'>): Step[] {
    return [...steps, ...node.members.filter(isImprovement).flatMap(addedBy)];
}

function addedBy({ properties }: Improvement): Step[] {
    return properties.flatMap((property) => (property.$type === 'AddsProperty' && property.step ? [property.step] : []));
}

/** The journey's own draws come first, as they do in its network. */
function drawsOf({ steps }: BuiltJourney): Draws {
    const draws = new Draws();
    for (const step of steps) if (step.kind !== 'milestone') draws.conditionsOf(step);
    return draws;
}

function linksInto(
    own: number,
    steps: Step[],
    places: ReadonlyMap<Step, number>,
    ...units: [NetworkUnit | null, NetworkUnit]
): NetworkLink[] {
    if (steps.length === own) return [];
    return linksOf(steps, places, ...units).links.filter(({ to }) => to >= own);
}

type NetworkUnit = ImprovementPlan['unit'];

function targetsOf(added: Step[], places: Map<Step, number>, ...units: [NetworkUnit | null, NetworkUnit]): NetworkTarget[] {
    const nodes = added.flatMap(({ properties }) => properties.filter((property): property is Target => property.$type === 'Target'));
    return nodes.flatMap((node) => networkTarget(node, places, ...units) ?? []);
}

function scoresOf(step: Step): StepScores {
    const scoreOf = (wanted: 'impact' | 'urgency') => {
        const value = propertiesOf(step, 'ScoreProperty').find(({ score }) => score === wanted)?.value;
        return value !== undefined && value >= 1 && value <= 5 ? value : null;
    };
    return { impact: scoreOf('impact'), urgency: scoreOf('urgency') };
}

function valueClassOf(step: Step) {
    return firstProperty(step, 'ValueProperty')?.value ?? USUAL_VALUE[kindOf(step)];
}

function subjectsOf({ properties }: Improvement, places: ReadonlyMap<Step, number>, effects: readonly Effect[]): number[] {
    const found = new Set(effects.map(({ step }) => step));
    for (const property of properties) {
        if (property.$type !== 'ImprovesProperty') continue;
        for (const { ref } of property.subjects) {
            const steps = ref?.$type === 'Stage' ? ref.members.filter((member) => member.$type === 'Step') : ref ? [ref] : [];
            for (const step of steps) {
                const place = places.get(step);
                if (place !== undefined) found.add(place);
            }
        }
    }
    return [...found].sort((a, b) => a - b);
}

/** The teams that improvements need, as they come. */
class Teams {
    readonly found: PlanTeam[] = [];
    private readonly indices = new Map<Team, number>();

    indexOf(team: Team): number {
        let index = this.indices.get(team);
        if (index === undefined) {
            const capacity = isCount(team.capacity) ? team.capacity : null;
            index = this.found.push({ name: team.name ?? '', label: team.label ?? null, capacity }) - 1;
            this.indices.set(team, index);
        }
        return index;
    }
}
