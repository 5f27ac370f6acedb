import { extractImages, getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { pdfPicture } from '../../../src/cli/render/pdf-picture.ts';
import { STANDALONE_VIEWS } from '../../../src/diagram/standalone/views.ts';
import type { FromPanel } from '../../../src/protocol/preview.ts';
import { svgFile } from '../../../src/render/svg-file.tsx';
import { drawingFrom } from '../../render/drawings.ts';
import { pageSession } from '../support/page-session.ts';

/** Labels in alphabets that the package has, and that it has not. */
const ALPHABETS = ['Łódź', 'Thanh toán', 'Заказ', 'Қазақ', 'Ωμέγα'];
const OTHERS = ['浏览商品', 'ご注文', '배송', 'भुगतान', 'שירות', '🍵'];

function journeyOf(labels: string[]): string {
    return `journey J "${labels[0]}" { target 90% within 9 h ${labels.map((label, i) => `task t${i} "${label}" estimate 1 h`).join(' ')} }`;
}

const session = pageSession();

/** The file that the page makes of a picture, and what it loaded for it. */
async function pdfOf(svg: string): Promise<{ content: Uint8Array; loaded: string[] }> {
    const { page, ...preview } = await session.open();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await session.current.send({ kind: 'paint', request: 1, svg, format: 'pdf' });
    const painted = () => (window as unknown as { hostLog: FromPanel[] }).hostLog.find(({ kind }) => kind === 'painted');
    await page.waitForFunction(painted, undefined, { timeout: 60_000 });
    const numbers = await page.evaluate(() => {
        const log = (window as unknown as { hostLog: FromPanel[] }).hostLog;
        const message = log.find(({ kind }) => kind === 'painted') as { content: Uint8Array | null };
        return message.content && Array.from(message.content);
    });
    expect(preview.faults).toEqual([]);
    return { content: Uint8Array.from(numbers ?? []), loaded };
}

async function read(content: Uint8Array) {
    const document = await getDocumentProxy(content);
    const page = await document.getPage(1);
    const { items } = await page.getTextContent();
    const { info } = await document.getMetadata();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    return { document, view: page.view, text, info: info as Record<string, unknown>, images: await extractImages(document, 1) };
}

describe('a PDF file from the panel', { timeout: 90_000 }, () => {
    it('is one page of the size of the picture, its lines as lines and its text as text', async () => {
        const svg = svgFile(await drawingFrom(journeyOf(ALPHABETS)), STANDALONE_VIEWS.network, 'light');
        const { content, loaded } = await pdfOf(svg);
        const { document, view, text, info, images } = await read(content);
        const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number);
        expect(document.numPages).toBe(1);
        expect(view[2]).toBeCloseTo(width * 0.75, 1);
        expect(view[3]).toBeCloseTo(height * 0.75, 1);
        for (const label of ALPHABETS) expect(text).toContain(label);
        expect(info).toMatchObject({ Title: 'Łódź' });
        expect(String(info.Subject)).toContain('Critical path');
        expect(images).toEqual([]);
        expect(loaded).toEqual(['/pdf.js']);
        expect(content.length).toBeLessThan(100_000);
    });

    it.each(['network', 'timeline', 'map'] as const)('is the picture that the command line writes: %s', async (view) => {
        const svg = svgFile(await drawingFrom(journeyOf([...ALPHABETS, 'Find the office'])), STANDALONE_VIEWS[view], 'dark');
        const [fromPanel, fromCommand] = [(await pdfOf(svg)).content, (await pdfPicture(svg)).content as Uint8Array];
        const drawn = async (content: Uint8Array) => {
            const page = await (await getDocumentProxy(content)).getPage(1);
            const { fnArray, argsArray } = await page.getOperatorList();
            const { items } = await page.getTextContent();
            const { OPS } = await getResolvedPDFJS();
            const texts = items.flatMap((item) =>
                'str' in item && item.str.trim() ? [{ text: item.str, at: item.transform.slice(4) }] : [],
            );
            return { lines: argsArray.filter((_, i) => fnArray[i] === OPS.constructPath).map(String), texts };
        };
        const [panel, command] = [await drawn(fromPanel), await drawn(fromCommand)];
        expect(panel.lines.length).toBeGreaterThan(20);
        expect(panel.lines).toEqual(command.lines);
        expect(panel.texts.map(({ text }) => text)).toEqual(command.texts.map(({ text }) => text));
        // Half a point: the fonts of the package keep no more of Noto Sans than pairs of letters need.
        const far = panel.texts.map(({ at: [x, y] }, i) => Math.hypot(x - command.texts[i].at[0], y - command.texts[i].at[1]));
        expect(Math.max(...far)).toBeLessThan(0.5);
    });

    it('loses no character: what the package has no font for is painted, and found by its text', async () => {
        const svg = svgFile(await drawingFrom(journeyOf(OTHERS)), STANDALONE_VIEWS.network, 'dark');
        const { text, images } = await read((await pdfOf(svg)).content);
        for (const label of OTHERS) expect(text.replaceAll(/\s/g, '')).toContain(label);
        // The title and each label, and none of the figures.
        expect(images).toHaveLength(OTHERS.length + 1);
        // Letters of light ink, on nothing.
        for (const image of images.slice(0, 3)) {
            expect(image.channels).toBe(4);
            const seen = Array.from({ length: image.width * image.height }, (_, i) => image.data[4 * i + 3]).filter((alpha) => alpha > 128);
            expect(seen.length).toBeGreaterThan(20);
            expect(seen.length).toBeLessThan(image.width * image.height);
        }
    });

    it('says every sign that pictures use by themselves with a font', async () => {
        const every = `journey J { target 90% within 9 h  start 2027-01-01
            stage S "Ü ≤ → − × ± · … “”" { wait a estimate 1 2 9 h task b after a lag 1 h estimate 30 min task c after b.start lead 5 min estimate 1 h } }`;
        for (const view of ['network', 'timeline', 'map'] as const) {
            const svg = svgFile(await drawingFrom(every), STANDALONE_VIEWS[view], 'light');
            const { images } = await read((await pdfOf(svg)).content);
            await session.current.close();
            expect(images).toEqual([]);
        }
    });
});
