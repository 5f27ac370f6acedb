import { describe, expect, it } from 'vitest';
import { createServices, parseJourney } from '../support/services.ts';

const services = createServices();
const lines = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Long enough for a slow machine; a check that takes more than linear time does not end at all. */
const TIMEOUT = 120_000;

describe('large files', () => {
    it(
        'a ring of 10,000 steps: one diagnostic for each, with ten related places and the rest counted',
        async () => {
            const size = 10_000;
            const ring = lines(size, (index) => `task s${index} after s${(index + size - 1) % size} estimate 1 2 5 min`);
            const { diagnostics } = await parseJourney(`journey Ring {\n${ring}\n}`, { services });
            const cycle = diagnostics.filter(({ code }) => code === 'dependency-cycle');
            expect(cycle).toHaveLength(size);
            expect(new Set(cycle.map(({ message }) => message)).size).toBe(1);
            expect(cycle[0].message).toMatch(/: (s\d+ → ){10}… 9,990 more → s\d+\. /);
            expect(cycle.every(({ relatedInformation }) => relatedInformation?.length === 10)).toBe(true);
            expect(cycle[0].relatedInformation?.at(-1)?.message).toMatch(/\(9,989 more left out\)$/);
        },
        TIMEOUT,
    );

    it(
        '1,000 faulty lines: each keeps a diagnostic of its own',
        async () => {
            const faulty = lines(1_000, (index) => `task f${index} after nowhere${index} estimate 5 3 1 min oops chance 200%`);
            const { diagnostics } = await parseJourney(`journey Faulty {\n${faulty}\n}`, { services });
            const faultyLines = new Set(diagnostics.filter(({ severity }) => severity === 1).map(({ range }) => range.start.line));
            expect(faultyLines.size).toBe(1_000);
        },
        TIMEOUT,
    );

    it(
        'thousands of declarations of one name, and of uses of it',
        async () => {
            const same = lines(5_000, () => 'task same after same estimate 1 min');
            const { diagnostics } = await parseJourney(`journey Same {\n${same}\n}`, { services });
            expect(diagnostics.filter(({ code }) => code === 'duplicate-name')).toHaveLength(4_999);
        },
        TIMEOUT,
    );

    it(
        'more diagnostics than arguments fit on the stack',
        async () => {
            const size = 130_000;
            const { diagnostics } = await parseJourney(`journey Bare {\n${lines(size, (index) => `wait w${index}`)}\n}`, { services });
            expect(diagnostics.filter(({ code }) => code === 'missing-estimate')).toHaveLength(size);
            expect(diagnostics.filter(({ code }) => code === 'isolated-step')).toHaveLength(size);
        },
        TIMEOUT,
    );

    it(
        'one step after 20,000 others',
        async () => {
            const size = 20_000;
            const steps = lines(size, (index) => `wait w${index} estimate 1 min`);
            const names = Array.from({ length: size }, (_, index) => `w${index}`).join(', ');
            const { diagnostics } = await parseJourney(`journey Star {\n${steps}\nwait end after ${names} lag 2 estimate 1 min\n}`, {
                services,
            });
            expect(diagnostics.filter(({ severity }) => severity === 1).map(({ code }) => code)).toEqual(['unit-missing']);
        },
        TIMEOUT,
    );
});
