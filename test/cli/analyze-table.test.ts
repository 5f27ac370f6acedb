import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/cli/output/text-width.ts';
import { journey, temporaryFile } from './support/cli.ts';

const TEXT = `journey Order "An order" {
    unit h
    target 90% within 6 h
    target 20% within 7 h
    task 准备 "Prepare" estimate 0.5 1 1.5
    stage Buy "Buying" {
        touchpoint browse estimate 1 2 9
        task choose after browse estimate 2 { target 95% within 3 h }
    }
    stage Get {
        milestone done "Order closed" after choose, 准备
    }
}
`;

async function tableOf(text: string) {
    const { out, err, code } = await journey('analyze', temporaryFile(text));
    return { code, err, lines: out.split('\n') };
}

describe('the table', () => {
    it('tells a long duration in larger units, too', async () => {
        // 3 d 1 h 12 min
        const { lines } = await tableOf('journey Long { unit min step wait estimate 4392 min }');
        expect(lines[1]).toBe('  Expected duration  4,392 min ± 0 min (about 3 d 1 h)');
    });

    it('opens with duration, completeness, targets and critical path', async () => {
        const { code, lines } = await tableOf(TEXT);
        expect(code).toBe(0);
        // browse 3 ± 4/3 and choose 2: Φ((6 − 5)/(4/3)) = Φ(0.75) = 0.7734, Φ((7 − 5)/(4/3)) = Φ(1.5) = 0.9332
        expect(lines.slice(0, 7)).toEqual([
            'An order (Order)',
            '  Expected duration  5 h ± 1.33 h',
            '  Complete: every step has an estimate.',
            '  ✗ Target 90 % within 6 h: probability 77.3 %',
            '  ✓ Target 20 % within 7 h: probability 93.3 %',
            '  ✓ Target 95 % within 3 h for choose: probability 100 %',
            '  Critical path: browse → choose → done',
        ]);
    });

    it('lists the steps by stage, in columns that line up whatever the script', async () => {
        const { lines } = await tableOf(TEXT);
        const table = lines.slice(8);
        expect(table.map((line) => line.trim().split(/\s{2,}/))).toEqual([
            ['Times in h', 'ES', 'EF', 'LS', 'LF', 'slack', 'expected', 'σ'],
            ['准备', '0.000', '1.000', '4.000', '5.000', '4.000', '1.000', '0.167', 'Prepare'],
            ['Buying'],
            ['* browse', '0.000', '3.000', '0.000', '3.000', '0.000', '3.000', '1.333'],
            ['* choose', '3.000', '5.000', '3.000', '5.000', '0.000', '2.000', '0.000'],
            ['Get'],
            ['* done', '5.000', '5.000', '5.000', '5.000', '0.000', '0.000', '0.000', 'Order closed'],
            ['* critical: a delay of this step delays the journey.'],
            [''],
        ]);
        const ends = table.filter((line) => /\d\.\d/.test(line)).map((line) => textWidth(line.slice(0, line.indexOf('.'))));
        expect(new Set(ends).size).toBe(1);
    });

    it('says what is missing, and that a target is open until it is there', async () => {
        const { lines } = await tableOf(
            'journey J {\n target 90% within 5 d\n task a estimate 1 d\n task b after a\n task c after b estimate tbd\n}',
        );
        expect(lines).toContain('  Incomplete: 2 steps without an estimate count 0.');
        expect(lines).toContain('  ? Target 90 % within 5 d: probability 100 %');
    });

    it('says that a step expands a journey which is incomplete', async () => {
        const inner = 'journey Inner {\n unit h\n task a estimate 3\n task b after a\n}';
        const { lines } = await tableOf(`journey J {\n unit h\n task a expands Inner\n task b after a\n}\n${inner}`);
        expect(lines).toContain('  Expected duration  3 h ± 0 h');
        expect(lines).toContain('  Incomplete: 1 step without an estimate counts 0, 1 step expands a journey that is incomplete itself.');
    });

    it('shows one of several critical paths and counts them', async () => {
        const { lines } = await tableOf('journey J { task a estimate 1 h task b after a estimate 1 h task c after a estimate 1 h }');
        expect(lines.find((line) => line.includes('Critical path'))).toMatch(/^ {2}Critical path \(1 of 2\): a → [bc]$/);
    });

    it('breaks a long critical path into lines and leaves out the middle of a very long one', async () => {
        const steps = Array.from(
            { length: 60 },
            (_, index) => `task step${index} ${index > 0 ? `after step${index - 1}` : ''} estimate 1 h`,
        );
        const { lines } = await tableOf(`journey J { ${steps.join('\n')} }`);
        const path = lines.slice(3, lines.indexOf(''));
        expect(path.length).toBeGreaterThan(1);
        expect(path.every((line) => line.length <= 104)).toBe(true);
        expect(path.join(' ').replace(/\s+/g, ' ')).toContain('step19 → … 20 more … → step40');
    });

    it('has neither colours nor other control characters', async () => {
        const { lines } = await tableOf(TEXT);
        expect(lines.join('')).not.toMatch(/\p{Cc}/u);
    });
});

