import { type Case, journey } from './case.ts';

const step = (properties: string) => journey(`task a estimate 1 h { ${properties} }`);

export const valueRange: Case[] = [
    { title: 'chance', text: step('chance 120%'), found: [{ at: '120%', message: /120 % is out of range/ }] },
    { title: 'drop', text: step('drop 100.5 %'), found: [{ at: '100.5 %' }] },
    { title: 'a step that repeats for ever', text: step('repeats 100%'), found: [{ at: '100%', message: /never ends/ }] },
    { title: 'a repeat above 100 %', text: step('repeats 101%'), found: [{ at: '101%' }] },
    { title: 'a target', text: step('target 101% within 1 h'), found: [{ at: '101%' }] },
    {
        title: 'the frequency and severity of a pain',
        text: step('pain "slow" severity 6 frequency 200%'),
        found: [{ at: '6' }, { at: '200%' }],
    },
    {
        title: 'scores',
        text: step('emotion 0 impact 6 urgency 2.5'),
        found: [{ at: '0' }, { at: '6' }, { at: '2.5', message: /urgency 2\.5/ }],
    },
    { title: 'cases', text: step('observed 1 2 3 h from 0 cases'), found: [{ at: '0' }] },
    { title: 'the capacity of a team', text: journey('team t capacity 0', 'team u capacity 1.5'), found: [{ at: '0' }, { at: '1.5' }] },
    { title: 'what an improvement needs', text: journey('team t', 'improvement i { needs t 0 }'), found: [{ at: '0' }] },
    { title: 'a percent of a KPI', text: journey('kpi k { baseline 120% }'), found: [{ at: '120%' }] },
    {
        title: 'a number too large to compute with',
        text: journey(`task a estimate ${'9'.repeat(400)} h`),
        found: [{ at: '9'.repeat(400) }],
    },
    { title: 'a day that February lacks', text: journey('start 2027-02-30'), found: [{ at: '2027-02-30', message: /01 to 28/ }] },
    { title: 'the twenty-ninth of February', text: journey('start 2028-02-29'), found: [] },
    { title: 'a century without a leap day', text: journey('finish 2100-02-29'), found: [{ at: '2100-02-29' }] },
    { title: 'a thirteenth month', text: journey('finish 2027-13-01'), found: [{ at: '2027-13-01' }] },
    { title: 'a time after midnight', text: journey('start 2027-03-31T25:00'), found: [{ at: '2027-03-31T25:00' }] },
    { title: 'a date without its day', text: journey('start 2027-03'), found: [{ at: '2027-03', message: /Write it as/ }] },
    { title: 'a time without leading zero', text: journey('start 2027-03-31T9:00'), found: [{ at: '2027-03-31T9:00' }] },
    {
        title: 'dates of observations, KPIs and improvements',
        text: journey(
            'task a estimate 1 h observed 1 2 3 h on 2027-04-31',
            'kpi k { actual 3 on 2027-00-01 by 2027-06-00 }',
            'improvement i { by 2027-02-29 started 2027-09-31 finished 2027-11-31 }',
        ).replace('kpi', 'stage s { }\n    kpi'),
        found: ['2027-04-31', '2027-00-01', '2027-06-00', '2027-02-29', '2027-09-31', '2027-11-31'].map((at) => ({ at })),
    },
    { title: 'an unknown escape', text: journey('task a "50\\x" estimate 1 h'), found: [{ at: '\\x', message: /no escape `\\x`/ }] },
    {
        title: 'two of them in one text, and a code point that is none',
        text: journey('description "\\q then \\u{110000}"'),
        found: [{ at: '\\q' }, { at: '\\u{110000}' }],
    },
    { title: 'known escapes', text: journey('description "\\"\\\\\\n\\t\\u{1F600}"'), found: [] },
    { title: 'a backslash in a comment', text: journey('// \\x', 'task a estimate 1 h'), found: [] },
    {
        title: 'shares of a choice',
        text: journey('choice pay { card 40%', 'cash 50% }'),
        found: [{ at: 'pay', message: /make 90 %/ }],
    },
    { title: 'thirds with enough decimals', text: journey('choice c { x 33.33333%', 'y 33.33333%', 'z 33.33334% }'), found: [] },
    { title: 'a choice without options', text: journey('choice pay { }'), found: [{ at: 'pay' }] },
    { title: 'an option above 100 % speaks for itself', text: journey('choice pay { card 140% }'), found: [{ at: '140%' }] },
    {
        title: 'a persona without a share beside one that has it',
        text: journey('persona p share 60%', 'persona q', 'persona r'),
        found: [
            { at: 'q', related: ['60%'], message: /`q` has no share, but `p` has one/ },
            { at: 'r', related: ['60%'] },
        ],
    },
    {
        title: 'shares of personas, those of the file and those of the journey each by themselves',
        text: `persona p share 60%\npersona q share 60%\n${journey('persona r share 50%', 'persona s share 50%')}`,
        found: [{ at: '60%', line: 1, related: ['60%'], message: /the 2 personas `p` and `q` make 120 %/ }],
    },
    { title: 'personas without shares', text: journey('persona p', 'persona q'), found: [] },
    {
        title: 'values at the ends of their ranges',
        text: journey(
            'team t capacity 1',
            'task a estimate 1 h chance 0% drop 100% repeats 99.9% emotion 1 impact 5 urgency 3 pain "p" severity 5 frequency 0%',
        ),
        found: [],
    },
];

