import type { IToken } from 'chevrotain';
import type { BlockKind } from './blocks.ts';
import type { TokenTypes } from './token-types.ts';

const PLACES: Readonly<Record<BlockKind, string>> = {
    file: 'the file outside its journeys',
    journey: 'a journey',
    stage: 'a stage',
    step: 'a step',
    persona: 'the block of a persona',
    choice: 'the block of a choice',
    kpi: 'the block of a KPI',
    improvement: 'an improvement',
};

/** Says that a token has no place where it stands and, for a keyword, where it has one. */
export function noPlace(types: TokenTypes, token: IToken, block: BlockKind): string {
    const fault = `\`${token.image}\` has no place here`;
    const use = types.use(token);
    if (!use) return `${fault}.`;
    if (use.continues) return `${fault}: it goes on with ${use.continues.map((keyword) => `\`${keyword}\``).join(' or ')}.`;
    const homes = [...types.vocabulary].filter(([, keywords]) => keywords.has(token.image)).map(([kind]) => kind);
    if (homes.includes(block) || homes.length === 0 || homes.length > 2) return `${fault}.`;
    return `${fault}: it belongs to ${homes.map((kind) => PLACES[kind]).join(' or ')}.`;
}
