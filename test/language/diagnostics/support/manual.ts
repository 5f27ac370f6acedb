import { readFileSync } from 'node:fs';

const ROW = /^\| `([a-z-]+)` \| (error|warning|information|hint)(, faded)? \|/gm;

/** Severity and fading of each diagnostic that the language manual (README.md) lists, by code. */
export function manualSeverities(): Map<string, { severity: string; faded: boolean }> {
    const manual = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
    return new Map([...manual.matchAll(ROW)].map(([, code, severity, faded]) => [code, { severity, faded: faded !== undefined }]));
}
