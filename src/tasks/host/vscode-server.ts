import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vsCodeServerProgram } from './code-server.ts';
import { cleanEnvironment } from './environment.ts';

export interface VsCodeServerOptions {
    /** Admits the address' payload and test suites; suppresses notification toasts. Not how people run it. */
    smokeTest?: boolean;
    /** Opens folders in Restricted Mode, as those that nobody has trusted yet. */
    restricted?: boolean;
    /** User settings on top of the quiet ones. */
    settings?: Record<string, unknown>;
    /** A packaged extension to install first. */
    vsix?: string;
    /** More variables for the extension host. */
    environment?: NodeJS.ProcessEnv;
    /** Port on loopback; any free one by default. */
    port?: number;
}

export interface VsCodeServer {
    /** `127.0.0.1:PORT` */
    authority: string;
    /** Folder of the extensions that are installed. */
    extensions: string;
    /** Address of the workbench that shows a folder. */
    workbench(folder: string, payload?: [string, string][]): string;
    /** Address of a file or folder of this machine as the workbench names it. */
    remote(path: string): string;
    /** Ends the server with all its processes and removes its data. */
    stop(): Promise<void>;
}

const RESTRICTED_SETTINGS = {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
};

const QUIET_SETTINGS = {
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'chat.disableAIFeatures': true,
    'extensions.ignoreRecommendations': true,
    'git.enabled': false,
    'security.workspace.trust.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
};

/** Longest start of the server, in milliseconds. */
const START_LIMIT = 60_000;

/** Starts a VS Code server with data folders of its own. Rejects when it does not listen in time. */
export async function startVsCodeServer(options: VsCodeServerOptions = {}): Promise<VsCodeServer> {
    const { node, main } = await vsCodeServerProgram();
    const data = await mkdtemp(join(tmpdir(), 'journey-vscode-'));
    const temporary = join(data, 'tmp');
    await mkdir(join(data, 'user/User'), { recursive: true });
    await mkdir(temporary);
    await writeFile(
        join(data, 'user/User/settings.json'),
        JSON.stringify({ ...QUIET_SETTINGS, ...(options.restricted ? RESTRICTED_SETTINGS : {}), ...options.settings }, null, 2),
    );
    const extensions = join(data, 'extensions');
    const folders = ['--server-data-dir', join(data, 'server'), '--user-data-dir', join(data, 'user'), '--extensions-dir', extensions];
    const environment = cleanEnvironment({ TMPDIR: temporary, EXTENSIONS_GALLERY: '{}', ...options.environment });
    const launch = (args: string[]) =>
        spawn(node, [main, '--accept-server-license-terms', ...folders, ...args], {
            env: environment,
            detached: process.platform !== 'win32',
            stdio: ['ignore', 'pipe', 'pipe'],
        });
    const discard = () => rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

    if (options.vsix) await finished(launch(['--install-extension', options.vsix, '--force']));
    const server = launch([
        ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token', '--disable-telemetry'],
        ...(options.restricted ? [] : ['--disable-workspace-trust']),
        ...(options.smokeTest ? ['--enable-smoke-test-driver'] : []),
    ]);
    // Whatever ends this process, the server does not outlive it.
    const reap = () => signalGroup(server, 'SIGKILL');
    process.once('exit', reap);
    let port: string;
    try {
        port = await listeningPort(server);
    } catch (error) {
        await endGroup(server);
        await discard();
        throw error;
    }
    const authority = `127.0.0.1:${port}`;
    const remote = (path: string) => `vscode-remote://${authority}${path}`;
    return {
        authority,
        extensions,
        remote,
        workbench(folder, payload) {
            const address = new URL(`http://${authority}/`);
            address.searchParams.set('folder', folder);
            if (payload) address.searchParams.set('payload', JSON.stringify(payload));
            return address.toString();
        },
        async stop() {
            await endGroup(server);
            process.removeListener('exit', reap);
            await discard();
        },
    };
}

async function finished(child: ChildProcess): Promise<void> {
    let output = '';
    const collect = (chunk: Buffer) => {
        output += chunk;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`The extension could not be installed:\n${output}`);
}

function listeningPort(server: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
        let output = '';
        const limit = setTimeout(() => reject(new Error(`VS Code's server did not start:\n${output}`)), START_LIMIT);
        const read = (chunk: Buffer) => {
            if (output.length < 100_000) output += chunk;
            const port = /listening on (\d+)/.exec(output)?.[1];
            if (!port) return;
            clearTimeout(limit);
            resolve(port);
        };
        server.stdout?.on('data', read);
        server.stderr?.on('data', read);
        server.once('exit', () => {
            clearTimeout(limit);
            reject(new Error(`VS Code's server ended:\n${output}`));
        });
    });
}

/** The extension host and the language server belong to the server's process group. */
async function endGroup(server: ChildProcess): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
    const exit = once(server, 'exit');
    signalGroup(server, 'SIGTERM');
    const patience = setTimeout(() => signalGroup(server, 'SIGKILL'), 3000);
    await exit;
    clearTimeout(patience);
    signalGroup(server, 'SIGKILL');
}

function signalGroup(server: ChildProcess, signal: NodeJS.Signals): void {
    try {
        if (process.platform === 'win32') server.kill(signal);
        else process.kill(-server.pid!, signal);
    } catch {
        // The group is gone already.
    }
}
