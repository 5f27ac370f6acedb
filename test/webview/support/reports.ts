import type { AnalysedJourney } from '../../../src/language/analysed-journey.ts';
import type { PreviewUpdate } from '../../../src/protocol/preview.ts';
import { REPORT_KINDS, type Report, type ReportKind, type Reports } from '../../../src/protocol/reports.ts';
import { pictureOf } from '../../../src/server/preview/picture.ts';
import { completePicture } from '../../../src/server/preview/picture-difference.ts';
import { REPORTERS } from '../../../src/server/reports/reporters.ts';
import { parseJourney } from '../../language/support/services.ts';
import { URI } from './compose.ts';

/** What a server sends of the first journey of a text: an update, and the reports that a page may ask for. */
export interface Served {
    update: PreviewUpdate;
    reports: Required<Reports>;
    journey: AnalysedJourney;
}

/**
 * @param today a date of the language
 * @param without names of improvements that the comparison leaves out
 */
export async function served(text: string, today: string, version = 1, without: readonly string[] = []): Promise<Served> {
    const { document, services } = await parseJourney(text, { validate: false });
    const journeys = services.analysis.Analyser.analysed(document);
    const [journey] = journeys;
    const head = { uri: URI, version, journey: journey.network.name };
    const report = (kind: ReportKind): [ReportKind, Report] => [
        kind,
        REPORTERS[kind]({ head, journey, journeys, today, mostHandovers: 4, without }),
    ];
    return {
        journey,
        reports: Object.fromEntries(REPORT_KINDS.map(report)) as Required<Reports>,
        update: {
            uri: URI,
            version,
            sequence: version,
            base: null,
            journeys: journeys.map(({ network }) => ({ name: network.name, label: network.label })),
            selected: 0,
            status: { kind: 'live' },
            ...completePicture(pictureOf(journey)!),
        },
    };
}
