import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { FAULT_SAMPLE } from '../../language/support/fault-sample.ts';
import { createServices } from '../../language/support/services.ts';
import { grammarSentences } from './grammar-sentences.ts';
import { noise, withFaults } from './mutations.ts';
import { validFiles } from './valid-journeys.ts';

/** Where an input comes from, which says what may be expected of it. */
export type Kind = 'valid' | 'sentence' | 'valid with faults' | 'sentence with faults' | 'example with faults' | 'noise';

export interface Input {
    kind: Kind;
    text: string;
    /** Chooses the places where to ask. */
    seed: number;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Inputs of every kind, the interesting ones more often. */
export function anyInput(): fc.Arbitrary<Input> {
    const examples = globSync('examples/*.journey', { cwd: root }).sort();
    const wholes = fc.constantFrom(FAULT_SAMPLE, ...examples.map((name) => readFileSync(`${root}/${name}`, 'utf8')));
    const sentences = grammarSentences(createServices().Grammar);
    const of = (kind: Kind, weight: number, texts: fc.Arbitrary<string>) => ({
        weight,
        arbitrary: fc.record({ kind: fc.constant(kind), text: texts, seed: fc.nat() }),
    });
    return fc.oneof(
        of('valid', 3, validFiles),
        of('sentence', 2, sentences),
        of('valid with faults', 4, withFaults(validFiles)),
        of('sentence with faults', 2, withFaults(sentences)),
        of('example with faults', 1, withFaults(wholes)),
        of('noise', 2, noise),
    );
}
