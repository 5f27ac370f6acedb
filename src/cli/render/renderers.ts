import type { Drawing } from '../../diagram/standalone/drawing.ts';
import { STANDALONE_VIEWS } from '../../diagram/standalone/views.ts';
import { svgFile } from '../../render/svg-file.tsx';
import type { RenderFormat, RenderOptions } from './options.ts';

export interface RenderedFile {
    content: string | Uint8Array;
    /** Characters that no font knows, where the file brings its own; they are left out of the picture. */
    missing: string[];
}

type Look = Pick<RenderOptions, 'view' | 'theme'>;

/** How a drawing becomes the content of a file. What only one format needs is loaded when it is asked for. */
export const RENDERERS: Readonly<Record<RenderFormat, (drawing: Drawing, look: Look) => Promise<RenderedFile>>> = {
    svg: async (drawing, look) => ({ content: svgOf(drawing, look), missing: [] }),
    png: async (drawing, look) => {
        const { pngPicture } = await import('./png-picture.ts');
        return pngPicture(svgOf(drawing, look));
    },
    pdf: async (drawing, look) => {
        const { pdfPicture } = await import('./pdf-picture.ts');
        return pdfPicture(svgOf(drawing, look));
    },
    html: async (drawing, look) => {
        const [{ htmlPage }, { pageScript }] = await Promise.all([import('../../render/html/html-page.ts'), import('./page-script.ts')]);
        return { content: await htmlPage(drawing, svgOf(drawing, look), look.theme, pageScript()), missing: [] };
    },
};

function svgOf(drawing: Drawing, { view, theme }: Look): string {
    return svgFile(drawing, STANDALONE_VIEWS[view], theme);
}
