import { expect, it } from 'vitest';
import { GUIDE_EXAMPLE, LANGUAGE_GUIDE } from '../../src/answers/language-guide.ts';
import { DIAGNOSTIC_CODES } from '../../src/language/diagnostics/catalogue.ts';
import { KEYWORD_HELP } from '../../src/language/services/keyword-help.ts';
import { fileOf } from './support.ts';

it('has an example without problems', async () => {
    const { findings, journeys } = await fileOf(GUIDE_EXAMPLE);
    expect(findings).toEqual([]);
    expect(journeys[0].analysis.complete).toBe(true);
});

it('names every keyword of the language and every code', () => {
    const words = new Set(LANGUAGE_GUIDE.match(/[a-z-]+/g));
    expect([...Object.keys(KEYWORD_HELP), ...DIAGNOSTIC_CODES].filter((word) => !words.has(word))).toEqual([]);
});

it('is short enough to be read often', () => {
    expect(LANGUAGE_GUIDE.length).toBeLessThan(8000);
});
