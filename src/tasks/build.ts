/** Bundles the extension, its language server, the command line and the panel's page into dist/. */

import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { pdfBundle } from './build/panel-pdf/pdf-bundle.ts';
import { simulatorText } from './build/simulator-text.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const shared = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
} satisfies BuildOptions;

const node = { ...shared, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], external: ['vscode'] } satisfies BuildOptions;

/** Here a module of Node's own is an error. */
const browser = { ...shared, platform: 'browser', target: 'es2022' } satisfies BuildOptions;

/** What draws outside the panel. */
const pictures = { jsx: 'automatic', jsxImportSource: 'preact', loader: { '.css': 'text' } } satisfies BuildOptions;

const bundles: BuildOptions[] = [
    { ...node, entryPoints: ['src/extension/node.ts'], outfile: 'dist/extension.cjs', target: 'node20' },
    {
        ...node,
        ...pictures,
        entryPoints: ['src/bundles/server-node.ts'],
        outfile: 'dist/server.cjs',
        target: 'node20',
        define: { SIMULATOR_NODE: await simulatorText('node') },
        // It is how the sources find their files, and not looked at in a bundle.
        logOverride: { 'empty-import-meta': 'silent' },
        footer: { js: 'if(require.main===module)module.exports.serve();' },
    },
    { ...shared, entryPoints: { fences: 'src/markdown/fence.css' }, outdir: 'dist' },
    {
        ...node,
        format: 'esm',
        entryPoints: { cli: 'src/cli/main.ts' },
        outdir: 'dist',
        // What only one command needs is a file of its own, which is read when it is used.
        splitting: true,
        define: { SIMULATOR_PARTS: await simulatorText('parts') },
        chunkNames: 'cli-[name]-[hash]',
        loader: { '.css': 'text' },
        jsx: 'automatic',
        jsxImportSource: 'preact',
        target: 'node20.10',
        // CommonJS packages inside the bundle ask for Node's own modules with `require`.
        banner: {
            js: "#!/usr/bin/env node\nimport{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);",
        },
    },
    // The package's scripts are modules by default, and the host in a web worker takes none.
    { ...browser, format: 'cjs', entryPoints: ['src/extension/browser.ts'], outfile: 'dist/extension-web.cjs', external: ['vscode'] },
    {
        ...browser,
        ...pictures,
        format: 'cjs',
        entryPoints: ['src/bundles/server-web.ts'],
        outfile: 'dist/server-web.js',
        define: { SIMULATOR_WEB: await simulatorText('web') },
        // A worker's script is no module.
        banner: { js: 'var module=typeof module==="undefined"?{exports:{},isAlone:true}:module;' },
        footer: { js: 'if(module.isAlone)module.exports.serve();' },
    },
    {
        ...browser,
        format: 'iife',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        entryPoints: { webview: 'webview/main.tsx' },
        outdir: 'dist',
    },
    { ...shared, entryPoints: { webview: 'webview/panel.css' }, outdir: 'dist' },
    { ...shared, ...pdfBundle, outdir: 'dist' },
    // The script of a picture that is written as a page.
    {
        ...browser,
        format: 'iife',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        entryPoints: { standalone: 'webview/standalone/main.tsx' },
        outdir: 'dist',
    },
];

await rm(`${root}/dist`, { recursive: true, force: true });
const results = await Promise.allSettled(bundles.map((options) => build(options)));
if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
await copyRenderingFiles();
if (existsSync(`${root}/dist/cli.js`)) await chmod(`${root}/dist/cli.js`, 0o755);

/** What the command line reads when it makes PNG and PDF files: the fonts in the weights that pictures use, and the drawing program. */
async function copyRenderingFiles(): Promise<void> {
    const modules = `${root}/node_modules`;
    await mkdir(`${root}/dist/fonts`, { recursive: true });
    await cp(`${modules}/@resvg/resvg-wasm/index_bg.wasm`, `${root}/dist/resvg.wasm`);
    for (const [font, weights] of Object.entries({ 'noto-sans': '400|700', 'noto-sans-sc': '400', 'noto-sans-kr': '400' })) {
        const wanted = new RegExp(`-(?:${weights})-normal\\.woff$`);
        const from = `${modules}/@fontsource/${font}`;
        const to = `${root}/dist/fonts/${font}`;
        await cp(`${from}/files`, `${to}/files`, {
            recursive: true,
            filter: (path) => !path.includes('.woff') || wanted.test(path),
        });
        for (const file of ['unicode.json', 'LICENSE']) await cp(`${from}/${file}`, `${to}/${file}`);
    }
}
