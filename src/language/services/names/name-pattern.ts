/** A whole name of the language: the terminal `ID` of the grammar. */
export const NAME_PATTERN = /^[\p{ID_Start}_](?:[\p{ID_Continue}-]|\u200c|\u200d)*$/u;

/**
 * A UTF-16 code unit that may stand in a name. Halves of surrogate pairs count, because an editor's offsets may point
 * at either half of a letter beyond the basic plane.
 */
export const NAME_CHARACTER = /^(?:[\p{ID_Continue}-]|\u200c|\u200d|[\ud800-\udfff])$/u;

/** A name as the language compares it. */
export function normalizeName(name: string): string {
    return name.trim().normalize('NFC');
}
