const NAME_PART = /^(?:\p{ID_Continue}|\u200c|\u200d|-)$/u;
const NAME_START = /[\p{ID_Start}_]/u;
const LONGEST = 40;

/** Whether a text is a name of the language as it stands. */
export function isName(text: string): boolean {
    return /^[\p{ID_Start}_](?:\p{ID_Continue}|\u200c|\u200d|-)*$/u.test(text);
}

/** Makes names of the language out of labels, each one only once: `Website visit` becomes `websiteVisit`, a second one `websiteVisit2`. */
export class NameMaker {
    private readonly taken = new Set<string>();

    /** @param fallback for labels that hold no letter */
    make(label: string, fallback: string): string {
        const wanted = isName(label.trim()) ? label.trim() : camelCase(label) || fallback;
        let name = wanted.normalize('NFC');
        for (let number = 2; this.taken.has(name); number++) name = `${wanted.normalize('NFC')}${number}`;
        this.taken.add(name);
        return name;
    }
}

function camelCase(label: string): string {
    let name = '';
    let upper = false;
    for (const character of label.normalize('NFC')) {
        if (name.length >= LONGEST) break;
        if (!NAME_PART.test(character) || character === '-') upper = name !== '';
        else if (name === '') name = NAME_START.test(character) ? character.toLowerCase() : '';
        else {
            name += upper ? character.toUpperCase() : character;
            upper = false;
        }
    }
    return name;
}
