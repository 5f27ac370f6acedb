import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each room may import: other rooms (`type:` for types alone) and packages. */
const RULES: Record<string, { rooms: string[]; packages: string[] }> = {
    'src/pert': { rooms: [], packages: [] },
    'src/diagram': { rooms: ['src/pert', 'type:src/protocol'], packages: ['preact', 'd3-scale', 'd3-shape', 'd3-time'] },
    'src/language': {
        rooms: ['src/pert'],
        packages: [
            'langium',
            'vscode-languageserver',
            'vscode-languageserver-protocol',
            'vscode-languageserver-types',
            'vscode-uri',
            'chevrotain',
            'chevrotain-allstar',
            'fastest-levenshtein',
        ],
    },
    'src/protocol': { rooms: ['type:src/pert', 'type:src/diagram', 'type:src/exchange'], packages: [] },
    // The words about a plan are those of its picture.
    'src/answers': { rooms: ['src/language', 'src/pert', 'src/diagram'], packages: ['langium', 'vscode-languageserver-types'] },
    'src/server': {
        // What a picture shows is put together here, and drawn elsewhere.
        rooms: ['src/answers', 'src/language', 'src/protocol', 'src/pert', 'src/exchange', 'src/render'],
        packages: ['langium', 'vscode-languageserver', 'vscode-languageserver-textdocument', 'picomatch'],
    },
    // Pictures outside the panel, as the extension loads them.
    'src/drawing': { rooms: ['src/markdown', 'src/render', 'src/diagram'], packages: [] },
    // What a worker runs: none of the language, as the test below makes sure.
    'src/simulator': { rooms: ['src/language', 'src/pert'], packages: [] },
    'src/bundles': { rooms: ['src/drawing', 'src/server'], packages: [] },
    'src/markdown': {
        rooms: ['src/language', 'src/pert', 'src/diagram', 'src/render'],
        packages: ['langium', 'preact-render-to-string'],
    },
    'src/extension': {
        rooms: ['src/protocol', 'type:src/drawing', 'type:src/diagram', 'type:src/render', 'type:src/markdown'],
        packages: ['vscode', 'vscode-languageclient'],
    },
    // A picture outside the panel is drawn from what a panel is sent: hence the server's `picture.ts`.
    'src/render': {
        rooms: ['src/language', 'src/pert', 'src/diagram', 'src/protocol', 'src/server'],
        packages: ['preact', 'preact-render-to-string'],
    },
    // A picture's lines and texts on a page, for the command line as for the panel: it knows neither a file nor a browser.
    'src/pdf': { rooms: [], packages: ['fontkit', 'pdfkit'] },
    'src/exchange': { rooms: ['src/pert'], packages: ['fast-xml-parser', 'papaparse'] },
    'src/cli': {
        rooms: ['src/answers', 'src/language', 'src/pert', 'src/diagram', 'src/exchange', 'src/render', 'src/pdf'],
        packages: [
            '@modelcontextprotocol/server',
            'commander',
            'langium',
            'vscode-languageserver',
            'vscode-languageserver-protocol',
            'vscode-languageserver-types',
            'vscode-uri',
            '@resvg/resvg-wasm',
            'fast-xml-parser',
            'tinyglobby',
            'node:',
        ],
    },
    webview: {
        rooms: ['src/diagram', 'src/protocol', 'src/pert', 'src/pdf'],
        packages: ['preact', 'd3-selection', 'd3-zoom', 'journey-fonts'],
    },
};

/** Files of a room that may use Node's own modules and packages made for Node. */
const NODE_ONLY = new Set([
    'src/server/node.ts',
    'src/server/workers/node.ts',
    'src/simulator/node.ts',
    'src/simulator/parts.ts',
    'src/extension/node.ts',
]);

interface Import {
    file: string;
    specifier: string;
    typeOnly: boolean;
}

const files = [...globSync('src/**/*.{ts,tsx}', { cwd: root }), ...globSync('webview/**/*.{ts,tsx}', { cwd: root })]
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !file.startsWith('src/tasks/'));

const text = (file: string) => readFileSync(join(root, file), 'utf8');

