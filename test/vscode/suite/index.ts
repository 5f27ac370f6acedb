import Mocha from 'mocha';
import * as vscode from 'vscode';
import { activationSuite } from './activation.ts';
import { assistantsSuite } from './assistants.ts';
import { diagnosticsSuite } from './diagnostics.ts';
import { improvementsSuite } from './improvements.ts';
import { languageFeaturesSuite } from './language-features.ts';
import { markdownSuite } from './markdown.ts';
import { otherFilesSuite } from './other-files.ts';
import { previewSuite } from './preview.ts';
import { report } from './report.ts';
import { simulationSuite } from './simulation.ts';
import { textServicesSuite } from './text-services.ts';

/** Entry point for the extension host, be it a process or a web worker. */
export async function run(): Promise<void> {
    const mocha = new Mocha({ timeout: 30_000, reporter: Mocha.reporters.Base });
    mocha.suite.emit('pre-require', globalThis, '', mocha);
    activationSuite();
    diagnosticsSuite();
    languageFeaturesSuite();
    otherFilesSuite();
    previewSuite();
    simulationSuite();
    assistantsSuite();
    textServicesSuite();
    improvementsSuite();
    markdownSuite();
    const result = await report((ended) => mocha.run(ended));
    // The only way out of a web worker; whoever runs the suite reads it there.
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const file = vscode.Uri.joinPath(folder.uri, 'suite-result.json');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(result)));
    if (result.failed > 0) throw new Error(`${result.failed} failed`);
}
