import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../src/language/generated/ast.ts';
import { plain } from './support/outline.ts';
import { createServices, parseText } from './support/services.ts';

const services = createServices();

/** The members of a journey around the text, which must parse without a fault. */
function members(text: string): Record<string, unknown>[] {
    const { file, errors } = parseText(`journey J {\n${text}\n}`, services);
    expect(errors).toEqual([]);
    return (file.members[0] as Journey).members.map(plain);
}

/** The properties of one step with the text on its line; with the text in its block they must be the same. */
function properties(text: string): unknown {
    const [onLine] = members(`task s ${text}`);
    const [inBlock] = members(`task s {\n${text}\n}`);
    expect(inBlock).toEqual(onLine);
    return onLine.properties;
}

function only(text: string): unknown {
    return (properties(text) as unknown[])[0];
}

describe('file', () => {
    test('imports, shared declarations and journeys', () => {
        const { file, errors } = parseText(
            'import "a.journey" import "b.journey" channel web "Web" team shop "Shop" capacity 3 outcome sold journey A {} persona p journey B "Bee" {}',
            services,
        );
        expect(errors).toEqual([]);
        expect(plain(file)).toEqual({
            $type: 'JourneyFile',
            imports: [
                { $type: 'Import', path: 'a.journey' },
                { $type: 'Import', path: 'b.journey' },
            ],
            members: [
                { $type: 'Channel', name: 'web', label: 'Web' },
                { $type: 'Team', name: 'shop', label: 'Shop', capacity: 3 },
                { $type: 'Outcome', name: 'sold' },
                { $type: 'Journey', name: 'A' },
                { $type: 'Persona', name: 'p' },
                { $type: 'Journey', name: 'B', label: 'Bee' },
            ],
        });
    });

    test('nothing, white space, a byte order mark and comments', () => {
        for (const text of ['', ' \n\t', '\uFEFF', '// nothing', '/* nothing */\r\n// at all']) {
            expect(parseText(text, services)).toMatchObject({ errors: [], file: { members: [] } });
        }
        expect(parseText('\uFEFFjourney A {}', services).file.members).toHaveLength(1);
    });

    test.each(readdirSync('examples').filter((name) => name.endsWith('.journey')))('example %s', (name) => {
        const { errors } = parseText(readFileSync(`examples/${name}`, 'utf8'), services);
        expect(errors).toHaveLength(name === 'every-diagnostic.journey' ? 1 : 0);
    });
});

describe('journey members', () => {
    test.each([
        ['description "Text"', { $type: 'Description', text: 'Text' }],
        ['unit min', { $type: 'UnitSetting', unit: 'min' }],
        ['start 2027-03-31', { $type: 'StartAnchor', date: '2027-03-31' }],
        ['finish 2027-03-31T09:00', { $type: 'FinishAnchor', date: '2027-03-31T09:00' }],
        ['persona p "Pat" share 30%', { $type: 'Persona', name: 'p', label: 'Pat', share: 30 }],
        [
            'persona p { goal "a" says "b" thinks "c" does "d" feels "e" pain "f" gain "g" }',
            {
                $type: 'Persona',
                name: 'p',
                traits: ['goal:a', 'says:b', 'thinks:c', 'does:d', 'feels:e', 'pain:f', 'gain:g'].map((trait) => {
                    const [kind, text] = trait.split(':');
                    return { $type: 'Trait', kind, text };
                }),
            },
        ],
        [
            'choice pay "Payment" { card "Card" 60% invoice 40 % }',
            {
                $type: 'Choice',
                name: 'pay',
                label: 'Payment',
                options: [
                    { $type: 'ChoiceOption', name: 'card', label: 'Card', share: 60 },
                    { $type: 'ChoiceOption', name: 'invoice', share: 40 },
                ],
            },
        ],
        ['outcome sold "Sold"', { $type: 'Outcome', name: 'sold', label: 'Sold' }],
        ['channel web "Web"', { $type: 'Channel', name: 'web', label: 'Web' }],
        ['team shop', { $type: 'Team', name: 'shop' }],
        ['target 90% within 4 d', { $type: 'Target', confidence: 90, within: estimate('4 d') }],
        ['target 80% within 1 from a to b', { $type: 'Target', confidence: 80, within: estimate('1'), from: 'a', to: 'b' }],
        ['stage S "Support" in order {}', { $type: 'Stage', name: 'S', label: 'Support', ordered: true }],
        [
            'stage S { description "Text" wait w }',
            {
                $type: 'Stage',
                name: 'S',
                members: [
                    { $type: 'Description', text: 'Text' },
                    { $type: 'Step', kind: 'wait', name: 'w' },
                ],
            },
        ],
    ])('%s', (text, expected) => {
        expect(members(text)).toEqual([expected]);
    });

    test.each(['touchpoint', 'moment', 'task', 'wait', 'milestone'])('a %s with a label', (kind) => {
        expect(members(`${kind} s "Step"`)).toEqual([{ $type: 'Step', kind, name: 's', label: 'Step' }]);
    });

    test('a step takes the targets and KPIs that follow it, and its block ends it', () => {
        expect(members('task s target 90% within 4 d kpi k {}')).toHaveLength(1);
        expect(members('task s {} target 90% within 4 d kpi k {}')).toHaveLength(3);
        expect(members('task s finish 2027-01-01')).toHaveLength(2);
    });
});

