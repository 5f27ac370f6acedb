import { readdirSync, readFileSync } from 'node:fs';
import { DocumentState, URI } from 'langium';
import { describe, test } from 'vitest';
import { createServices } from './support/services.ts';

const services = createServices();

describe('every example, cut off after each of its characters', { timeout: 600_000 }, () => {
    test.each(readdirSync('examples').filter((name) => name.endsWith('.journey')))('%s', (name) => {
        const text = readFileSync(`examples/${name}`, 'utf8');
        const { LangiumDocumentFactory } = services.shared.workspace;
        for (let end = 0; end <= text.length; end++) {
            // More white space changes nothing.
            if (/\s\s$/.test(text.slice(Math.max(0, end - 2), end))) continue;
            const document = LangiumDocumentFactory.fromString(text.slice(0, end), URI.parse(`memory:/cut/${name}`));
            // Scopes need no phase of their own here, so the references can be followed at once.
            document.state = DocumentState.ComputedScopes;
            services.analysis.Analyser.analysed(document);
        }
    });
});
