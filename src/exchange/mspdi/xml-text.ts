/** An XML element with its content: text, or elements one after the other. */
export function element(name: string, content: string | number | readonly string[]): string {
    if (typeof content !== 'object') return `<${name}>${escapeXml(String(content))}</${name}>`;
    const inner = content.flatMap((part) => part.split('\n')).map((line) => `  ${line}`);
    return `<${name}>\n${inner.join('\n')}\n</${name}>`;
}

/** Text for XML 1.0: what it cannot hold (control characters, lone surrogates) is left out, line breaks become blanks. */
function escapeXml(text: string): string {
    return text
        .replaceAll(/[\n\r\t]+/g, ' ')
        .replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
}
