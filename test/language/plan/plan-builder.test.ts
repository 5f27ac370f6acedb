import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../src/pert/calendar.ts';
import { planEffects } from '../../../src/pert/plan/effects.ts';
import type { Effect } from '../../../src/pert/plan/plan.ts';
import { createServices, parseJourney } from '../support/services.ts';

const services = createServices();

async function plan(...members: string[]) {
    const { document } = await parseJourney(`journey J { unit min\n${members.join('\n')}\n}`, { services, validate: false });
    return services.analysis.Analyser.analysed(document)[0].plan;
}

const points = (optimistic: number, mostLikely: number, pessimistic: number) => ({ optimistic, mostLikely, pessimistic });

describe('a plan', () => {
    it('is there once there are improvements', async () => {
        expect(await plan('task a estimate 1')).toBeNull();
        expect((await plan('task a estimate 1', 'improvement i { }'))?.improvements).toHaveLength(1);
    });

    it('holds what is written about the work', async () => {
        const built = await plan(
            'team t "T" capacity 3',
            'team u',
            'task a',
            'improvement i "I" { estimate 2 3 6 w after j owner t needs t 1, u 2, t 1 cost 900 by 2027-02-28 status doing started 2027-01-04 }',
            'improvement j { estimate 1 w status done finished 2027-01-02 }',
        );
        expect(built?.unit).toBe('w');
        expect(built?.teams).toEqual([
            { name: 't', label: 'T', capacity: 3 },
            { name: 'u', label: null, capacity: null },
        ]);
        expect(built?.improvements[0]).toMatchObject({
            name: 'i',
            label: 'I',
            estimate: points(2, 3, 6),
            after: [1],
            needs: [
                { team: 0, count: 2 },
                { team: 1, count: 2 },
            ],
            owner: 't',
            cost: 900,
            status: 'doing',
            by: parseInstant('2027-03-01'),
            started: parseInstant('2027-01-04'),
            finished: null,
        });
        expect(built?.improvements[1]).toMatchObject({ status: 'done', finished: parseInstant('2027-01-03'), cost: null });
    });

    it('converts the durations of improvements into the unit that most are written in', async () => {
        const built = await plan('improvement i { estimate 1 w }', 'improvement j { estimate 3 d }', 'improvement k { estimate 5 d }');
        expect(built?.unit).toBe('d');
        expect(built?.improvements[0].estimate).toEqual(points(7, 7, 7));
    });

    it('knows what improvements do, in the unit of the journey', async () => {
        const built = await plan(
            'choice c { x 50% y 50% }',
            'task a estimate 1',
            'task b when x chance 80%',
            'improvement i { changes a estimate 1 2 6 h changes b chance 20% changes a repeats 5% changes a drop 2% changes b after a.start lag 1 removes b }',
        );
        expect(built?.improvements[0].effects).toEqual<Effect[]>([
            { kind: 'estimate', step: 0, estimate: points(60, 120, 360) },
            { kind: 'chance', step: 1, chance: 0.2, participation: 0.1 },
            { kind: 'repeats', step: 0, repeats: 0.05 },
            { kind: 'drop', step: 0, drop: 0.02 },
            { kind: 'links', step: 1, links: [{ from: 0, to: 1, type: 'SS', lag: points(1, 1, 1) }] },
            { kind: 'remove', step: 1 },
        ]);
    });

    it('leaves out what is faulty or not declared', async () => {
        const built = await plan(
            'task a estimate 1',
            'improvement i { changes a estimate 3 2 1 changes a chance 120% changes z estimate 1 removes y }',
        );
        expect(built?.improvements[0]).toMatchObject({ effects: [], unresolved: false });
    });

    it('takes a dependency on a step that is not declared for one that nobody can schedule', async () => {
        const built = await plan('task a estimate 1', 'improvement i { changes a after z }', 'improvement j { removes a }');
        expect(built?.improvements.map(({ unresolved }) => unresolved)).toEqual([true, false]);
    });

    it('is about the steps of a stage, and about those that it touches', async () => {
        const built = await plan(
            'stage S { task a task b }',
            'task c impact 4 urgency 9',
            'improvement i { improves S removes c adds task x { after c } }',
        );
        expect(built?.improvements[0].subjects).toEqual([0, 1, 2, 3]);
        expect(built?.scores[2]).toEqual({ impact: 4, urgency: null });
    });

    it('has the figures of a journey that a step expands, and of steps that are added', async () => {
        const text = `journey Inner { unit min task one estimate 30 }
journey J { unit min
    task a expands Inner
    improvement i { changes a estimate 10 }
    improvement j { adds task x { after a expands Inner target 90% within 1 h } }
}`;
        const { document } = await parseJourney(text, { services, validate: false });
        const built = services.analysis.Analyser.analysed(document)[1].plan!;
        const { asIs, gains, toBe } = planEffects(built)!;
        expect(asIs.analysis.schedule?.duration).toBe(30);
        expect(gains.map(({ alone }) => alone.duration)).toEqual([20, -30]);
        expect(toBe.analysis.schedule?.duration).toBe(40);
        expect(toBe.targets.map((target) => target?.met)).toEqual([true]);
    });
});
