/**
 * The npm package `code-server` carries the real VS Code: its server, its extension host and its web workbench.
 * It is installed on first use and not with the other dependencies: only those who test need its 600 MB.
 */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cache, cleanEnvironment } from './environment.ts';

/** Holds VS Code 1.139.1. */
const VERSION = '4.139.1';

const run = promisify(execFile);

/** Path of VS Code's `server-main.js`, installed when it is not there yet. Rejects when the registry cannot be reached. */
export async function vsCodeServerMain(): Promise<string> {
    const folder = join(cache, `code-server-${VERSION}`);
    if (!existsSync(folder)) await install(folder);
    return join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js');
}

async function install(folder: string): Promise<void> {
    console.error('Installing a VS Code to test with (once, about 600 MB) …');
    const partial = `${folder}.${process.pid}`;
    await mkdir(partial, { recursive: true });
    await writeFile(join(partial, 'package.json'), '{"private":true}\n');
    await npm(partial, 'install', `code-server@${VERSION}`);
    await npm(join(partial, 'node_modules/code-server/lib/vscode'), 'install', '--omit=dev');
    await rename(partial, folder).catch(async (error) => {
        await rm(partial, { recursive: true, force: true });
        if (!existsSync(folder)) throw error;
    });
}

/** None of the packages needs an install script here, and one of them has one that fails on older systems. */
async function npm(prefix: string, ...args: string[]): Promise<void> {
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', ['--prefix', prefix, ...args, ...flags], {
        cwd: prefix,
        env: cleanEnvironment(),
        maxBuffer: 1 << 26,
        shell: process.platform === 'win32',
    });
}
