import { expect, it } from 'vitest';
import { Workbench } from './workbench.ts';

const FILE = 'tea.journey';
const TEXT = `journey Tea "Tea time" {
    touchpoint boil "Boil water" estimate 1 3 5 min
    task brew "Let it brew" after boil
}
`;

it('a folder that is not trusted gets everything', async () => {
    const workbench = await Workbench.open({ files: { [FILE]: TEXT }, restricted: true });
    try {
        await workbench.page.locator('[id="status.workspaceTrust"]').filter({ hasText: 'Restricted Mode' }).waitFor();
        await workbench.openFile(FILE);
        await workbench.editor(FILE).locator('.squiggly-warning').first().waitFor();
        await workbench.command('Journey: Open Preview to the Side');
        await workbench.preview().locator('[data-step="brew"]').waitFor();
        await workbench.hover(FILE, 'boil', /slack/i);
        expect(await workbench.preview().locator('[data-step]').count()).toBe(2);
    } catch (error) {
        await workbench.screenshot('failed restricted mode');
        throw error;
    } finally {
        await workbench.close();
    }
});
