import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REPORT_OF, type Report, type ReportKind, type ReportParams } from '../../src/protocol/reports.ts';
import { FOLDER, TestClient } from './test-client.ts';

const URI = `${FOLDER}/shop.journey`;
/** Its promise is 10 min for certain within 5 min; cash went from 40 % to 49 % of 70 %. */
const TEXT = `journey Till "At the till" {
  unit min
  team shop
  kpi cash { baseline 40% target 70% by 2020-01-31 actual 49% on 2020-01-11 actual 40% on 2020-01-02 }
  kpi smiles { target 5 }
  moment pay estimate 10 owner shop target 90% within 5 min
}
journey Other { task a estimate 1 min }
`;

let client: TestClient;
beforeEach(async () => {
    client = await TestClient.start();
    client.open(URI, TEXT);
});
afterEach(() => client.dispose());

async function ask<Kind extends ReportKind>(report: Kind, journey: string | null, uri = URI, without?: string[]) {
    const params: ReportParams = { uri, journey, report, without };
    return client.connection.sendRequest<Extract<Report, { report: Kind }> | null>(REPORT_OF, params);
}

describe('the review that a panel asks for', () => {
    it('lists what is wrong in the whole file, the worst first, with places in the text', async () => {
        const review = await ask('review', 'Other');
        expect(review).toMatchObject({ uri: URI, version: 1, journey: 'Other', severalJourneys: true });
        expect(review?.groups.map(({ title }) => title)).toEqual(['Off target (2)', 'Unmeasured (2)']);
        const items = review?.groups.flatMap((group) => group.items) ?? [];
        expect(items.map(({ code, subject, range }) => `${range.start.line + 1} ${code} ${subject}`)).toEqual([
            '6 target-missed pay',
            '4 kpi-missed cash',
            // Both weigh 1: then the text decides.
            '5 kpi-incomplete smiles',
            '6 moment-unmeasured pay',
        ]);
    });

    it('tells of each KPI how it stands, whether it can be measured, and its course by date', async () => {
        const { kpis } = (await ask('review', 'Till'))!;
        expect(kpis[0]).toMatchObject({
            name: 'cash',
            baseline: '40 %',
            target: '70 %',
            actual: '49 %',
            by: '2020-01-31',
            measuredOn: '2020-01-11',
            trend: 'better',
            state: 'missed',
            isGood: false,
            missing: [],
            course: { values: [40, 40, 49], goal: 70 },
        });
        expect(kpis[1]).toMatchObject({ name: 'smiles', missing: ['baseline', 'by'], isGood: null, trend: null });
        expect(kpis[1].course).toBeUndefined();
    });

    it('follows the text', async () => {
        const version = client.change(URI, TEXT.replace('estimate 10 owner', 'estimate 1 owner'));
        const review = await ask('review', 'Till');
        expect(review?.version).toBe(version);
        expect(review?.groups[0].title).toBe('Off target (1)');
    });

    it('is on the first journey where there is none of that name, and on none where there is no journey', async () => {
        expect((await ask('review', 'Renamed'))?.journey).toBe('Till');
        expect(await ask('review', null, `${FOLDER}/gone.journey`)).toBeNull();
        client.change(URI, '');
        expect(await ask('review', null)).toBeNull();
    });
});

describe('the plan that a panel asks for', () => {
    it('has the improvements as data, their places in the text, and what today is', async () => {
        client.change(URI, 'journey J {\n  task a estimate 1 2 3 h\n  improvement x { changes a estimate 1 h estimate 2 d }\n}\n');
        const report = await ask('plan', 'J');
        expect(report?.plan?.improvements.map(({ name }) => name)).toEqual(['x']);
        expect(report?.places).toEqual([{ start: { line: 2, character: 14 }, end: { line: 2, character: 15 } }]);
        expect(report?.today).toBe(Math.floor((report?.today ?? 0) / 86_400_000) * 86_400_000);
    });

    it('is none for a journey without improvements', async () => {
        expect(await ask('plan', 'Till')).toMatchObject({ plan: null, places: [] });
    });
});

describe('the comparison that a panel asks for', () => {
    it('has both states, and the places of steps that are not there yet', async () => {
        client.change(
            URI,
            'journey J {\n  task a estimate 3 h\n  improvement x {\n    adds task b after a estimate 1 h\n    changes a estimate 1 h\n  }\n}\n',
        );
        const report = await ask('compare', 'J');
        expect(report?.comparison?.asIs.summary.duration).toBe(3 / 24);
        expect(report?.comparison?.toBe.summary.duration).toBeCloseTo(2 / 24, 12);
        expect(report?.comparison?.changes).toEqual(['changed', 'added']);
        expect(report?.added).toEqual([{ start: { line: 3, character: 14 }, end: { line: 3, character: 15 } }]);
    });

    it('leaves improvements out, and the places of the steps that they would add', async () => {
        client.change(
            URI,
            'journey J {\n  task a estimate 3 h\n  improvement x { adds task b after a estimate 1 h }\n  improvement y { adds task c after a estimate 2 h }\n}\n',
        );
        const report = await ask('compare', 'J', URI, ['x']);
        expect(report?.comparison?.toBe.outline.steps.map(({ id }) => id)).toEqual(['a', 'c']);
        expect(report?.comparison?.toBe.summary.duration).toBeCloseTo(5 / 24, 12);
        expect(report?.added.map(({ start }) => start.line)).toEqual([3]);
    });

    it('says why there is none, but for a journey without improvements', async () => {
        expect(await ask('compare', 'Till')).toMatchObject({ comparison: null, problem: null });
        client.change(URI, 'journey J { task a estimate 1 h improvement x { after x } }');
        expect(await ask('compare', 'J')).toMatchObject({ comparison: null, problem: 'The improvements of J wait for each other.' });
    });
});
