import type { BuildOptions } from 'esbuild';
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
    // It would be needed for fonts that are compressed as WOFF 2, which ours are not, and is an eighth of the script.
    alias: { 'brotli/decompress.js': './src/tasks/build/panel-pdf/no-brotli.ts' },
    // The library forms the address of a file beside it when it is loaded; pictures never read that.
    define: { 'import.meta.url': '"file:///"' },
    plugins: [packagedFonts],
} satisfies BuildOptions;
