import type { NetworkLink } from '../../pert/network.ts';
import { redundantLinks } from '../../pert/redundant.ts';
import type { AnalysedJourney } from '../analysed-journey.ts';
import type { Dependency, Step } from '../generated/ast.ts';
import { rangeOfLink } from './cycles.ts';
import { relatedPlace } from './related.ts';
import { type Report, rangeOf } from './report.ts';

/** `stage-order`: a step depends on a step of a later stage. */
export function stageOrder({ network, links }: AnalysedJourney, report: Report): void {
    const reported = new Set<Dependency | Step>();
    network.links.forEach(({ from, to }, index) => {
        const [before, after] = [network.steps[from], network.steps[to]];
        const written = links[index];
        if (before.stage === null || after.stage === null || before.stage <= after.stage || reported.has(written)) return;
        // A dependency on a stage has one link for each of its last steps, and is reported once.
        reported.add(written);
        const [earlier, later] = [network.stages[after.stage], network.stages[before.stage]];
        const message = `\`${after.name}\` in the stage \`${earlier.name}\` depends on \`${before.name}\` in the later stage \`${later.name}\`. Move one of the steps, or turn the dependency around.`;
        report('stage-order', message, { node: written, range: rangeOfLink(written) });
    });
}

/** `isolated-step`: no dependency in or out, written or implied, in a journey of more than one step. */
export function isolatedSteps({ network, steps }: AnalysedJourney, report: Report): void {
    if (steps.length < 2) return;
    const linked = new Uint8Array(steps.length);
    for (const { from, to } of network.links) {
        linked[from] = 1;
        linked[to] = 1;
    }
    steps.forEach((step, index) => {
        // A dependency on a name that is not declared makes no link, but it shows that the step is not meant to stand alone.
        if (linked[index] || step.properties.some(({ $type }) => $type === 'AfterProperty' || $type === 'FinishAfterProperty')) return;
        report('isolated-step', `\`${step.name}\` has no dependency in or out. Write what it comes after, or what comes after it.`, {
            node: step,
            property: 'name',
        });
    });
}

/** `redundant-dependency`: written twice, or implied by others. One on a stage goes only if all of its links can go. */
export function redundantDependencies({ network, links }: AnalysedJourney, report: Report): void {
    const redundant = new Set(redundantLinks(network));
    if (redundant.size === 0) return;
    const needed = new Set(links.filter((_, index) => !redundant.has(index)));
    const firstWritten = new Map<string, Dependency | Step>();
    const reported = new Set<Dependency | Step>();
    network.links.forEach((link, index) => {
        const written = links[index];
        const key = keyOf(link);
        const first = firstWritten.get(key);
        if (!first) firstWritten.set(key, written);
        if (written.$type === 'Step' || needed.has(written) || reported.has(written)) return;
        reported.add(written);
        const name = written.predecessor.$refText;
        const reason = first ? 'is written twice' : 'is implied by other dependencies';
        report(
            'redundant-dependency',
            `The dependency of \`${network.steps[link.to].name}\` on \`${name}\` ${reason}. It can be left out.`,
            {
                node: written,
                related: first && [relatedPlace(first, rangeOf(first), 'It is written here first')],
            },
        );
    });
}

function keyOf({ from, to, type, lag }: NetworkLink): string {
    return `${from} ${to} ${type} ${lag.optimistic} ${lag.mostLikely} ${lag.pessimistic}`;
}
