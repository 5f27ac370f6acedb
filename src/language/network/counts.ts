/** Whether a number counts people or measured cases: they come in whole numbers from 1. */
export function isCount(value: number | undefined): value is number {
    return value !== undefined && Number.isSafeInteger(value) && value >= 1;
}
