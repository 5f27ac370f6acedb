import * as vscode from 'vscode';
import type { FormatChoice } from '../../protocol/export-formats.ts';

/** Lets a person choose a format; null for none. */
export async function chooseFormat<T extends string>(title: string, choices: Readonly<Record<T, FormatChoice>>): Promise<T | null> {
    const items = (Object.keys(choices) as T[]).map((format) => ({
        label: choices[format].title,
        description: choices[format].use,
        format,
    }));
    const chosen = await vscode.window.showQuickPick(items, { title, placeHolder: 'Format' });
    return chosen?.format ?? null;
}
