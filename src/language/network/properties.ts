import type { Step, StepKind, StepProperty } from '../generated/ast.ts';

/** The kind that a step is read as when recovery has supplied the missing keyword. */
const SUPPLIED_KIND: StepKind = 'touchpoint';

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

/** The kind of a step, also of one whose keyword is missing in the text: the syntax tree then has none. */
export function kindOf(step: Step): StepKind {
    const written: StepKind | undefined = step.kind;
    return written ?? SUPPLIED_KIND;
}
