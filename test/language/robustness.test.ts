import { describe, expect, test } from 'vitest';
import { isJourney } from '../../src/language/generated/ast.ts';
import { createServices, parseJourney, parseText } from './support/services.ts';

const services = createServices();

function chain(size: number): string {
    const steps = Array.from({ length: size }, (_, index) => `  task s${index} ${index ? `after s${index - 1} ` : ''}estimate 1 2 3`);
    return `journey Chain {\n  unit min\n${steps.join('\n')}\n}\n`;
}

async function analysed(text: string) {
    const { document } = await parseJourney(text, { services, validate: false });
    return services.analysis.Analyser.analysed(document);
}

describe('large files', { timeout: 180_000 }, () => {
    test('linking describes each declaration once for each scope that has it, and nothing for the index', async () => {
        const own = createServices();
        const descriptions = own.workspace.AstNodeDescriptionProvider;
        const create = descriptions.createDescription.bind(descriptions);
        let count = 0;
        descriptions.createDescription = (...args) => {
            count++;
            return create(...args);
        };
        const counts: number[] = [];
        for (const size of [1_000, 10_000]) {
            count = 0;
            await parseJourney(chain(size), { services: own, validate: false });
            counts.push(count);
        }
        // The steps, in the one scope that dependencies share. The index is filled when somebody asks.
        expect(counts).toEqual([1_000, 10_000]);
    });

    test('a chain of 100,000 steps', async () => {
        const [{ network, analysis }] = await analysed(chain(100_000));
        expect([network.steps.length, network.links.length]).toEqual([100_000, 99_999]);
        expect(analysis.schedule?.duration).toBeCloseTo(200_000, 3);
    });

    test('60 diamonds in a row, with 2^60 tied critical paths', async () => {
        const diamonds = Array.from({ length: 60 }, (_, index) => {
            const after = index ? `after d${index - 1}` : '';
            return `task a${index} ${after} task b${index} after a${index} estimate 1 task c${index} after a${index} estimate 1 task d${index} after b${index}, c${index}`;
        });
        const [{ analysis }] = await analysed(`journey J { unit d ${diamonds.join('\n')} }`);
        expect(analysis.schedule?.duration).toBe(60);
        expect(analysis.schedule?.criticalPaths.length).toBeLessThanOrEqual(100);
    });

    test('a ring of 10,000 steps', async () => {
        const steps = Array.from({ length: 10_000 }, (_, index) => `task s${index} after s${(index + 1) % 10_000} estimate 1 d`);
        const [{ analysis }] = await analysed(`journey J {\n${steps.join('\n')}\n}`);
        expect(analysis.schedule).toBeNull();
        expect(analysis.cycles).toHaveLength(1);
    });
});

describe('broken files', { timeout: 180_000 }, () => {
    test.each([
        '{',
        '}',
        '{ ',
        '}\n',
        '"',
        '/*',
        '/*\n',
        '%',
        ',',
        '. ',
        '\\',
        'journey ',
        'stage {',
        'task ',
        '1 ',
        '$',
        '\u0000',
        '\ud800',
    ])('%j over and over again', (image) => {
        const many = image.repeat(image.length < 4 ? 100_000 : 20_000);
        for (const text of [many, `journey J { task a estimate 1 d }\njourney K {\n${many}`]) {
            const { errors } = parseText(text, services);
            expect(errors.length).toBeGreaterThan(0);
        }
    });

    const faultyLines = [
        'task a estimate',
        'task a estimate 1 2 % lead 3',
        'task a after',
        'touchpont a estmate 1 mins',
        'zzz yyy xxx',
        '"text" 5 %',
        'target 90',
        'choice c { a }',
        'persona p { says }',
        'kpi k { target }',
        'improvement i { changes a on b }',
        'stage {',
        '}',
        'unit',
        'task a, b, c',
        'task a "open',
    ];

    test.each(faultyLines)('1,000 lines of %j leave the journey around them alive', (line) => {
        const { file, errors } = parseText(
            `journey J {\n  task first\n${`  ${line}\n`.repeat(1_000)}}\njourney K {\n  task last\n}\n`,
            services,
        );
        expect(errors.length).toBeGreaterThanOrEqual(1_000);
        const journeys = file.members.filter(isJourney);
        expect(journeys.map(({ name }) => name)).toEqual(['J', 'K']);
        expect(journeys[0].members[0]).toMatchObject({ name: 'first' });
        expect(journeys[1].members).toMatchObject([{ name: 'last' }]);
    });

    test('more faults than the stack is deep are one error, and the parser goes on working', () => {
        const own = createServices();
        const { file, errors } = parseText(`journey J {\n${'stage x { journey y { } }\n'.repeat(20_000)}}`, own);
        expect(errors).toEqual(['This text has too many faults to be read. Mend the first ones.']);
        expect(file).toMatchObject({ $type: 'JourneyFile', members: [] });
        expect(parseText('journey J { task a }', own)).toMatchObject({ errors: [], file: { members: [{ name: 'J' }] } });
    });
});
