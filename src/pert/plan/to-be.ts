import type { JourneyNetwork, NetworkLink, NetworkStep, NetworkTarget, ThreePoint } from '../network.ts';
import type { Effect, ImprovementPlan } from './plan.ts';

/** The journey once some improvements are done. */
export interface ToBe {
    network: JourneyNetwork;
    /** Per step of the plan: its index in the network; −1 for those that are not there. */
    place: Int32Array;
    /** Per target of the network: its index in the plan. */
    targets: number[];
}

const NO_TIME: Readonly<ThreePoint> = { optimistic: 0, mostLikely: 0, pessimistic: 0 };

/**
 * Applies what improvements do to a journey, one after the other: each sees what those before it left.
 * @param chosen improvements by index, in the order in which they are done
 */
export function toBe(plan: ImprovementPlan, chosen: readonly number[]): ToBe {
    const own = plan.journey.steps.length;
    const steps = [...plan.steps];
    const present = new Uint8Array(steps.length).fill(1, 0, own);
    let links: readonly NetworkLink[] = [...plan.journey.links, ...plan.addedLinks];
    for (const improvement of chosen) {
        const { effects } = plan.improvements[improvement];
        for (const effect of effects) if (effect.kind === 'add') present[effect.step] = 1;
        for (const effect of effects) {
            if (present[effect.step] === 0) continue;
            if (effect.kind === 'links') links = [...links.filter((link) => !holdsStart(link, effect.step)), ...effect.links];
            else steps[effect.step] = changedStep(steps[effect.step], effect);
        }
    }
    return numbered(plan, steps, links, present);
}

function holdsStart({ to, type }: NetworkLink, step: number): boolean {
    return to === step && (type === 'FS' || type === 'SS');
}

/** A step once one thing is done to it; links are not part of it. */
export function changedStep(step: NetworkStep, effect: Effect): NetworkStep {
    switch (effect.kind) {
        case 'estimate':
            return step.kind === 'milestone' ? step : { ...withoutExpansion(step), estimate: effect.estimate };
        case 'chance': {
            const { conditions } = step;
            return {
                ...step,
                participation: effect.participation,
                ...(conditions && { conditions: { ...conditions, chance: effect.chance } }),
            };
        }
        case 'repeats':
            return { ...step, repeats: effect.repeats };
        case 'drop':
            return { ...step, drop: effect.drop };
        case 'remove': {
            const { drop: _, ...rest } = withoutExpansion(step);
            return step.kind === 'milestone' ? step : { ...rest, estimate: NO_TIME, repeats: 0 };
        }
        default:
            return step;
    }
}

function withoutExpansion({ expands: _, expandsFile: __, ...step }: NetworkStep): NetworkStep {
    return { ...step, expansion: null };
}

/** The plan's steps without those that are not there, and all that refers to them. */
function numbered(plan: ImprovementPlan, steps: readonly NetworkStep[], links: readonly NetworkLink[], present: Uint8Array): ToBe {
    const place = new Int32Array(steps.length).fill(-1);
    const kept: NetworkStep[] = [];
    steps.forEach((step, index) => {
        if (present[index] === 1) place[index] = kept.push(step) - 1;
    });
    const targets: number[] = [];
    const network: JourneyNetwork = {
        ...plan.journey,
        steps: kept,
        links: links
            .filter(({ from, to }) => place[from] >= 0 && place[to] >= 0)
            .map((link) => ({ ...link, from: place[link.from], to: place[link.to] })),
        targets: [],
    };
    plan.targets.forEach((target, index) => {
        const scope = placed(target.scope, place);
        if (!scope) return;
        network.targets.push({ ...target, scope });
        targets.push(index);
    });
    if (plan.draws.length > 0) network.draws = plan.draws;
    return { network, place, targets };
}

function placed(scope: NetworkTarget['scope'], place: Int32Array): NetworkTarget['scope'] | null {
    if (scope.kind === 'step') return place[scope.step] < 0 ? null : { kind: 'step', step: place[scope.step] };
    if (scope.kind === 'span') return { kind: 'span', from: place[scope.from], to: place[scope.to] };
    return scope;
}
