import { drawFences, type FenceDrawing, type MarkdownIt } from './fences.ts';

/** What VS Code's Markdown preview asks of an extension with a plug-in for it. */
export interface MarkdownApi {
    extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

/** @param load see {@link drawFences} */
export function markdownApi(load: () => FenceDrawing | null): MarkdownApi {
    return { extendMarkdownIt: (markdown) => drawFences(markdown, load) };
}
