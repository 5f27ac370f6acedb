import { CstUtils } from 'langium';
import type { Step } from '../../language/generated/ast.ts';

/** Properties that the network knows better than the text: by their links, wherever those are written. */
const DEPENDENCIES = new Set(['AfterProperty', 'FinishAfterProperty']);

/**
 * A step's properties as they are written, by their keyword, without white space and comments: `estimate` → `2 5 15 min`.
 * Those that stand several times are joined by semicolons. Dependencies are left out.
 */
export function writtenProperties(step: Step): Map<string, string> {
    const properties = new Map<string, string>();
    for (const { $type, $cstNode } of step.properties) {
        if (DEPENDENCIES.has($type) || !$cstNode) continue;
        const [keyword, ...words] = CstUtils.flattenCst($cstNode)
            .filter((leaf) => !leaf.hidden)
            .map((leaf) => leaf.text)
            .toArray();
        const earlier = properties.get(keyword);
        properties.set(keyword, earlier === undefined ? spaced(words) : `${earlier}; ${spaced(words)}`);
    }
    return properties;
}

/** Words with blanks between them, but for those before a comma and around a point. */
function spaced(words: readonly string[]): string {
    return words.reduce((text, word, index) => {
        const isJoined = index === 0 || word === ',' || word === '.' || words[index - 1] === '.';
        return isJoined ? text + word : `${text} ${word}`;
    }, '');
}