describe('step properties', () => {
    test('dependencies', () => {
        expect(properties('after a, b.start, c lag 1 2 3 min, d.start lead 5 h finish after e, f.start')).toEqual([
            {
                $type: 'AfterProperty',
                dependencies: [
                    { $type: 'Dependency', predecessor: 'a' },
                    { $type: 'Dependency', predecessor: 'b', fromStart: true },
                    { $type: 'Dependency', predecessor: 'c', lag: estimate('1', '2', '3 min') },
                    { $type: 'Dependency', predecessor: 'd', fromStart: true, lead: estimate('5 h') },
                ],
            },
            {
                $type: 'FinishAfterProperty',
                dependencies: [
                    { $type: 'Dependency', predecessor: 'e' },
                    { $type: 'Dependency', predecessor: 'f', fromStart: true },
                ],
            },
        ]);
    });

    test.each([
        ['estimate 1 2.5 3 min', { $type: 'EstimateProperty', estimate: estimate('1', '2.5', '3 min') }],
        ['estimate 15min', { $type: 'EstimateProperty', estimate: estimate('15 min') }],
        ['estimate tbd', { $type: 'EstimateProperty', tbd: true }],
        ['chance 12.5%', { $type: 'ChanceProperty', share: 12.5 }],
        ['when card, invoice', { $type: 'WhenProperty', options: ['card', 'invoice'] }],
        ['for p, q', { $type: 'ForProperty', personas: ['p', 'q'] }],
        ['repeats 5 %', { $type: 'RepeatsProperty', share: 5 }],
        ['drop 1%', { $type: 'DropProperty', share: 1 }],
        ['on web, door', { $type: 'OnProperty', channels: ['web', 'door'] }],
        ['owner shop', { $type: 'OwnerProperty', team: 'shop' }],
        ['serves sold, kept', { $type: 'ServesProperty', outcomes: ['sold', 'kept'] }],
        ['truth ultimate', { $type: 'TruthProperty', truth: 'ultimate' }],
        ['value adds', { $type: 'ValueProperty', value: 'adds' }],
        ['emotion 5', { $type: 'ScoreProperty', score: 'emotion', value: 5 }],
        ['impact 1', { $type: 'ScoreProperty', score: 'impact', value: 1 }],
        ['urgency 3', { $type: 'ScoreProperty', score: 'urgency', value: 3 }],
        ['expect "x"', { $type: 'TextProperty', kind: 'expect', text: 'x' }],
        ['gain "x"', { $type: 'TextProperty', kind: 'gain', text: 'x' }],
        ['note "x"', { $type: 'TextProperty', kind: 'note', text: 'x' }],
        ['link "https://x"', { $type: 'TextProperty', kind: 'link', text: 'https://x' }],
        ['pain "x"', { $type: 'PainProperty', text: 'x' }],
        ['pain "x" severity 4 frequency 35%', { $type: 'PainProperty', text: 'x', severity: 4, frequency: 35 }],
        ['recover "x" within 1 h', { $type: 'RecoverProperty', text: 'x', within: estimate('1 h') }],
        ['target 95% within 10 min', { $type: 'Target', confidence: 95, within: estimate('10 min') }],
        ['observed 1 2 3 d', { $type: 'ObservedProperty', percentiles: estimate('1', '2', '3 d') }],
        [
            'observed 1 2 3 d from 812 cases on 2026-10-01',
            { $type: 'ObservedProperty', percentiles: estimate('1', '2', '3 d'), cases: 812, date: '2026-10-01' },
        ],
        ['observed 1 2 3 d on 2026-10-01', { $type: 'ObservedProperty', percentiles: estimate('1', '2', '3 d'), date: '2026-10-01' }],
        ['expands Other', { $type: 'ExpandsProperty', journey: 'Other' }],
    ])('%s', (text, expected) => {
        expect(only(text)).toEqual(expected);
    });

    test('on the line and in the block, in any order, repeated', () => {
        const [step] = members('moment m "M" on web note "a" { truth first note "b" on door }');
        expect((step.properties as { $type: string }[]).map(({ $type }) => $type)).toEqual([
            'OnProperty',
            'TextProperty',
            'TruthProperty',
            'TextProperty',
            'OnProperty',
        ]);
    });

    test('`on` before a date belongs to what was observed, before a name to the step', () => {
        expect(properties('observed 1 2 3 d on web')).toMatchObject([
            { $type: 'ObservedProperty' },
            { $type: 'OnProperty', channels: ['web'] },
        ]);
    });
});

