import { XMLParser } from 'fast-xml-parser';

/** An element of a picture as it was written; a text is an element without a name. */
export interface SvgElement {
    name: string;
    attributes: Readonly<Record<string, string>>;
    children: SvgElement[];
    /** Of a text. */
    text: string;
}

type OrderedNode = { ':@'?: Record<string, string>; '#text'?: string } & Record<string, unknown>;

const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
});

/** Reads a picture that was written as an SVG file. */
export function readSvg(svg: string): SvgElement {
    const [root] = (parser.parse(svg) as OrderedNode[]).filter((node) => 'svg' in node).map(elementOf);
    return root;
}

function elementOf(node: OrderedNode): SvgElement {
    if (node['#text'] !== undefined) return { name: '', attributes: {}, children: [], text: String(node['#text']) };
    const [name] = Object.keys(node).filter((key) => key !== ':@');
    return { name, attributes: node[':@'] ?? {}, children: (node[name] as OrderedNode[]).map(elementOf), text: '' };
}

/** What an element and all in it say. */
export function textOf({ text, children }: SvgElement): string {
    return text + children.map(textOf).join('');
}

/** The lines of text that a reader sees: not the descriptions. */
export function* visibleTexts(element: SvgElement): Iterable<string> {
    if (element.name === 'text') yield textOf(element);
    else for (const child of element.children) yield* visibleTexts(child);
}
