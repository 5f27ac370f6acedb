import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { CheckSettings } from '../input/check-sources.ts';
import { createMcpServer } from './mcp-server.ts';

/** Serves one client until it goes away. Standard output carries the protocol alone; what goes wrong beside it is told on standard error. */
export function serve(settings: CheckSettings): void {
    serveStdio(() => createMcpServer(settings), { onerror: (error) => console.error(`journey: ${error.message}`) });
}
