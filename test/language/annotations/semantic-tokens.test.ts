import { describe, expect, test } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Open } from '../services/support.ts';
import { decoded, everywhere, openWith, SHOP } from './support.ts';

const provider = ({ services }: Open) => services.lsp.SemanticTokenProvider!;
const whole = async (opened: Open): Promise<SemanticTokens> => provider(opened).semanticHighlight(opened.document, opened.params);

describe('names of steps and stages', () => {
    test('by kind, with what the schedule says, also where they are referred to', async () => {
        const opened = await openWith(SHOP);
        expect(decoded(opened, await whole(opened))).toEqual([
            'visit method critical',
            'choose function critical',
            'Before namespace declaration',
            'visit method declaration critical',
            'choose function declaration critical',
            'visit method critical',
            'browse function declaration',
            'idle enumMember declaration',
            'pay event declaration critical momentOfTruth',
            'choose function critical',
            'browse function',
            'pay event critical momentOfTruth',
            'browse function',
            'calm variable declaration',
            'pay event critical momentOfTruth',
        ]);
    });

    test('names that lead nowhere have no colour, and without a schedule nothing is critical', async () => {
        const opened = await openWith('journey A { stage S { moment a after gone } wait b after S }');
        expect(decoded(opened, await whole(opened))).toEqual([
            'S namespace declaration',
            'a event declaration momentOfTruth',
            'b variable declaration',
            'S namespace',
        ]);
    });

    test('of every script are as long as they are in the text', async () => {
        const opened = await openWith('journey A { task भुगतान-चरण task 𠮷野 after भुगतान-चरण }');
        expect(decoded(opened, await whole(opened))).toEqual([
            'भुगतान-चरण function declaration critical',
            '𠮷野 function declaration critical',
            'भुगतान-चरण function critical',
        ]);
    });
});

test('a range is a part of the whole', async () => {
    const opened = await openWith(SHOP);
    const range = { start: { line: 9, character: 0 }, end: { line: 11, character: 0 } };
    const part = await provider(opened).semanticHighlightRange(opened.document, { ...opened.params, range });
    expect(decoded(opened, part)).toEqual(['browse function declaration', 'idle enumMember declaration']);
    const all = await provider(opened).semanticHighlightRange(opened.document, { ...opened.params, range: everywhere(opened) });
    expect(all.data).toEqual((await whole(opened)).data);
});

describe('changes', () => {
    const delta = async (opened: Open, previousResultId = ''): Promise<SemanticTokens | SemanticTokensDelta> =>
        provider(opened).semanticHighlightDelta(opened.document, { ...opened.params, previousResultId });

    test('are told as edits of the answer before', async () => {
        const opened = await openWith(SHOP);
        const before = await whole(opened);
        const unchanged = await delta(opened, before.resultId);
        expect('edits' in unchanged && unchanged.edits).toEqual([]);
    });

    test('are told in full to whom nothing was told before', async () => {
        const opened = await openWith(SHOP);
        const first = await delta(opened, 'unknown');
        expect('data' in first && first.data).toEqual((await whole(opened)).data);
    });
});
