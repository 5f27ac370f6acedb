import { assert } from 'chai';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually } from './helpers.ts';

const TEXT = `# Tea

\`\`\`journey
journey Tea "Tea time" { task boil estimate 1 3 5 min task brew after boil estimate 4 min }
\`\`\`

\`\`\`journey
journey Broken { task a after nobody estimate 1 min }
\`\`\`

\`\`\`js
let journey;
\`\`\`
`;

/** Whether this host of extensions is a web worker, which can load no second script at once. */
const IN_WORKER = 'importScripts' in globalThis;

/** What the Markdown preview shows for the text, once a part of it is there. */
function rendered(part: string): Promise<string> {
    return eventually(async () => {
        const html = await vscode.commands.executeCommand<string>('markdown.api.render', TEXT);
        assert.include(html, part);
        return html;
    });
}

export function markdownSuite(): void {
    describe('Markdown preview', () => {
        if (IN_WORKER) {
            it('shows journeys in fences as text', async () => {
                assert.notInclude(await rendered('journey Tea'), '<svg');
            });
            return;
        }
        it('draws journeys in fences, and shows errors in their place', async () => {
            const html = await rendered('data-step="brew"');
            assert.match(html, /<div[^>]*class="[^"]*journey-fence[^"]*"[^>]*><div class="journey-fence-picture"><svg/);
            assert.match(
                html,
                /<pre><code>journey Broken[^<]*<\/code><\/pre><ul class="journey-fence-errors"[^>]*><li><strong>Line 1:<\/strong>[^<]*nobody/,
            );
            assert.match(html, /language-js/);
        });
    });
}
