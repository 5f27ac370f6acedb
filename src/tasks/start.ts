/** Opens the examples with the extension: in desktop VS Code if `code` is on the path, else in a VS Code server for the browser. */

import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './host/environment.ts';
import { startVsCodeServer } from './host/vscode-server.ts';

const folder = join(root, 'examples');
const FIRST_FILE = 'online-order.journey';
const onWindows = process.platform === 'win32';

if (spawnSync('code', ['--version'], { shell: onWindows, stdio: 'ignore' }).status === 0) await openDesktop();
else await serve();

async function openDesktop(): Promise<void> {
    const args = [`--extensionDevelopmentPath=${root}`, folder, join(folder, FIRST_FILE)];
    const code = spawn('code', args, { shell: onWindows, stdio: 'inherit' });
    code.once('exit', (status) => {
        console.log('Press Ctrl+Shift+V in the journey to see its preview.');
        process.exitCode = status ?? 1;
    });
}

async function serve(): Promise<void> {
    const server = await startVsCodeServer({
        smokeTest: true,
        port: Number(process.env.PORT ?? 0),
        settings: { 'journey.preview.openAutomatically': true },
    });
    const address = server.workbench(folder, [
        ['extensionDevelopmentPath', server.remote(root)],
        ['openFile', server.remote(join(folder, FIRST_FILE))],
        ['skipWelcome', 'true'],
    ]);
    console.log(`\nVS Code with the examples is at\n\n  ${address}\n\nPress Ctrl+C to end it.`);
    await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    });
    await server.stop();
}
