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
