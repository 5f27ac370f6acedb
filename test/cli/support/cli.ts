import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { run } from '../../../src/cli/program.ts';

export interface Result {
    code: number | null;
    out: string;
    err: string;
}

/** Runs a command within this process. */
export async function journey(...args: string[]): Promise<Result> {
    const result: Result = { code: null, out: '', err: '' };
    result.code = await run(args, {
        out: async (text) => {
            result.out += typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
        },
        err: async (text) => {
            result.err += text;
        },
    });
    return result;
}

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

/** Starts the real program and waits for its end; what it prints passes through pipes. */
export function startJourney(args: string[], input: string | Uint8Array = ''): Promise<Result> {
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'pipe' });
    const result: Result = { code: null, out: '', err: '' };
    const out: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
        result.err += chunk.toString();
    });
    // A program that refuses its arguments does not read its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    return new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (code) => resolve({ ...result, code, out: Buffer.concat(out).toString() }));
    });
}

/** A new folder that goes when the test ends. */
export function temporaryFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'journey-cli-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return folder;
}

/** A file of its own with some content; returns its path. */
export function temporaryFile(content: string | Uint8Array, name = 'test.journey'): string {
    const file = join(temporaryFolder(), name);
    writeFileSync(file, content);
    return file;
}
