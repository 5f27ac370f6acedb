import { deepStrictEqual } from 'node:assert/strict';
import type { AstNode } from 'langium';
import type { JourneyParser } from '../../../src/language/parser/journey-parser.ts';
import { createServices } from '../../language/support/services.ts';
import { said } from '../../language/support/trees.ts';
import type { Opened } from './opened.ts';

const TYPED = ['1', ' ', '0 ', ' after a', ', b', '"x"', '\n', 'h', '}', '{', ' estimate 1', '// c\n', ' note "n"', 'é', ''];

/** Changes of each text, one after the other. */
const CHANGES = 3;

/** Beyond so many characters comparing trees would take most of the time. */
const LONGEST = 5_000;

/** Whoever types gets the tree that parsing the whole text gives, though only what changed is parsed. */
export class TypingCheck {
    private readonly parser = createServices().parser.LangiumParser as JourneyParser;
    private readonly afresh = createServices().parser.LangiumParser;

    /** @throws an AssertionError where the trees differ */
    check({ text, random }: Opened): void {
        if (text.length > LONGEST) return;
        let file: AstNode = this.parser.parse(text).value;
        let current = text;
        for (let change = 0; change < CHANGES; change++) {
            const at = random.below(current.length + 1);
            current = current.slice(0, at) + random.pick(TYPED) + current.slice(at + random.below(3));
            const again = this.parser.parseAgain(file, current);
            deepStrictEqual(said(again), said(this.afresh.parse(current)));
            file = again.value;
        }
    }
}
