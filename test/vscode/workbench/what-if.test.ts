import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Workbench } from './workbench.ts';

const FILE = 'till.journey';
const TEXT = `journey Till "At the till" {
    unit min
    target 90% within 20 min
    touchpoint scan "Scan" estimate 1 2 3
    moment pay "Pay" after scan estimate 5 10 15
}
`;

let workbench: Workbench;

beforeAll(async () => {
    workbench = await Workbench.open({ files: { [FILE]: TEXT } });
    await workbench.openFile(FILE);
}, 120_000);
afterAll(() => workbench?.close());
afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await workbench?.screenshot(`failed what-if ${task.name}`);
});

describe('another estimate, tried in the preview', { timeout: 120_000 }, () => {
    const slider = (name: string) => workbench.preview().getByRole('slider', { name });
    const write = () => workbench.preview().getByRole('button', { name: 'Write into the text' });
    const line = (text: string) => workbench.line(FILE, text);

    it('shows at once what becomes of the journey, and leaves the text alone', async () => {
        await workbench.command('Journey: Show Uncertainty');
        // The step that drives the duration is offered, once the simulation has told which.
        await expect.poll(() => slider('Pessimistic').isEnabled(), { timeout: 30_000 }).toBe(true);
        expect(await write().isDisabled()).toBe(true);
        await slider('Pessimistic').focus();
        await workbench.page.keyboard.press('End');
        await workbench.preview().getByText('30 min', { exact: true }).waitFor();
        const outcome = workbench.preview().locator('.what-if table').first();
        await outcome.waitFor();
        // (5 + 4·10 + 15)/6 + 2 = 12, and with 30 in place of 15 it is 14.5.
        expect(await outcome.textContent()).toMatch(/12 min.*14\.5 min/s);
        await line('estimate 5 10 15').waitFor();
    });

    it('writes it into the text at a click, as an edit that can be undone', async () => {
        await write().click();
        await line('estimate 5 10 30').waitFor();
        // What is shown is the new text, of which nothing is tried yet.
        await expect.poll(() => write().isDisabled(), { timeout: 30_000 }).toBe(true);
        await workbench.goTo(FILE, 'end');
        await workbench.page.keyboard.press('Control+Z');
        await line('estimate 5 10 15').waitFor();
        expect(await line('estimate 5 10 30').count()).toBe(0);
    });
});
