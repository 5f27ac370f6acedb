import type { BuildOptions } from 'esbuild';
import { libraryParts } from './library-parts.ts';
import { packagedFonts } from './packaged-fonts.ts';

/** What writes PDF files in the panel, in a script of its own that the panel's page loads when it is asked for one. */
export const pdfBundle = {
    bundle: true,
    minify: true,
    legalComments: 'none',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    entryPoints: { pdf: 'webview/pdf/main.ts' },
    // The library forms the address of a file beside it when it is loaded; pictures never read that.
    define: { 'import.meta.url': '"file:///"' },
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    plugins: [libraryParts, packagedFonts],
} satisfies BuildOptions;
