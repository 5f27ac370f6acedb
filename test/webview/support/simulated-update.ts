import { simulateInSlices } from '../../../src/language/simulation/journey-simulation.ts';
import type { PreviewUpdate } from '../../../src/protocol/preview.ts';
import type { TriedNetwork } from '../../../src/protocol/what-if.ts';
import { pictureOf } from '../../../src/server/preview/picture.ts';
import { completePicture } from '../../../src/server/preview/picture-difference.ts';
import { uncertaintyOf } from '../../../src/server/preview/uncertainty.ts';
import { parseJourney } from '../../language/support/services.ts';
import { URI } from './compose.ts';

/** A complete update of the first journey of a text with its simulation, composed by the server's own means. */
export async function simulatedUpdate(text: string): Promise<PreviewUpdate> {
    const { document, services } = await parseJourney(text, { validate: false });
    const [journey] = services.analysis.Analyser.analysed(document);
    const analyses = services.analysis.Analyser.withExpanded(document).map(({ analysis }) => analysis);
    const simulation = [...simulateInSlices(journey.analysis, analyses, 1000, () => 0)].at(-1);
    return {
        uri: URI,
        version: 1,
        sequence: 1,
        base: null,
        journeys: [{ name: journey.network.name, label: journey.network.label }],
        selected: 0,
        status: { kind: 'live' },
        ...completePicture(pictureOf(journey)!),
        uncertainty: uncertaintyOf(journey, simulation!, 1),
    };
}

/** The network that goes with it. */
export async function triedNetwork(text: string): Promise<TriedNetwork> {
    const { document, services } = await parseJourney(text, { validate: false });
    const [journey] = services.analysis.Analyser.analysed(document);
    return { version: 1, networks: [journey.network], journey: 0 };
}
