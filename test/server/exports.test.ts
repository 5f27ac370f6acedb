import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VIEW_NAMES } from '../../src/diagram/standalone/view-names.ts';
import { svgPicture } from '../../src/drawing/main.ts';
import {
    DATA_OF,
    type DataAnswer,
    type DataFormat,
    DRAWING_OF,
    type DrawingAnswer,
    type DrawingParams,
} from '../../src/protocol/export-requests.ts';
import { journey, temporaryFile } from '../cli/support/cli.ts';
import { FOLDER, TestClient } from './test-client.ts';

const URI = `${FOLDER}/order.journey`;

const TEXT = `journey Order "Online order" {
    unit min
    target 80% within 2 h
    channel web "Web shop"
    stage Buy {
        touchpoint choose "Choose" on web estimate 3 8 30 min emotion 4
        moment pay "Pay" after choose truth first estimate 2 5 15 min
    }
    task pick "Pick" after pay lag 5 min estimate 1 2 6 h
    milestone done after pick
    improvement fewer "Fewer things to choose from" { changes choose estimate 1 2 5 min estimate 5 8 15 d cost 900 }
}
journey Other { task a estimate 1 d }
`;

let client: TestClient;
beforeEach(async () => {
    client = await TestClient.start();
    client.open(URI, TEXT);
});
afterEach(() => client.dispose());

const drawing = (params: Omit<DrawingParams, 'uri'>) => client.connection.sendRequest<DrawingAnswer>(DRAWING_OF, { uri: URI, ...params });
const data = (format: DataFormat, name: string | null = null) =>
    client.connection.sendRequest<DataAnswer>(DATA_OF, { uri: URI, journey: name, format, today: Date.UTC(2027, 2, 1) });

describe('a picture out of the editor', { timeout: 60_000 }, () => {
    it.each(VIEW_NAMES)('of the view %s is the one of the command line', async (view) => {
        const answer = await drawing({ journey: null, view });
        if ('problem' in answer) throw new Error(answer.problem);
        const { out } = await journey('render', temporaryFile(TEXT), '--view', view, '--theme', 'dark');
        expect(out).toMatch(/^<svg /);
        expect(svgPicture(answer.drawing, view, 'dark')).toBe(out);
    });

    it('of a comparison leaves improvements out', async () => {
        const answer = await drawing({ journey: null, view: 'compare', without: ['fewer'] });
        if ('problem' in answer) throw new Error(answer.problem);
        const { out } = await journey('render', temporaryFile(TEXT), '--view', 'compare', '--without', 'fewer');
        expect(out).toContain('with 0 of 1 improvements');
        expect(svgPicture(answer.drawing, 'compare', 'light')).toBe(out);
    });

    it('is one of the journey that is named', async () => {
        expect(await drawing({ journey: 'Other', view: 'network' })).toMatchObject({ drawing: { outline: { journey: 'Other' } } });
    });

    it('knows what was typed just before', async () => {
        client.change(URI, TEXT.replace('"Pick"', '"Pick it"'));
        const answer = await drawing({ journey: null, view: 'network' });
        expect(JSON.stringify(answer)).toContain('Pick it');
    });

    it.each([
        ['', 'There is no journey in the text.'],
        ['journey Empty { }', 'Empty has no steps to draw.'],
        [
            'journey J { task a after b estimate 1 h task b after a estimate 1 h }',
            /^J cannot be drawn: steps wait for each other \(.*\)\.$/,
        ],
    ])('cannot be made of %j, and why is said in a sentence', async (text, problem) => {
        client.change(URI, text);
        expect(await drawing({ journey: null, view: 'network' })).toEqual({
            problem: typeof problem === 'string' ? problem : expect.stringMatching(problem),
        });
    });
});

describe('data out of the editor', { timeout: 60_000 }, () => {
    it.each(['csv', 'mermaid-gantt', 'mermaid-flowchart', 'dot', 'mspdi'] as const)(
        'as %s are those of the command line',
        async (format) => {
            const { out } = await journey('export', temporaryFile(TEXT), '--to', format, '--today', '2027-03-01');
            expect(out.length).toBeGreaterThan(100);
            expect(await data(format)).toMatchObject({ text: out });
        },
    );

    it('as JSON are those of the command line', async () => {
        const { out } = await journey('export', temporaryFile(TEXT), '--to', 'json');
        const answer = await data('json');
        if ('problem' in answer) throw new Error(answer.problem);
        const [here, there] = [JSON.parse(answer.text), JSON.parse(out)];
        expect(here.journeys).toEqual(there.journeys);
        expect(here.diagnostics).toHaveLength(there.diagnostics.length);
    });

    it('say what the format cannot carry', async () => {
        client.change(URI, 'journey J { task a estimate 1 2 3 h chance 40% task b after a estimate 1 h }');
        const { err } = await journey(
            'export',
            temporaryFile('journey J { task a estimate 1 2 3 h chance 40% task b after a estimate 1 h }'),
            '--to',
            'mermaid-gantt',
        );
        const answer = await data('mermaid-gantt');
        if ('problem' in answer) throw new Error(answer.problem);
        expect(answer.left.join('\n')).toBe(
            err
                .split('\n')
                .filter((line) => !line.includes('journey check'))
                .join('\n')
                .trim(),
        );
    });

    it('of a journey without a schedule are none', async () => {
        client.change(URI, 'journey J { task a after a estimate 1 h }');
        expect(await data('csv')).toEqual({ problem: expect.stringMatching(/^J cannot be exported: /) });
    });
});
