import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Workbench } from './workbench.ts';

const FILE = 'till.journey';
const TEXT = `journey Till "At the till" {
    unit min
    kpi smiles { target 5 }
    target 90% within 8 min
    touchpoint scan "Scan" estimate 1 2 3
    moment pay "Pay" after scan estimate 5 10 15
    team bank capacity 2
    improvement tap "Tap to pay" { changes pay estimate 1 min needs bank 2 estimate 5 8 15 d cost 100 }
    improvement till "Another till" { changes scan estimate 1 min needs bank 1 estimate 10 d }
    improvement slip "No slip" { adds task sign "Sign" after pay estimate 1 min status done }
}
`;

let workbench: Workbench;

beforeAll(async () => {
    workbench = await Workbench.open({ files: { [FILE]: TEXT } });
    await workbench.openFile(FILE);
}, 120_000);
afterAll(() => workbench?.close());
afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await workbench?.screenshot(`failed reports ${task.name}`);
});

/** Where the cursor of the editor is. */
const cursorIn = (line: number) => workbench.page.getByText(`Ln ${line}, Col`).first().waitFor();

describe('views that are computed when they are opened', { timeout: 120_000 }, () => {
    it('Review lists what is wrong, leads to the text, and follows it', async () => {
        await workbench.command('Journey: Open Review');
        const main = workbench.preview().getByRole('main');
        await main.getByRole('heading', { name: 'Off target (1)' }).waitFor();
        await main.getByRole('button', { name: /smiles cannot be measured/ }).click();
        await cursorIn(3);
        await workbench.goToLine(FILE, 'target 90%');
        await workbench.page.keyboard.press('Control+Shift+K');
        await main.getByRole('heading', { name: 'Off target' }).waitFor({ state: 'detached' });
        expect(await main.getByRole('heading').first().innerText()).toBe('Unowned (3)');
    });

    it('Compare shows both states, leads to the text, also to a step that is not there yet', async () => {
        await workbench.command('Journey: Show Comparison');
        const main = workbench.preview().getByRole('main');
        await main.getByRole('row', { name: /Expected duration/ }).waitFor();
        await main.getByRole('button', { name: /^Sign, added/ }).click();
        await cursorIn(9);
        await main.getByText('Network', { exact: true }).click();
        await main.getByText('Both', { exact: true }).click();
        await main.locator('.compare-pane').nth(1).locator('.journey-card[data-step="sign"]').waitFor();
        expect(await main.locator('.compare-pane').first().locator('.journey-card').count()).toBe(2);
        await main.locator('.compare-pane').first().locator('.journey-card[data-step="scan"]').click();
        await cursorIn(4);
    });

    it('Plan shows the improvements, leads to the text, and follows it', async () => {
        await workbench.command('Journey: Show Plan');
        const main = workbench.preview().getByRole('main');
        await main.getByText('The team bank is over its capacity').waitFor();
        await main.locator('.plan-work[data-improvement="till"]').click();
        await cursorIn(8);
        await workbench.page.keyboard.press('Control+Shift+K');
        await main.locator('.plan-work[data-improvement="till"]').waitFor({ state: 'detached' });
        expect(await main.locator('.plan-work').count()).toBe(1);
    });
});
