import { describe, expect, it } from 'vitest';
import { panelPage, panelPolicy } from '../../src/extension/preview/panel-page.ts';
import { readPanelState } from '../../src/extension/preview/panel-state.ts';
import { FIRST_JOURNEY } from '../../src/protocol/first-journey.ts';
import { FOLDER, TestClient } from './test-client.ts';

describe("the panel's page", () => {
    const parts = { script: 'https://host/webview.js', style: 'https://host/webview.css', cspSource: 'https://host', nonce: 'n0nce' };

    it('admits its own script and style sheet, and what the script makes itself', () => {
        const directives = Object.fromEntries(
            panelPolicy(parts)
                .split(';')
                .map((directive) => directive.trim().split(/ (.*)/, 2)),
        );
        expect(directives).toEqual({
            'default-src': "'none'",
            'script-src': "'nonce-n0nce'",
            'style-src': 'https://host',
            'font-src': "'none'",
            'img-src': 'blob:',
        });
    });

    it('carries the policy before anything is loaded, and no script or style of its own', () => {
        const page = panelPage(parts);
        expect(page.indexOf("default-src 'none'")).toBeLessThan(page.indexOf('<link'));
        expect(page.match(/<script[^>]*>/g)).toEqual(['<script nonce="n0nce" src="https://host/webview.js">']);
        expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
    });
});

describe("a panel's stored state", () => {
    it('is read back', () => {
        const state = { version: 1, uri: 'file:///a.journey', journey: 'A' };
        expect(readPanelState(state)).toEqual(state);
        expect(readPanelState({ ...state, journey: 5, more: true })).toEqual({ ...state, journey: null });
    });

    it.each([
        undefined,
        null,
        'x',
        [],
        {},
        { version: 2, uri: 'file:///a' },
        { version: 1 },
        { version: 1, uri: 5 },
        { version: 1, uri: 'a' },
    ])('is refused when it is not understood: %j', (stored) => expect(readPanelState(stored)).toBeNull());
});

it('the first journey is free of faults', async () => {
    const client = await TestClient.start();
    const uri = `${FOLDER}/first.journey`;
    client.open(uri, FIRST_JOURNEY);
    await client.until(() => client.diagnostics.has(uri));
    expect(client.diagnostics.get(uri)?.filter(({ severity }) => (severity ?? 1) <= 2)).toEqual([]);
    client.dispose();
});
