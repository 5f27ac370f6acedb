/** One expected diagnostic. */
export interface Found {
    /** The text it stands on. */
    at: string;
    /** Its line, counted from 1, where the text alone could stand elsewhere too. */
    line?: number;
    message?: RegExp;
    /** The texts of its related places, in their order. */
    related?: string[];
    severity?: 'information';
}

/** A file, and the diagnostics of one code that it has: none at all where the list is empty. Other codes are not looked at. */
export interface Case {
    title: string;
    text: string;
    found: Found[];
}

/** A file with one journey that has a unit and these members. */
export function journey(...members: string[]): string {
    return ['journey J {', '    unit min', ...members.map((member) => `    ${member}`), '}'].join('\n');
}
