import type { IToken } from 'chevrotain';
import type { BlockKind } from './blocks.ts';
import { KEYWORDS } from './keywords.ts';
import type { NameContext } from './names-in-context.ts';
import type { TokenTypes } from './token-types.ts';

/** Whether a number, text, date, mark or value word may stand after the token before it. Keywords that begin something always may. */
export function mayFollow(types: TokenTypes, context: NameContext, block: BlockKind, token: IToken): boolean {
    const { previous, previousUse, declared } = context;
    const before = previous?.tokenType;
    const taken = previousUse !== undefined && types.continues(previousUse, token);
    switch (token.tokenType) {
        case types.number:
            if (taken || before === types.id) return taken || context.inNeeds || block === 'choice';
            if (before === types.text) return block === 'choice';
            return (before === types.number || types.isUnit(previous)) && block !== 'kpi';
        case types.text:
            return taken || (before === types.id && (declared || block === 'choice'));
        case types.date:
            return taken;
        case types.percent:
            return before === types.number;
        case types.dot:
            return before === types.id && KEYWORDS.lag.continues?.some((head) => head === context.head) === true;
    }
    const use = types.use(token);
    if (!use || use.declares || use.refers || use.takes) return true;
    return taken || (before === types.number && (types.isUnit(token) || token.image === 'cases'));
}
