import { describe, expect, it } from 'vitest';
import { AnswerError } from '../../src/answers/tools/tool.ts';
import { ASSISTANT_TOOLS } from '../../src/answers/tools/tools.ts';
import { ask, BY_HAND, fileOf, toolNamed } from './support.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
type Data = any;

/** A chain of steps of an hour each, which is critical, and as many steps beside it that have room. */
function large(size: number): string {
    const chain = Array.from({ length: size }, (_, i) => `task c${i} ${i > 0 ? `after c${i - 1} ` : ''}estimate 1`);
    const beside = Array.from({ length: size }, (_, i) => `task b${i} ${i > 0 ? `after c${i - 1} ` : ''}estimate 0.5`);
    return `journey Large {\n unit h\n${beside.join('\n')}\n${chain.join('\n')}\n}`;
}

describe('analyze_journey', () => {
    it('tells the figures in words and as data', async () => {
        const { text, data }: Data = await ask('analyze_journey', BY_HAND);
        expect(text).toContain('Duration **18 ± 2.83 min**');
        expect(text).toContain('Critical path: `a` → `c` → `d`');
        expect(text).toMatch(/^\| b \|.* \| 5 \| 5 \|$/m);
        expect(text).toMatch(/^- step `b`, target 50 % within 5 min: /m);
        const [journey] = data.journeys;
        expect(journey.duration).toMatchObject({ expected: 18 });
        expect(journey.steps.map(({ totalSlack }: Data) => totalSlack)).toEqual([0, 5, 0, 0]);
        expect(journey.omitted).toEqual({ criticalPaths: 0, steps: 0, dependencies: 0, targets: 0 });
    });

    it('says why there is no schedule', async () => {
        const { text, data }: Data = await ask(
            'analyze_journey',
            'journey J { unit h task a after b estimate 1 task b after a estimate 1 }',
        );
        expect(text).toContain('steps wait for each other: `a` → `b` → `a`');
        expect(text).toMatch(/^ {4}1:33 error dependency-cycle: /m);
        expect(text).toContain('| step | label | kind | stage | estimate |\n');
        expect(data.journeys[0].duration).toBeNull();
    });

    it('lists the steps of a large journey that have least slack', async () => {
        const { text, data }: Data = await ask('analyze_journey', large(300), { limit: 30 });
        const [{ steps, omitted, criticalPaths, dependencies }] = data.journeys;
        expect(steps.map(({ name }: Data) => name)).toEqual(Array.from({ length: 30 }, (_, i) => `c${i}`));
        expect(criticalPaths.map(({ length }: Data) => length)).toEqual([300]);
        expect(dependencies).toHaveLength(29);
        expect(omitted).toEqual({ criticalPaths: 0, steps: 570, dependencies: 569, targets: 0 });
        expect(text).toContain('Not listed: 570 steps with more slack');
    });

    it('tells a critical path as a whole or not at all', async () => {
        const { data }: Data = await ask('analyze_journey', large(300), { limit: 29 });
        expect(data.journeys[0]).toMatchObject({ criticalPaths: [], omitted: { criticalPaths: 1 } });
    });

    it('shares its limit among the journeys of a file, and takes one of them', async () => {
        const two = `${BY_HAND}${BY_HAND.replace('Example', 'Other "The other"')}`;
        const both: Data = (await ask('analyze_journey', two, { limit: 6 })).data;
        expect(both.journeys.map(({ steps }: Data) => steps.length)).toEqual([4, 2]);
        const one: Data = (await ask('analyze_journey', two, { journey: 'The other' })).data;
        expect(one.journeys.map(({ name }: Data) => name)).toEqual(['Other']);
        await expect(ask('analyze_journey', two, { journey: 'Nix' })).rejects.toThrow(
            'No journey Nix is declared in test.journey; there is Example and Other.',
        );
    });

    it('has an answer for an empty file', async () => {
        const { text, data } = await ask('analyze_journey', '');
        expect(text).toBe('No journey is declared in test.journey.\n\nNo problems in test.journey.');
        expect(data.journeys).toEqual([]);
    });

    it('shows text of the file as it stands', async () => {
        const { text } = await ask('analyze_journey', 'journey J { task a "x | <b>y</b>" estimate 1 h }');
        expect(text).toContain('| a | x \\| \\<b\\>y\\</b\\> |');
    });
});

