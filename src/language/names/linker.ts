import { Cancellation, DefaultLinker, interruptAndCheck, type LangiumDocument } from 'langium';
import type { JourneyServices } from '../journey-services.ts';
import { walkTree } from '../tree-walk.ts';

/** Resolves the references of a document in one go; those that the analysis followed are resolved already. */
export class JourneyLinker extends DefaultLinker {
    private readonly analyser: () => JourneyServices['analysis']['Analyser'];

    constructor(services: JourneyServices) {
        super(services);
        this.analyser = () => services.analysis.Analyser;
    }

    override async link(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
        await interruptAndCheck(cancelToken);
        walkTree(document.parseResult.value, { reference: (reference) => this.doLink(reference, document) });
    }

    /** Names may lead elsewhere from now on, so the analysis that followed them is void, too. */
    override unlink(document: LangiumDocument): void {
        super.unlink(document);
        this.analyser().forget(document);
    }
}
