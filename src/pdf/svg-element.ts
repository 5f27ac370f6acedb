/** An element of a picture as it was written; a text is an element without a name. */
export interface SvgElement {
    name: string;
    attributes: Readonly<Record<string, string>>;
    children: SvgElement[];
    /** Of a text. */
    text: string;
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
