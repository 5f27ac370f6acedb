import type { JourneyNetwork, NetworkLink } from '../../pert/network.ts';

/** A step's dependencies by the property that writes them; null without any. */
export interface DependencyTexts {
    after: string | null;
    'finish after': string | null;
}

/** The links into a step as they could be written: stages spelled out, and the neighbour in an ordered stage named. */
export function dependencyTexts(network: JourneyNetwork, links: readonly NetworkLink[]): DependencyTexts {
    const listOf = (types: string) =>
        links
            .filter(({ type }) => types.includes(type))
            .map((link) => dependency(network, link))
            .join(', ') || null;
    return { after: listOf('FS SS'), 'finish after': listOf('FF SF') };
}

function dependency({ steps, unit }: JourneyNetwork, { from, type, lag }: NetworkLink): string {
    const name = `${steps[from].name}${type.startsWith('S') ? '.start' : ''}`;
    const { optimistic, mostLikely, pessimistic } = lag;
    if (optimistic === pessimistic) {
        if (mostLikely === 0) return name;
        return `${name} ${mostLikely < 0 ? 'lead' : 'lag'} ${plain(Math.abs(mostLikely))} ${unit}`;
    }
    return `${name} lag ${[optimistic, mostLikely, pessimistic].map(plain).join(' ')} ${unit}`;
}

/** A number as the language writes it, without the noise of a conversion between units. */
function plain(value: number): string {
    return value.toLocaleString('en-US', { maximumSignificantDigits: 9, useGrouping: false });
}
