import { describe, expect, it } from 'vitest';
import { STANDALONE_VIEWS } from '../../../src/diagram/standalone/views.ts';
import type { FromPanel } from '../../../src/protocol/preview.ts';
import { svgFile } from '../../../src/render/svg-file.tsx';
import { drawingFrom } from '../../render/drawings.ts';
import { violationsOf } from '../support/axe.ts';
import { completeUpdate } from '../support/compose.ts';
import { pageSession } from '../support/page-session.ts';
import type { PreviewPage } from '../support/preview-page.ts';
import { onlineOrder } from '../support/sample-networks.ts';

const ORDER = completeUpdate(onlineOrder());
const SVG = svgFile(
    await drawingFrom('journey J "Заказ 浏览" { task a "A" estimate 1 h task b after a estimate 2 h }'),
    STANDALONE_VIEWS.network,
    'light',
);

const session = pageSession();
let page: PreviewPage;

async function open(): Promise<void> {
    page = await session.open(ORDER);
}

const button = () => page.page.getByRole('button', { name: 'Export' });
const menu = () => page.page.getByRole('menu', { name: 'Export' });
const focused = () => page.page.evaluate(() => document.activeElement?.textContent ?? '');

async function answer<K extends FromPanel['kind']>(kind: K): Promise<Extract<FromPanel, { kind: K }>> {
    await expect.poll(async () => (await page.posted()).map((message) => message.kind), { timeout: 20_000 }).toContain(kind);
    return (await page.posted()).find((message) => message.kind === kind) as Extract<FromPanel, { kind: K }>;
}

/** What was painted; the log of the page cannot be read as bytes. */
async function painted(): Promise<Uint8Array> {
    await answer('painted');
    const numbers = await page.page.evaluate(() => {
        const log = (window as unknown as { hostLog: FromPanel[] }).hostLog;
        const message = log.findLast(({ kind }) => kind === 'painted') as { content: Uint8Array | null };
        return message.content && Array.from(message.content);
    });
    return Uint8Array.from(numbers ?? []);
}

describe('the export menu', { timeout: 60_000 }, () => {
    it('has no fault that axe-core finds in any theme', async () => {
        await open();
        await button().click();
        expect(await violationsOf(page)).toEqual([]);
        expect(await menu().count()).toBe(1);
    });

    it('is walked with the keyboard, and gives the focus back', async () => {
        await open();
        await button().focus();
        const { keyboard } = page.page;
        await keyboard.press('Enter');
        await expect.poll(focused).toMatch(/^SVG/);
        await keyboard.press('End');
        expect(await focused()).toMatch(/^Microsoft Project XML/);
        await keyboard.press('g');
        expect(await focused()).toMatch(/^Graphviz/);
        await keyboard.press('Escape');
        await expect.poll(() => menu().count()).toBe(0);
        expect(await page.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Export');
        await keyboard.press('Enter');
        await keyboard.press('ArrowDown');
        await keyboard.press('Enter');
        expect(await answer('exportPicture')).toEqual({ kind: 'exportPicture', format: 'png', picture: { view: 'network' } });
        expect(await menu().count()).toBe(0);
    });

    it('goes with a click beside it', async () => {
        await open();
        await button().click();
        await page.page.mouse.click(20, 600);
        await expect.poll(() => menu().count()).toBe(0);
    });

    it('speaks of the view that is shown; of the network in that of the table', async () => {
        await open();
        await page.page.getByRole('tab', { name: 'Timeline' }).click();
        await button().click();
        await page.page.getByRole('menuitem', { name: /^HTML/ }).click();
        expect(await answer('exportPicture')).toEqual({ kind: 'exportPicture', format: 'html', picture: { view: 'timeline' } });
        await page.page.getByRole('tab', { name: 'Table' }).click();
        await button().click();
        expect(await menu().textContent()).toContain('Picture: Network');
        await page.page.getByRole('menuitem', { name: /^CSV/ }).click();
        expect(await answer('exportData')).toEqual({ kind: 'exportData', format: 'csv' });
    });

    it('a command gets the picture of the view that is shown', async () => {
        await open();
        await page.send({ kind: 'showView', view: 'map' }, { kind: 'wantPicture', format: 'svg' });
        expect(await answer('exportPicture')).toEqual({ kind: 'exportPicture', format: 'svg', picture: { view: 'map' } });
    });
});

describe('a picture', { timeout: 60_000 }, () => {
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(SVG)!.map(Number);

    it('is a PNG file of twice the size of the picture, in its colours', async () => {
        await open();
        await page.send({ kind: 'paint', request: 7, svg: SVG, format: 'png' });
        expect(await answer('painted')).toMatchObject({ request: 7 });
        const content = await painted();
        const found = await page.page.evaluate(async (bytes) => {
            const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
            const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
            context.drawImage(bitmap, 0, 0);
            const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
            const colours = new Map<string, number>();
            for (let i = 0; i < data.length; i += 4) {
                const colour = [data[i], data[i + 1], data[i + 2], data[i + 3]].join();
                colours.set(colour, (colours.get(colour) ?? 0) + 1);
            }
            return {
                width: bitmap.width,
                height: bitmap.height,
                white: colours.get('255,255,255,255'),
                critical: colours.get('185,47,29,255'),
            };
        }, Array.from(content));
        expect(found).toMatchObject({ width: 2 * width, height: 2 * height });
        expect(found.white).toBeGreaterThan(10_000);
        // #b92f1d, the outline of critical steps.
        expect(found.critical).toBeGreaterThan(500);
    });

    it.each([
        ['png', '<svg'],
        ['pdf', '<other/>'],
    ] as const)('that cannot be painted is said to be none: %s', async (format, svg) => {
        await open();
        await page.send({ kind: 'paint', request: 3, svg, format });
        expect(await answer('painted')).toEqual({ kind: 'painted', request: 3, content: null });
    });
});

describe('the clipboard', { timeout: 60_000 }, () => {
    async function copy(): Promise<void> {
        await button().click();
        await page.page.getByRole('menuitem', { name: /^Copy picture/ }).click();
        expect(await answer('askPicture')).toEqual({ kind: 'askPicture', picture: { view: 'network' } });
        await page.send({ kind: 'picture', svg: SVG });
    }

    it('gets the picture as PNG', async () => {
        await open();
        await page.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await copy();
        await expect.poll(() => page.page.locator('.notice').textContent()).toContain('The picture is in the clipboard.');
        const types = await page.page.evaluate(async () => {
            const [item] = await navigator.clipboard.read();
            const blob = await item.getType('image/png');
            const { width } = await createImageBitmap(blob);
            return { types: item.types, width };
        });
        expect(types).toEqual({ types: ['image/png'], width: 2 * Number(/width="(\d+)"/.exec(SVG)![1]) });
    });

    it('that takes no picture gets the SVG text, and that is said', async () => {
        await open();
        await page.page.evaluate(() => {
            navigator.clipboard.write = () => Promise.reject(new DOMException('Document is not focused.', 'NotAllowedError'));
        });
        await copy();
        expect(await answer('copy')).toEqual({ kind: 'copy', text: SVG });
        expect(await page.page.locator('.notice').textContent()).toContain('its SVG text is in it instead');
    });
});
