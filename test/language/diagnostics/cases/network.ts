import { type Case, journey } from './case.ts';

export const dependencyCycle: Case[] = [
    {
        title: 'a ring of three, marked on each dependency with the others as related places',
        text: journey('task a after c estimate 1 h', 'task b after a estimate 1 h', 'task c after b lag 5 min estimate 1 h'),
        found: [
            { at: 'c', line: 3, related: ['a', 'b lag 5 min'], message: /: (a → b → c → a|b → c → a → b|c → a → b → c)\./ },
            { at: 'a', line: 4, related: ['b lag 5 min', 'c'] },
            { at: 'b lag 5 min', line: 5, related: ['c', 'a'] },
        ],
    },
    {
        title: 'improvements that wait for each other, and one for itself',
        text: journey('improvement i { after j }', 'improvement j { after k, i }', 'improvement k { after k }'),
        found: [
            { at: 'j', line: 3, related: ['i'], message: /^These improvements wait for each other: `(i` → `j` → `i|j` → `i` → `j)`\. / },
            { at: 'i', line: 4, related: ['j'] },
            { at: 'k', line: 5, message: /^`k` waits for itself\. / },
        ],
    },
    {
        title: 'a step after itself',
        text: journey('task a after a estimate 1 h'),
        found: [{ at: 'a', line: 3, message: /`a` waits for itself/ }],
    },
    {
        title: 'a start that waits for itself, and links of other types',
        text: journey('task a after b.start estimate 1 h', 'task b finish after a estimate 1 h'),
        found: [
            { at: 'b.start', related: ['a'] },
            { at: 'a', line: 4, related: ['b.start'] },
        ],
    },
    {
        title: 'a dependency that the order of a stage implies, on the name of the step that follows',
        text: journey('stage s in order {', 'task a after b estimate 1 h', 'task b estimate 1 h', '}'),
        found: [
            { at: 'b', line: 4, related: ['b'] },
            { at: 'b', line: 5, related: ['b'] },
        ],
    },
    {
        title: 'a dependency on a stage',
        text: journey('stage s {', 'task a after t estimate 1 h', '}', 'stage t { task b after a estimate 1 h }'),
        found: [
            { at: 't', line: 4, related: ['a'] },
            { at: 'a', line: 6, related: ['t'] },
        ],
    },
    {
        title: 'two cycles that do not touch',
        text: journey('task a after b estimate 1 h', 'task b after a estimate 1 h', 'task c after c estimate 1 h'),
        found: [
            { at: 'b', line: 3, related: ['a'] },
            { at: 'a', line: 4, related: ['b'] },
            { at: 'c', line: 5 },
        ],
    },
    {
        title: 'two ways that part and meet',
        text: journey(
            'task a estimate 1 h',
            'task b after a estimate 1 h',
            'task c after a estimate 1 h',
            'task d after b, c estimate 1 h',
        ),
        found: [],
    },
];

export const noPath: Case[] = [
    {
        title: 'the wrong way round',
        text: journey('target 90% within 5 d from b to a', 'task a estimate 1 h', 'task b after a estimate 1 h'),
        found: [{ at: 'from b to a', message: /from `b` to `a`/ }],
    },
    {
        title: 'two ways that do not meet',
        text: journey(
            'target 90% within 5 d from b to c',
            'task a estimate 1 h',
            'task b after a estimate 1 h',
            'task c after a estimate 1 h',
        ),
        found: [{ at: 'from b to c' }],
    },
    {
        title: 'a path that is not known while a name is not declared',
        text: journey('target 90% within 5 d from a to b', 'task a estimate 1 h', 'task b after aa estimate 1 h'),
        found: [],
    },
    {
        title: 'the right way round',
        text: journey(
            'target 90% within 5 d from a to c',
            'task a estimate 1 h',
            'task b after a estimate 1 h',
            'task c after b estimate 1 h',
        ),
        found: [],
    },
];