describe('dates', () => {
    const stepsOf = (anchor: string) =>
        `journey J { unit h ${anchor} task a estimate 14 milestone m after a task b after m estimate 4 9 14 }`;

    it('run forward from a start', async () => {
        const { lines } = await tableOf(stepsOf('start 2027-12-31T10:00'));
        expect(lines[2]).toBe('  In the calendar    2027-12-31 10:00 – 2028-01-01 09:00');
        const cells = lines.slice(6).map((line) =>
            line
                .trim()
                .split(/\s{2,}/)
                .slice(-2),
        );
        expect(cells[0]).toEqual(['starts', 'finishes']);
        expect(cells.slice(1, 4)).toEqual([
            ['2027-12-31 10:00', '2027-12-31 24:00'],
            ['2028-01-01 00:00', '2028-01-01 00:00'],
            ['2028-01-01 00:00', '2028-01-01 09:00'],
        ]);
    });

    it('run backward from a finish, which is the end of its day', async () => {
        const { lines } = await tableOf(stepsOf('finish 2027-12-31'));
        expect(lines[2]).toBe('  In the calendar    2027-12-31 01:00 – 2027-12-31 24:00');
    });

    it('leave the promised JSON as it is', async () => {
        const answers = await Promise.all(
            ['', 'start 2027-12-31'].map(async (anchor) => (await journey('analyze', temporaryFile(stepsOf(anchor)), '--json')).out),
        );
        expect(answers[1]).toBe(answers[0]);
    });
});

describe('without a schedule', () => {
    it('names the cycle', async () => {
        const { code, lines, err } = await tableOf('journey J "Round" { task a after b estimate 1 h task b after a estimate 1 h }');
        expect(code).toBe(1);
        expect(lines[0]).toBe('Round (J)');
        expect(lines[1]).toMatch(/cannot be computed: steps wait for each other \((a → b → a|b → a → b)\)\.$/);
        expect(err).toMatch(/^2 errors; list them with: journey check .*\n$/);
    });

    it('counts the names that are not declared', async () => {
        const { lines } = await tableOf('journey J { task a after x, y estimate 1 h }');
        expect(lines[1]).toMatch(/cannot be computed: 2 dependencies name a step that is not declared/);
    });
});

describe('other files', () => {
    it('with two journeys have a part for each', async () => {
        const { lines } = await tableOf('journey A { task a estimate 1 h }\njourney B { }');
        expect(lines).toContain('A');
        expect(lines).toContain('B');
        expect(lines.slice(lines.indexOf('B'))).toContain('  Expected duration  0 d ± 0 d');
    });

    it('without a journey say so', async () => {
        const { code, lines, err } = await tableOf('team t');
        expect({ code, lines }).toEqual({ code: 0, lines: [''] });
        expect(err).toMatch(/^journey: .* declares no journey\.\n$/);
    });
});

describe('what the time is good for', () => {
    it('is told by stage, channel and team, with touchpoints, handovers, bottlenecks and outcomes', async () => {
        // a 2, w 6, a lag of 1 and b 1 make 10 min; t is done beside the wait. Work goes from x to y at t; nobody owns b.
        const { lines } = await tableOf(`team x team y channel web "Web" channel door channel post outcome told "They know" outcome kept
            journey J { unit min
                stage A { touchpoint a on web owner x serves told estimate 2 wait w after a on post estimate 6 }
                task t after a owner y on web estimate 1
                moment b after w lag 1 min, t on door, web serves told estimate 1 value enables
            }`);
        const table = lines.slice(lines.findIndex((line) => line.includes('what it is good for')));
        expect(table.map((line) => line.trim().split(/\s{2,}/))).toEqual([
            ['Time in min, and what it is good for', 'min', 'adds', 'enables', 'wastes'],
            ['critical path', '10.000', '20 %', '10 %', '60 %'],
            ['all steps', '10.000', '20 %', '20 %', '60 %'],
            ['stage A', '8.000', '25 %', '0 %', '75 %'],
            ['channel web', '4.000', '50 %', '50 %', '0 %', '2 touchpoints: a and b'],
            ['channel door', '1.000', '0 %', '100 %', '0 %', '1 touchpoint: b'],
            ['channel post', '6.000', '0 %', '0 %', '100 %', 'no touchpoint'],
            ['team x', '2.000', '100 %', '0 %', '0 %'],
            ['team y', '1.000', '0 %', '100 %', '0 %'],
            ['10 % of the duration lies between the steps of the critical path (lags and leads).'],
            ['1 handover from team to team.'],
            ['Of the duration take most: w 60 %, a 20 % and b 10 %.'],
            ['The outcome told is served by a and b.'],
            [''],
        ]);
    });

    it('is left out where the journey says nothing of it', async () => {
        expect((await tableOf(TEXT)).lines.join('\n')).not.toContain('good for');
        expect((await tableOf('team t journey J { unit h task a after a owner t value adds estimate 1 }')).lines.join('\n')).not.toContain(
            'good for',
        );
    });
});
