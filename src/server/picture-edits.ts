import { DocumentState, type LangiumDocument } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import { ActionContext } from '../language/actions/action-context.ts';
import type { Edit } from '../language/actions/edits/edit.ts';
import { addLink, removeLink } from '../language/actions/edits/links.ts';
import { editEstimate, editLabel, editPoints, writtenEstimate } from '../language/actions/edits/properties.ts';
import { textEdit } from '../language/actions/text/change.ts';
import type { AnalysedJourney } from '../language/analysed-journey.ts';
import type { JourneyServices } from '../language/journey-services.ts';
import type { EditPictureParams, EditPictureResult, PictureEdit, WrittenStep, WrittenStepParams } from '../protocol/edit-requests.ts';
import { currentDocument } from './current-document.ts';
import { stepIds } from './preview/step-ids.ts';

const GONE: Edit = { problem: 'The step is not in the text any more.' };
const OVERTAKEN: Edit = { problem: 'The text has changed since that estimate was tried: try it again.' };

/** Says what edits of a picture mean for the text. */
export class PictureEdits {
    private readonly services: JourneyServices;

    constructor(services: JourneyServices) {
        this.services = services;
    }

    /** The changes that make an edit; null when there is no such document. Rejects when cancelled. */
    async edit({ uri, journey, edit }: EditPictureParams, token: CancellationToken): Promise<EditPictureResult | null> {
        const document = await currentDocument(this.services, uri, DocumentState.Linked, token);
        if (!document) return null;
        const shown = this.journeyNamed(document, journey);
        const made = shown ? change(edit, shown, new ActionContext(document, this.services)) : GONE;
        if ('problem' in made) return made;
        return { version: document.textDocument.version, changes: made.changes.map((each) => textEdit(each, document)) };
    }

    /** What is written of a step; null when there is no such step. Rejects when cancelled. */
    async written({ uri, journey, step }: WrittenStepParams, token: CancellationToken): Promise<WrittenStep | null> {
        const document = await currentDocument(this.services, uri, DocumentState.Linked, token);
        const shown = document && this.journeyNamed(document, journey);
        const node = shown?.steps[stepIds(shown.network.steps).indexOf(step)];
        if (!document || !node) return null;
        return { estimate: writtenEstimate(node, document.textDocument.getText()), label: node.label ?? null };
    }

    private journeyNamed(document: LangiumDocument, name: string | null): AnalysedJourney | undefined {
        const journeys = this.services.analysis.Analyser.analysed(document);
        return journeys.find(({ network }) => network.name === name) ?? journeys[0];
    }
}

function change(edit: PictureEdit, journey: AnalysedJourney, context: ActionContext): Edit {
    const ids = stepIds(journey.network.steps);
    if (edit.kind === 'link' || edit.kind === 'unlink') {
        const [from, to] = [ids.indexOf(edit.from), ids.indexOf(edit.to)];
        if (from < 0 || to < 0) return GONE;
        return edit.kind === 'link' ? addLink(journey, from, to, context) : removeLink(journey, from, to, edit.type, context);
    }
    const step = journey.steps[ids.indexOf(edit.step)];
    if (!step) return GONE;
    switch (edit.kind) {
        case 'estimate':
            return editEstimate(step, edit.text, context);
        case 'points':
            return edit.version === context.document.textDocument.version
                ? editPoints(step, edit.estimate, journey.network.unit, context)
                : OVERTAKEN;
        case 'label':
            return editLabel(step, edit.text, context);
    }
}
