import { convert, UNITS, type Unit } from '../../pert/durations.ts';

/**
 * Durations as the journey language writes them in an estimate, `34s` or `1.5h`, in milliseconds. A number without a unit takes
 * that of the next one to its right.
 * @throws RangeError for what is no duration
 */
export function parseDurations(texts: readonly string[]): number[] {
    let unit: Unit | undefined;
    return texts
        .toReversed()
        .map((text) => {
            const [, digits, written] = /^(\d+(?:\.\d+)?) ?(\p{L}*)$/u.exec(text) ?? [];
            unit = written ? UNITS.find((known) => known === written) : unit;
            if (digits === undefined || unit === undefined) {
                throw new RangeError(
                    `"${text}" is no duration; write a number and one of the units ${UNITS.join(', ')}, such as 44s or 9.6h`,
                );
            }
            return convert(Number(digits), unit, 'ms');
        })
        .toReversed();
}
