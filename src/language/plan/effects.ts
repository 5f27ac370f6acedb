import type { Unit } from '../../pert/durations.ts';
import type { Effect } from '../../pert/plan/plan.ts';
import type { ChangesProperty, Dependency, Improvement, Step } from '../generated/ast.ts';
import { linksOfDependency } from '../network/links.ts';
import { participationOf, shareOf } from '../network/participation.ts';
import { threePoints } from '../network/points.ts';

/** What an improvement does to steps, in the order of the text. */
export function effectsOf({ properties }: Improvement, places: ReadonlyMap<Step, number>, ownUnit: Unit | null, unit: Unit): Effect[] {
    const placeOf = (step: Step | undefined) => (step ? places.get(step) : undefined);
    return properties.flatMap((property): Effect[] => {
        switch (property.$type) {
            case 'ChangesProperty': {
                const step = placeOf(property.step?.ref);
                return step === undefined ? [] : changeOf(property, step, places, ownUnit, unit);
            }
            case 'RemovesProperty':
                return property.steps.flatMap(({ ref }): Effect[] => {
                    const step = placeOf(ref);
                    return step === undefined ? [] : [{ kind: 'remove', step }];
                });
            case 'AddsProperty': {
                const step = placeOf(property.step);
                return step === undefined ? [] : [{ kind: 'add', step }];
            }
            default:
                return [];
        }
    });
}

function changeOf(
    { change, step: { ref } }: ChangesProperty,
    step: number,
    places: ReadonlyMap<Step, number>,
    ownUnit: Unit | null,
    unit: Unit,
): Effect[] {
    switch (change?.$type) {
        case 'EstimateProperty': {
            const estimate = threePoints(change.estimate, ownUnit, unit);
            return estimate || change.tbd ? [{ kind: 'estimate', step, estimate }] : [];
        }
        case 'ChanceProperty': {
            const chance = shareOf(change.share);
            return chance === null || !ref ? [] : [{ kind: 'chance', step, chance, participation: participationOf(ref, chance) }];
        }
        case 'RepeatsProperty': {
            const repeats = shareOf(change.share);
            return repeats === null || repeats >= 1 ? [] : [{ kind: 'repeats', step, repeats }];
        }
        case 'DropProperty': {
            const drop = shareOf(change.share);
            return drop === null ? [] : [{ kind: 'drop', step, drop }];
        }
        case 'AfterProperty': {
            const links = change.dependencies.flatMap((dependency) =>
                linksOfDependency({ dependency, ofFinish: false }, step, places, ownUnit, unit),
            );
            return [{ kind: 'links', step, links }];
        }
        default:
            return [];
    }
}

/** All dependencies of steps that are written in an improvement. */
export function dependenciesIn({ properties }: Improvement): Dependency[] {
    return properties.flatMap((property) => {
        if (property.$type === 'AddsProperty') return (property.step?.properties ?? []).flatMap(dependenciesOfProperty);
        return property.$type === 'ChangesProperty' && property.change ? dependenciesOfProperty(property.change) : [];
    });
}

function dependenciesOfProperty(property: Step['properties'][number] | ChangesProperty['change']): Dependency[] {
    return property.$type === 'AfterProperty' || property.$type === 'FinishAfterProperty' ? property.dependencies : [];
}
