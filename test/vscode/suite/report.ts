import type { Runner } from 'mocha';

/** What the suite leaves behind when it ran to its end; a host that dies leaves nothing and may still report success. */
export interface SuiteResult {
    passed: number;
    failed: number;
    /** One line for each test, and the errors of those that failed. */
    report: string;
}

/** Runs the tests, which call back at their end, and tells how each of them went. */
export function report(start: (ended: () => void) => Runner): Promise<SuiteResult> {
    return new Promise((resolve) => {
        const lines: string[] = [];
        let passed = 0;
        let failed = 0;
        const runner = start(() => resolve({ passed, failed, report: lines.join('\n') }));
        runner.on('suite', ({ title }) => title && lines.push('', `  ${title}`));
        runner.on('pass', ({ title, duration }) => {
            passed++;
            lines.push(`    ✔ ${title} (${duration} ms)`);
        });
        runner.on('fail', ({ title }, error: Error) => {
            failed++;
            lines.push(`    ✘ ${title}`, String(error?.stack ?? error));
        });
    });
}
