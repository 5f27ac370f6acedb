import { extname } from 'node:path';
import type { ViewName } from '../../diagram/standalone/view-names.ts';
import type { Theme } from '../../render/style/themes.ts';
import { listOf } from '../options.ts';
import { UsageError } from '../usage-error.ts';

export const RENDER_FORMATS = ['svg', 'png', 'pdf', 'html'] as const;
export type RenderFormat = (typeof RENDER_FORMATS)[number];

export interface RenderOptions {
    output?: string;
    format?: RenderFormat;
    view: ViewName;
    theme: Theme;
    journey?: string;
    /** Names of improvements that the view `compare` leaves out. */
    without?: readonly string[];
    /** A date of the language. */
    today?: string;
}

/**
 * The format of a picture: the one asked for, else that of the file's extension, else SVG.
 * @throws UsageError for an extension that says nothing
 */
export function renderFormat({ format, output }: Pick<RenderOptions, 'format' | 'output'>): RenderFormat {
    if (format) return format;
    if (output === undefined || output === '-') return 'svg';
    const extension = extname(output).slice(1).toLowerCase();
    const known = RENDER_FORMATS.find((candidate) => candidate === extension);
    if (!known) {
        const what = extension ? `a picture in the format "${extension}"` : 'a picture without an extension';
        throw new UsageError(
            `${output}: there is no such thing as ${what}. Use ${listOf(RENDER_FORMATS.map((word) => `.${word}`))}, or --format.`,
        );
    }
    return known;
}
