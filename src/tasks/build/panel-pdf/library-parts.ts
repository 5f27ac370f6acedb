import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'esbuild';
import { root } from '../../host/environment.ts';

const FONTKIT = join(root, 'node_modules/fontkit/src');

/** Of fontkit only fonts with TrueType outlines as WOFF are read in the panel, in scripts whose letters take no shape from their neighbours. */
const NO_FONT_NEEDS = new Set([
    'aat/AATLayoutEngine',
    'cff/CFFFont',
    'glyph/CFFGlyph',
    'glyph/COLRGlyph',
    'glyph/GlyphVariationProcessor',
    'glyph/SBIXGlyph',
    'subset/CFFSubset',
]);

/** Of pdfkit no picture is read, nothing is encrypted, and no line is broken. */
const NO_PAGE_NEEDS = /^(?:linebreak|png-js|@noble\/ciphers\/aes)$/;

const IN_PLACE: Readonly<Record<string, string>> = {
    fontkit: `
        import { create, registerFormat } from './base';
        import WOFFFont from './WOFFFont';
        registerFormat(WOFFFont);
        export { create };`,
    shapers: `
        import DefaultShaper from './opentype/shapers/DefaultShaper';
        export const choose = () => DefaultShaper;`,
    // Marks never come alone: letters are composed, and what no letter is composed of is painted.
    'unicode-properties': `
        const is = (pattern) => (code) => pattern.test(String.fromCodePoint(code));
        const scripts = { Latin: is(/\\p{Script=Latin}/u), Cyrillic: is(/\\p{Script=Cyrillic}/u), Greek: is(/\\p{Script=Greek}/u) };
        export const getScript = (code) => Object.keys(scripts).find((script) => scripts[script](code)) ?? 'Common';
        export const isMark = is(/\\p{M}/u);
        export const isDigit = is(/\\p{Nd}/u);
        export const getCombiningClass = () => 'Not_Reordered';`,
    absent: 'export default undefined; export const [cbc, ecb] = [];',
};

/**
 * Leaves out of the libraries that write PDF files what pictures never need of them: half of their size. fontkit is taken from its sources,
 * as its bundle cannot be taken apart.
 */
export const libraryParts: Plugin = {
    name: 'parts of libraries',
    setup({ onResolve, onLoad }) {
        const inPlace = (path: string) => ({ path, namespace: 'in place' });
        onResolve({ filter: /^(?:fontkit|unicode-properties)$/ }, ({ path }) => inPlace(path));
        onResolve({ filter: NO_PAGE_NEEDS }, () => inPlace('absent'));
        onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
            const part = relative(FONTKIT, join(resolveDir, path)).split(sep).join('/');
            if (NO_FONT_NEEDS.has(part)) return inPlace('absent');
            return part === 'opentype/shapers' ? inPlace('shapers') : undefined;
        });
        onLoad({ filter: /.*/, namespace: 'in place' }, ({ path }) => ({ contents: IN_PLACE[path], resolveDir: FONTKIT, loader: 'js' }));
        // Its decorators are those of TypeScript before they were in the language.
        onLoad({ filter: /fontkit[\\/]src[\\/].*\.js$/ }, async ({ path }) => ({ contents: await readFile(path, 'utf8'), loader: 'ts' }));
    },
};
