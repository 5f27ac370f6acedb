/** A computation in parts, between which whoever runs it may do something else. */
export type Parts<Result> = Generator<void, Result, void>;

/** Runs a computation to its end at once. */
export function finish<Result>(parts: Parts<Result>): Result {
    for (let part = parts.next(); ; part = parts.next()) if (part.done) return part.value;
}
