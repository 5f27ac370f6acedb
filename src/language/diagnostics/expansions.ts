import { AstUtils } from 'langium';
import { isJourney, type Journey, type JourneyFile } from '../generated/ast.ts';
import { expansionsOf, withExpanded } from '../network/expansions.ts';
import { relatedPlace } from './related.ts';
import { type Report, rangeOf } from './report.ts';
import { othersOf, type RingLink, ringsAmong, wayRound } from './rings.ts';
import { named } from './wording.ts';

/** `expansion-cycle`: on each `expands` of the file that belongs to a ring of journeys, in this file or across files. */
export function expansionCycles(file: JourneyFile, report: Report): void {
    const journeys = withExpanded(file.members.filter(isJourney));
    const links = journeys.flatMap((from) =>
        expansionsOf(from).map(({ property, journey }): RingLink<Journey> => ({ from, to: journey, written: property })),
    );
    if (links.length === 0) return;
    for (const ring of ringsAmong(journeys.sort(byPlace), links)) {
        const message =
            ring.length === 1
                ? `The journey ${named(ring[0].from, 'here')} expands itself, so it never ends. Expand another journey, or give the step an estimate.`
                : `These journeys expand each other, so none of them ever ends: ${wayRound(ring.map(({ from }) => from.name))}. Replace one \`expands\` by an estimate.`;
        for (const [at, { from, written }] of ring.entries()) {
            if (from.$container !== file) continue;
            report('expansion-cycle', message, { node: written, related: othersOf(ring, at, placeOf) });
        }
    }
}

function placeOf({ from, to, written }: RingLink<Journey>) {
    return relatedPlace(written, rangeOf(written), `\`${from.name}\` expands \`${to.name}\``);
}

/** By file, then in the order of the text. */
function byPlace(a: Journey, b: Journey): number {
    const [one, other] = [addressOf(a), addressOf(b)];
    if (one !== other) return one < other ? -1 : 1;
    return (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0);
}

function addressOf(journey: Journey): string {
    return AstUtils.findRootNode(journey).$document?.uri.toString() ?? '';
}
