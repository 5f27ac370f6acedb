import { assert } from 'chai';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { EXTENSION_ID, eventually } from './helpers.ts';

const FENCES = [
    'journey Tea "Tea time" { task boil estimate 1 3 5 min task brew after boil estimate 4 min }',
    'journey Broken { task a after nobody estimate 1 min }',
];
const TEXT = `# Tea\n\n${FENCES.map((text) => `\`\`\`journey\n${text}\n\`\`\``).join('\n\n')}\n\n\`\`\`js\nlet journey;\n\`\`\`\n`;

/** Whether this host of extensions is a web worker. */
const IN_WORKER = 'importScripts' in globalThis;

interface Markdown {
    renderer: { rules: Record<string, (tokens: object[], index: number, options: object, environment: object, self: object) => string> };
    utils: { escapeHtml(text: string): string };
}

/**
 * The document as the built-in Markdown preview renders it. That extension runs in the process that hosts extensions, and knows nothing of
 * those in the worker: there the plug-in is asked as the preview would ask it, were all of them in the worker, as in a browser alone.
 */
async function render(): Promise<string> {
    if (!IN_WORKER) return vscode.commands.executeCommand<string>('markdown.api.render', TEXT);
    const extension = vscode.extensions.getExtension<{ extendMarkdownIt(markdown: Markdown): Markdown }>(EXTENSION_ID);
    const { extendMarkdownIt } = await extension!.activate();
    const js = () => '<pre class="language-js"></pre>';
    const markdown = extendMarkdownIt({
        renderer: { rules: { fence: js } },
        utils: { escapeHtml: (text) => text.replaceAll('<', '&lt;') },
    });
    const fence = (info: string, content: string) => {
        const token = { info, content, classes: '', attrJoin: (_: string, value: string) => Object.assign(token, { classes: value }) };
        const self = { renderAttrs: () => ` class="${token.classes}"` };
        return markdown.renderer.rules.fence([token], 0, {}, {}, self);
    };
    return [...FENCES.map((text) => fence('journey', text)), fence('js', 'let journey;')].join('\n');
}

export function markdownSuite(): void {
    describe('Markdown preview', () => {
        it('draws journeys in fences, and shows errors in their place', async () => {
            const html = await eventually(async () => {
                const rendered = await render();
                assert.include(rendered, 'data-step="brew"');
                return rendered;
            });
            assert.match(html, /<div[^>]*class="[^"]*journey-fence[^"]*"[^>]*><div class="journey-fence-picture"><svg/);
            assert.match(
                html,
                /<pre><code>journey Broken[^<]*<\/code><\/pre><ul class="journey-fence-errors"[^>]*><li><strong>Line 1:<\/strong>[^<]*nobody/,
            );
            assert.match(html, /language-js/);
        });
    });
}
