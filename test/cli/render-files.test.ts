import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STANDALONE_VIEWS } from '../../src/diagram/standalone/views.ts';
import { htmlPage } from '../../src/render/html/html-page.ts';
import { svgFile } from '../../src/render/svg-file.tsx';
import { launchChromium } from '../../src/tasks/host/chromium.ts';
import { drawingFrom } from '../render/drawings.ts';
import { journey, temporaryFile, temporaryFolder } from './support/cli.ts';

/** Milliseconds for a test that draws, and one that starts a browser; machines may be busy. */
const PATIENCE = 60_000;

/** Labels in Latin, Cyrillic, Greek, Chinese, Japanese, Korean and Hindi, between them a step that is not critical. */
const SCRIPTS = `journey J "Заказ" {
    target 90% within 3 h
    stage S "注文" {
        touchpoint a "浏览商品" estimate 1 h
        touchpoint b "ご注文の確認" after a estimate 1 h
        moment c "배송 조회" after b truth first estimate 1 h
        task d "Ωμέγα naïve" after a estimate 10 min
        wait e "भुगतान" after a estimate 20 min
    }
}`;
const LABELS = ['Заказ', '注文', '浏览商品', 'ご注文の確認', '배송 조회', 'Ωμέγα naïve'];

async function rendered(text: string, name: string, ...args: string[]): Promise<{ bytes: Buffer; err: string; code: number | null }> {
    const file = join(temporaryFolder(), name);
    const { err, code } = await journey('render', temporaryFile(text), '-o', file, ...args);
    return { bytes: readFileSync(file), err, code };
}

describe('a PNG file', { timeout: PATIENCE }, () => {
    let browser: Browser;
    beforeAll(async () => {
        browser = await launchChromium();
    }, PATIENCE);
    afterAll(() => browser?.close());

    /** Width, height, and how many pixels have each of some colours, as a browser reads the file. */
    async function seen(png: Buffer, colours: number[][]) {
        const page = await browser.newPage();
        const found = await page.evaluate(
            async ({ data, wanted }) => {
                const image = new Image();
                image.src = `data:image/png;base64,${data}`;
                await image.decode();
                const canvas = new OffscreenCanvas(image.width, image.height);
                const context = canvas.getContext('2d')!;
                context.drawImage(image, 0, 0);
                const pixels = context.getImageData(0, 0, image.width, image.height).data;
                const counts = wanted.map(() => 0);
                for (let i = 0; i < pixels.length; i += 4) {
                    wanted.forEach((colour, at) => {
                        if (colour.every((value, channel) => pixels[i + channel] === value)) counts[at]++;
                    });
                }
                return { width: image.width, height: image.height, counts };
            },
            { data: png.toString('base64'), wanted: colours },
        );
        await page.close();
        return found;
    }

    it.each([
        ['light', [0xff, 0xff, 0xff], [0xb9, 0x2f, 0x1d]],
        ['dark', [0x1f, 0x1f, 0x1f], [0xf2, 0x69, 0x5f]],
    ])('is twice the size of the picture, in the colours of the theme %s', async (theme, ground, critical) => {
        const { bytes, err, code } = await rendered(SCRIPTS, 'x.png', '--theme', theme);
        expect({ err, code }).toEqual({ err: '', code: 0 });
        const { out } = await journey('render', temporaryFile(SCRIPTS));
        const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(out)!.map(Number);
        const { counts, ...size } = await seen(bytes, [ground, critical]);
        expect(size).toEqual({ width: 2 * width, height: 2 * height });
        expect(counts[0]).toBeGreaterThan(10_000);
        expect(counts[1]).toBeGreaterThan(1_000);
    });

    it.each(['Привет', '浏览', 'ご注文', '조회', 'भुगतान'])('shows letters for %s', async (label) => {
        const ink = [0x1f, 0x23, 0x28];
        const text = (title: string) => `journey J "${title}" { task a "." estimate 1 h }`;
        const [blank, written] = [await rendered(text('.'), 'x.png'), await rendered(text(label), 'x.png')];
        expect(written.err).toBe('');
        const [before, after] = [await seen(blank.bytes, [ink]), await seen(written.bytes, [ink])];
        expect(after.counts[0]).toBeGreaterThan(before.counts[0] + 50);
    });

    it('says which characters no font has', async () => {
        const { code, err } = await rendered('journey J "Tea 🍵 ꙮ" { task a estimate 1 h }', 'x.png');
        expect(code).toBe(0);
        expect(err).toMatch(/^No font for 🍵 ?ꙮ?: left out\. [^\n]+\n$/);
    });
});

