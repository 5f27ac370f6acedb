import { describe, expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';
import { minimise } from './minimise.ts';
import { tokensOf } from './texts/mutations.ts';

const KINDS = ['example with faults', 'noise', 'sentence', 'sentence with faults', 'valid', 'valid with faults'];

test('random journeys, right and broken, lose nothing', { timeout: 300_000 }, async () => {
    const { tried, failure } = await fuzz({ seed: 3, inputs: 150 });
    expect(failure).toBeNull();
    expect(Object.keys(tried).sort()).toEqual(KINDS);
});

describe('the fuzzer', () => {
    const broken = async (text: string) => {
        if (/\{[^{]*after[^{]*\}/.test(text)) throw new Error(`stumbles over "${text.slice(0, 9)}"`);
    };

    test('finds a fault and tells the smallest text that has it', { timeout: 120_000 }, async () => {
        const { failure, seed } = await fuzz({ seed: 7, inputs: 1_000, ask: broken });
        expect(failure?.input.text).toBe('{after}');
        expect(failure?.error).toContain('stumbles');
        const again = await fuzz({ seed, inputs: 1_000, ask: broken });
        expect(again.failure?.path).toBe(failure?.path);
    });

    test('makes a text small from lines down to characters', async () => {
        const text = 'one\ntwo x\n  three { y }\n'.repeat(40);
        expect(await minimise(text, async (shorter) => shorter.includes('hre') && shorter.includes('y'))).toBe('hrey');
        expect(await minimise(text, async () => false)).toBe(text);
    });

    test('cuts a text into tokens without losing a character', () => {
        const text = 'task 浏览 "a \\" b"/* c\n */ 1.5% // d\n{\ud800}';
        expect(tokensOf(text).join('')).toBe(text);
        expect(tokensOf(text)).toContain('"a \\" b"');
    });
});
