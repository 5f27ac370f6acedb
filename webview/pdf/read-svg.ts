import type { SvgElement } from '../../src/pdf/svg-element.ts';

/**
 * Reads a picture that was written as an SVG file.
 * @throws Error for what is none
 */
export function readSvg(svg: string): SvgElement {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    if (documentElement.localName !== 'svg') {
        throw new Error('This is no picture.');
    }
    return elementOf(documentElement);
}

function elementOf(element: Element): SvgElement {
    const children = Array.from(element.childNodes).flatMap((node): SvgElement[] => {
        if (node instanceof Element) {
            return [elementOf(node)];
        }
        return node.nodeType === Node.TEXT_NODE ? [{ name: '', attributes: {}, children: [], text: node.textContent ?? '' }] : [];
    });
    const attributes = Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));
    return { name: element.localName, attributes, children, text: '' };
}
