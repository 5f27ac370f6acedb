import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { exportMspdi } from '../../src/exchange/mspdi/export-mspdi.ts';
import { importMspdi } from '../../src/exchange/mspdi/import-mspdi.ts';
import { EVERYTHING, essence, exportInput, networkOf, PLAIN } from './support.ts';

/** The order in which Microsoft's schema (mspdi_pj12.xsd) wants the elements that are written. */
const SCHEMA_ORDER = {
    Project:
        'SaveVersion Name Title ScheduleFromStart StartDate FinishDate CalendarUID DefaultStartTime DefaultFinishTime MinutesPerDay MinutesPerWeek DaysPerMonth ExtendedAttributes Calendars Tasks',
    Task: 'UID ID Name Type IsNull WBS OutlineNumber OutlineLevel Priority Start Finish Duration DurationFormat Estimated Milestone Summary Critical EarlyStart EarlyFinish LateStart LateFinish FreeSlack TotalSlack PercentComplete ActualDuration RemainingDuration PredecessorLink ExtendedAttribute',
    ExtendedAttribute: 'FieldID FieldName Alias Value DurationFormat',
    PredecessorLink: 'PredecessorUID Type CrossProject LinkLag LagFormat',
};

describe('a project in MSPDI', () => {
    it('is well-formed, in the order of the schema', async () => {
        const { text } = exportMspdi(await exportInput(EVERYTHING));
        expect(XMLValidator.validate(text)).toBe(true);
        const orders: Record<string, string[][]> = {};
        // biome-ignore lint/suspicious/noExplicitAny: the parser's ordered trees have no types.
        const walk = (list: any[]) => {
            for (const node of list) {
                const [name] = Object.keys(node).filter((key) => key !== ':@');
                if (!Array.isArray(node[name])) continue;
                // biome-ignore lint/suspicious/noExplicitAny: see above.
                orders[name] = [...(orders[name] ?? []), node[name].map((child: any) => Object.keys(child)[0])];
                walk(node[name]);
            }
        };
        walk(new XMLParser({ preserveOrder: true }).parse(text));
        for (const [name, order] of Object.entries(SCHEMA_ORDER)) {
            expect(orders[name].length).toBeGreaterThan(0);
            for (const children of orders[name]) {
                const places = children.map((child) => order.split(' ').indexOf(child));
                expect(places, `${name}: ${children.join(' ')}`).toEqual(places.toSorted((a, b) => a - b));
                expect(places).not.toContain(-1);
            }
        }
    });

    it('has stages as summary tasks, and dates from the start on', async () => {
        const { Project } = new XMLParser({ parseTagValue: false }).parse(exportMspdi(await exportInput(PLAIN)).text);
        const tasks: Record<string, string>[] = Project.Tasks.Task;
        expect(tasks.map(({ OutlineNumber, Name, Summary }) => `${OutlineNumber} ${Name} ${Summary}`)).toEqual([
            '1 No stage 0',
            '2 Buy 1',
            '2.1 Website visit 0',
            '2.2 choose 0',
            '2.3 pay 0',
            '3 Get it 1',
            '3.1 delivery 0',
            '3.2 Here 0',
        ]);
        // By hand: half an hour and one and a half after 09:00.
        expect(tasks[2]).toMatchObject({
            Start: '2027-03-31T09:30:00',
            Finish: '2027-03-31T11:00:00',
            Duration: 'PT1H30M0S',
            Critical: '1',
        });
        expect(tasks[4]).toMatchObject({ Critical: '0', TotalSlack: '1075' });
        expect(tasks[7]).toMatchObject({ Milestone: '1', Start: '2027-04-03T13:00:00', Duration: 'PT0H0M0S' });
        expect(Project).toMatchObject({ StartDate: '2027-03-31T09:00:00', FinishDate: '2027-04-03T13:00:00', MinutesPerDay: '1440' });
    });

    it('has no summary task without tasks, which programs take for a task; it says that', async () => {
        const one = exportMspdi(
            await exportInput('journey J { task a estimate 1 h stage Empty { } stage S { task b after a estimate 1 h } }'),
        );
        expect(Array.from(one.text.matchAll(/<Task>.*?<OutlineNumber>(.*?)<.*?<Summary>(\d)/gs), ([, ...found]) => found)).toEqual([
            ['1', '0'],
            ['2', '1'],
            ['2.1', '0'],
        ]);
        expect(one.left).toEqual(['A stage without steps is left out.']);
        const { left } = exportMspdi(await exportInput('journey J { stage A { } stage B { } task a estimate 1 h }'));
        expect(left).toEqual(['2 stages without steps are left out.']);
    });

    it('says of every task how far it is, and when it may be at the latest', async () => {
        const { Project } = new XMLParser({ parseTagValue: false }).parse(exportMspdi(await exportInput(PLAIN)).text);
        const tasks: Record<string, string>[] = Project.Tasks.Task;
        for (const { PercentComplete, ActualDuration, RemainingDuration, Duration } of tasks) {
            expect({ PercentComplete, ActualDuration, RemainingDuration }).toEqual({
                PercentComplete: '0',
                ActualDuration: 'PT0H0M0S',
                RemainingDuration: Duration,
            });
        }
        // By hand: delivery begins when "choose" is finished, 11:00 + 2 h; "pay" takes 12.5 min of them.
        expect(tasks[4]).toMatchObject({
            EarlyStart: '2027-03-31T11:00:00',
            LateStart: '2027-03-31T12:47:30',
            LateFinish: '2027-03-31T13:00:00',
        });
    });

    it('numbers links as Microsoft Project does: 0 FF, 1 FS, 2 SF, 3 SS, lags in tenths of a minute', async () => {
        const { text } = exportMspdi(await exportInput(EVERYTHING));
        const { Project } = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'PredecessorLink' }).parse(text);
        const links = Project.Tasks.Task.flatMap(
            ({ Name, PredecessorLink = [] }: { Name: string; PredecessorLink?: Record<string, string>[] }) =>
                PredecessorLink.map(({ PredecessorUID, Type, LinkLag }) => `${Name} ${PredecessorUID} ${Type} ${LinkLag}`),
        );
        expect(links).toEqual([
            '=Pick 1 1 0',
            '浏览; 商品 3 3 300',
            'delivery 3 1 -150',
            'delivery 4 2 600',
            'Line break 5 0 0',
            'done 7 1 0',
            'done 4 1 0',
        ]);
    });

    it('tells an open estimate from none', async () => {
        const { text } = exportMspdi(await exportInput('journey J { unit h task a estimate tbd task b after a estimate 0 }'));
        const { steps } = importMspdi(text).journey;
        expect(steps.map(({ estimate }) => estimate?.values ?? null)).toEqual([null, [0]]);
    });

    it('comes from Microsoft Project with its own habits', async () => {
        const task = (uid: number, level: number, name: string, rest: string) =>
            `<Task><UID>${uid}</UID><ID>${uid}</ID><Name>${name}</Name><OutlineLevel>${level}</OutlineLevel>${rest}</Task>`;
        const xml = `<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><Name>Move.xml</Name><Title>Moving &amp; more</Title>
            <StartDate>2027-03-31T08:00:00</StartDate><MinutesPerDay>480</MinutesPerDay><Tasks>
            ${task(0, 0, 'Moving', '<Summary>1</Summary>')}
            ${task(1, 1, 'Prepare', '<Summary>1</Summary>')}
            ${task(2, 2, 'Pack boxes', '<Duration>PT16H0M0S</Duration><DurationFormat>7</DurationFormat><PercentComplete>50</PercentComplete><Notes>All of them</Notes>')}
            ${task(3, 2, 'Details', '<Summary>1</Summary>')}
            ${task(4, 3, 'Label boxes', '<Duration>PT30M</Duration><PredecessorLink><PredecessorUID>2</PredecessorUID><Type>0</Type><LinkLag>-100</LinkLag><LagFormat>3</LagFormat></PredecessorLink>')}
            ${task(5, 1, 'Drive', '<Duration>PT2H0M0S</Duration><ConstraintType>4</ConstraintType><Deadline>2027-05-01T17:00:00</Deadline><PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type></PredecessorLink>')}
            ${task(6, 1, 'Arrived', '<Milestone>1</Milestone><Duration>PT0H0M0S</Duration><PredecessorLink><PredecessorUID>5</PredecessorUID></PredecessorLink>')}
            ${task(7, 1, 'Off', '<Active>0</Active><Duration>PT2H0M0S</Duration>')}
            <Task><UID>8</UID><IsNull>1</IsNull></Task>
            </Tasks><Resources><Resource><UID>1</UID></Resource></Resources></Project>`;
        const { journey, left } = importMspdi(xml);
        expect(journey).toMatchObject({ name: 'Move', label: 'Moving & more', start: '2027-03-31T08:00' });
        const { steps, links, stages } = essence(await networkOf(journey));
        expect(stages).toEqual(['Prepare']);
        expect(steps.map(({ label, stage, kind, estimate }) => [label, stage, kind, estimate && estimate[1] / 60_000])).toEqual(
            [
                ['Pack boxes', 'Prepare', 'task', 960],
                ['Label boxes', 'Prepare', 'task', 30],
                ['Drive', null, 'task', 120],
                ['Arrived', null, 'milestone', null],
            ].toSorted((a, b) => Number(a[1] !== null) - Number(b[1] !== null)),
        );
        // The link from the summary task leaves from the step that ends it.
        expect(links).toEqual(['Drive FS Arrived 0 0 0', 'labelBoxes FS Drive 0 0 0', 'packBoxes FF labelBoxes -600000 -600000 -600000']);
        expect(left).toEqual([
            '1 inactive task is not carried over.',
            '1 summary task within another is not carried over: tasks belong to the outer one.',
            '1 constraint on a date is not carried over.',
            '1 deadline is not carried over.',
            '1 resource is not carried over.',
            'How much of a task is done is not carried over.',
            'Durations are working time (a day has 8 h); nights and weekends between are not counted.',
        ]);
    });

    it.each([
        ['no XML', 'name,label\n', /It is no XML/],
        ['other XML', '<a/>', /no element "Project"/],
        ['cut off', '<Project><Tasks>', /It is no XML/],
    ])('is refused when it is %s', (_, text, message) => {
        expect(() => importMspdi(text)).toThrow(message);
    });
});
