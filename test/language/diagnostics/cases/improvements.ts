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
    {
        title: 'numbers that are out of range count as if they were not written',
        text: journey('team t capacity 0', 'team u capacity 2', 'improvement i { needs t 1, u 2.5, u 1 }'),
        found: [],
    },
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

/** `a` takes 5 of the 10 minutes of `b`, at whose side it stands: its slack is 5 min. */
const beside = (...members: string[]) => journey('task a estimate 5', 'task b estimate 10', 'task c after a, b estimate 1', ...members);

export const improvementNoGain: Case[] = [
    {
        title: 'less saved than there is slack',
        text: beside('improvement i { changes a estimate 2 }'),
        found: [{ at: 'i', line: 6, message: /^`i` does not shorten the journey: it saves 3 min of `a`, which has a slack of 5 min\. / }],
    },
    {
        title: 'by a chance and by repeats that are fewer',
        text: journey(
            'task a estimate 4 repeats 20%',
            'task b estimate 30',
            'task c after a, b estimate 1',
            'improvement i { changes a repeats 0% }',
            'improvement j { changes a chance 50% }',
        ),
        found: [
            { at: 'i', line: 6 },
            { at: 'j', line: 7 },
        ],
    },
    {
        title: 'the other things that it changes, and a step that it adds, do not shorten the journey either',
        text: beside(
            'improvement i { changes a estimate 4 changes a drop 1% }',
            'improvement j { changes a estimate 2 adds task d { after a estimate 1 } }',
            'improvement k { changes a estimate 2 status done }',
        ),
        found: [
            { at: 'i', line: 6 },
            { at: 'j', line: 7 },
            { at: 'k', line: 8 },
        ],
    },
    {
        title: 'each of several steps has more slack than is saved there',
        text: journey(
            'task a estimate 5',
            'task b after a estimate 4',
            'task c estimate 20',
            'task d after b, c estimate 1',
            'improvement i { removes a changes b estimate 1 }',
        ),
        found: [
            {
                at: 'i',
                line: 7,
                message: /it saves 5 min of `a`, which has a slack of 11 min and 3 min of `b`, which has a slack of 11 min\. Improve/,
            },
        ],
    },
    { title: 'a critical step among others', text: beside('improvement i { changes a estimate 4 changes b estimate 9 }'), found: [] },
    {
        title: 'a critical step that loses fewer customers',
        text: beside('improvement i { changes a estimate 4 changes b drop 1% }'),
        found: [],
    },
    {
        title: 'nothing at all, as much as there is slack, time added, fewer customers lost, an open estimate',
        text: beside(
            'improvement i { improves a }',
            'improvement j { removes a }',
            'improvement k { changes a estimate 6 }',
            'improvement l { changes a drop 1% }',
            'improvement m { changes a estimate tbd }',
            'improvement n { adds task d { after a estimate 1 } }',
        ),
        found: [],
    },
    {
        title: 'a step whose own target is kept more often, which is said',
        text: journey(
            'task a estimate 1 3 5 { target 90% within 3 }',
            'task b estimate 10',
            'task c after a, b estimate 1',
            'improvement i { changes a estimate 1 2 4 }',
        ),
        found: [{ at: 'i', line: 6, message: /\. Yet it makes a promise more likely to be kept\.$/ }],
    },
    {
        title: 'what counts once an earlier improvement has shortened the other way, which is said',
        text: beside('improvement i { changes b estimate 4 }', 'improvement j { after i changes a estimate 2 }'),
        found: [{ at: 'j', line: 7, message: /slack of 5 min\. It does once the improvements before it are done\.$/ }],
    },
    {
        title: 'improvements that wait for each other',
        text: beside('improvement i { after j changes a estimate 2 }', 'improvement j { after i }'),
        found: [{ at: 'i', line: 6 }],
    },
    {
        title: 'a journey without a schedule',
        text: beside('task e after e estimate 1', 'improvement i { changes a estimate 2 }'),
        found: [],
    },
];
