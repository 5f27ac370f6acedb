import { GrammarAST } from 'langium';
import { DefaultCompletionProvider } from 'langium/lsp';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { placeAfter } from '../../../src/language/services/completion/place.ts';
import { createServices } from '../support/services.ts';
import { FIRST_EXAMPLE } from './first-example.ts';

const services = createServices();

/** What may follow a text, as Langium finds it by parsing all of it. */
class FollowSets extends DefaultCompletionProvider {
    of(text: string): string[] {
        const features = this.findFeaturesAt(TextDocument.create('memory:/prefix', 'journey', 0, text), text.length);
        const words = features.flatMap(({ feature }) => {
            if (GrammarAST.isKeyword(feature)) return [feature.value];
            if (GrammarAST.isCrossReference(feature)) return [`[${feature.type.$refText}]`];
            return GrammarAST.isRuleCall(feature) ? [`<${feature.rule.$refText}>`] : [];
        });
        return [...new Set(words)].sort();
    }
}

const follow = new FollowSets(services);

/** Everything that the language knows in one text, without an error. */
const EVERYTHING = `import "other.journey"
channel web team shop capacity 3 persona p "P" share 40% { goal "g" pain "x" } outcome o
journey A "All" {
  description "d" unit min start 2027-01-01 target 90% within 4 d from x to y
  choice c "C" { one "One" 40% two 60% }
  kpi k { baseline 2% target 3 h actual 1 on 2027-01-01 higher is better weight 2 owner shop formula "f" }
  task loose after x.start lag 1 2 3 h, S lead 2 min finish after y on web
  stage S "S" in order {
    description "d"
    moment x "X" on web, door truth first value adds { pain "p" severity 4 frequency 3% recover "r" within 1 h kpi k2 { by 2027-01-01 } note "n" }
    touchpoint y kpi k3 { baseline 1 threshold 2 } after x when one, two for p estimate 1 2 3 min chance 3% repeats 2% drop 1%
    wait z observed 1 2 3 h from 20 cases serves o owner shop emotion 3 expands B
    milestone m
  }
  improvement i "I" {
    improves x, S changes x estimate 1 h changes x chance 3% changes y after x removes z
    adds task n { after x note "n" } adds task n2 after n estimate tbd
    estimate 1 2 3 d after j owner shop needs shop 2, web 1 cost 100 by 2027-01-01 status planned started 2027-01-01 note "n"
  }
  milestone end
}
journey B { }
`;

/** Places where the shortened text means something else than the whole text before them. */
function differences(text: string): string[] {
    const { tokens } = services.parser.Lexer.tokenize(text, { mode: 'partial' });
    const found: string[] = [];
    for (let count = 0; count <= tokens.length; count++) {
        const end = tokens[count]?.startOffset ?? text.length;
        const whole = text.slice(0, end);
        const { prefix } = placeAfter(tokens.slice(0, count), text, end);
        const [actual, expected] = [follow.of(prefix), follow.of(whole)].map((words) => words.join(' '));
        if (actual !== expected) found.push(`${whole.slice(-60)}¦ shortened to ${prefix}¦ is followed by ${actual} instead of ${expected}`);
    }
    return found;
}

test('the shortened text leads to the same place as the whole text, everywhere in the language', { timeout: 60_000 }, () => {
    expect(differences(EVERYTHING)).toEqual([]);
    expect(differences(FIRST_EXAMPLE)).toEqual([]);
});
