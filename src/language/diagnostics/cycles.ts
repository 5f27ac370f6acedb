import type { DiagnosticRelatedInformation } from 'vscode-languageserver-protocol';
import type { AnalysedJourney } from '../analysed-journey.ts';
import type { Dependency, Step } from '../generated/ast.ts';
import { firstPlaces, relatedPlace } from './related.ts';
import { type Report, rangeOf } from './report.ts';
import { countOf, LIST_LIMIT } from './wording.ts';

/** `dependency-cycle`: one diagnostic on each written dependency of each cycle, with the others as related information. */
export function dependencyCycles(journey: AnalysedJourney, report: Report): void {
    for (const cycle of journey.analysis.cycles) reportCycle(journey, cycle, report);
}

function reportCycle(journey: AnalysedJourney, cycle: number[], report: Report): void {
    const message = messageOf(journey, cycle);
    const places = cycle.map((link) => placeOf(journey, link));
    const others = places.length - 1;
    places.forEach(({ location }, index) => {
        // The dependencies that follow it on the way round. Each diagnostic has at most ten, so a long ring stays cheap.
        const next = Array.from({ length: Math.min(LIST_LIMIT, others) }, (_, step) => places[(index + 1 + step) % places.length]);
        report('dependency-cycle', message, {
            node: journey.links[cycle[index]],
            range: location.range,
            related: firstPlaces(next, others),
        });
    });
}

function messageOf({ network }: AnalysedJourney, cycle: number[]): string {
    const nameAt = (link: number) => network.steps[network.links[link].from].name;
    const [first] = cycle;
    if (cycle.length === 1) return `\`${nameAt(first)}\` waits for itself. Remove this dependency.`;
    const names = cycle.slice(0, LIST_LIMIT).map(nameAt);
    const left = cycle.length - names.length;
    const chain = [...names, ...(left > 0 ? [`… ${countOf(left, 'more', 'more')}`] : []), nameAt(first)].join(' → ');
    return `These steps wait for each other: ${chain}. Remove one of the dependencies.`;
}

function placeOf({ network, links }: AnalysedJourney, index: number): DiagnosticRelatedInformation {
    const written = links[index];
    const before = network.steps[network.links[index].from].name;
    const after = network.steps[network.links[index].to].name;
    const message = written.$type === 'Step' ? `\`${after}\` follows \`${before}\` in its stage` : `\`${after}\` depends on \`${before}\``;
    return relatedPlace(written, rangeOfLink(written), message);
}

/** The dependency that was written; for one that a stage `in order` implies, the name of the step that follows. */
export function rangeOfLink(written: Dependency | Step) {
    return written.$type === 'Step' ? rangeOf(written, 'name') : rangeOf(written);
}