describe('a PDF file', { timeout: PATIENCE }, () => {
    async function read(bytes: Buffer) {
        const document = await getDocumentProxy(new Uint8Array(bytes));
        const page = await document.getPage(1);
        const { items } = await page.getTextContent();
        const { info } = await document.getMetadata();
        const text = items.map((item) => ('str' in item ? item.str : '')).join('');
        return { pages: document.numPages, view: page.view, text, info: info as Record<string, unknown> };
    }

    it('is read by another program: one page of the size of the picture, its text as text', async () => {
        const { bytes, err, code } = await rendered(SCRIPTS, 'x.pdf');
        expect({ err, code }).toEqual({ err: '', code: 0 });
        const { pages, view, text, info } = await read(bytes);
        const { out } = await journey('render', temporaryFile(SCRIPTS));
        const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(out)!.map(Number);
        expect(pages).toBe(1);
        // Points to pixels of CSS.
        expect(view[2]).toBeCloseTo(width * 0.75, 1);
        expect(view[3]).toBeCloseTo(height * 0.75, 1);
        for (const label of LABELS) expect(text.replaceAll(/\s/g, '')).toContain(label.replaceAll(' ', ''));
        expect(info).toMatchObject({ Title: 'Заказ' });
        expect(String(info.Subject)).toContain('Critical path: 浏览商品');
    });

    it('holds only the glyphs that it shows', async () => {
        const { bytes } = await rendered(SCRIPTS, 'x.pdf');
        expect(bytes.length).toBeLessThan(200_000);
    });

    it('is the same whenever it is made', async () => {
        const [first, second] = [await rendered(SCRIPTS, 'x.pdf'), await rendered(SCRIPTS, 'y.pdf')];
        expect(first.bytes.equals(second.bytes)).toBe(true);
    });
});

describe('an HTML page', { timeout: PATIENCE }, () => {
    let browser: Browser;
    let script: string;
    beforeAll(async () => {
        browser = await launchChromium();
        const { outputFiles } = await build({
            entryPoints: ['webview/standalone/main.tsx'],
            bundle: true,
            write: false,
            minify: true,
            format: 'iife',
            jsx: 'automatic',
            jsxImportSource: 'preact',
        });
        script = outputFiles[0].text.trim();
    }, PATIENCE);
    afterAll(() => browser?.close());

    it.each(['light', 'dark'] as const)('shows, moves and zooms the picture and asks the network for nothing: %s', async (theme) => {
        const drawing = await drawingFrom(SCRIPTS.replace('Заказ', '</title><script>alert(1)</script>'));
        const html = await htmlPage(drawing, svgFile(drawing, STANDALONE_VIEWS.network, theme), theme, script);
        const page = await browser.newPage({ viewport: { width: 900, height: 600 }, reducedMotion: 'reduce' });
        const faults: string[] = [];
        const asked: string[] = [];
        page.on('pageerror', (error) => faults.push(String(error)));
        page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
        page.on('dialog', (dialog) => {
            faults.push('a script of the text ran');
            return dialog.dismiss();
        });
        await page.route('**/*', (route) => {
            asked.push(route.request().url());
            return route.fulfill({ contentType: 'text/html', body: html });
        });
        await page.goto('http://file.test/');
        expect(await page.title()).toBe('</title><script>alert(1)</script>');
        const scale = async () => Number(/scale\(([\d.]+)\)/.exec((await page.locator('#world').getAttribute('transform'))!)![1]);
        const whole = await scale();
        await page.getByRole('button', { name: 'Zoom in' }).click();
        expect(await scale()).toBeGreaterThan(whole);
        await page.keyboard.press('f');
        await page.locator('#canvas').focus();
        await page.keyboard.press('f');
        await expect.poll(scale).toBeCloseTo(whole, 5);
        await page.mouse.move(450, 300);
        await page.mouse.down();
        await page.mouse.move(500, 350, { steps: 3 });
        await page.mouse.up();
        expect(await page.locator('#world').getAttribute('transform')).toMatch(/translate/);
        expect(await page.locator('[data-step="c"]').isVisible()).toBe(true);
        expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
            theme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(31, 31, 31)',
        );
        expect(asked).toEqual(['http://file.test/']);
        expect(faults).toEqual([]);
        await page.close();
    });
});
