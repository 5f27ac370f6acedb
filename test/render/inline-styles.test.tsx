import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StandalonePicture } from '../../src/diagram/standalone/StandalonePicture.tsx';
import { STANDALONE_VIEWS } from '../../src/diagram/standalone/views.ts';
import { inlineStyles } from '../../src/render/style/inline-styles.ts';
import { PALETTES } from '../../src/render/style/palettes.ts';
import { parseStyleSheet } from '../../src/render/style/style-sheet.ts';
import { STYLE_SHEETS, styleRules } from '../../src/render/style/style-sheets.ts';
import { launchChromium } from '../../src/tasks/host/chromium.ts';
import { drawingFrom } from './drawings.ts';

describe('styles as attributes', () => {
    const inline = (css: string, markup: string, palette = {}) => inlineStyles(markup, parseStyleSheet(css), palette);

    it('let the later rule win, and the more specific one over it', () => {
        expect(inline('.a{fill:red}.a{fill:blue}', '<g class="a"></g>')).toBe('<g fill="blue"></g>');
        expect(inline('.a.b{fill:red}.a{fill:blue}', '<g class="a b"></g>')).toBe('<g fill="red"></g>');
        expect(inline('.x .a{fill:red}.a{fill:blue}', '<g class="x"><g><path class="a"/></g></g>')).toBe(
            '<g><g><path fill="red"/></g></g>',
        );
    });

    it('leave out rules for other elements', () => {
        expect(inline('.x .a{fill:red}', '<g class="a"></g><g class="x"></g>')).toBe('<g></g><g></g>');
        expect(inline('.a:not(.b){fill:red}', '<g class="a b"></g>')).toBe('<g></g>');
        expect(inline('.a:hover{fill:red}', '<g class="a"></g>')).toBe('<g></g>');
    });

    it('hand custom properties down', () => {
        const css = '.a{--c:var(--ink)}.b{fill:var(--c)}.d{stroke:var(--none, green)}';
        const markup = '<g class="a"><path class="b"/></g><path class="b d"/>';
        expect(inline(css, markup, { '--ink': '#123456' })).toBe('<g><path fill="#123456"/></g><path fill="" stroke="green"/>');
    });

    it('keep attributes that no rule concerns, and text as it is', () => {
        expect(inline('.a{fill:red}', '<text class="a" x="1" fill="blue">&lt;g class="a"&gt;</text>')).toBe(
            '<text x="1" fill="red">&lt;g class="a"&gt;</text>',
        );
    });
});

const PROPERTIES = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'font-weight', 'font-family', 'opacity'];

describe('a file without a style sheet', { timeout: 60_000 }, () => {
    let browser: Browser;
    beforeAll(async () => {
        browser = await launchChromium();
    });
    afterAll(() => browser?.close());

    it.each(['light', 'dark'] as const)('looks to a browser as with the style sheet of the panel: %s', async (theme) => {
        const drawing = await drawingFrom(readFileSync('examples/online-order.journey', 'utf8'));
        const markup = renderToString(<StandalonePicture drawing={drawing} view={STANDALONE_VIEWS.network} />);
        const tokens = Object.entries(PALETTES[theme]).map(([name, value]) => `${name}:${value}`);
        const styled = `<style>svg{${tokens.join(';')}}${STYLE_SHEETS.join('\n')}</style>${markup}`;
        const page = await browser.newPage();
        const looks = async (html: string) => {
            await page.setContent(html);
            return page.evaluate(
                (properties) =>
                    Array.from(document.querySelectorAll('svg, svg *'), (element) => {
                        const style = getComputedStyle(element);
                        return [element.tagName, ...properties.map((property) => style.getPropertyValue(property))].join(' | ');
                    }),
                PROPERTIES,
            );
        };
        const expected = await looks(styled);
        expect(expected.length).toBeGreaterThan(300);
        expect(new Set(expected).size).toBeGreaterThan(30);
        expect(await looks(inlineStyles(markup, styleRules(), PALETTES[theme]))).toEqual(expected);
        await page.close();
    });
});
