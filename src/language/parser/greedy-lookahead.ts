import { type BaseParser, getLookaheadPaths, type OptionalProductionType, type Rule } from 'chevrotain';
import { LLStarLookaheadStrategy } from 'chevrotain-allstar';

interface OptionalDecision {
    prodOccurrence: number;
    prodType: OptionalProductionType;
    rule: Rule;
    maxLookahead: number;
    dynamicTokensEnabled: boolean;
}

/** What lookahead needs of Chevrotain's parser, where it is protected. */
interface TokenSource {
    LA(distance: number): { image: string; tokenType: { name: string } };
}

const STEP_RULE = /^Step\u200B?$/;

/**
 * Lets a step take every property that follows it. Some of them (`target`, `kpi`, `estimate`, …) can also go on with the
 * journey or the improvement around the step; for these the usual strategy reads on until one reading fails, and so a fault
 * anywhere in a property would end the step before it. Only `finish` needs a second look: `finish DATE` is the journey's.
 */
export class GreedyLookahead extends LLStarLookaheadStrategy {
    override buildLookaheadForOptional(decision: OptionalDecision): (this: BaseParser) => boolean {
        const usual = super.buildLookaheadForOptional(decision);
        if (decision.prodType !== 'Repetition' || !STEP_RULE.test(decision.rule.name)) return usual;
        const { prodOccurrence: occurrence, prodType, rule } = decision;
        const [entering] = getLookaheadPaths({ occurrence, rule, prodType, maxLookahead: 1 });
        const starts = new Set(entering.map(([first]) => first.name));
        return function () {
            const tokens = this as unknown as TokenSource;
            const { name } = tokens.LA(1).tokenType;
            return starts.has(name) && !(name === 'finish' && tokens.LA(2).tokenType.name === 'DATE');
        };
    }
}
