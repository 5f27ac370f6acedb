/** A sign for a promise that is kept or not, with a space before it; empty where that is open. */
export function verdictMark(met: boolean | null): string {
    return met === null ? '' : met ? ' ✓' : ' ✗';
}
