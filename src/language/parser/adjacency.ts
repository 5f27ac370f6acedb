import type { IToken } from 'chevrotain';
import type { BlockKind } from './blocks.ts';
import { BEFORE_DURATIONS, BEFORE_KPI_VALUE, BEFORE_PERCENT, KEYWORDS } from './keywords.ts';
import type { NameContext } from './names-in-context.ts';
import type { TokenTypes } from './token-types.ts';

/** Whether a number, text, date, mark or value word may stand after the token before it. Keywords that begin something always may. */
export function mayFollow(types: TokenTypes, context: NameContext, block: BlockKind, token: IToken): boolean {
    const { previous, previousUse, declared, head } = context;
    const before = previous?.tokenType;
    const taken = previousUse !== undefined && types.continues(previousUse, token);
    const inChoice = block === 'choice';
    switch (token.tokenType) {
        case types.number:
            if (before === types.number || types.isUnit(previous)) return BEFORE_DURATIONS.includes(head);
            return taken || (before === types.id && (context.inNeeds || inChoice)) || (before === types.text && inChoice);
        case types.text:
            return taken || (before === types.id && (declared || inChoice));
        case types.date:
            return taken;
        case types.percent:
            return before === types.number && (inChoice || BEFORE_PERCENT.includes(head));
        case types.dot:
            return before === types.id && KEYWORDS.lag.continues?.some((keyword) => keyword === head) === true;
    }
    const use = types.use(token);
    if (!use || use.declares || use.refers || use.takes) return true;
    if (types.isUnit(token) && before === types.number)
        return BEFORE_DURATIONS.includes(head) || (block === 'kpi' && BEFORE_KPI_VALUE.includes(head));
    return taken || (token.image === 'cases' && before === types.number && head === 'from');
}
