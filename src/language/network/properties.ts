import type { Step, StepProperty } from '../generated/ast.ts';

type PropertyType = StepProperty['$type'];
type PropertyOf<T extends PropertyType> = Extract<StepProperty, { $type: T }>;

/** All properties of one type, in the order of the text. */
export function propertiesOf<T extends PropertyType>(step: Step, type: T): PropertyOf<T>[] {
    return step.properties.filter((property): property is PropertyOf<T> => property.$type === type);
}

/** The property that counts where one may stand only once: the first. */
export function firstProperty<T extends PropertyType>(step: Step, type: T): PropertyOf<T> | undefined {
    return step.properties.find((property): property is PropertyOf<T> => property.$type === type);
}
