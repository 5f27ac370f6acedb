import { describe, expect, it } from 'vitest';
import { drawFences, type MarkdownIt } from '../../src/extension/markdown/fences.ts';
import { fenceHtml } from '../../src/markdown/fence.tsx';
import { readJourneys } from '../../src/markdown/read-journeys.ts';
import { exampleText, readJourneys as readAsTools } from '../examples/read-journeys.ts';

const TEA = 'journey Tea "Tea <time>" { task boil estimate 1 3 5 min task brew after boil estimate 4 min }';

describe('a fence with a journey', () => {
    it('is drawn, with the look of the preview and its text as text', () => {
        const html = fenceHtml(TEA);
        expect(html).toContain('<svg xmlns="http://www.w3.org/2000/svg" class="journey-picture"');
        expect(html).toContain('data-step="brew"');
        expect(html).toContain('Tea &lt;time>');
        expect(html).not.toContain('<time>');
        expect(html).not.toContain('journey-fence-errors');
    });

    it('is drawn once for each text', () => {
        expect(fenceHtml(TEA)).toBe(fenceHtml(TEA));
        const began = performance.now();
        for (let i = 0; i < 1000; i++) fenceHtml(TEA);
        expect(performance.now() - began).toBeLessThan(200);
    });

    it('shows each of several journeys', () => {
        expect(fenceHtml(`${TEA}\n${TEA.replace('Tea', 'Two')}`).match(/<svg/g)).toHaveLength(2);
    });

    it('shows what is wrong below a picture that could be drawn', () => {
        const html = fenceHtml('journey J {\n  task a estimate 1 h\n  task b after a estimate 3 2 1 h\n  task c estimate 5\n}');
        expect(html).toContain('<svg');
        expect(html).toMatch(/Line 3:<\/strong>/);
        expect(html).toMatch(/Line 4:<\/strong>/);
    });

    it.each([
        ['a cycle', 'journey J {\n  task a after b estimate 1 h\n  task b after a estimate 1 h\n}', /Line 2:.*a → b|Line 2:.*wait/],
        ['a name that leads nowhere', 'journey J {\n  task a after nobody estimate 1 h\n}', /Line 2:.*nobody/],
        ['a syntax error', 'journey J {\n  tusk \n}', /Line 2:/],
        ['markup', '<script>alert(1)</script>', /&lt;script>/],
    ])('shows the text and what is wrong with it: %s', (_, text, message) => {
        const html = fenceHtml(text);
        expect(html).not.toContain('<svg');
        expect(html).not.toContain('<script');
        expect(html).toContain('<pre><code>');
        expect(html).toMatch(message);
    });

    it('shows an empty fence as it is', () => {
        expect(fenceHtml('')).toBe('<pre><code></code></pre>');
    });

    it.each(['every-diagnostic.journey', 'online-order.journey', 'airline-trip.journey'])(
        'finds the errors that the tools find in %s',
        async (name) => {
            const text = exampleText(name);
            // A fence reads no files, and the example imports some.
            const own = (messages: string[]) => messages.filter((message) => !message.includes('The file `')).toSorted();
            const { document } = await readAsTools(text);
            const expected = (document.diagnostics ?? []).filter(({ severity }) => severity === 1);
            const found = readJourneys(text).errors;
            expect(own(found.map(({ line, message }) => `${line} ${message}`))).toEqual(
                own(
                    expected.map(
                        ({ range, message }) => `${range.start.line + 1} ${typeof message === 'string' ? message : message.value}`,
                    ),
                ),
            );
        },
    );
});

describe('the plug-in for Markdown', () => {
    const token = (info: string) => ({ info, content: 'text', attributes: [] as string[], attrJoin: () => undefined });
    const render = (info: string, load: () => { fenceHtml(text: string): string } | null) => {
        const markdown: MarkdownIt = {
            renderer: { rules: { fence: () => 'as before' } },
            utils: { escapeHtml: (text) => text.replaceAll('<', '&lt;') },
        };
        drawFences(markdown, load);
        return markdown.renderer.rules.fence!([token(info)], 0, {}, {}, { renderAttrs: () => ' data-line="3"' });
    };

    it('loads the language for the first journey only, and leaves other fences alone', () => {
        const never = () => {
            throw new Error('not needed');
        };
        for (const info of ['', 'js', 'journeys', 'mermaid journey']) expect(render(info, never)).toBe('as before');
        for (const info of ['journey', 'journey title="x"', ' journey{1}']) {
            expect(render(info, () => ({ fenceHtml: (text) => `drawn ${text}` }))).toBe('<div data-line="3">drawn text</div>\n');
        }
    });

    it('shows the text while what draws it is on its way', () => {
        expect(render('journey', () => null)).toBe('<div data-line="3"><pre><code>text</code></pre></div>\n');
    });

    it('survives a fault', () => {
        const html = render('journey', () => {
            throw new Error('<lost>');
        });
        expect(html).toContain('<pre><code>text</code></pre>');
        expect(html).toContain('cannot be drawn: Error: &lt;lost>');
    });
});
