import { describe, expect, it } from 'vitest';
import { schedulePlan } from '../../../src/pert/plan/plan-schedule.ts';
import { teamProfiles } from '../../../src/pert/plan/team-profiles.ts';
import { parseJourney } from '../../language/support/services.ts';

/** a (2 days, 2 people) and b (3 days, 1 person) may begin at once, c (1 day, 1 of another team) follows a. */
const TEXT = (capacity: string) => `team t ${capacity} team free journey J { task s estimate 1 h
    improvement a { estimate 2 d needs t 2 }
    improvement b { estimate 3 d needs t 1 }
    improvement c { after a estimate 1 d needs free 4 }
    improvement gone { estimate 9 d needs t 2 status done } }`;

async function profiles(text: string) {
    const { document, services } = await parseJourney(text, { validate: false });
    const plan = services.analysis.Analyser.analysed(document)[0].plan!;
    return teamProfiles(plan, schedulePlan(plan)!);
}

describe('how busy teams are', () => {
    it('without regard to capacities: all at once', async () => {
        const [team, free] = await profiles(TEXT('capacity 2'));
        expect(team.unlevelled).toEqual([
            { time: 0, load: 3 },
            { time: 2, load: 1 },
            { time: 3, load: 0 },
        ]);
        expect(free).toMatchObject({
            capacity: null,
            unlevelled: [
                { time: 0, load: 0 },
                { time: 2, load: 4 },
                { time: 3, load: 0 },
            ],
        });
    });

    it('as levelled never beyond the capacity, and as much in all', async () => {
        const [team] = await profiles(TEXT('capacity 2'));
        expect(Math.max(...team.levelled.map(({ load }) => load))).toBe(2);
        const work = team.levelled.reduce((sum, { time, load }, i, all) => sum + load * ((all[i + 1]?.time ?? time) - time), 0);
        expect(work).toBe(2 * 2 + 3 * 1);
        expect(team.levelled.at(-1)).toEqual({ time: 5, load: 0 });
    });

    it('are the same where nothing limits them', async () => {
        const [team] = await profiles(TEXT(''));
        expect(team.capacity).toBeNull();
        expect(team.levelled).toEqual(team.unlevelled);
    });
});