/** Static and dynamic imports and re-exports of a file. */
function importsOf(file: string): Import[] {
    const statements = text(file).matchAll(/(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/g);
    const dynamic = text(file).matchAll(/\bimport\('([^']+)'\)/g);
    return [
        ...Array.from(statements, ([, , type, specifier]) => ({ file, specifier, typeOnly: type !== undefined })),
        ...Array.from(dynamic, ([, specifier]) => ({ file, specifier, typeOnly: false })),
    ];
}

const imports = files.flatMap(importsOf);
const roomOf = (file: string) => Object.keys(RULES).find((room) => file.startsWith(`${room}/`));
const target = ({ file, specifier }: Import) => posix.join(dirname(file), specifier);
const isNodeModule = (specifier: string) => specifier.startsWith('node:') || builtinModules.includes(specifier);

function describeImport({ file, specifier }: Import): string {
    return `${file} imports ${specifier}`;
}

describe('rooms', () => {
    it('are all known', () => {
        expect(files.filter((file) => !roomOf(file))).toEqual([]);
        expect(imports.length).toBeGreaterThan(files.length);
    });

    it.each(Object.keys(RULES))('%s imports what it may', (room) => {
        const { rooms, packages } = RULES[room];
        const wrong = imports.filter((entry) => {
            if (roomOf(entry.file) !== room) return false;
            if (entry.specifier === '../../package.json') return false;
            if (entry.specifier.startsWith('.')) {
                const other = roomOf(target(entry));
                return other !== room && !rooms.includes(String(other)) && !(entry.typeOnly && rooms.includes(`type:${other}`));
            }
            if (isNodeModule(entry.specifier)) return !packages.includes('node:') && !NODE_ONLY.has(entry.file);
            return !packages.some((name) => entry.specifier === name || entry.specifier.startsWith(`${name}/`));
        });
        expect(wrong.map(describeImport)).toEqual([]);
    });
});

/** Values (not types) that a file reaches over imports within the project. */
function reachedFrom(entry: string): Set<string> {
    const reached = new Set([entry]);
    for (const file of reached) {
        for (const link of importsOf(file)) {
            if (!link.typeOnly && link.specifier.startsWith('.')) reached.add(target(link));
        }
    }
    return reached;
}

describe('what runs in a browser', () => {
    it.each(['webview/main.tsx', 'src/server/browser.ts', 'src/simulator/web.ts', 'src/extension/browser.ts'])(
        '%s reaches no module of Node',
        (entry) => {
            const wrong = [...reachedFrom(entry)]
                .flatMap(importsOf)
                .filter(
                    ({ specifier, typeOnly }) =>
                        !typeOnly && (isNodeModule(specifier) || /^(langium|vscode-language(server|client))\/node$/.test(specifier)),
                );
            expect(wrong.map(describeImport)).toEqual([]);
        },
    );
});

describe('what workers run', () => {
    it.each(['src/simulator/node.ts', 'src/simulator/web.ts', 'src/simulator/parts.ts'])(
        '%s reaches no package, and of the language only the simulation',
        (entry) => {
            const reached = [...reachedFrom(entry)];
            const packages = reached.flatMap(importsOf).filter(({ specifier, typeOnly }) => !typeOnly && !/^(\.|node:)/.test(specifier));
            expect(packages.map(describeImport)).toEqual([]);
            expect(reached.filter((file) => file.startsWith('src/language/') && !file.startsWith('src/language/simulation/'))).toEqual([]);
        },
    );
});

describe('pure rooms', () => {
    /** Source without comments and strings, in which these words would be harmless. */
    const code = (file: string) => text(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'/g, '');
    const FORBIDDEN =
        /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\b|\bdocument\.|\bwindow\.|\bglobalThis\b|\bprocess\.|\bfetch\(|\bsetTimeout\b/;

    it.each(['src/pert', 'src/diagram', 'src/exchange'])('%s reads no clock, draws no random number and knows no page', (room) => {
        expect(files.filter((file) => file.startsWith(`${room}/`) && FORBIDDEN.test(code(file)))).toEqual([]);
    });
});

it("the panel's policy starts at nothing", () => {
    expect(text('src/extension/preview/panel-page.ts')).toContain("`default-src 'none'; ");
});

it('no text reaches the page as markup', () => {
    const offenders = files.filter((file) =>
        /dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|document\.write/.test(text(file)),
    );
    expect(offenders.map((file) => relative(root, join(root, file)))).toEqual([]);
});