export const misplacedProperty: Case[] = [
    { title: 'truth on a task', text: step('truth first'), found: [{ at: 'truth first', message: /Make `a` a moment/ }] },
    {
        title: 'what a milestone cannot have',
        text: journey('milestone m estimate 1 h chance 5% repeats 5% drop 5%'),
        found: [{ at: 'estimate 1 h', message: /`m` is a milestone/ }, { at: 'chance 5%' }, { at: 'repeats 5%' }, { at: 'drop 5%' }],
    },
    {
        title: 'a second estimate, and a third, each beside the first',
        text: journey('task a estimate 1 h estimate 2 h { estimate 3 h }'),
        found: [
            { at: 'estimate 2 h', related: ['estimate 1 h'], message: /`a` already has `estimate`/ },
            { at: 'estimate 3 h', related: ['estimate 1 h'] },
        ],
    },
    {
        title: 'every property of a step that may not repeat',
        text: journey(
            ...['channel c', 'team t', 'outcome o', 'persona p', 'choice h { x 100% }', 'task z estimate 1 h'],
            'moment a estimate 1 h after z finish after z chance 1% when x for p repeats 1% drop 1% on c owner t serves o truth zero value adds emotion 1 impact 1 urgency 1 observed 1 2 3 h {',
            'after z finish after z chance 2% when x for p repeats 2% drop 2% on c owner t serves o truth first value wastes emotion 2 impact 2 urgency 2 observed 2 3 4 h',
            '}',
        ),
        found: [
            ['after z', 'after z'],
            ['finish after z', 'finish after z'],
            ['chance 2%', 'chance 1%'],
            ['when x', 'when x'],
            ['for p', 'for p'],
            ['repeats 2%', 'repeats 1%'],
            ['drop 2%', 'drop 1%'],
            ['on c', 'on c'],
            ['owner t', 'owner t'],
            ['serves o', 'serves o'],
            ['truth first', 'truth zero'],
            ['value wastes', 'value adds'],
            ['emotion 2', 'emotion 1'],
            ['impact 2', 'impact 1'],
            ['urgency 2', 'urgency 1'],
            ['observed 2 3 4 h', 'observed 1 2 3 h'],
        ].map(([at, first]) => ({ at, line: 10, related: [first] })),
    },
    {
        title: 'a lag and a lead of one dependency, whichever comes second; what follows still belongs to the step',
        text: journey(
            'task a estimate 1 h estimate 1 h',
            'task b after a lag 1 h lead 2 h estimate 1 h estimate 3 h',
            'task c after a.start lead 1 h lag 2 4 6 h, b lead 1 h',
        ),
        found: [
            { at: 'estimate 1 h', line: 3, related: ['estimate 1 h'] },
            { at: 'lead 2 h', message: /^The dependency on `a` has a `lag` or a `lead`, not both\./, related: ['lag 1 h'] },
            { at: 'estimate 3 h', related: ['estimate 1 h'] },
            { at: 'lag 2 4 6 h', related: ['lead 1 h'] },
        ],
    },
    {
        title: 'what may repeat',
        text: step(
            'expect "a" expect "b" gain "a" gain "b" note "a" note "b" link "a" link "b" pain "a" pain "b" recover "a" recover "b" target 1% within 2 h target 2% within 2 h kpi k { } kpi l { }',
        ),
        found: [],
    },
    {
        title: "what stands twice in a journey, a stage's description too",
        text: journey(
            'description "a"',
            'description "b"',
            'unit h',
            'start 2027-01-01',
            'start 2027-01-02',
            'stage s { description "c" description "d" }',
        ),
        found: [
            { at: 'description "b"', related: ['description "a"'] },
            { at: 'unit h', related: ['unit min'], message: /The journey already has `unit`/ },
            { at: 'start 2027-01-02', related: ['start 2027-01-01'] },
            { at: 'description "d"', related: ['description "c"'], message: /`s` already has/ },
        ],
    },
    {
        title: 'start and finish: on the later one',
        text: journey('finish 2027-01-02', 'start 2027-01-01'),
        found: [{ at: 'start 2027-01-01', related: ['finish 2027-01-02'], message: /not both/ }],
    },
    {
        title: 'what stands twice in a KPI, where only actual may',
        text: journey(
            'team t',
            'kpi k { baseline 1 target 2 threshold 3 actual 4 by 2027-01-01 higher is better weight 1 owner t formula "f" measured "m"',
            'baseline 5 target 6 threshold 7 actual 8 by 2027-01-02 lower is better weight 2 owner t formula "g" measured "n" }',
        ),
        found: [
            ['baseline 5', 'baseline 1'],
            ['target 6', 'target 2'],
            ['threshold 7', 'threshold 3'],
            ['by 2027-01-02', 'by 2027-01-01'],
            ['lower is better', 'higher is better'],
            ['weight 2', 'weight 1'],
            ['owner t', 'owner t'],
            ['formula "g"', 'formula "f"'],
            ['measured "n"', 'measured "m"'],
        ].map(([at, first]) => ({ at, line: 5, related: [first] })),
    },
    {
        title: 'what stands twice in an improvement',
        text: journey(
            ...['team t', 'task a estimate 1 h', 'improvement j { }', 'improvement i {'],
            'improves a estimate 1 w after j owner t needs t 1 cost 1 by 2027-01-01 started 2027-01-01 finished 2027-01-01 status idea',
            'improves a estimate 2 w after j owner t needs t 2 cost 2 by 2027-01-02 started 2027-01-02 finished 2027-01-02 status done',
            '}',
        ),
        found: [
            ['improves a', 'improves a'],
            ['estimate 2 w', 'estimate 1 w'],
            ['after j', 'after j'],
            ['owner t', 'owner t'],
            ['needs t 2', 'needs t 1'],
            ['cost 2', 'cost 1'],
            ['by 2027-01-02', 'by 2027-01-01'],
            ['started 2027-01-02', 'started 2027-01-01'],
            ['finished 2027-01-02', 'finished 2027-01-01'],
            ['status done', 'status idea'],
        ].map(([at, first]) => ({ at, line: 8, related: [first] })),
    },
    {
        title: 'what may repeat in an improvement',
        text: journey(
            'task a estimate 1 h',
            'task b after a estimate 1 h',
            'improvement i { changes a estimate 1 min changes b estimate 1 min removes a removes b adds task c estimate 1 h adds task d estimate 1 h note "x" note "y" }',
        ),
        found: [],
    },
    {
        title: 'an estimate beside expands',
        text: `${journey('task a estimate 1 h')}\njourney K { task x estimate 1 h expands J }`,
        found: [{ at: 'estimate 1 h', line: 5, message: /`x` expands a journey/ }],
    },
    {
        title: "from and to in a step's target",
        text: journey('task a estimate 1 h', 'task b after a estimate 1 h', 'target 90% within 5 h from a to b'),
        found: [{ at: 'from a to b', message: /target of `b`.*before its first step/ }],
    },
    {
        title: 'an import after a declaration',
        text: 'import "a.journey"\nteam t\nimport "b.journey"',
        found: [{ at: 'import "b.journey"' }],
    },
    {
        title: 'a moment of truth, a target from step to step',
        text: journey('target 90% within 5 h from a to b', 'moment a truth first estimate 1 h', 'task b after a estimate 1 h'),
        found: [],
    },
];
