import { globSync, readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { STANDALONE_VIEWS } from '../../src/diagram/standalone/views.ts';
import { PALETTES } from '../../src/render/style/palettes.ts';
import { STYLE_SHEETS } from '../../src/render/style/style-sheets.ts';
import { THEMES } from '../../src/render/style/themes.ts';
import { svgFile } from '../../src/render/svg-file.tsx';
import { drawingFrom } from './drawings.ts';

const ORDER = `journey OnlineOrder "Online order" {
    target 90% within 3 d
    stage Purchase {
        moment checkout "Checkout <1>" truth first estimate 2 5 15 min
        task pick "Pick & pack" after checkout estimate 1 2 6 h
        task fraud "Fraud check" after checkout estimate 5 20 240 min
    }
    stage Support { moment delivery "Delivery" after pick, fraud truth second estimate 1 2 5 d }
}`;

/** One example shows every diagnostic, a cycle among them; another holds what others import. */
const DRAWABLE = globSync('examples/*.journey').filter(
    (file) => !file.includes('every-diagnostic') && /^journey /m.test(readFileSync(file, 'utf8')),
);

async function draw(text: string, theme: (typeof THEMES)[number] = 'light'): Promise<string> {
    return svgFile(await drawingFrom(text), STANDALONE_VIEWS.network, theme);
}

const texts = (svg: string) => Array.from(svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g), ([, text]) => text.replaceAll(/<[^>]*>/g, ''));

describe('an SVG file', () => {
    it.each(DRAWABLE)('of %s is well-formed and refers to nothing outside', async (file) => {
        const svg = await draw(readFileSync(file, 'utf8'));
        expect(XMLValidator.validate(svg)).toBe(true);
        expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
            /\b(?:href|src|url\(|style|class|import)\b|var\(|https?:/,
        );
        expect(svg).not.toMatch(/NaN|Infinity|undefined|color-mix/);
    });

    it('is named and describes the journey in words', async () => {
        const { svg } = new XMLParser().parse(await draw(ORDER));
        expect(svg.title).toBe('Online order');
        // By hand: checkout 37/6 min, pick 2.5 h and delivery 14/6 d follow each other.
        expect(svg.desc).toContain('4 steps in 2 stages.');
        expect(svg.desc).toContain('Expected duration 2.44 d ± 0.668 d.');
        expect(svg.desc).toContain('Critical path: Checkout <1> → Pick & pack → Delivery.');
        expect(svg.desc).toMatch(/Whole journey within 3 d: promised 90 %, probability 80 %, missed\.|probability 79\.\d %, missed/);
    });

    it('shows the name, the duration and the targets above the picture, as text', async () => {
        const shown = texts(await draw(ORDER));
        expect(shown[0]).toBe('Online order');
        expect(shown[1]).toBe('2.44 d\u00a0± 0.668 d');
        expect(shown[2]).toMatch(/^≤ 3 d · \d+ % of 90 %$/);
        expect(shown).toContain('Purchase');
        expect(shown).toContain('Pick &amp; pack');
    });

    it('says that a journey is incomplete', async () => {
        const svg = await draw('journey J { task a estimate 1 h task b after a }');
        expect(texts(svg)[1]).toContain('incomplete');
        expect(svg).toContain('Some steps have no estimate yet');
    });

    it.each(THEMES)('has every colour in the theme %s', (theme) => {
        const used = new Set(STYLE_SHEETS.join('\n').match(/--journey-[\w-]+/g));
        const missing = [...used].filter((token) => PALETTES[theme][token] === undefined);
        // It tells when a picture of the panel fades; no file moves.
        expect(missing).toEqual(['--journey-patience']);
    });

    it('differs between the themes in nothing but colours', async () => {
        const colourless = (svg: string) => svg.replaceAll(/#[0-9a-f]{6}/g, '#');
        expect(await draw(ORDER, 'dark')).not.toBe(await draw(ORDER, 'light'));
        expect(colourless(await draw(ORDER, 'dark'))).toBe(colourless(await draw(ORDER, 'light')));
    });
});
