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

const run = promisify(execFile);

interface Release {
    /** Version of the package. */
    version: string;
    /** Version of Node to run it with, where ours is too new for it. */
    node?: string;
}

/** Holds VS Code 1.139.1. */
const RECENT: Release = { version: '4.139.1' };

/**
 * Holds VS Code 1.103.2: nearest to 1.101, the oldest that the extension supports, of which there is no package. With Node 24 its
 * extension host hangs at the start.
 */
const OLDEST: Release = { version: '4.103.2', node: '22.23.3' };

export interface VsCodeServerProgram {
    /** Path of the Node to run it with. */
    node: string;
    /** Path of VS Code's `server-main.js`. */
    main: string;
}

/**
 * A recent VS Code server, or the oldest where `JOURNEY_HOST` is `oldest`, installed when it is not there yet. Rejects when the
 * registry cannot be reached.
 */
export async function vsCodeServerProgram(): Promise<VsCodeServerProgram> {
    const release = process.env.JOURNEY_HOST === 'oldest' ? OLDEST : RECENT;
    const folder = join(cache, `code-server-${release.version}`);
    if (!existsSync(folder)) await install(release, folder);
    const modules = join(folder, 'node_modules');
    const program = process.platform === 'win32' ? 'node.exe' : 'node';
    return {
        node: release.node ? join(modules, nodePackage(), 'bin', program) : process.execPath,
        main: join(modules, 'code-server/lib/vscode/out/server-main.js'),
    };
}

/** Name of the package that carries Node's program for this system. */
function nodePackage(): string {
    return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

async function install({ version, node }: Release, folder: string): Promise<void> {
    console.error('Installing a VS Code to test with (once, about 600 MB) …');
    const partial = `${folder}.${process.pid}`;
    await mkdir(partial, { recursive: true });
    await writeFile(join(partial, 'package.json'), '{"private":true}\n');
    await npm(partial, 'install', `code-server@${version}`, ...(node ? [`${nodePackage()}@${node}`] : []));
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
