import { type Drawing, journeyTitle } from '../../diagram/standalone/drawing.ts';
import { PALETTES } from '../style/palettes.ts';
import type { Theme } from '../style/themes.ts';
import pageCss from './page.css?raw';

/**
 * A picture as one HTML page with pan and zoom. Its policy lets it load nothing, and run nothing but its own script.
 * @param svg the picture as an SVG file
 * @param script what moves and zooms it
 */
export async function htmlPage(drawing: Drawing, svg: string, theme: Theme, script: string): Promise<string> {
    const tokens = Object.entries(PALETTES[theme]).map(([name, value]) => `${name}: ${value};`);
    const style = `:root { color-scheme: ${theme}; ${tokens.join(' ')} }\n${pageCss}`;
    const [scripts, styles] = await Promise.all([hashOf(script), hashOf(style)]);
    const policy = `default-src 'none'; script-src ${scripts}; style-src ${styles}; base-uri 'none'; form-action 'none'`;
    const title = escapeHtml(journeyTitle(drawing.outline));
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Journey PERT">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<svg id="canvas" tabindex="0" role="application" aria-label="${title}. Arrow keys move, plus and minus zoom, F shows all.">
<g id="world">
${svg.trim()}
</g>
</svg>
<div id="tools"></div>
<script>${script}</script>
</body>
</html>
`;
}

/** As a policy names a text; computed by what browsers have too. */
async function hashOf(text: string): Promise<string> {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
}

function escapeHtml(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
