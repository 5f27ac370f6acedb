/** One element on the way from the root to the styled one: the classes that it has. */
export type ClassList = ReadonlySet<string>;

/** Classes that one element must have, and those that it must not have. */
interface Compound {
    has: string[];
    lacks: string[];
}

/** A selector with what it declares. Later rules win over earlier ones with the same specificity. */
export interface StyleRule {
    /** The styled element last, its ancestors before it. */
    compounds: Compound[];
    /** Number of classes in the selector. */
    specificity: number;
    declarations: [property: string, value: string][];
}

const COMPOUND = /^(?:\.[\w-]+|:not\(\.[\w-]+\))+$/;

/**
 * Reads a style sheet of the pictures: rules whose selectors consist of classes, `:not(.class)` and descendants, which is all
 * that they use. What is written otherwise is left out, as a browser leaves out what it does not understand.
 * @returns the rules in the order in which they override each other, the strongest last
 */
export function parseStyleSheet(css: string): StyleRule[] {
    const rules: StyleRule[] = [];
    for (const [, selectors, body] of css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
        const declarations = body.split(';').flatMap((line): [string, string][] => {
            const colon = line.indexOf(':');
            return colon < 0 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
        });
        for (const selector of selectors.split(',')) {
            const parts = selector.trim().split(/\s+/);
            if (!parts.every((part) => COMPOUND.test(part))) continue;
            const compounds = parts.map(compoundOf);
            const specificity = compounds.reduce((sum, { has, lacks }) => sum + has.length + lacks.length, 0);
            rules.push({ compounds, specificity, declarations });
        }
    }
    return rules.sort((a, b) => a.specificity - b.specificity);
}

function compoundOf(part: string): Compound {
    const lacks = Array.from(part.matchAll(/:not\(\.([\w-]+)\)/g), ([, name]) => name);
    const has = Array.from(part.replaceAll(/:not\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g), ([, name]) => name);
    return { has, lacks };
}

/** Whether a rule applies to the last of the elements, which stand in each other in this order. */
export function applies({ compounds }: StyleRule, path: readonly ClassList[]): boolean {
    let next = compounds.length - 1;
    if (!fits(compounds[next], path[path.length - 1])) return false;
    next--;
    for (let at = path.length - 2; at >= 0 && next >= 0; at--) {
        if (fits(compounds[next], path[at])) next--;
    }
    return next < 0;
}

function fits({ has, lacks }: Compound, classes: ClassList): boolean {
    return has.every((name) => classes.has(name)) && !lacks.some((name) => classes.has(name));
}