export const targetMissed: Case[] = [
    {
        // te = (1 + 4·2 + 9)/6 = 3 and σ = 8/6; Φ((3 − 3)/σ) is one half.
        title: 'the journey is done in time by half of the customers',
        text: journey('target 90% within 3 h', 'task a estimate 1 2 9 h'),
        found: [
            {
                at: 'target 90% within 3 h',
                message:
                    /The journey ends within 180 min with a probability of 50 %, .* promises 90 %\. It takes 180 min on average, with a standard deviation of 80 min/,
            },
        ],
    },
    {
        // A symmetric beta distribution has half of its mass below its middle.
        title: 'a step on its own',
        text: journey('task a estimate 1 2 3 h { target 95% within 2 h }'),
        found: [{ at: 'target 95% within 2 h', message: /`a` is done within 120 min with a probability of 50 %/ }],
    },
    {
        title: 'a part that is certain to take longer',
        text: journey('target 90% within 1 h from a to b', 'task a estimate 1 h', 'task b after a estimate 1 h'),
        found: [{ at: 'target 90% within 1 h from a to b', message: /from `a` to `b`.* 0 %.*It takes 120 min on average:/ }],
    },
    {
        title: 'missed already, although an estimate is open',
        text: journey('target 90% within 1 h', 'task a estimate 2 h', 'task b after a estimate tbd'),
        found: [{ at: 'target 90% within 1 h', message: /not counting steps without an estimate/ }],
    },
    { title: 'exactly what is promised', text: journey('target 50% within 2 h', 'task a estimate 1 2 3 h'), found: [] },
    {
        title: 'kept so far, while an estimate is open',
        text: journey('target 90% within 5 h', 'task a estimate 2 h', 'task b after a estimate tbd'),
        found: [],
    },
    { title: 'no schedule because of a cycle', text: journey('target 90% within 1 min', 'task a after a estimate 2 h'), found: [] },
];

export const stageOrder: Case[] = [
    {
        title: 'a step of an earlier stage waits for one of a later stage',
        text: journey('stage s { task a after b lag 1 h estimate 1 h }', 'stage t { task b estimate 1 h }'),
        found: [{ at: 'b lag 1 h', message: /`a` in the stage `s` depends on `b` in the later stage `t`/ }],
    },
    {
        title: 'once for a stage with two last steps',
        text: journey('stage s { task a after t estimate 1 h }', 'stage t { task b estimate 1 h', 'task c estimate 1 h }'),
        found: [{ at: 't', line: 3 }],
    },
    { title: 'forward', text: journey('stage s { task a estimate 1 h }', 'stage t { task b after a estimate 1 h }'), found: [] },
    { title: 'within a stage', text: journey('stage s { task a after b estimate 1 h', 'task b estimate 1 h }'), found: [] },
    {
        title: 'a step outside the stages',
        text: journey('stage s { task a after b estimate 1 h }', 'task b estimate 1 h'),
        found: [],
    },
];

export const isolatedStep: Case[] = [
    {
        title: 'a step beside the network',
        text: journey('task a estimate 1 h', 'task b after a estimate 1 h', 'task c estimate 1 h'),
        found: [{ at: 'c' }],
    },
    {
        title: 'two steps that do not know each other',
        text: journey('task a estimate 1 h', 'task b estimate 1 h'),
        found: [{ at: 'a' }, { at: 'b' }],
    },
    { title: 'the only step', text: journey('task a estimate 1 h'), found: [] },
    { title: 'implied dependencies', text: journey('stage s in order { task a estimate 1 h', 'task b estimate 1 h }'), found: [] },
    {
        title: 'a dependency on a name that is not declared',
        text: journey('task a after x estimate 1 h', 'task b estimate 1 h', 'task c after b estimate 1 h'),
        found: [],
    },
    { title: 'a dependency on a finish', text: journey('task a estimate 1 h', 'task b finish after a estimate 1 h'), found: [] },
];

export const redundantDependency: Case[] = [
    {
        title: 'written twice: the later one',
        text: journey('task a estimate 1 h', 'task b after a, a estimate 1 h'),
        found: [{ at: 'a', line: 4, related: ['a'], message: /is written twice/ }],
    },
    {
        title: 'implied by a way through another step',
        text: journey('task a estimate 1 h', 'task b after a estimate 1 h', 'task c after a, b estimate 1 h'),
        found: [{ at: 'a', line: 5, message: /of `c` on `a` is implied/ }],
    },
    {
        title: 'a dependency on a stage, all of whose last steps come before anyway',
        text: journey('stage s { task a estimate 1 h }', 'task b after a estimate 1 h', 'task c after s, b estimate 1 h'),
        found: [{ at: 's', line: 5 }],
    },
    {
        title: 'a dependency on a stage of which one last step is needed',
        text: journey(
            'stage s { task a estimate 1 h',
            'task d estimate 1 h }',
            'task b after a estimate 1 h',
            'task c after s, b estimate 1 h',
        ),
        found: [],
    },
    {
        title: 'a lag that holds the step back',
        text: journey('task a estimate 1 h', 'task b after a estimate 1 h', 'task c after a lag 3 h, b estimate 1 h'),
        found: [],
    },
    {
        title: 'two dependencies of different types on one step',
        text: journey('task a estimate 1 h', 'task b after a.start lag 5 min finish after a estimate 1 h'),
        found: [],
    },
];
