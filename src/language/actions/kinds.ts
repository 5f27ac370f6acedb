import { CodeActionKind } from 'vscode-languageserver';

/** What is put right unasked when a file is saved, if the editor is set up so. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.journey`;

/** The kinds of code action that the language has. */
export const CODE_ACTION_KINDS: string[] = [
    CodeActionKind.QuickFix,
    CodeActionKind.RefactorExtract,
    CodeActionKind.RefactorMove,
    CodeActionKind.RefactorRewrite,
    FIX_ALL_KIND,
];

/** Whether a request that is narrowed down to some kinds asks for this one. Kinds are hierarchical. */
export function wants(only: readonly string[] | undefined, kind: string): boolean {
    return !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