describe('explain_step', () => {
    it('tells what slack hangs on, in the words of the hover', async () => {
        const { text, data }: Data = await ask('explain_step', BY_HAND, { step: 'b' });
        expect(text).toContain('`b` may be delayed by 5 min, because `d` waits longer for `c`.');
        expect(data.why).toMatchObject({
            driving: ['a', 'b'],
            following: ['b', 'd'],
            meets: 'd',
            arrival: 13,
            due: 18,
            rival: ['a', 'c', 'd'],
        });
        expect(data.targets).toHaveLength(1);
    });

    it('tells why a step is critical, and knows it by its label', async () => {
        const { text, data }: Data = await ask('explain_step', BY_HAND, { step: 'Ask' });
        expect(text).toContain('`a` has no slack: what delays it delays the journey.');
        expect(data.step).toMatchObject({ name: 'a', critical: true });
        expect(data.why.rival).toBeNull();
    });

    it('tells how the step is experienced', async () => {
        const { text } = await ask(
            'explain_step',
            'journey J { unit h task a estimate 1 pain "Slow" severity 4 recover "Call" within 1 h }',
            { step: 'a' },
        );
        expect(text).toMatch(/- pain: Slow \(severity 4, priority 4\)\n- put right by: Call within 1 h$/);
    });

    it('cuts long chains far from the step', async () => {
        const { data }: Data = await ask('explain_step', large(50), { step: 'c25', limit: 3 });
        expect(data.why).toMatchObject({ driving: ['c23', 'c24', 'c25'], following: ['c25', 'c26', 'c27'] });
        expect(data.why.omitted).toEqual({ driving: 23, following: 22, rival: 0 });
    });

    it('has no reasons without a schedule', async () => {
        const { data }: Data = await ask('explain_step', 'journey J { unit h task a after a estimate 1 }', { step: 'a' });
        expect(data.why).toBeNull();
        expect(data.step.totalSlack).toBeNull();
    });

    it.each([
        [BY_HAND, {}, 'Say which step to explain, by its name.'],
        [BY_HAND, { step: 'z' }, 'There is no step z in the journey Example. Its steps are a, b, c and d.'],
        ['journey J { unit h task pick estimate 1 }', { step: 'pikc' }, 'There is no step pikc in the journey J. Did you mean pick?'],
        ['journey J { }', { step: 'z' }, 'There is no step z in the journey J.'],
        ['', { step: 'a' }, 'No journey is declared in test.journey.'],
        [
            `${BY_HAND}${BY_HAND.replace('Example', 'Other')}`,
            { step: 'a' },
            'Several journeys have a step a: Example and Other. Name one of them as well.',
        ],
    ])('says in one line what is wrong with the question: %#', async (text, input, message) => {
        await expect(ask('explain_step', text, input)).rejects.toThrow(new AnswerError(message));
    });
});

describe('list_problems', () => {
    const FAULTY = 'journey J {\n  unit h\n  task a\n  task b after nix estimate 3 2 1\n  task c after a, b estimate 1\n}\n';

    it('lists all, with place, severity, code and message', async () => {
        const { text, data }: Data = await ask('list_problems', FAULTY);
        expect(data.counts).toEqual({ error: 2, warning: 1, information: 0, hint: 0 });
        expect(data.diagnostics.map(({ code, range }: Data) => [code, range.start])).toEqual([
            ['missing-estimate', { line: 2, character: 7 }],
            ['unresolved-reference', { line: 3, character: 15 }],
            ['estimate-order', { line: 3, character: 28 }],
        ]);
        expect(text).toMatch(/^Problems in test\.journey: 2 errors, 1 warning\./);
        expect(text).toMatch(/^ {4}4:16 error unresolved-reference: .*`nix`/m);
    });

    it('takes a severity, a code and a limit', async () => {
        const of = async (input: object): Promise<Data> => (await ask('list_problems', FAULTY, { ...input })).data;
        expect((await of({ severity: 'error' })).diagnostics).toHaveLength(2);
        expect((await of({ code: 'missing-estimate' })).diagnostics).toHaveLength(1);
        const limited = await of({ limit: 1 });
        expect(limited.diagnostics.map(({ code }: Data) => code)).toEqual(['unresolved-reference']);
        expect(limited.omitted).toBe(2);
        expect((await ask('list_problems', FAULTY, { limit: 1 })).text).toContain('Not listed: 2 more problems, none of them more severe.');
        expect((await ask('list_problems', FAULTY, { code: 'no-path' })).text).toContain('None of them is of the kind asked for.');
    });

    it('names the places that explain a problem', async () => {
        const { text } = await ask('list_problems', 'journey J { unit h task a estimate 1\n task a estimate 1 }');
        expect(text).toMatch(/^ {4}2:7 error duplicate-name: .*\n {6}1:25 /m);
    });
});

