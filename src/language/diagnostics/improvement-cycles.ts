import type { DiagnosticRelatedInformation } from 'vscode-languageserver-protocol';
import { findCycles } from '../../pert/cycles.ts';
import { graphOf } from '../../pert/graph.ts';
import { type Improvement, isImprovement, type Journey } from '../generated/ast.ts';
import { firstPlaces, relatedPlace } from './related.ts';
import { type Report, rangeOf } from './report.ts';
import { countOf, LIST_LIMIT, named } from './wording.ts';

/** A name in an improvement's `after`. */
interface Waiting {
    from: Improvement;
    to: Improvement;
    range: ReturnType<typeof rangeOf>;
}

/** `dependency-cycle` among improvements: on each name in `after` that belongs to a cycle, with the others as related information. */
export function improvementCycles(journey: Journey, report: Report): void {
    const improvements = journey.members.filter(isImprovement);
    const waiting = improvements.flatMap(waitingOf);
    if (waiting.length === 0) return;
    const indexOf = new Map(improvements.map((improvement, index) => [improvement, index]));
    const graph = graphOf({
        size: improvements.length,
        linkFrom: Int32Array.from(waiting, ({ from }) => indexOf.get(from)!),
        linkTo: Int32Array.from(waiting, ({ to }) => indexOf.get(to)!),
    });
    for (const cycle of findCycles(graph))
        reportCycle(
            cycle.map((link) => waiting[link]),
            report,
        );
}

function waitingOf(to: Improvement): Waiting[] {
    return to.properties.flatMap((property) => {
        if (property.$type !== 'ImprovementAfterProperty') return [];
        return property.improvements.flatMap(({ ref, $refNode }) =>
            ref && ref.$container === to.$container ? [{ from: ref, to, range: $refNode?.range ?? rangeOf(property) }] : [],
        );
    });
}

function reportCycle(cycle: readonly Waiting[], report: Report): void {
    const message = messageOf(cycle);
    const places = cycle.map(({ from, to, range }): DiagnosticRelatedInformation => {
        return relatedPlace(to, range, `${named(to, 'An improvement')} comes after ${named(from, 'another')}`);
    });
    cycle.forEach(({ to, range }, index) => {
        // Those that follow it on the way round.
        const next = Array.from({ length: Math.min(LIST_LIMIT, places.length - 1) }, (_, k) => places[(index + 1 + k) % places.length]);
        report('dependency-cycle', message, { node: to, range, related: firstPlaces(next, places.length - 1) });
    });
}

function messageOf(cycle: readonly Waiting[]): string {
    const nameOf = ({ from }: Waiting) => named(from, 'an improvement');
    if (cycle.length === 1) return `${nameOf(cycle[0])} waits for itself. Remove it from its own \`after\`.`;
    const left = cycle.length - LIST_LIMIT;
    const chain = [
        ...cycle.slice(0, LIST_LIMIT).map(nameOf),
        ...(left > 0 ? [`… ${countOf(left, 'more', 'more')}`] : []),
        nameOf(cycle[0]),
    ];
    return `These improvements wait for each other: ${chain.join(' → ')}. Remove one of them from an \`after\`.`;
}
