import { describe, expect, it } from 'vitest';
import { journey, startJourney, temporaryFile } from './support/cli.ts';

/**
 * a (4) and b (10) side by side, then c (6): 16 h, without spread. Both improvements need the whole team: 3 w and 2 w, one after
 * the other 5 w. b down to 7 saves 3 h, c down to 4 saves 2 h; 12 h need both, for 300; 13 h the first alone would do.
 */
const SHOP = `journey Shop "Corner shop" {
    unit h
    target 90% within 12 h
    team staff capacity 1
    task a estimate 4
    task b estimate 10
    moment c after a, b estimate 6 impact 5 urgency 4 drop 10%
    improvement faster "Faster | better" { changes b estimate 7 estimate 3 w needs staff 1 cost 200 by 2027-01-25 }
    improvement kinder { changes c estimate 4 changes c drop 5% estimate 2 w needs staff 1 cost 100 }
    improvement idle { changes a estimate 3 after kinder estimate 1 w cost 50 }
}
`;

const TODAY = ['--today', '2027-01-04'];

async function planJson(text: string, ...args: string[]) {
    const { code, out } = await journey('plan', temporaryFile(text), '--json', ...TODAY, ...args);
    expect(out.endsWith('}\n')).toBe(true);
    return { code, shop: JSON.parse(out).journeys[0] };
}

describe('journey plan --json', () => {
    it('compares the journey as it is with what it will be', async () => {
        const { code, shop } = await planJson(SHOP);
        expect(code).toBe(0);
        expect(shop).toMatchObject({ name: 'Shop', unit: 'h', planUnit: 'w', order: ['faster', 'kinder', 'idle'] });
        expect(shop.asIs).toMatchObject({ complete: true, duration: { expected: 16 }, criticalPaths: [['b', 'c']], completion: 0.9 });
        expect(shop.toBe).toMatchObject({ duration: { expected: 11 }, completion: 0.95 });
        // c, a moment, takes 6 of 16 h on the critical path b → c and of 20 h in all; in the end 4 of 11 and of 14.
        expect(shop.asIs.value).toEqual({
            criticalPath: { adds: 6 / 16, enables: 10 / 16, wastes: 0, between: 0 },
            steps: { time: 20, adds: 6 / 20, enables: 14 / 20, wastes: 0 },
        });
        expect(shop.toBe.value).toMatchObject({ criticalPath: { adds: 4 / 11 }, steps: { time: 14, adds: 4 / 14 } });
        expect(shop.asIs.targets).toEqual([{ step: null, from: null, to: null, confidence: 0.9, within: 12, probability: 0, met: false }]);
        expect(shop.toBe.targets[0]).toMatchObject({ probability: 1, met: true });
    });

    it('tells what each gives alone and after the others, for its cost and its work', async () => {
        const { shop } = await planJson(SHOP);
        const [faster, kinder, idle] = shop.improvements;
        expect(faster).toMatchObject({
            name: 'faster',
            label: 'Faster | better',
            status: 'idea',
            unit: 'w',
            cost: 200,
            effort: 3,
            after: [],
        });
        expect(faster.needs).toEqual([{ team: 'staff', count: 1 }]);
        expect(faster.alone).toMatchObject({ duration: 3, targets: [0], completion: 0, durationPerCost: 3 / 200, durationPerEffort: 1 });
        expect(kinder.alone).toMatchObject({ duration: 2, targets: [0] });
        expect(kinder.combined).toMatchObject({ duration: 2, targets: [1] });
        expect(kinder.combined.completion).toBeCloseTo(0.05, 12);
        expect(idle.alone.duration).toBe(0);
    });

    it('stretches the plan to what the teams can do, with dates', async () => {
        const { shop } = await planJson(SHOP);
        expect(shop.schedule).toMatchObject({ today: '2027-01-04', duration: 3, levelledDuration: 5, lowerBound: 5, complete: true });
        expect(shop.schedule.teams).toEqual([{ team: 'staff', capacity: 1, unlevelled: 2, levelled: 1, overload: { from: 0, to: 2 } }]);
        // Nothing varies; `faster` is due after 3 w, and done after 5.
        expect(shop.schedule.simulated).toMatchObject({
            mean: 5,
            standardDeviation: 0,
            percentiles: { p50: 5 },
            dates: { p90: '2027-02-07' },
        });
        expect(shop.schedule.work.map((work: { onTimeSimulated: number }) => work.onTimeSimulated)).toEqual([0, null, null]);
        // With `faster` first, `idle` would end after 6 w: so it is second, and late.
        const [faster, kinder, idle] = shop.schedule.work;
        expect(kinder).toMatchObject({
            name: 'kinder',
            start: 0,
            finish: 2,
            startDate: '2027-01-04',
            finishDate: '2027-01-17',
            onTime: null,
        });
        expect(faster).toMatchObject({ start: 2, finish: 5, startDate: '2027-01-18', finishDate: '2027-02-07', onTime: 0 });
        expect(idle).toMatchObject({ start: 2, critical: true });
    });

    it('finds the cheapest set that meets every target, and the best within limits', async () => {
        const { shop } = await planJson(SHOP, '--budget', '250');
        expect(shop.cheapest).toMatchObject({ improvements: ['faster', 'kinder'], cost: 300, planDuration: 5, proven: true });
        expect(shop.cheapest.result.targets[0].met).toBe(true);
        // The target is missed all the same, and 3 h are more than 2.
        expect(shop.best).toMatchObject({ improvements: ['faster'], cost: 200, proven: true });
        expect((await planJson(SHOP, '--within', '14d')).shop.best).toMatchObject({ improvements: ['kinder'], planDuration: 2 });
        expect((await planJson(SHOP)).shop.best).toBeNull();
    });

    it('ranks by impact and effort', async () => {
        const { shop } = await planJson(SHOP);
        expect(shop.ranking.map(({ name, corner }: { name: string; corner: string }) => [name, corner])).toEqual([
            ['kinder', 'major project'],
            ['faster', 'major project'],
            ['idle', 'fill-in'],
        ]);
        expect(shop.ranking[0].moment).toEqual({ step: 'c', impact: 5, urgency: 4 });
    });

    it('has no plan for a journey without improvements, or with some that wait for each other', async () => {
        const bare = (await planJson('journey J { unit h task a estimate 1 }')).shop;
        expect(bare).toMatchObject({ planUnit: null, improvements: [], order: [], asIs: null, toBe: null, schedule: null, cheapest: null });
        const ring = (await planJson('journey J { unit h task a estimate 1 improvement i { after j } improvement j { after i } }')).shop;
        expect(ring).toMatchObject({ toBe: null, schedule: null, order: [] });
        expect(ring.improvements.map(({ name, alone }: { name: string; alone: null }) => [name, alone])).toEqual([
            ['i', null],
            ['j', null],
        ]);
    });
});

