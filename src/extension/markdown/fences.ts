import type { fenceHtml } from '../../markdown/fence.tsx';

/** As much of markdown-it as a plug-in for fences needs. */
interface Token {
    info: string;
    content: string;
    attrJoin(name: string, value: string): void;
}
type Rule = (tokens: Token[], index: number, options: unknown, environment: unknown, self: { renderAttrs(token: Token): string }) => string;
export interface MarkdownIt {
    renderer: { rules: { fence?: Rule } };
    utils: { escapeHtml(text: string): string };
}

/** What draws the content of a fence, as HTML. */
export interface FenceDrawing {
    fenceHtml: typeof fenceHtml;
}

/** The word behind the three backticks. */
const LANGUAGE = 'journey';

/**
 * Draws fences with journeys in Markdown; others stay as they were.
 * @param load gives what draws them; it is called for the first such fence, as it brings the whole language with it. Null while it
 * is on its way: then the fence shows its text
 */
export function drawFences<T extends MarkdownIt>(markdown: T, load: () => FenceDrawing | null): T {
    const { rules } = markdown.renderer;
    const before = rules.fence;
    rules.fence = (tokens, index, options, environment, self) => {
        const token = tokens[index];
        if (token.info.trim().split(/[\s{]/, 1)[0] !== LANGUAGE) return before?.(tokens, index, options, environment, self) ?? '';
        token.attrJoin('class', 'journey-fence');
        // The attributes say from which line of the source this comes, for scrolling in sync.
        return `<div${self.renderAttrs(token)}>${draw(token.content, load, markdown)}</div>\n`;
    };
    return markdown;
}

/** A fault of ours must not take the rest of the document away. */
function draw(text: string, load: () => FenceDrawing | null, { utils }: MarkdownIt): string {
    const asText = `<pre><code>${utils.escapeHtml(text)}</code></pre>`;
    try {
        return load()?.fenceHtml(text) ?? asText;
    } catch (error) {
        return `${asText}<p>${utils.escapeHtml(`This journey cannot be drawn: ${String(error)}`)}</p>`;
    }
}