/** 16 h without spread; b down to 7 saves 3 h, c down to 4 saves 2 h. Both need the whole team: 3 w and 2 w. */
const PLANNED = `journey Shop "Corner | shop" {
    unit h
    target 90% within 12 h
    team staff capacity 1
    task a estimate 4
    task b estimate 10
    moment c after a, b estimate 6 pain "Waits" severity 5 frequency 50%
    kpi smiles { target 5 }
    improvement faster { changes b estimate 7 estimate 3 w needs staff 1 cost 200 by 2026-12-31 }
    improvement kinder { changes c estimate 4 estimate 2 w needs staff 1 cost 100 }
}`;

describe('plan_improvements', () => {
    it('tells what improvements give, when, and which to make', async () => {
        const { text, data }: Data = await ask('plan_improvements', PLANNED, { budget: 250, within: '4 w' });
        expect(text).toMatch(/^## Corner \\\| shop \\\(Shop\\\)\n/);
        expect(text).toContain('| Expected duration | 16 h | 11 h | −5 h |');
        expect(text).toContain('### The best for at most 250 and within 4 w');
        const [plan] = data.journeys;
        expect(plan).toMatchObject({ unit: 'h', planUnit: 'w', order: ['faster', 'kinder'], omitted: 0 });
        expect(plan.improvements.map(({ alone }: Data) => alone.duration)).toEqual([3, 2]);
        expect(plan.cheapest).toMatchObject({ improvements: ['faster', 'kinder'], cost: 300, proven: true });
        expect(plan.best).toMatchObject({ improvements: ['faster'], cost: 200 });
        expect(plan.schedule).toMatchObject({ levelledDuration: 5, simulated: { mean: 5 } });
    });

    it('shortens long plans, and says why there is none', async () => {
        const { text, data }: Data = await ask('plan_improvements', PLANNED, { limit: 1 });
        expect(data.journeys[0]).toMatchObject({ omitted: 1, order: ['faster'] });
        expect(text).toContain('Not listed: 1 more.');
        expect((await ask('plan_improvements', BY_HAND)).text).toContain('This journey has no improvements.');
        expect((await ask('plan_improvements', '')).text).toBe('No journey is declared in test.journey.');
        await expect(ask('plan_improvements', PLANNED, { within: 'soon' })).rejects.toThrow(/^Write within as a number and a unit/);
    });
});

describe('review_journey', () => {
    it('lists what somebody has to see to, with promises on both counts and KPIs', async () => {
        const { text, data }: Data = await ask('review_journey', PLANNED);
        expect(data.items.map(({ code, subject }: Data) => `${code} ${subject}`)).toEqual([
            'target-missed Shop',
            'improvement-overdue faster',
            'moment-unowned c',
            'improvement-unowned faster',
            'improvement-unowned kinder',
            'kpi-incomplete smiles',
        ]);
        expect(data.promises).toMatchObject([
            { confidence: 0.9, probability: 0, met: false, simulatedProbability: 0, simulatedMet: false },
        ]);
        expect(data).toMatchObject({ today: '2027-01-04', omitted: 0, kpis: [{ name: 'smiles', complete: false }] });
        expect(text).toContain('### Promises\n\n| promise | classical | simulated |');
    });

    it('begins with the worst', async () => {
        const { text, data }: Data = await ask('review_journey', PLANNED, { limit: 2 });
        expect(data.items.map(({ code }: Data) => code)).toEqual(['target-missed', 'improvement-overdue']);
        expect(text).toMatch(/Not listed: 4 more that are less urgent\.$/);
    });
});

describe('simulate_journey', () => {
    it('tells what simulated customers experience', async () => {
        const { text, data }: Data = await ask('simulate_journey', BY_HAND, { iterations: 2000, limit: 2 });
        const [journey] = data.journeys;
        expect(journey.iterations).toBe(2000);
        // Merging paths can only make it later than 18 min; three standard errors are allowed for.
        expect(journey.mean).toBeGreaterThan(18 - 3 * journey.standardError);
        expect(journey.steps.map(({ name }: Data) => name)).toEqual(['a', 'c']);
        expect(journey.omittedSteps).toBe(2);
        expect(text).toContain('(2,000 runs)');
        expect(text).toMatch(/target 90 % within 30 min: \*\*[\d.]+ %\*\* ✓ met \(classical 100 %\)/);
    });

    it('tells dates, who leaves, where paths meet, and for whom a promise breaks', async () => {
        const { text, data }: Data = await ask(
            'simulate_journey',
            `persona young share 30% persona old share 70%
            journey Way { unit h finish 2027-07-02T18:00 target 80% within 3 h
                stage Look { task a estimate 1 task b for old estimate 4 drop 20% }
                stage Buy { task c after a, b estimate 1 drop 50% } }`,
            { iterations: 2000 },
        );
        const [way] = data.journeys;
        expect(way.dates).toMatchObject({ of: 'start', percentiles: { p5: '2027-07-02T16:00', p95: '2027-07-02T13:00' } });
        // 14 % leave at b, and half of the others at c; a loses nobody.
        expect(way.funnel.steps.map(({ name }: Data) => name)).toEqual(['b', 'c']);
        expect(way.funnel.stages[1]).toEqual({ name: 'Buy', reached: expect.closeTo(0.86, 12), lost: expect.closeTo(0.43, 12) });
        expect(way.mergePoints).toEqual([{ step: 'c', delay: expect.closeTo(0.3, 1) }]);
        expect(way.segments.map(({ name, mean }: Data) => [name, mean])).toEqual([
            ['young', 2],
            ['old', 5],
        ]);
        expect(text).toContain('- To be in time for half of the customers start by 2027-07-02 13:00');
        const lines = text.replaceAll('\\', '').split('\n');
        expect(lines).toContain('- Most customers leave at: c (43 %), b (14 %)');
        expect(lines).toContain('- young (30 %): mean 2 h; targets ✓ 100 %; 50 % complete it');
        expect(lines).toContain('- old (70 %): mean 5 h; targets ✗ 0 %; 40 % complete it');
    });

    it('lets others have their turn, and ends when the answer is not wanted any more', async () => {
        let turns = 0;
        const pause = async () => {
            if (++turns === 3) throw new Error('not wanted');
        };
        const answer = toolNamed('simulate_journey').answer({}, { file: () => fileOf(BY_HAND), pause, today: '2027-01-04' });
        await expect(answer).rejects.toThrow('not wanted');
        expect(turns).toBe(3);
    });

    it('says why there is nothing to simulate', async () => {
        const { text, data }: Data = await ask('simulate_journey', 'journey J { unit h task a after a estimate 1 }');
        expect(text).toContain('**No schedule:** `a` waits for itself.');
        expect(data.journeys[0].mean).toBeNull();
    });
});

it('every tool is described for a model, in a name that all hosts take', () => {
    for (const { name, title, description, properties } of ASSISTANT_TOOLS) {
        expect(name).toMatch(/^[a-z_]{3,40}$/);
        expect(title.length).toBeGreaterThan(10);
        expect(description.length).toBeGreaterThan(100);
        for (const property of Object.values(properties)) expect(property.description).toBeTruthy();
    }
});
