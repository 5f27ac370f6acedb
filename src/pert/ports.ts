/** The ends of steps that links hold on to. */

/** The two ends of a step that a link can hold on to, and that a critical path enters and leaves it by. */
export const START = 0;
export const FINISH = 1;
export type Port = typeof START | typeof FINISH;

/** The end of its source that a link of this type (a code of LINK_TYPES) leaves: FS and FF the finish. */
export function exitPort(linkType: number): Port {
    return (linkType & 1) === 0 ? FINISH : START;
}

/** The end of its target that a link of this type holds back: FS and SS the start. */
export function entryPort(linkType: number): Port {
    return linkType >= 2 ? FINISH : START;
}