describe('journey plan', () => {
    it('tells a person the same', async () => {
        const { code, out, err } = await journey('plan', temporaryFile(SHOP), ...TODAY, '--budget', '250');
        expect(code).toBe(0);
        expect(out).toMatch(/^Corner shop \(Shop\)\n/);
        expect(out).toMatch(/Expected duration +16 h +11 h +−5 h\n/);
        expect(out).toMatch(/Customers who finish +90 % +95 % +\+5\n/);
        expect(out).toMatch(/Adds value · enables · wastes, of the duration +37\.5 % · 62\.5 % · 0 % +36\.4 % · 63\.6 % · 0 % +−1\.1\n/);
        expect(out).toMatch(/ {4}faster +3 h +3 h +0 +0 +200 +15 h +1 h\n/);
        // a has 6 h to spare, of which it saves 1.
        expect(out.replaceAll(/\s+/g, ' ')).toContain(
            'idle does not shorten the journey as it is: it changes only steps with more slack than is saved there.',
        );
        expect(out.replaceAll(/\s+/g, ' ')).toMatch(
            /1\. kinder, a major project: saves 2 h and touches c \(impact 5, urgency 4\), for 2 person-w and a cost of 100\./,
        );
        expect(out.replaceAll(/\s+/g, ' ')).toContain(
            'The teams need 5 w, which is the shortest that they can do it in. Without regard to teams: 3 w ± 0 w.',
        );
        expect(out.replaceAll(/\s+/g, ' ')).toContain(
            'Done 10,240 times in this order it takes 5 w ± 0 w: half of the times at most 5 w (2027-02-07), 80 % 5 w (2027-02-07), 90 % 5 w (2027-02-07).',
        );
        expect(out.replaceAll(/\s+/g, ' ')).toContain(
            'The team staff is over its capacity: up to 2 of 1 would be needed at once, first from 0 w to 2 w',
        );
        expect(out).toContain('faster and kinder: cost 300, done in 5 w.');
        expect(out).toContain('The best for at most 250\n');
        expect(out.split('\n').every((line) => line === line.trimEnd())).toBe(true);
        expect(err).toContain('journey check');
    });

    it('says it in Markdown, where text stays text', async () => {
        const { out } = await journey('plan', temporaryFile(SHOP.replace('Corner shop', '<b>Corner</b>')), ...TODAY, '--markdown');
        expect(out).toMatch(/^## \\<b\\>Corner\\<\/b\\> \\\(Shop\\\)\n\n### As it is/);
        expect(out).toContain('| Expected duration | 16 h | 11 h | −5 h |\n');
        expect(out).toContain('### The cheapest way to meet every target\n');
    });

    it('says so when no set will do, when nothing is to be done, and when there is no plan', async () => {
        const text = (more: string) => `journey J { unit h target 90% within 1 h task a estimate 4 ${more} }`;
        const plain = async (more: string) => (await journey('plan', temporaryFile(text(more)), ...TODAY)).out.replaceAll(/\s+/g, ' ');
        expect(await plain('improvement i { changes a estimate 3 }')).toContain(
            'no set of these improvements meets every target (2 sets looked at)',
        );
        expect(await plain('improvement i { changes a estimate 1 status done }')).toContain('No improvement at all.');
        expect(await plain('')).toContain('This journey has no improvements.');
        expect(await plain('improvement i { after i }')).toContain('wait for each other');
        expect(await plain('task b after x estimate 1 improvement i { removes a }')).toContain('cannot be computed: 1 dependency names');
    });

    it('ends with 1 after errors and with 2 after wrong use', async () => {
        const file = temporaryFile(SHOP);
        expect((await journey('plan', temporaryFile('journey J { task a estimate 3 2 1 h }'))).code).toBe(1);
        for (const wrong of [
            ['--budget', 'much'],
            ['--within', '6'],
            ['--within', '6 weeks'],
            ['--json', '--markdown'],
        ]) {
            expect((await journey('plan', file, ...wrong)).code).toBe(2);
        }
        expect((await journey('plan', 'nowhere.journey')).code).toBe(2);
    });

    it('runs as a process, on standard input', async () => {
        const { code, out } = await startJourney(['plan', '-', '--within', '6 w', ...TODAY], SHOP);
        expect(code).toBe(0);
        expect(out).toContain('The best within 6 w\n');
    }, 60_000);
});
