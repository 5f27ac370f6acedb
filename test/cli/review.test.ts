import { describe, expect, it } from 'vitest';
import { REVIEW_CODES } from '../../src/answers/review/review-item.ts';
import { journey, startJourney, temporaryFile } from './support/cli.ts';

/**
 * On 2027-01-12. cash: from 40 % on 2027-01-02 to 70 % in 30 days, so that 50 % are expected; a third of the way is done at 49 %:
 * (49 − 40) / (70 − 40) = 0.3. Of the promise for pay, 10 min for certain within 5 min, nothing is kept.
 */
const TILL = `journey Till "At the till" {
    unit min
    team shop
    team bank
    outcome paid
    outcome happy
    kpi cash "Paid without cash" { baseline 40% target 70% by 2027-01-31 actual 40% on 2027-01-02 actual 49% on 2027-01-11 }
    kpi queue { baseline 9 min target 4 min by 2026-12-31 actual 6 min on 2026-12-30 weight 2 }
    kpi smiles { target 5 }
    kpi waste { baseline 3 target 1 by 2026-12-31 }
    moment scan estimate 2 { impact 5 urgency 4 owner shop pain "Code does not scan" severity 5 frequency 20% }
    task book after scan estimate 1 { owner bank pain "Line is dead" severity 4 frequency 50% pain "Slow" severity 3 }
    moment pay after book estimate 10 {
        serves paid
        target 90% within 5 min
        observed 8 10 12 min
        pain "Card refused" severity 5
        recover "Ask for another card"
    }
    task tidy after pay estimate 3 owner shop
    improvement scanner { improves scan by 2026-12-31 status doing owner shop }
    improvement signs { improves tidy status done by 2026-12-01 }
    improvement lane { improves pay }
}
`;

async function reviewJson(text: string, ...args: string[]) {
    const { code, out, err } = await journey('review', temporaryFile(text), '--json', '--today', '2027-01-12', ...args);
    expect(err).toBe('');
    return { code, answer: JSON.parse(out) };
}

describe('journey review --json', () => {
    it('lists the worst first', async () => {
        const { code, answer } = await reviewJson(TILL);
        expect(code).toBe(0);
        expect(answer.today).toBe('2027-01-12');
        const items = answer.items as { group: string; code: string; subject: string; weight: number }[];
        expect(items.map((item) => `${item.group} ${item.code} ${item.subject}`)).toEqual(
            [
                'offTarget target-missed pay',
                // Two fifths of the way are missing, times 2.
                'offTarget kpi-missed queue',
                'offTarget kpi-behind cash',
                'overdue kpi-overdue waste',
                'overdue improvement-overdue scanner',
                'unowned moment-unowned pay',
                'unowned improvement-unowned lane',
                'unmeasured moment-unmeasured scan',
                'unmeasured kpi-incomplete smiles',
                'loose outcome-unserved happy',
                'loose step-unserving tidy',
            ].toSpliced(5, 0, 'unanswered pain-unanswered book'),
        );
        const weights = items.map(({ weight }) => weight);
        // From the end of 2026-12-31 to 2027-01-12 eleven days are over; 4 × 50 %; impact 5 × urgency 4.
        const expected = [1, 0.8, 0.7, 11, 11, 2, 1, 1, 20, 1, 1, 0];
        for (const [index, weight] of weights.entries()) expect(weight).toBeCloseTo(expected[index], 10);
        expect(weights).toHaveLength(expected.length);
    });

    it('leads to the text', async () => {
        const { answer } = await reviewJson(TILL);
        const lines = TILL.split('\n');
        type Item = { code: string; range: { start: { line: number; character: number }; end: { character: number } } };
        const textAt = ({ range }: Item) => lines[range.start.line].slice(range.start.character, range.end.character);
        const texts = Object.fromEntries(answer.items.map((item: Item) => [item.code, textAt(item)]));
        expect(texts['target-missed']).toBe('target 90% within 5 min');
        expect(texts['kpi-missed']).toBe('actual 6 min on 2026-12-30');
        expect(texts['pain-unanswered']).toBe('pain "Line is dead" severity 4 frequency 50%');
        expect(texts['moment-unowned']).toBe('pay');
        expect(texts['handover-chain']).toBeUndefined();
    });

    it('says of each KPI whether it is complete, on course, and where it goes', async () => {
        const { answer } = await reviewJson(TILL);
        expect(answer.kpis).toHaveLength(4);
        const [cash, queue, smiles] = answer.kpis;
        expect(cash).toMatchObject({
            name: 'cash',
            label: 'Paid without cash',
            step: null,
            complete: true,
            better: 'higher',
            by: '2027-01-31',
            actual: { value: 49, unit: '%', date: '2027-01-11' },
            trend: 'better',
            onCourse: false,
            reached: false,
            missed: [],
        });
        expect(cash.progress).toBeCloseTo(0.3, 10);
        expect(cash.expected.value).toBeCloseTo(50, 10);
        expect(queue).toMatchObject({ better: 'lower', onCourse: false, missed: ['target'], weight: 2 });
        expect(smiles).toMatchObject({ complete: false, missing: ['baseline', 'by'], actual: null, onCourse: null });
    });

    it('checks promises by beta-PERT and by simulation', async () => {
        // The estimate 1 5 9 is symmetric with α = β = 3, so F(x) = 10x³ − 15x⁴ + 6x⁵: at 5.5 min 0.616, and for the later of two 0.3794.
        // The classical method sees one of the two paths: Φ((5.5 − 5) / (8/6)) = 0.646.
        const text = `journey J {
            unit min
            target 60% within 5.5
            task a estimate 1 5 9 { target 50% within 5.5 target 70% within 5.5 }
            task b estimate 1 5 9
        }`;
        const { answer } = await reviewJson(text);
        const [whole, kept, missed] = answer.promises;
        expect(whole).toMatchObject({
            journey: 'J',
            unit: 'min',
            step: null,
            from: null,
            to: null,
            confidence: 0.6,
            within: 5.5,
            met: true,
        });
        expect(whole.probability).toBeCloseTo(0.6462, 4);
        expect(whole.simulatedMet).toBe(false);
        expect(Math.abs(whole.simulatedProbability - 0.3794)).toBeLessThan(0.01);
        expect(kept).toMatchObject({ step: 'a', confidence: 0.5, met: true, simulatedMet: true });
        expect(missed).toMatchObject({ step: 'a', confidence: 0.7, met: false, simulatedMet: false });
        expect(missed.probability).toBeCloseTo(0.615972519, 9);
        expect(Math.abs(missed.simulatedProbability - 0.61597)).toBeLessThan(0.01);
        // Missed on one count is missed: 1 − 0.379/0.6 is worse than 1 − 0.616/0.7.
        const found = answer.items.filter(({ code }: { code: string }) => code === 'target-missed');
        expect(found.map(({ subject }: { subject: string }) => subject)).toEqual(['J', 'a']);
        expect(found[0].message).toMatch(
            /^60 % within 5\.5 min is promised, and the probability is 64\.6 %, by simulation 3\d(?:\.\d)? %$/,
        );
        expect(found[0].weight).toBeCloseTo(1 - whole.simulatedProbability / 0.6, 10);
    });

    it('tells of chains with more handovers than a limit', async () => {
        const chain = `team a team b journey J { unit h task s owner a estimate 1 task t owner b after s estimate 1 task u owner a after t estimate 1 }`;
        expect((await reviewJson(chain)).answer.items).toEqual([]);
        expect((await reviewJson(chain, '--handovers', '1')).answer.items).toMatchObject([
            { code: 'handover-chain', subject: 's', message: '2 handovers in one chain, more than 1: s (a) → t (b) → u (a)' },
        ]);
    });

    it('takes what is still being written, and large files', async () => {
        const broken = await journey('review', temporaryFile('journey J { unit h kpi { target 5 } moment kpi'), '--json');
        expect(broken.code).toBe(1);
        expect(JSON.parse(broken.out).items.every(({ subject }: { subject: string }) => subject !== '')).toBe(true);
        const moments = Array.from({ length: 3000 }, (_, index) => `moment m${index} estimate 1 ${index > 0 ? `after m${index - 1}` : ''}`);
        const large = await reviewJson(`journey J { unit h ${moments.join('\n')} }`);
        expect(large.answer.items).toHaveLength(6000);
    }, 60_000);

    it('knows no code that is not promised', async () => {
        const { answer } = await reviewJson(TILL, '--handovers', '0');
        expect(answer.items.at(-3).code).toBe('handover-chain');
        for (const { code } of answer.items) expect(REVIEW_CODES).toContain(code);
    });
});

