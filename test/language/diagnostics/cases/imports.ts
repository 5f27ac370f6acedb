import type { Case } from './case.ts';

/** What one file alone can show; several files stand in the tests of imports. */
export const importMissing: Case[] = [
    {
        title: 'a file that does not exist, on the path',
        text: 'import "teams.journey"\njourney J { }',
        found: [{ at: '"teams.journey"', message: /^The file `teams\.journey` does not exist\./ }],
    },
    {
        title: 'an empty path',
        text: 'import ""\njourney J { }',
        found: [{ at: '""', message: /has no path/ }],
    },
    { title: 'an import that is still being written', text: 'import\njourney J { }', found: [] },
    { title: 'a file without imports', text: 'journey J { }', found: [] },
];

export const importCycle: Case[] = [
    {
        title: 'a file that imports itself',
        text: 'import "./test.journey"\njourney J { }',
        found: [{ at: '"./test.journey"', message: /imports itself/ }],
    },
    { title: 'a file that imports another one', text: 'import "other.journey"\njourney J { }', found: [] },
];

export const expansionCycle: Case[] = [
    {
        title: 'two journeys that expand each other, on each `expands`',
        text: [
            'journey A {',
            'stage s { task a expands B }',
            '}',
            'journey B {',
            'task b expands A',
            '}',
            'journey C {',
            'task c expands A',
            '}',
        ].join('\n'),
        found: [
            { at: 'expands B', message: /A → B → A/, related: ['expands A'] },
            { at: 'expands A', line: 5, message: /A → B → A/, related: ['expands B'] },
        ],
    },
    {
        title: 'a journey that expands itself',
        text: 'journey A { task a expands A }',
        found: [{ at: 'expands A', message: /expands itself/ }],
    },
    {
        title: 'journeys that expand others without a way back',
        text: 'journey A { task a expands B task b after a expands B }\njourney B { task c estimate 1 h }',
        found: [],
    },
];
