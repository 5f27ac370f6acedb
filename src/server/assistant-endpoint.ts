import { DocumentState } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import { analyseText } from '../answers/analyse-text.ts';
import type { AnalysedFile } from '../answers/analysed-file.ts';
import { findingsOf } from '../answers/findings.ts';
import { AnswerError, textOf } from '../answers/tools/tool.ts';
import { ASSISTANT_TOOLS } from '../answers/tools/tools.ts';
import type { JourneyServices } from '../language/journey-services.ts';
import type { AskToolParams, AskToolResult } from '../protocol/assistant-requests.ts';
import { currentDocument } from './current-document.ts';

/** Answers what assistants ask about documents of the workspace and about texts. */
export class AssistantEndpoint {
    private readonly services: JourneyServices;

    constructor(services: JourneyServices) {
        this.services = services;
    }

    /** What a tool answers, or why it has no answer. Rejects when cancelled. */
    async ask({ tool: name, input, file }: AskToolParams, token: CancellationToken): Promise<AskToolResult> {
        const tool = ASSISTANT_TOOLS.find((candidate) => candidate.name === name);
        try {
            if (!tool) throw new AnswerError(`There is no tool ${name}.`);
            const { text } = await tool.answer(input, {
                file: () => this.analysedFile(input, file, token),
                pause: () => nextTurn(token),
                today: this.services.time.Today(),
            });
            return { text };
        } catch (error) {
            if (error instanceof AnswerError) return { problem: error.message };
            throw error;
        }
    }

    private async analysedFile(
        input: AskToolParams['input'],
        file: AskToolParams['file'],
        token: CancellationToken,
    ): Promise<AnalysedFile> {
        const text = textOf(input, 'text');
        if (text !== undefined) return analyseText('the text', text);
        const document = file && (await currentDocument(this.services, file.uri, DocumentState.Validated, token));
        if (!document) throw new AnswerError(`${file?.name ?? 'The file'} is not open.`);
        const { Analyser } = this.services.analysis;
        const fileAt = (uri: string) => (uri === document.uri.toString() ? file.name : uri);
        return {
            name: file.name,
            findings: findingsOf(file.name, document.diagnostics ?? [], fileAt),
            journeys: Analyser.analysed(document),
            expanded: Analyser.withExpanded(document),
            comments: this.services.documentation.CommentProvider,
        };
    }
}

/** Editors ask for other things meanwhile. */
async function nextTurn(token: CancellationToken): Promise<void> {
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) throw new Error('The question was withdrawn.');
}
