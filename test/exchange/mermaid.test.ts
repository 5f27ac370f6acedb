import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFlowchart } from '../../src/exchange/mermaid/export-flowchart.ts';
import { exportGantt } from '../../src/exchange/mermaid/export-gantt.ts';
import { importGantt } from '../../src/exchange/mermaid/import-gantt.ts';
import { importMermaidJourney } from '../../src/exchange/mermaid/import-journey.ts';
import { launchChromium } from '../../src/tasks/host/chromium.ts';
import { EVERYTHING, essence, exportInput, networkOf, SCHEDULED, START } from './support.ts';

/** What Mermaid makes of a text: read by its own parser, and drawn. */
interface MermaidAnswer {
    type: string;
    tasks: { id: string; task: string; type: string; crit: boolean; milestone: boolean; startTime: string; endTime: string }[];
    vertices: { id: string; text: string }[];
    edges: { start: string; end: string; text: string }[];
    subgraphs: string[];
    svg: string;
}

const TEXTS = [...SCHEDULED, ['everything', EVERYTHING] as const];

/** Milliseconds for a browser that draws; machines may be busy. */
const PATIENCE = 60_000;

describe("Mermaid's own parser", { timeout: PATIENCE }, () => {
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
        browser = await launchChromium();
        page = await browser.newPage({ timezoneId: 'UTC' });
        await page.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' });
    }, PATIENCE);
    afterAll(() => browser?.close());

    /** Reads and draws a text. Rejects with Mermaid's message if it cannot. */
    async function mermaid(text: string): Promise<MermaidAnswer> {
        return page.evaluate(async (source) => {
            // biome-ignore lint/suspicious/noExplicitAny: Mermaid's parse results have no types of their own.
            const { mermaid: program } = window as any;
            program.initialize({ startOnLoad: false });
            const { type, db } = await program.mermaidAPI.getDiagramFromText(source);
            // biome-ignore lint/suspicious/noExplicitAny: see above.
            const values = (collection: any) => (collection instanceof Map ? [...collection.values()] : Object.values(collection ?? {}));
            const answer = {
                type,
                // biome-ignore lint/suspicious/noExplicitAny: see above.
                tasks: (db.getTasks?.() ?? []).map((task: any) => ({
                    ...task,
                    startTime: task.startTime.toISOString(),
                    endTime: task.endTime.toISOString(),
                })),
                // biome-ignore lint/suspicious/noExplicitAny: see above.
                vertices: values(db.getVertices?.()).map(({ id, text }: any) => ({ id, text })),
                edges: db.getEdges?.() ?? [],
                // biome-ignore lint/suspicious/noExplicitAny: see above.
                subgraphs: (db.getSubGraphs?.() ?? []).map(({ title }: any) => title),
            };
            const { svg } = await program.render('picture', source);
            return { ...answer, svg };
        }, text);
    }

    it.each(TEXTS)('reads %s as a gantt chart with the times of the schedule', async (_, text) => {
        const input = await exportInput(text);
        const { network, schedule } = input;
        const { type, tasks, svg } = await mermaid(exportGantt(input).text);
        expect(type).toBe('gantt');
        expect(svg).toContain('<svg');
        const unit = { ms: 1, s: 1e3, min: 6e4, h: 36e5, d: 864e5, w: 6048e5, mo: 2_629_800_000, y: 31_557_600_000 }[network.unit];
        // Stage-less steps stand first.
        const order = [null, ...network.stages.keys()].flatMap((stage) =>
            network.steps.flatMap((step, i) => (step.stage === stage ? [i] : [])),
        );
        expect(tasks).toHaveLength(order.length);
        tasks.forEach((task, at) => {
            const i = order[at];
            // Each duration is rounded to a millisecond, and a chain adds them up.
            expect(Math.abs(Date.parse(task.startTime) - (START + schedule.earliestStart[i] * unit))).toBeLessThan(
                network.steps.length + 1,
            );
            expect(Math.abs(Date.parse(task.endTime) - (START + schedule.earliestFinish[i] * unit))).toBeLessThan(network.steps.length + 1);
            expect(Boolean(task.crit)).toBe(schedule.critical[i] === 1);
            expect(Boolean(task.milestone)).toBe(network.steps[i].kind === 'milestone');
        });
    });

    it.each(TEXTS)('reads %s as a flowchart with every step, stage and link', async (_, text) => {
        const input = await exportInput(text);
        const { network } = input;
        const { type, vertices, edges, subgraphs, svg } = await mermaid(exportFlowchart(input).text);
        expect(type).toMatch(/^flowchart/);
        expect(svg).toContain('<svg');
        expect(vertices).toHaveLength(network.steps.length);
        expect(subgraphs).toHaveLength(network.stages.filter((_, stage) => network.steps.some((step) => step.stage === stage)).length);
        expect(edges.map(({ start, end }) => [start, end])).toEqual(network.links.map(({ from, to }) => [`s${from + 1}`, `s${to + 1}`]));
    });

    it('takes no label for a statement', async () => {
        const labels = [
            'Call me',
            'title',
            'Section 8',
            'click',
            '2027-01-01',
            'excludes',
            'Weekday',
            'href',
            'gantt',
            'Accordion',
            'done',
            'after a',
        ];
        const text = `journey J { ${labels.map((label, i) => `task t${i} "${label}" estimate 1 h`).join(' ')} }`;
        const { tasks } = await mermaid(exportGantt(await exportInput(text)).text);
        expect(tasks.map(({ task }) => task.replaceAll(/[“”]/g, '').trim())).toEqual(labels);
        const { journey } = importGantt(exportGantt(await exportInput(text)).text);
        expect(journey.steps.map(({ label, name }) => label ?? name)).toEqual(labels);
    });

    it('takes text of a file as text', async () => {
        const input = await exportInput('journey J { task a "<img src=x onerror=alert(1)> `b` \\"c\\" #35; end" estimate 1 h }');
        const { svg } = await mermaid(exportFlowchart(input).text);
        expect(svg).not.toMatch(/<img/);
        expect(svg).toContain('onerror');
    });
});

