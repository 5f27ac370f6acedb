import type { NetworkStep, NetworkTarget } from '../pert/network.ts';

/** What a target is about, by the names of steps; all null for the whole journey. */
export function scopeOf(steps: readonly NetworkStep[], scope: NetworkTarget['scope']) {
    return {
        step: scope.kind === 'step' ? steps[scope.step].name : null,
        from: scope.kind === 'span' ? steps[scope.from].name : null,
        to: scope.kind === 'span' ? steps[scope.to].name : null,
    };
}
