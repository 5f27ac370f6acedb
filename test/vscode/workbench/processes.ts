import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Ids of the processes whose command line has all these texts. Where the system shows them as files, `ps` need not be there. */
export async function processesWith(...texts: string[]): Promise<number[]> {
    const lines = existsSync('/proc/self/cmdline') ? await fromFiles() : await fromPs();
    return lines.filter(({ command }) => texts.every((text) => command.includes(text))).map(({ pid }) => pid);
}

interface Process {
    pid: number;
    command: string;
}

async function fromFiles(): Promise<Process[]> {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
    const commands = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
    return pids.map((pid, index) => ({ pid, command: commands[index].replaceAll('\0', ' ') }));
}

async function fromPs(): Promise<Process[]> {
    const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,args=']);
    return stdout.split('\n').map((line) => ({ pid: Number.parseInt(line, 10), command: line.replace(/^\s*\d+\s*/, '') }));
}
