import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../src/tasks/host/environment.ts';
import { processesWith } from './processes.ts';
import { Workbench } from './workbench.ts';

const FILE = 'tea.journey';
const TEXT = `journey Tea "Tea time" {
    touchpoint boil "Boil water" estimate 1 3 5 min
}
`;

const packaged = globSync('*.vsix', { cwd: root }).map((name) => join(root, name))[0];

describe('a language server that dies', () => {
    let workbench: Workbench;
    let died = 0;

    beforeAll(async () => {
        workbench = await Workbench.open({ files: { [FILE]: TEXT }, vsix: packaged ?? 'missing: npm run package' });
        await workbench.openFile(FILE);
        await workbench.command('Journey: Open Preview to the Side');
        await card('boil').waitFor();
    });
    afterAll(() => workbench?.close());
    afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') await workbench?.screenshot(`failed ${task.name}`);
    });

    const card = (step: string) => workbench.preview().locator(`[data-step="${step}"]`);
    const message = (text: string) => workbench.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text });

    /** Ends the server as the system would that has no memory left. */
    async function kill(): Promise<void> {
        const next = async () => (await processesWith(workbench.extensions, 'dist/server.cjs')).filter((pid) => pid !== died);
        await expect.poll(next, { timeout: 20_000 }).toHaveLength(1);
        [died] = await next();
        process.kill(died, 'SIGKILL');
    }

    it('is started again, says so once and leaves the focus in the text', async () => {
        await workbench.goToLine(FILE, 'Boil water');
        await kill();
        await message('ended unexpectedly and is started again').waitFor();
        await workbench.page.keyboard.press('Enter');
        await workbench.page.keyboard.type('task brew after boil', { delay: 20 });
        await workbench.page.keyboard.press('Escape');
        await workbench.editor(FILE).locator('.squiggly-warning').first().waitFor();
        await card('brew').waitFor();
        await workbench.hover(FILE, 'boil', /slack/i);
    });

    it('is given up when it dies again and again, until somebody wants it back', async () => {
        for (let time = 2; time <= 5; time++) await kill();
        await message('ended 5 times').waitFor();
        expect(await message('ended unexpectedly').count()).toBeLessThanOrEqual(1);
        await message('ended 5 times').getByText('Start Again').click();
        await workbench.goToLine(FILE, 'task brew');
        await workbench.page.keyboard.press('Enter');
        await workbench.page.keyboard.type('task pour after brew estimate 1 min', { delay: 20 });
        await workbench.page.keyboard.press('Escape');
        await card('pour').waitFor();
    });
});
