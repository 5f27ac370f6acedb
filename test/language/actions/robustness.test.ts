import { describe, expect, test } from 'vitest';
import { CASES } from '../diagnostics/cases/index.ts';
import { FAULT_SAMPLE } from '../support/fault-sample.ts';
import { createServices } from '../support/services.ts';
import { actionsIn, applied, type Opened, openText } from './support.ts';

const services = createServices();

/** The sample with faults as they arise while one types. */
const DAMAGED: Readonly<Record<string, string>> = {
    whole: FAULT_SAMPLE,
    'cut in the middle': FAULT_SAMPLE.slice(0, FAULT_SAMPLE.length / 2),
    'without closing braces': FAULT_SAMPLE.replaceAll('}', ''),
    'without opening braces': FAULT_SAMPLE.replaceAll('{', ''),
    'without names': FAULT_SAMPLE.replace(/\b(stage|moment|task|touchpoint|channel|team|choice) \S+/g, '$1'),
    'without references': FAULT_SAMPLE.replace(/\b(after|on|owner|when|for|serves) \S+/g, '$1'),
    'without numbers': FAULT_SAMPLE.replace(/\d+/g, ''),
    'with open quotes': FAULT_SAMPLE.replace(/"\n/g, '\n'),
    'with an open comment': FAULT_SAMPLE.replace('stage', '/* stage'),
    'with every name the same': FAULT_SAMPLE.replace(/\b(visit|choose|checkout|pick|fraud)\b/g, 'same'),
    'with a cycle': FAULT_SAMPLE.replace('touchpoint visit', 'touchpoint visit after survey'),
    'with stray signs': FAULT_SAMPLE.replaceAll('estimate', '} % { , . estimate'),
    'with points in the wrong order': FAULT_SAMPLE.replace(/estimate (\d+) (\d+)/g, 'estimate 9$1 $2'),
};

/** Asks for all actions at an offset and for a selection that begins there; each edit must lie in the text. */
async function ask(opened: Opened, offset: number): Promise<void> {
    const { textDocument } = opened.document;
    const start = textDocument.positionAt(offset);
    for (const length of [0, 90]) {
        const actions = await actionsIn(opened, { start, end: textDocument.positionAt(offset + length) });
        for (const action of actions) expect(applied(opened, action)).not.toBe(opened.text);
    }
}

describe('code actions at every offset', () => {
    test.each(Object.keys(DAMAGED))('of a journey %s', { timeout: 120_000 }, async (name) => {
        const opened = await openText(DAMAGED[name], services);
        for (let offset = 0; offset <= opened.text.length; offset += 3) await ask(opened, offset);
    });

    test('of texts that lack one of their words', { timeout: 120_000 }, async () => {
        for (const { text } of Object.values(CASES).flat()) {
            for (const word of text.matchAll(/\S+/g)) {
                const opened = await openText(text.slice(0, word.index) + text.slice(word.index + word[0].length), services);
                const end = opened.document.textDocument.positionAt(opened.text.length);
                for (const action of await actionsIn(opened, { start: { line: 0, character: 0 }, end }, ['quickfix', 'source'])) {
                    expect(applied(opened, action)).not.toBe(opened.text);
                }
            }
        }
    });
});

test('of a very long line', { timeout: 60_000 }, async () => {
    const steps = Array.from(
        { length: 2_000 },
        (_, index) => `task s${index} after s${index + 1} /* ${'x'.repeat(1_000)} */ estimate 3 2 1 h`,
    );
    const opened = await openText(`journey J { stage s { ${steps.join(' ')} } stage t { } }`, services);
    for (const character of [0, 30, 500_000]) {
        const at = { line: 0, character };
        for (const action of await actionsIn(opened, { start: at, end: at })) expect(applied(opened, action)).not.toBe(opened.text);
    }
});
