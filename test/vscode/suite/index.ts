import { writeFile } from 'node:fs/promises';
import { format } from 'node:util';
import Mocha from 'mocha';
import { activationSuite } from './activation.ts';
import { diagnosticsSuite } from './diagnostics.ts';
import { languageFeaturesSuite } from './language-features.ts';
import { previewSuite } from './preview.ts';

/** Entry point for the extension host. */
export async function run(): Promise<void> {
    const mocha = new Mocha({ timeout: 30_000, color: false, slow: 2000 });
    mocha.suite.emit('pre-require', globalThis, '', mocha);
    activationSuite();
    diagnosticsSuite();
    languageFeaturesSuite();
    previewSuite();
    const report: string[] = [];
    Mocha.reporters.Base.consoleLog = (...args: unknown[]) => void report.push(format(...args));
    let passed = 0;
    const failed = await new Promise<number>((resolve) => {
        mocha.run(resolve).on('pass', () => {
            passed++;
        });
    });
    await writeFile(process.env.JOURNEY_SUITE_RESULT!, JSON.stringify({ passed, failed, report: report.join('\n') }));
    if (failed > 0) throw new Error(`${failed} failed`);
}
