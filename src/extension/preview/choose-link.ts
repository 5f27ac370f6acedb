import * as vscode from 'vscode';
import type { PictureEdit } from '../../protocol/edit-requests.ts';
import type { StepChoice } from '../../protocol/preview.ts';

/** Lets somebody choose the step that is to come after another one; null for none. */
export async function chooseLink(from: StepChoice, others: readonly StepChoice[]): Promise<PictureEdit | null> {
    const items = others.map(({ step, label, stage }) => ({ label, description: stage, step }));
    const chosen = await vscode.window.showQuickPick(items, {
        title: `What comes after ${from.label}?`,
        placeHolder: 'Step',
        matchOnDescription: true,
    });
    return chosen ? { kind: 'link', from: from.step, to: chosen.step } : null;
}
