import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launchChromium } from '../../../src/tasks/host/chromium.ts';
import { root } from '../../../src/tasks/host/environment.ts';

it('the start command serves the first example with its preview, until it is interrupted', async () => {
    const child = spawn(process.execPath, [join(root, 'src/tasks/start.ts')], {
        // Without a desktop's `code`.
        env: { ...process.env, PATH: '' },
        stdio: ['ignore', 'pipe', 'inherit'],
    });
    const browserStarting = launchChromium();
    try {
        let output = '';
        while (!output.includes('Ctrl+C')) output += String((await once(child.stdout, 'data'))[0]);
        const address = /http:\S+/.exec(output)?.[0];
        expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
        const page = await (await browserStarting).newPage({ viewport: { width: 1400, height: 900 } });
        await page.goto(address!);
        const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
        await preview.locator('[data-step="checkout"]').waitFor({ timeout: 30_000 });
        const exit = once(child, 'exit');
        child.kill('SIGINT');
        expect(await exit).toEqual([0, null]);
        await expect(fetch(address!)).rejects.toThrow();
    } finally {
        await (await browserStarting).close();
        child.kill('SIGKILL');
    }
});
