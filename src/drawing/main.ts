/**
 * What the extension loads once something is drawn outside the panel: fences in Markdown, and pictures to hand on. It is bundled with
 * the language server, as it needs the whole language, too.
 */

import type { Drawing } from '../diagram/standalone/drawing.ts';
import type { ViewName } from '../diagram/standalone/view-names.ts';
import { STANDALONE_VIEWS } from '../diagram/standalone/views.ts';
import { htmlPage } from '../render/html/html-page.ts';
import type { Theme } from '../render/style/themes.ts';
import { svgFile } from '../render/svg-file.tsx';

export { fenceHtml } from '../markdown/fence.tsx';

/** A view of a journey as an SVG file. */
export function svgPicture(drawing: Drawing, view: ViewName, theme: Theme): string {
    return svgFile(drawing, STANDALONE_VIEWS[view], theme);
}

/**
 * A view of a journey as one HTML page with pan and zoom.
 * @param script the content of dist/standalone.js
 */
export function htmlPicture(drawing: Drawing, view: ViewName, theme: Theme, script: string): Promise<string> {
    return htmlPage(drawing, svgPicture(drawing, view, theme), theme, script.trim());
}
