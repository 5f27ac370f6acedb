import { renderToString } from 'preact-render-to-string';
import type { Drawing } from '../diagram/standalone/drawing.ts';
import { StandalonePicture } from '../diagram/standalone/StandalonePicture.tsx';
import type { StandaloneView } from '../diagram/standalone/standalone-view.ts';
import { inlineStyles } from './style/inline-styles.ts';
import { PALETTES } from './style/palettes.ts';
import { styleRules } from './style/style-sheets.ts';
import type { Theme } from './style/themes.ts';

/** A view of a journey as an SVG file: one element, without classes, style sheets or anything to load. */
export function svgFile(drawing: Drawing, view: StandaloneView, theme: Theme): string {
    return `${inlineStyles(renderToString(<StandalonePicture drawing={drawing} view={view} />), styleRules(), PALETTES[theme])}\n`;
}
