import { Cancellation, DefaultLinker, interruptAndCheck, type LangiumDocument } from 'langium';
import { walkTree } from '../tree-walk.ts';

/** Resolves the references of a document in one go; those that the analysis followed are resolved already. */
export class JourneyLinker extends DefaultLinker {
    override async link(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
        await interruptAndCheck(cancelToken);
        walkTree(document.parseResult.value, { reference: (reference) => this.doLink(reference, document) });
    }
}