describe('a user journey of Mermaid', () => {
    // The example of Mermaid's manual.
    const text = `journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me
      Do work: 1: Me, Cat
    section Go home
      Go downstairs: 5: Me
      Sit down: 5: Me
`;

    it('becomes stages with steps one after the other, scores as emotions', async () => {
        const { journey, left } = importMermaidJourney(text);
        expect(journey).toMatchObject({ name: 'myWorkingDay', label: 'My working day' });
        expect(journey.steps.map(({ label, emotion, notes }) => [label, emotion, ...notes])[2]).toEqual(['Do work', 1, 'With Me, Cat']);
        const network = await networkOf(journey);
        expect(essence(network).links.map((link) => link.split(' ').slice(0, 3).join(' '))).toEqual([
            'doWork FS goDownstairs',
            'goDownstairs FS sitDown',
            'goUpstairs FS doWork',
            'makeTea FS goUpstairs',
        ]);
        expect(network.stages.map(({ label }) => label)).toEqual(['Go to work', 'Go home']);
        expect(left).toEqual(['Who takes part became notes.', 'There are no durations: every estimate is open (tbd).']);
    });

    it('comes out of a Markdown fence, past directives and comments', () => {
        const fenced = `# Day\n\n\`\`\`mermaid\n---\ntitle: x\n---\n%%{init: {"theme": "dark"}}%%\n${text}%% a comment\n\`\`\`\nMore`;
        expect(importMermaidJourney(fenced).journey.steps).toHaveLength(5);
    });

    it('is refused when it is something else', () => {
        expect(() => importMermaidJourney('flowchart LR\n a --> b')).toThrow(/does not begin with the word "journey"/);
    });
});

describe('a gantt chart of Mermaid', () => {
    it('becomes steps with durations and dependencies', async () => {
        const { journey, left } = importGantt(`gantt
    title A Gantt Diagram
    dateFormat YYYY-MM-DD
    excludes weekends
    section Section
        A task          :a1, 2014-01-01, 30d
        Another task    :after a1, 20d
        In turn         :12h
    section Another
        Task in Another :done, 2014-01-12, 2014-01-15
        Both            :crit, b, after a1 nobody, 1.5w
        Party           :milestone, after b, 0d
`);
        expect(journey).toMatchObject({ label: 'A Gantt Diagram', start: '2014-01-01' });
        const { steps, links } = essence(await networkOf(journey));
        expect(steps.map(({ name, kind, estimate }) => [name, kind, estimate && estimate[1] / 3_600_000])).toEqual([
            ['a1', 'task', 720],
            ['anotherTask', 'task', 480],
            ['inTurn', 'task', 12],
            ['taskInAnother', 'task', 72],
            ['b', 'task', 252],
            ['Party', 'milestone', null],
        ]);
        expect(links).toEqual(['a1 FS anotherTask 0 0 0', 'a1 FS b 0 0 0', 'anotherTask FS inTurn 0 0 0', 'b FS Party 0 0 0']);
        expect(left).toEqual([
            '1 "after" a task that is not there is not carried over.',
            '1 date at which a task starts is not carried over: such a step starts with the journey.',
            'Days that the chart excludes are not carried over: time runs on.',
            'How far tasks are is not carried over.',
        ]);
    });
});
