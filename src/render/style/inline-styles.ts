import { applies, type ClassList, type StyleRule } from './style-sheet.ts';

/** Properties that SVG knows as attributes; the others (selection, transitions) concern a page only. */
const PRESENTATION = new Set([
    'fill',
    'font-family',
    'font-weight',
    'letter-spacing',
    'opacity',
    'stroke',
    'stroke-dasharray',
    'stroke-linecap',
    'stroke-linejoin',
    'stroke-width',
]);

const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;

type Tokens = Readonly<Record<string, string>>;

interface OpenElement {
    classes: ClassList;
    /** Custom properties as the children inherit them. */
    tokens: Tokens;
}

/**
 * Replaces the classes of a picture by what the style sheet says of them, as plain attributes that every program understands:
 * no style sheet, no custom properties.
 * @param markup well-formed, as the renderer writes it
 * @param rules from the weakest to the strongest
 * @param palette custom properties of the root
 */
export function inlineStyles(markup: string, rules: readonly StyleRule[], palette: Tokens): string {
    const open: OpenElement[] = [];
    const byClass = indexRules(rules);
    return markup.replaceAll(TAG, (tag: string, closing: string, name: string, attributeText: string, selfClosing: string) => {
        if (closing) {
            open.pop();
            return tag;
        }
        const attributes = new Map(Array.from(attributeText.matchAll(ATTRIBUTE), ([, key, value = '']) => [key, value]));
        const classes = new Set((attributes.get('class') ?? '').split(/\s+/).filter(Boolean));
        attributes.delete('class');
        let tokens = open.at(-1)?.tokens ?? palette;
        if (classes.size > 0) {
            const path = [...open.map((element) => element.classes), classes];
            const matching = rulesFor(classes, byClass).filter(({ rule }) => applies(rule, path));
            const declarations = new Map(matching.flatMap(({ rule }) => rule.declarations));
            tokens = declaredTokens(declarations, tokens);
            for (const [property, value] of declarations) {
                if (PRESENTATION.has(property)) attributes.set(property, resolve(value, tokens).replaceAll('"', "'"));
            }
        }
        if (!selfClosing) open.push({ classes, tokens });
        const written = Array.from(attributes, ([key, value]) => ` ${key}="${value}"`).join('');
        return `<${name}${written}${selfClosing}>`;
    });
}

interface RankedRule {
    rank: number;
    rule: StyleRule;
}

/** Rules by a class that the styled element must have: few of them are looked at for each element. */
function indexRules(rules: readonly StyleRule[]): Map<string, RankedRule[]> {
    const index = new Map<string, RankedRule[]>();
    rules.forEach((rule, rank) => {
        const key = rule.compounds[rule.compounds.length - 1].has[0];
        if (key === undefined) return;
        const known = index.get(key);
        if (known) known.push({ rank, rule });
        else index.set(key, [{ rank, rule }]);
    });
    return index;
}

function rulesFor(classes: ClassList, index: Map<string, RankedRule[]>): RankedRule[] {
    return Array.from(classes, (name) => index.get(name) ?? [])
        .flat()
        .sort((a, b) => a.rank - b.rank);
}

function declaredTokens(declarations: ReadonlyMap<string, string>, inherited: Tokens): Tokens {
    const own = Array.from(declarations).filter(([property]) => property.startsWith('--'));
    if (own.length === 0) return inherited;
    const tokens: Record<string, string> = { ...inherited };
    for (const [property, value] of own) tokens[property] = resolve(value, inherited);
    return tokens;
}

/** A value with custom properties put in; a property that nobody declares counts as its fallback. */
function resolve(value: string, tokens: Tokens): string {
    return value.replaceAll(/var\((--[\w-]+)(?:,\s*([^()]*))?\)/g, (_, name: string, fallback = '') => tokens[name] ?? fallback);
}
