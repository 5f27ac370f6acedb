import { EmptyFileSystem, URI } from 'langium';
import { describe, expect, it, vi } from 'vitest';
import { isDiagnosticCode } from '../../src/language/diagnostics/catalogue.ts';
import type { JourneyFile } from '../../src/language/generated/ast.ts';
import { createJourneyServices } from '../../src/language/journey-module.ts';
import { EXAMPLES, exampleText, LIBRARIES } from './read-journeys.ts';

/** A text is cut off after each of its characters while somebody types it: each of these texts is parsed, checked and analysed. */
describe('an example cut off after each of its characters', () => {
    const { shared, journey } = createJourneyServices(EmptyFileSystem);
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
    const uri = URI.parse('file:///cut-off.journey');

    it.each(EXAMPLES)('crashes nothing: %s', { timeout: 240_000 }, async (name) => {
        const text = exampleText(name);
        const logged = vi.spyOn(console, 'error');
        let steps = 0;
        for (let end = 0; end <= text.length; end++) {
            const document = LangiumDocumentFactory.fromString<JourneyFile>(text.slice(0, end), uri);
            LangiumDocuments.addDocument(document);
            await DocumentBuilder.build([document], { validation: true });
            steps = journey.analysis.Analyser.analysed(document).reduce((sum, { network }) => sum + network.steps.length, 0);
            LangiumDocuments.deleteDocument(uri);
            // A check that throws is turned into a diagnostic, which has no code of ours.
            const strangers = (document.diagnostics ?? []).filter(({ code }) => !isDiagnosticCode(String(code)));
            if (strangers.length > 0) expect.fail(`cut off after ${end} characters: ${JSON.stringify(strangers)}`);
        }
        expect(logged).not.toHaveBeenCalled();
        if (!LIBRARIES.includes(name)) expect(steps).toBeGreaterThan(5);
    });
});
