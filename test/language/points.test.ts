import { describe, expect, test } from 'vitest';
import type { EstimateProperty, Journey, Step } from '../../src/language/generated/ast.ts';
import { journeyUnit, ONE, type PointCounts, resolvePoints, THREE } from '../../src/language/network/points.ts';
import type { Unit } from '../../src/pert/durations.ts';
import { createServices, parseText } from './support/services.ts';

const services = createServices();

/** Numbers with their units and what is wrong with them, as text. */
function resolve(text: string, unit: Unit | null = null, counts?: PointCounts): string {
    const { file } = parseText(`journey J { task a estimate ${text} }`, services);
    const [step] = (file.members[0] as Journey).members as [Step];
    const { points, problem } = resolvePoints((step.properties[0] as EstimateProperty).estimate!, unit, counts);
    return [...points.map(({ value, unit }) => `${value} ${unit}`), ...(problem ? [problem.code] : [])].join(', ');
}

describe('units', () => {
    test.each([
        ['2 5 15 min', null, '2 min, 5 min, 15 min'],
        ['30 min 1 2 h', null, '30 min, 1 h, 2 h'],
        ['1 2 h 3', 'd', '1 h, 2 h, 3 d'],
        ['1 2 3', 'w', '1 w, 2 w, 3 w'],
        ['1 2 3', null, 'unit-missing'],
        ['1 h 2 h 3', null, 'unit-missing'],
        ['4', 'ms', '4 ms'],
        ['1 s', 'y', '1 s'],
    ] as const)('%s in a journey of %s', (text, unit, expected) => {
        expect(resolve(text, unit)).toBe(expected);
    });

    test('the journey’s unit is the first that it sets', () => {
        const unitOf = (text: string) => journeyUnit(parseText(`journey J { ${text} }`, services).file.members[0] as Journey);
        expect([unitOf(''), unitOf('unit w'), unitOf('task a unit s unit h')]).toEqual([null, 'w', 's']);
    });
});

describe('counts', () => {
    test('one or three, unless the property wants otherwise', () => {
        expect(resolve('1 h 30 min')).toBe('1 h, 30 min, estimate-points');
        expect(resolve('1 2 3 4 h')).toBe('1 h, 2 h, 3 h, 4 h, estimate-points');
        expect(resolve('1 2 3 h', null, ONE)).toBe('1 h, 2 h, 3 h, estimate-points');
        expect(resolve('1 h', null, THREE)).toBe('1 h, estimate-points');
        expect(resolve('1 2 3 h', null, THREE)).toBe('1 h, 2 h, 3 h');
    });
});

describe('order', () => {
    test.each([
        ['3 2 1 h', 'estimate-order'],
        ['1 3 2 h', 'estimate-order'],
        ['1 h 30 min 2 h', 'estimate-order'],
        ['90 min 1.5 h 0.0625 d', null],
        ['0 0 0 h', null],
        // 30.4375 d and 12 mo = 1 y = 365.25 d are exact.
        ['30.4375 d 1 mo 1 mo', null],
        ['365.25 d 12 mo 1 y', null],
        ['365.26 d 12 mo 1 y', 'estimate-order'],
        ['0.1 h 6 min 360 s', null],
    ])('%s', (text, problem) => {
        expect(resolve(text).split(', ')[3] ?? null).toBe(problem);
    });

    test('names the two neighbours', () => {
        const { file } = parseText('journey J { task a estimate 1 3 2 h }', services);
        const [step] = (file.members[0] as Journey).members as [Step];
        const { estimate } = step.properties[0] as EstimateProperty;
        expect(resolvePoints(estimate!, null).problem).toEqual({
            code: 'estimate-order',
            points: [
                { node: estimate!.points[1], value: 3, unit: 'h' },
                { node: estimate!.points[2], value: 2, unit: 'h' },
            ],
        });
    });
});