describe('KPIs and improvements', () => {
    test('every property of a KPI', () => {
        const text = `baseline 30 target 3.5% threshold 2 h actual 2.4 on 2026-11-01 actual 5 by 2027-12-31
            higher is better lower is better weight 2 owner shop formula "a / b" measured "daily"`;
        const expected = [
            { $type: 'KpiValueProperty', kind: 'baseline', value: { $type: 'KpiValue', value: 30 } },
            { $type: 'KpiValueProperty', kind: 'target', value: { $type: 'KpiValue', value: 3.5, percent: true } },
            { $type: 'KpiValueProperty', kind: 'threshold', value: { $type: 'KpiValue', value: 2, unit: 'h' } },
            { $type: 'KpiActual', value: { $type: 'KpiValue', value: 2.4 }, date: '2026-11-01' },
            { $type: 'KpiActual', value: { $type: 'KpiValue', value: 5 } },
            { $type: 'KpiDue', date: '2027-12-31' },
            { $type: 'KpiDirection', direction: 'higher' },
            { $type: 'KpiDirection', direction: 'lower' },
            { $type: 'KpiWeight', weight: 2 },
            { $type: 'OwnerProperty', team: 'shop' },
            { $type: 'KpiText', kind: 'formula', text: 'a / b' },
            { $type: 'KpiText', kind: 'measured', text: 'daily' },
        ];
        expect(members(`kpi k "K" { ${text} }`)).toEqual([{ $type: 'Kpi', name: 'k', label: 'K', properties: expected }]);
        expect(only(`kpi k { ${text} }`)).toEqual({ $type: 'Kpi', name: 'k', properties: expected });
    });

    test('every property of an improvement', () => {
        const text = `improves a, S changes a estimate 1 2 3 d changes a chance 5% changes a repeats 1% changes a drop 2%
            changes a after b, c lag 1 h removes d, e adds task t "T" after a estimate 1 d { note "x" } estimate 1 2 3 w
            after other owner shop needs shop 2, lab 1 cost 20000 by 2027-06-30 status planned started 2027-01-01
            finished 2027-02-01 note "y"`;
        const estimated = (value: unknown) => ({ $type: 'EstimateProperty', estimate: value });
        const after = { $type: 'AfterProperty', dependencies: [{ $type: 'Dependency', predecessor: 'a' }] };
        expect(members(`improvement i "I" { ${text} }`)[0]).toEqual({
            $type: 'Improvement',
            name: 'i',
            label: 'I',
            properties: [
                { $type: 'ImprovesProperty', subjects: ['a', 'S'] },
                { $type: 'ChangesProperty', step: 'a', change: estimated(estimate('1', '2', '3 d')) },
                { $type: 'ChangesProperty', step: 'a', change: { $type: 'ChanceProperty', share: 5 } },
                { $type: 'ChangesProperty', step: 'a', change: { $type: 'RepeatsProperty', share: 1 } },
                { $type: 'ChangesProperty', step: 'a', change: { $type: 'DropProperty', share: 2 } },
                {
                    $type: 'ChangesProperty',
                    step: 'a',
                    change: {
                        $type: 'AfterProperty',
                        dependencies: [
                            { $type: 'Dependency', predecessor: 'b' },
                            { $type: 'Dependency', predecessor: 'c', lag: estimate('1 h') },
                        ],
                    },
                },
                { $type: 'RemovesProperty', steps: ['d', 'e'] },
                {
                    $type: 'AddsProperty',
                    step: {
                        $type: 'Step',
                        kind: 'task',
                        name: 't',
                        label: 'T',
                        properties: [after, estimated(estimate('1 d')), { $type: 'TextProperty', kind: 'note', text: 'x' }],
                    },
                },
                estimated(estimate('1', '2', '3 w')),
                { $type: 'ImprovementAfterProperty', improvements: ['other'] },
                { $type: 'OwnerProperty', team: 'shop' },
                {
                    $type: 'NeedsProperty',
                    needs: [
                        { $type: 'TeamNeed', team: 'shop', count: 2 },
                        { $type: 'TeamNeed', team: 'lab', count: 1 },
                    ],
                },
                { $type: 'CostProperty', cost: 20000 },
                { $type: 'ImprovementDate', kind: 'by', date: '2027-06-30' },
                { $type: 'StatusProperty', status: 'planned' },
                { $type: 'ImprovementDate', kind: 'started', date: '2027-01-01' },
                { $type: 'ImprovementDate', kind: 'finished', date: '2027-02-01' },
                { $type: 'NoteProperty', text: 'y' },
            ],
        });
    });
});

/** An estimate's tree from its points, each a number and perhaps a unit. */
function estimate(...points: string[]): unknown {
    return {
        $type: 'Estimate',
        points: points.map((point) => {
            const [value, unit] = point.split(' ');
            return { $type: 'Duration', value: Number(value), ...(unit && { unit }) };
        }),
    };
}
