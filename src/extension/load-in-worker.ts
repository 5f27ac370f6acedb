import type * as vscode from 'vscode';
import type { DrawingProgram, LoadDrawing } from './drawing-program.ts';
import { readOwnFile } from './own-file.ts';

/** What runs a script there: as the host of extensions in a web worker runs theirs, which it cannot do for a second file of one. */
type Run = (exported: object, module: { exports: object }) => void;

/** Loads a script of the extension once, where neither `require` nor `import` reaches it. */
export function loadInWorker(script: vscode.Uri): LoadDrawing {
    let program: Promise<DrawingProgram> | undefined;
    const load = async () => {
        const source = await readOwnFile(script);
        const module = { exports: {} };
        const run = new Function('exports', 'module', source) as Run;
        run(module.exports, module);
        return module.exports as DrawingProgram;
    };
    return () => {
        program ??= load();
        return program;
    };
}
