import { type Case, journey } from './case.ts';

export const capacityExceeded: Case[] = [
    {
        title: 'more than the team has',
        text: journey('team t capacity 2', 'improvement i { needs t 3 }'),
        found: [{ at: 't 3', message: /^`i` needs 3 of the team `t`, which has 2\. /, related: ['2'] }],
    },
    {
        title: 'more than a team of the file has, as the second of a list',
        text: `team t capacity 1\n${journey('team u', 'improvement i { needs u 9, t 2 }')}`,
        found: [{ at: 't 2', related: ['1'] }],
    },
    {
        title: 'a team named twice, where the sum is too much',
        text: journey('team t capacity 2', 'improvement i { needs t 1, t 2 }'),
        found: [{ at: 't 2', message: /needs 3 of/, related: ['2'] }],
    },
    { title: 'all that the team has', text: journey('team t capacity 2', 'improvement i { needs t 2 }'), found: [] },
    { title: 'a team without a capacity', text: journey('team t', 'improvement i { needs t 200 }'), found: [] },
    { title: 'a team that is not declared', text: journey('improvement i { needs t 2 }'), found: [] },
];

export const conflictingChanges: Case[] = [
    {
        title: 'the same thing of the same step, in any order',
        text: journey('task a', 'improvement i { changes a estimate 1 }', 'improvement j { changes a estimate 2 }'),
        found: [
            { at: 'changes a estimate 1', message: /^`i` changes `estimate` of `a`, and so does `j`/, related: ['changes a estimate 2'] },
            { at: 'changes a estimate 2', related: ['changes a estimate 1'] },
        ],
    },
    {
        title: 'one after the other, by way of a third',
        text: journey(
            'task a',
            'improvement i { changes a estimate 1 }',
            'improvement j { after i }',
            'improvement k { after j changes a estimate 2 }',
        ),
        found: [],
    },
    {
        title: 'two of three in order',
        text: journey(
            'task a',
            'improvement i { changes a chance 10% }',
            'improvement j { after i changes a chance 20% }',
            'improvement k { changes a chance 30% }',
        ),
        found: [
            { at: 'changes a chance 10%', message: /so does `k`/, related: ['changes a chance 30%'] },
            { at: 'changes a chance 20%', message: /so does `k`/, related: ['changes a chance 30%'] },
            { at: 'changes a chance 30%', message: /so do `i` and `j`/, related: ['changes a chance 10%', 'changes a chance 20%'] },
        ],
    },
    {
        title: 'different things, or different steps',
        text: journey(
            'task a',
            'task b',
            'improvement i { changes a estimate 1 changes b drop 1% }',
            'improvement j { changes a drop 2% changes b estimate 2 }',
        ),
        found: [],
    },
    {
        title: 'a step that one changes and another removes',
        text: journey('task a', 'improvement i { removes a }', 'improvement j { changes a repeats 2% }'),
        found: [
            { at: 'a', message: /^`i` removes `a`, and `j` changes its `repeats`/, related: ['changes a repeats 2%'] },
            { at: 'changes a repeats 2%', message: /`repeats` of `a`, and `i` removes it/, related: ['a'] },
        ],
    },
    {
        title: 'a step that both remove, or whose links one changes',
        text: journey(
            'task a',
            'task b',
            'improvement i { removes a, b }',
            'improvement j { removes a }',
            'improvement k { changes b after a }',
        ),
        found: [],
    },
    {
        title: 'improvements that wait for each other',
        text: journey('task a', 'improvement i { after j changes a estimate 1 }', 'improvement j { after i changes a estimate 2 }'),
        found: [],
    },
];
