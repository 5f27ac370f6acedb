import type { ComponentChild } from 'preact';
import { type InlinePart, inlineParts } from './markdown-inline.ts';

/**
 * Shows as much Markdown as the language server writes in hovers: paragraphs, lists, tables of two columns, bold text and code. All
 * of it becomes elements and text nodes; what is not understood stays text.
 */
export function Markdown({ text }: { text: string }) {
    const blocks = text.split(/\n{2,}/).filter((block) => block.trim() !== '');
    return <>{blocks.map((block, i) => blockNode(block.split('\n'), i))}</>;
}

function blockNode(lines: readonly string[], key: number): ComponentChild {
    if (lines.every((line) => line.startsWith('- '))) {
        return (
            <ul key={key}>
                {lines.map((line, i) => (
                    <li key={i}>{inlineNodes(line.slice(2))}</li>
                ))}
            </ul>
        );
    }
    if (lines.every((line) => line.startsWith('|'))) {
        return <Figures key={key} lines={lines} />;
    }
    return (
        <p key={key}>
            {lines.map((line, i) => [
                i > 0 && (lines[i - 1].endsWith('  ') ? <br key={`br ${i}`} /> : ' '),
                ...inlineNodes(line.trimEnd()),
            ])}
        </p>
    );
}

/** The rows of a table, without its empty heading and the line below that. */
function Figures({ lines }: { lines: readonly string[] }) {
    const rows = lines.map((line) => line.slice(1, -1).split(' | ')).filter((cells) => !/^[\s:|-]*$/.test(cells.join('')));
    return (
        <table>
            <tbody>
                {rows.map(([name, ...values]) => (
                    <tr key={name}>
                        <th scope="row">{inlineNodes(name.trim())}</th>
                        <td>{inlineNodes(values.join(' | ').trim())}</td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

function inlineNodes(text: string): ComponentChild[] {
    return inlineParts(text).map(partNode);
}

function partNode({ kind, text, parts }: InlinePart, key: number): ComponentChild {
    switch (kind) {
        case 'code':
            return <code key={key}>{text}</code>;
        case 'bold':
            return <strong key={key}>{parts.map(partNode)}</strong>;
        case 'text':
            return text;
    }
}
