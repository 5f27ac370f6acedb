import { XMLParser } from 'fast-xml-parser';
import type { SvgElement } from '../../pdf/svg-element.ts';

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
