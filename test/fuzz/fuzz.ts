import fc from 'fast-check';
import { type Expectation, Tester } from './drive/ask-everything.ts';
import { minimise } from './minimise.ts';
import { anyInput, type Input, type Kind } from './texts/inputs.ts';

export interface FuzzOptions {
    seed: number;
    /** At most so many inputs, or milliseconds; at least one of them. */
    inputs?: number;
    time?: number;
    /** Asks everything about a text, and throws if an answer is wrong. */
    ask?: (text: string, seed: number, expected?: Expectation) => Promise<void>;
    /** Told of each input before anything is asked about it. */
    onInput?: (input: Input) => void;
}

export interface FuzzReport {
    seed: number;
    /** How many inputs were tried, by kind. */
    tried: Partial<Record<Kind, number>>;
    /** null when nothing was lost. */
    failure: { input: Input; error: string; path: string } | null;
}

/** Beyond any run: the same seed makes the same inputs however long it lasts. */
const ENDLESS = 1_000_000_000;

const EXPECTED: Partial<Record<Kind, Expectation>> = { valid: { valid: true }, sentence: { parses: true } };

/** Tries random inputs until one fails, or the time is up. Of a failure the smallest input that fails alike is told. */
export async function fuzz({ seed, inputs = ENDLESS, time, ask, onInput }: FuzzOptions): Promise<FuzzReport> {
    const tried: FuzzReport['tried'] = {};
    const tester = new Tester();
    const asks = ask ?? ((...args) => tester.ask(...args));
    const property = fc.asyncProperty(anyInput(), async (input) => {
        onInput?.(input);
        tried[input.kind] = (tried[input.kind] ?? 0) + 1;
        await asks(input.text, input.seed, EXPECTED[input.kind]);
    });
    const settings = { seed, numRuns: ENDLESS, endOnFailure: true, interruptAfterTimeLimit: time, skipAllAfterTimeLimit: time };
    const { failed, counterexample, counterexamplePath, errorInstance } = await fc.check(property, { ...settings, numRuns: inputs });
    const counted = { ...tried };
    if (!failed || !counterexample) return { seed, tried: counted, failure: null };
    const [input] = counterexample;
    const path = counterexamplePath ?? '';
    const shrunk = await fc.check(property, { ...settings, path, endOnFailure: false, interruptAfterTimeLimit: 30_000 });
    const smallest = shrunk.counterexample?.[0] ?? input;
    const error = shrunk.errorInstance ?? errorInstance;
    return { seed, tried: counted, failure: { input: await shorten(smallest, error, ask), error: tale(error), path } };
}

/** Leaves out what does not matter, unless the fault is that something right is said to be wrong. */
async function shorten(input: Input, error: unknown, ask: FuzzOptions['ask']): Promise<Input> {
    const fails = async (text: string) => {
        const tester = new Tester();
        try {
            await (ask ?? ((...args) => tester.ask(...args)))(text, input.seed);
            return false;
        } catch (other) {
            return outlineOf(other) === outlineOf(error);
        }
    };
    return (await fails(input.text)) ? { ...input, text: await minimise(input.text, fails) } : input;
}

const tale = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** What kind of fault it is: the message without what it quotes, and without figures. */
const outlineOf = (error: unknown) =>
    String(error)
        .replace(/`[^`]*`|"(?:\\.|[^"\\])*"|\{.*\}|[\d.]+/gs, '…')
        .slice(0, 60);
