import { describe, expect, test } from 'vitest';
import { createServices, parseJourney } from './support/services.ts';

const services = createServices();

async function analysed(text: string) {
    const { document } = await parseJourney(text, { services, validate: false });
    return { document, journeys: services.analysis.Analyser.analysed(document) };
}

describe('the analysis of a document', () => {
    test('has its journeys in the order of the text', async () => {
        const { journeys } = await analysed(`journey B { unit min task x estimate 4 } channel c
            journey A { unit min task x estimate 1 2 3 task y after x estimate 3 target 90% within 6 }`);
        expect(journeys.map(({ network }) => network.name)).toEqual(['B', 'A']);
        // By hand: 2 + 3; variance ((3 − 1)/6)².
        expect(journeys[1].analysis.schedule).toMatchObject({ duration: 5, variance: 1 / 9 });
        expect(journeys[0].analysis.schedule?.duration).toBe(4);
    });

    test('is made once for each version of the text', async () => {
        const { document, journeys } = await analysed('journey A { task x estimate 1 d }');
        const { Analyser } = services.analysis;
        expect(Analyser.analysed(document)).toBe(journeys);

        const { DocumentBuilder, LangiumDocuments } = services.shared.workspace;
        const updated = services.shared.workspace.LangiumDocumentFactory.fromString('journey A { task x estimate 2 d }', document.uri);
        LangiumDocuments.deleteDocument(document.uri);
        LangiumDocuments.addDocument(updated);
        await DocumentBuilder.build([updated]);
        expect(Analyser.analysed(updated)[0].analysis.schedule?.duration).toBe(2);
    });

    test('is the same before and after linking', async () => {
        const { LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
        const text = 'journey A { unit d task x estimate 1 task y after x estimate 2 }';
        const document = LangiumDocumentFactory.fromString(text, (await parseJourney('')).document.uri);
        expect(services.analysis.Analyser.analysed(document)[0].analysis.schedule?.duration).toBe(3);
        await DocumentBuilder.build([document]);
        expect(services.analysis.Analyser.analysed(document)[0].analysis.schedule?.duration).toBe(3);
    });

    test('with an unresolved name has no schedule, with a cycle neither', async () => {
        const { journeys } = await analysed(`journey A { task x after y estimate 1 d }
            journey B { task x after y estimate 1 d task y after x estimate 1 d }`);
        expect(journeys.map(({ analysis }) => analysis.schedule)).toEqual([null, null]);
        expect(journeys.map(({ unresolved }) => unresolved.length)).toEqual([1, 0]);
        expect(journeys[1].analysis.cycles).toHaveLength(1);
    });
});

describe('expanded journeys', () => {
    test('give the step duration and variance in the unit of the outer journey', async () => {
        const { journeys } = await analysed(`journey Outer { unit h task a expands Inner task b after a estimate 1 }
            journey Inner { unit min task x estimate 60 120 180 }`);
        expect(journeys[0].network.steps[0]).toMatchObject({ estimate: null, expansion: { expected: 2 } });
        // σ of the inner journey: (180 − 60)/6 = 20 min.
        expect(journeys[0].network.steps[0].expansion?.variance).toBeCloseTo((20 / 60) ** 2, 12);
        expect(journeys[0].analysis).toMatchObject({ complete: true, schedule: { duration: 3 } });
    });

    test('through several levels, in any order', async () => {
        const { journeys } = await analysed(`journey A { unit d task a expands B } journey B { unit d task b expands C task b2 estimate 5 }
            journey C { unit w task c estimate 1 }`);
        expect(journeys.map(({ analysis }) => analysis.schedule?.duration)).toEqual([7, 7, 1]);
    });

    test('that are incomplete give what is known of them, and leave the outer journey incomplete', async () => {
        const { journeys } = await analysed(`journey Outer { unit h target 90% within 3 h target 90% within 1 h task a expands Inner }
            journey Inner { unit min task x estimate 60 120 180 task y after x }`);
        expect(journeys[0].network.steps[0].expansion).toMatchObject({ expected: 2, incomplete: true });
        // σ = 20 min: Φ(3) = 0.99865, so that the first target is open, and Φ(−3), so that the second is missed whatever y takes.
        expect(journeys[0].analysis).toMatchObject({ complete: false, schedule: { duration: 2 } });
        expect(journeys[0].analysis.targets.map(({ met }) => met)).toEqual([null, false]);
        expect(journeys[0].analysis.targets[0].probability).toBeCloseTo(0.9986501019683699, 9);
    });

    test('that are not computed, unknown or expand each other leave the step without an estimate', async () => {
        const { journeys } =
            await analysed(`journey M { task m expands N } journey N { task n expands M } journey A { task a expands B task b expands Loop task c expands Nowhere task d expands A task e expands M }
            journey B { task x expands A } journey Loop { task x after x estimate 1 d }`);
        expect(journeys[2].network.steps.map(({ expansion }) => expansion)).toEqual([null, null, null, null, null]);
        expect(journeys.map(({ analysis }) => analysis.complete)).toEqual([false, false, false, false, true]);
    });
});
