import { describe, expect, it } from 'vitest';
import { comparedFigures, comparedPaths, madeImprovements } from '../../../src/diagram/compare/compared-figures.ts';
import { comparedNetwork } from '../../../src/diagram/compare/compared-network.ts';
import type { JourneyComparison } from '../../../src/diagram/compare/comparison.ts';
import { comparisonOf } from '../../../src/render/comparison-of.ts';
import { readJourneys } from '../../examples/read-journeys.ts';

/** c follows a, b and later d in place of both; b takes no time any more; e stays. a 2 + c 4 = 6 h become d 1 + c 3 = 4 h. */
const TEXT = `journey J { unit h target 90% within 5 h target 50% within 3 h from a to c
    task a estimate 2 h
    task b estimate 1 h drop 10%
    task c after a, b estimate 4 h
    task e after c estimate 0 h
    improvement x {
        removes b
        adds task d "New" { estimate 1 h target 90% within 2 h }
        changes c after d
        changes c estimate 3 h
        changes b drop 0%
    } }`;

async function compared(text: string, without: string[] = []): Promise<JourneyComparison> {
    const { journeys } = await readJourneys(text);
    const answer = comparisonOf(journeys[0], without);
    if ('problem' in answer) throw new Error(answer.problem);
    return answer.comparison;
}

describe('a journey beside what it will be', () => {
    it('has every step at the same place in both, and says what becomes of each', async () => {
        const { asIs, toBe, changes } = await compared(TEXT);
        expect(asIs.outline.steps.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'e']);
        expect(toBe.outline.steps.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'e', 'd']);
        expect(changes).toEqual([null, 'removed', 'changed', null, 'added']);
        expect([asIs.summary.duration, toBe.summary.duration]).toEqual([6, 4]);
        expect(toBe.steps[1].expected).toBe(0);
    });

    it('has the links of both in one network, each state with its own', async () => {
        const { outline, links, figures } = comparedNetwork(await compared(TEXT));
        const name = (i: number) => `${outline.steps[outline.links.from[i]].id}${outline.steps[outline.links.to[i]].id}`;
        expect([...links.asIs].map(name).sort()).toEqual(['ac', 'bc', 'ce']);
        expect([...links.toBe].map(name).sort()).toEqual(['ce', 'dc']);
        expect(outline.links.from).toHaveLength(4);
        const critical = (state: 'asIs' | 'toBe') => figures[state].flatMap((link, i) => (link.critical ? name(i) : [])).sort();
        expect(critical('asIs')).toEqual(['ac', 'ce']);
        expect(critical('toBe')).toEqual(['ce', 'dc']);
    });

    it('tells duration, promises, completion and value of both', async () => {
        const rows = comparedFigures(await compared(TEXT));
        const row = (title: string) => rows.find((each) => each.title.startsWith(title));
        expect(row('Expected duration')).toMatchObject({ asIs: '6 h', toBe: '4 h', change: '−2 h' });
        expect(row('Whole journey ≤ 5 h')).toMatchObject({
            asIs: '0 %',
            toBe: '100 %',
            change: '+100 points',
            met: { asIs: false, toBe: true },
        });
        // A step that is not there yet promises nothing.
        expect(row('New ≤ 2 h')).toMatchObject({ asIs: '–', toBe: '100 %', change: '–', met: { asIs: null, toBe: true } });
        expect(row('Customers who finish')).toMatchObject({ asIs: '90 %', toBe: '100 %' });
        // Tasks enable: nothing adds value, and all of the duration enables.
        expect(row('Of the duration, enables')).toMatchObject({ asIs: '100 %', toBe: '100 %' });
    });

    it('tells both critical paths, or that it stays', async () => {
        expect(comparedPaths(await compared(TEXT))).toEqual([
            { title: 'Critical path as it is', steps: ['a', 'c', 'e'] },
            { title: 'Critical path to be', steps: ['New', 'c', 'e'] },
        ]);
        const same = 'journey J { unit h task a estimate 2 improvement x { changes a estimate 1 } }';
        expect(comparedPaths(await compared(same))).toEqual([{ title: 'The critical path stays', steps: ['a'] }]);
    });

    it('leaves improvements out, and what comes after them', async () => {
        // 2 + 4 h; x takes 1 h of a, y after it 2 h of b, z adds c of 3 h behind both.
        const text = `journey J { unit h
            task a estimate 2 task b after a estimate 4
            improvement x { changes a estimate 1 }
            improvement y { after x changes b estimate 2 }
            improvement z { adds task c after b estimate 3 }
        }`;
        const stateOf = async (...without: string[]) => {
            const comparison = await compared(text, without);
            const { improvements, toBe, changes } = comparison;
            const made = improvements.filter(({ isMade }) => isMade).map(({ name }) => name);
            return { made: made.join(' '), words: madeImprovements(comparison), duration: toBe.summary.duration, changes };
        };
        expect(await stateOf()).toEqual({
            made: 'x y z',
            words: 'all improvements',
            duration: 6,
            changes: ['changed', 'changed', 'added'],
        });
        expect(await stateOf('y')).toEqual({
            made: 'x z',
            words: '2 of 3 improvements',
            duration: 8,
            changes: ['changed', null, 'added'],
        });
        expect(await stateOf('x')).toEqual({ made: 'z', words: '1 of 3 improvements', duration: 9, changes: [null, null, 'added'] });
        expect(await stateOf('z')).toEqual({ made: 'x y', words: '2 of 3 improvements', duration: 3, changes: ['changed', 'changed'] });
        expect(await stateOf('x', 'y', 'z', 'gone')).toMatchObject({ made: '', duration: 6, changes: [null, null] });
    });

    it('says why there is none', async () => {
        const problem = async (text: string) => comparisonOf((await readJourneys(text)).journeys[0]);
        expect(await problem('journey J { task a estimate 1 h }')).toEqual({ problem: 'J has no improvements to compare.' });
        expect(await problem('journey J { task a estimate 1 h improvement x { after y } improvement y { after x } }')).toEqual({
            problem: 'The improvements of J wait for each other.',
        });
        const backwards = 'task a estimate 1 h task b after a estimate 1 h improvement x { changes a after b } improvement y { removes b }';
        const { journeys } = await readJourneys(`journey J { ${backwards} }`);
        expect(comparisonOf(journeys[0], ['y'])).toEqual({
            problem: 'With these improvements the schedule cannot be computed: look at what they change after.',
        });
        expect(await problem('journey J { task a estimate 1 h task b after a estimate 1 h improvement x { changes a after b } }')).toEqual({
            problem: 'With all improvements the schedule cannot be computed: look at what they change after.',
        });
    });
});
