// Installs the dependencies when they are missing or older than the lockfile. Runs on the system's Node, before there is any other.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Time of the last change in milliseconds; 0 when there is no such file. */
function changed(path) {
    return statSync(`${root}/${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
    console.error('Installing dependencies …');
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        shell: process.platform === 'win32',
    });
    process.exitCode = status ?? 1;
}