describe('for people', () => {
    it('each line begins with its place, in a real process', async () => {
        const { code, out, err } = await startJourney(['review', '-', '--today', '2027-01-12'], TILL);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out).toContain('Review of - on 2027-01-12\n\nOff target (3)\n');
        expect(out).toContain('  -:15:9: 90 % within 5 min for pay is promised, and the probability is 0 %, by simulation 0 %\n');
        expect(out).toMatch(/\nPromises\n {2}promise +classical +simulated\n {2}90 % within 5 min for pay +0 % ✗ +0 % ✗\n/);
        expect(out).toContain('  -:7:9: cash stands at 49 %, below the 50 % that it should have reached by now on its way to 70 %\n');
        expect(out).toMatch(/ {2}cash +40 % +70 % +2027-01-31 +49 % +2027-01-11 +better +behind\n/);
    }, 30_000);

    it('Markdown keeps the text of the file as text', async () => {
        const text = 'journey J { unit h task s estimate 1 pain "<b>*late*</b>" severity 5 }';
        const { out } = await journey('review', temporaryFile(text), '--markdown', '--today', '2027-01-12');
        expect(out).toContain('### Severe pains without an answer (1)');
        expect(out).toContain(String.raw`\<b\>\*late\*\</b\>`);
        expect(out).not.toContain('<b>');
    });

    it('nothing to see to is said, and so are errors and a file without a journey', async () => {
        const fine = await journey('review', temporaryFile('journey J { unit h task s estimate 1 }'));
        expect(fine).toMatchObject({ code: 0, err: '' });
        expect(fine.out).toContain('Nothing to see to');
        const faulty = await journey('review', temporaryFile('journey J { unit h task s after nowhere estimate 1 }'));
        expect(faulty.code).toBe(1);
        expect(faulty.err).toContain('1 error; list them with: journey check');
        expect((await journey('review', temporaryFile(''))).err).toContain('declares no journey');
    });

    it('wrong use ends with 2', async () => {
        const file = temporaryFile(TILL);
        for (const args of [
            ['--json', '--markdown'],
            ['--handovers', 'x'],
            ['--today', '2027-02-30'],
        ]) {
            expect((await journey('review', file, ...args)).code).toBe(2);
        }
        expect((await journey('review', 'no-such-file.journey')).code).toBe(2);
    });
});
