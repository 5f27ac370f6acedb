import { EXIT } from '../exit-code.ts';
import type { CheckSettings } from '../input/check-sources.ts';

/**
 * `journey mcp`: a server of the Model Context Protocol in this process, on standard input and output. The process ends
 * when its client goes away.
 * @returns the exit code while it runs
 */
export async function mcp(settings: CheckSettings): Promise<number> {
    // Read when it is used: the other commands start without it.
    const { serve } = await import('../mcp/serve.ts');
    serve(settings);
    return EXIT.fine;
}
