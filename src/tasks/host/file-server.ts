import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

const TYPES: Record<string, string> = {
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
};

export interface FileServer {
    /** `http://127.0.0.1:PORT` */
    address: string;
    stop(): void;
}

/** Serves the files of a folder on loopback to pages of every origin, as the extensions of a VS Code in the browser are served. */
export async function serveFiles(folder: string): Promise<FileServer> {
    const server = createServer(async ({ url = '/' }, response) => {
        const path = join(folder, decodeURIComponent(new URL(url, 'http://localhost').pathname));
        const content = path.startsWith(folder + sep) ? await readFile(path).catch(() => null) : null;
        response.writeHead(content ? 200 : 404, {
            'Access-Control-Allow-Origin': '*',
            'Content-Type': TYPES[extname(path)] ?? 'text/plain; charset=utf-8',
        });
        response.end(content ?? 'There is no such file.');
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    return {
        address: `http://127.0.0.1:${port}`,
        stop() {
            server.close();
            server.closeAllConnections();
        },
    };
}
