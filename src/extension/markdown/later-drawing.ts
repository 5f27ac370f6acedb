import * as vscode from 'vscode';
import type { LoadDrawing } from '../drawing-program.ts';
import type { FenceDrawing } from './fences.ts';

/**
 * What draws fences where it cannot be loaded at once: the first fence starts the loading, and when that is done, the previews are
 * drawn anew. Until then there is null.
 */
export function laterDrawing(load: LoadDrawing): () => FenceDrawing | null {
    let loaded: FenceDrawing | null = null;
    let isAsked = false;
    return () => {
        if (!isAsked) {
            isAsked = true;
            void load()
                .then((program) => {
                    loaded = program;
                })
                .catch((error: unknown) => {
                    loaded = {
                        fenceHtml: () => {
                            throw error;
                        },
                    };
                })
                .then(() => vscode.commands.executeCommand('markdown.preview.refresh'))
                // There may be no preview, as when a document is only rendered.
                .then(undefined, () => undefined);
        }
        return loaded;
    };
}
