import { stepMoments, threePointMoments } from './estimates.ts';
import { type ActivityNetwork, type JourneyNetwork, LINK_TYPES } from './network.ts';

/** The journey as columns: every step with its repeats and participation applied, every link with the moments of its lag. */
export function toActivityNetwork(network: JourneyNetwork): ActivityNetwork {
    const { steps, links } = network;
    const columns: ActivityNetwork = {
        size: steps.length,
        expected: new Float64Array(steps.length),
        variance: new Float64Array(steps.length),
        linkFrom: new Int32Array(links.length),
        linkTo: new Int32Array(links.length),
        linkType: new Uint8Array(links.length),
        linkLag: new Float64Array(links.length),
        linkLagVariance: new Float64Array(links.length),
    };
    for (let i = 0; i < steps.length; i++) {
        const { expected, variance } = stepMoments(steps[i]);
        columns.expected[i] = expected;
        columns.variance[i] = variance;
    }
    for (let i = 0; i < links.length; i++) {
        const link = links[i];
        const lag = threePointMoments(link.lag);
        columns.linkFrom[i] = link.from;
        columns.linkTo[i] = link.to;
        columns.linkType[i] = LINK_TYPES.indexOf(link.type);
        columns.linkLag[i] = lag.expected;
        columns.linkLagVariance[i] = lag.variance;
    }
    return columns;
}

/** The two ends of a step that a link can hold on to, and that a critical path enters and leaves it by. */
export const START = 0;
export const FINISH = 1;
export type Port = typeof START | typeof FINISH;

/** The end of its source that a link of this type (a code of {@link LINK_TYPES}) leaves: FS and FF the finish. */
export function exitPort(linkType: number): Port {
    return (linkType & 1) === 0 ? FINISH : START;
}

/** The end of its target that a link of this type holds back: FS and SS the start. */
export function entryPort(linkType: number): Port {
    return linkType >= 2 ? FINISH : START;
}
