export interface InlinePart {
    kind: 'text' | 'code' | 'bold';
    /** Of text and code. */
    text: string;
    /** Of bold text. */
    parts: InlinePart[];
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** An escaped sign, an entity, code, or bold text; what stands between them is text as it is. */
const TOKEN = /\\([!-/:-@[-`{-~])|(&(?:amp|lt|gt|quot);)|`([^`]+)`|\*\*((?:\\.|`[^`]*`|(?!\*\*).)+)\*\*/gu;

/** A line of Markdown in parts. */
export function inlineParts(line: string): InlinePart[] {
    const parts: InlinePart[] = [];
    const add = (text: string) => {
        const last = parts.at(-1);
        if (last?.kind === 'text') {
            last.text += text;
        } else if (text !== '') {
            parts.push({ kind: 'text', text, parts: [] });
        }
    };
    let from = 0;
    for (const match of line.matchAll(TOKEN)) {
        const [whole, escaped, entity, code, bold] = match;
        add(line.slice(from, match.index));
        from = match.index + whole.length;
        if (code !== undefined) {
            parts.push({ kind: 'code', text: code, parts: [] });
        } else if (bold !== undefined) {
            parts.push({ kind: 'bold', text: '', parts: inlineParts(bold) });
        } else {
            add(escaped ?? ENTITIES[entity]);
        }
    }
    add(line.slice(from));
    return parts;
}
