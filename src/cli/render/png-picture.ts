import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { bitmapScale } from '../../diagram/standalone/bitmap-scale.ts';
import { visibleTexts } from '../../pdf/svg-element.ts';
import { fonts } from './fonts/font-files.ts';
import type { RenderedFile } from './renderers.ts';
import { readSvg } from './svg-tree.ts';

let ready: Promise<unknown> | null = null;

/** A picture as a PNG file, twice its size in units, or less where that would be too large. */
export async function pngPicture(svg: string): Promise<RenderedFile> {
    ready ??= initWasm(readFileSync(wasmFile()));
    await ready;
    const root = readSvg(svg);
    const [width, height] = [Number(root.attributes.width), Number(root.attributes.height)];
    const scale = bitmapScale(width, height);
    const needed = fonts().fontsFor(visibleTexts(root));
    const picture = new Resvg(svg, {
        fitTo: { mode: 'zoom', value: scale },
        font: { fontBuffers: needed.fonts.map((font) => font.data()), defaultFontFamily: 'Noto Sans', sansSerifFamily: 'Noto Sans' },
    });
    const rendered = picture.render();
    const content = rendered.asPng();
    rendered.free();
    picture.free();
    return { content, missing: needed.missing };
}

function wasmFile(): string {
    const bundled = fileURLToPath(new URL('./resvg.wasm', import.meta.url));
    return existsSync(bundled) ? bundled : fileURLToPath(new URL('../../../node_modules/@resvg/resvg-wasm/index_bg.wasm', import.meta.url));
}
