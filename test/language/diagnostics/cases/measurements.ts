import { type Case, journey } from './case.ts';

/*
 * With the most likely value at the optimistic one the beta-PERT on [0, 60] has P(T ≤ t) = 1 − (1 − t/60)^5: its P10 is 1.251 and
 * its P90 is 22.14. A symmetric one on [0, 10] has its median at 5.
 */
export const estimateDrift: Case[] = [
    {
        title: 'a median above P90',
        text: journey('task a estimate 0 0 60 observed 10 22.2 40'),
        found: [{ at: '0 0 60', message: /median of `a` is 22\.2 min, outside the 1\.25 min to 22\.1 min/, related: ['22.2'] }],
    },
    { title: 'a median right below P90', text: journey('task a estimate 0 0 60 observed 10 22.1 40'), found: [] },
    {
        title: 'a median below P10, in other units',
        text: journey('task a observed 30 74 300 s estimate 0 0 1 h'),
        found: [{ at: '0 0 1 h', message: /is 74 s, outside the 75\.1 s to 1,329 s/, related: ['74'] }],
    },
    { title: 'a median right above P10', text: journey('task a observed 30 76 300 s estimate 0 0 1 h'), found: [] },
    {
        title: 'a certain estimate, and another median',
        text: journey('task a estimate 5 observed 4 6 8'),
        found: [{ at: '5', message: /outside the 5 min that its estimate says/, related: ['6'] }],
    },
    { title: 'a certain estimate that equals the median', text: journey('task a estimate 60 s observed 1 1 2'), found: [] },
    {
        title: 'a step that an improvement adds',
        text: journey('improvement i { adds task a estimate 1 2 3 observed 4 5 6 }'),
        found: [{ at: '1 2 3', related: ['5'] }],
    },
    {
        title: 'nothing to compare, or a fault in it',
        text: journey(
            'task a observed 1 2 3',
            'task b estimate tbd observed 1 2 3',
            'task c estimate 3 2 1 observed 50 60 70',
            'task d estimate 1 2 3 observed 70 60 50',
        ),
        found: [],
    },
];

const PAST = '2019-06-30';
const FUTURE = '2999-12-31';
const kpi = (properties: string) => journey(`kpi k { ${properties} }`);

export const kpiMissed: Case[] = [
    {
        title: 'below its target after its date',
        text: kpi(`baseline 40% target 70% by ${PAST} actual 65% on 2019-07-01`),
        found: [
            {
                at: 'actual 65% on 2019-07-01',
                message: /^`k` stands at 65 %, below its target of 70 %, due by 2019-06-30\./,
                related: ['target 70%'],
            },
        ],
    },
    { title: 'before its date', text: kpi(`baseline 40% target 70% by ${FUTURE} actual 65%`), found: [] },
    { title: 'reached', text: kpi(`baseline 40% target 70% by ${PAST} actual 70%`), found: [] },
    { title: 'a target without a date', text: kpi('baseline 40% target 70% actual 65%'), found: [] },
    { title: 'nothing measured', text: kpi(`baseline 40% target 70% by ${PAST} threshold 50%`), found: [] },
    {
        title: 'the latest date counts, wherever it stands',
        text: kpi(`baseline 10 target 20 by ${PAST} actual 12 on 2020-03-01 actual 30 on 2019-12-01 actual 31`),
        found: [{ at: 'actual 12 on 2020-03-01', related: ['target 20'] }],
    },
    {
        title: 'lower is better, from baseline to target, and in other units',
        text: kpi(`baseline 3 h target 60 min by ${PAST} actual 61 min`),
        found: [{ at: 'actual 61 min', message: /stands at 61 min, above its target of 60 min/, related: ['target 60 min'] }],
    },
    {
        title: 'the direction as written counts',
        text: kpi(`higher is better baseline 3 h target 60 min by ${PAST} actual 61 min`),
        found: [],
    },
    {
        title: 'beyond the threshold, at any time',
        text: kpi(`baseline 40% target 70% by ${FUTURE} threshold 50% actual 49%`),
        found: [{ at: 'actual 49%', message: /below its threshold of 50 %\. /, related: ['threshold 50%'] }],
    },
    {
        title: 'both',
        text: kpi(`lower is better target 10 by ${PAST} threshold 20 actual 21`),
        found: [
            {
                at: 'actual 21',
                message: /above its target of 10, due by 2019-06-30, and its threshold of 20\./,
                related: ['target 10', 'threshold 20'],
            },
        ],
    },
    { title: 'values that cannot be compared', text: kpi(`higher is better target 10 by ${PAST} actual 5% threshold 1 h`), found: [] },
    {
        title: 'the KPI of a step',
        text: journey(`task a estimate 1 { kpi k { baseline 1 target 3 by ${PAST} actual 2 } }`),
        found: [{ at: 'actual 2', related: ['target 3'] }],
    },
];

export const kpiIncomplete: Case[] = [
    { title: 'no date', text: kpi('baseline 40% target 70%'), found: [{ at: 'k', message: /KPI `k` .*Write `by`\.$/ }] },
    { title: 'nothing', text: kpi(''), found: [{ at: 'k', message: /Write `baseline`, `target` and `by`\.$/ }] },
    { title: 'in a step', text: journey(`task a kpi k { baseline 1 by ${PAST} }`), found: [{ at: 'k', message: /`target`\.$/ }] },
    { title: 'all three', text: kpi(`by ${FUTURE} target 3 baseline 1`), found: [] },
];

export const painUnanswered: Case[] = [
    {
        title: 'severity 4 or 5',
        text: journey('task a pain "x" severity 4', 'task b pain "y" severity 5 frequency 10%'),
        found: [{ at: 'pain "x" severity 4', message: /of `a`, which has the severity 4/ }, { at: 'pain "y" severity 5 frequency 10%' }],
    },
    { title: 'less severe, or not scored', text: journey('task a pain "x" severity 3 pain "y"'), found: [] },
    { title: 'a recovery', text: journey('task a pain "x" severity 5 recover "Say sorry"'), found: [] },
    { title: 'an improvement of the step', text: journey('task a pain "x" severity 5', 'improvement i { improves a }'), found: [] },
    {
        title: 'an improvement of its stage',
        text: journey('stage s { task a pain "x" severity 5 }', 'improvement i { improves s }'),
        found: [],
    },
    {
        title: 'an improvement that changes or removes the step',
        text: journey('task a pain "x" severity 5', 'task b pain "y" severity 5', 'improvement i { changes a estimate 1 removes b }'),
        found: [],
    },
    {
        title: 'an improvement of another step',
        text: journey('task a pain "x" severity 5', 'task b', 'improvement i { improves b }'),
        found: [{ at: 'pain "x" severity 5' }],
    },
];
