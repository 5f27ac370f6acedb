import { type Case, journey } from './case.ts';

export const syntax: Case[] = [
    { title: 'a word that belongs nowhere', text: journey('task a estimate 1 h', '= 5'), found: [{ at: '=', line: 4 }] },
    { title: 'a text without its closing quote', text: journey('task a "Label', 'estimate 1 h'), found: [{ at: '"Label' }] },
    { title: 'a file that parses', text: journey('task a estimate 1 h'), found: [] },
    { title: 'an empty file', text: '', found: [] },
];

export const unresolvedReference: Case[] = [
    {
        title: 'a step that is not declared',
        text: journey('task visit estimate 1 h', 'task pay after vist estimate 1 h'),
        found: [{ at: 'vist', message: /visit/ }],
    },
    {
        title: 'a channel and a team that are not declared',
        text: journey('task a on web owner shop estimate 1 h'),
        found: [{ at: 'web' }, { at: 'shop' }],
    },
    {
        title: 'names that the file declares for its journeys',
        text: `channel web\nteam shop\n${journey('task a on web owner shop estimate 1 h')}`,
        found: [],
    },
];

export const duplicateName: Case[] = [
    {
        title: 'three steps of one name',
        text: journey('task a estimate 1 h', 'task b after a estimate 1 h', 'task a estimate 1 h', 'wait a estimate 1 h'),
        found: [
            { at: 'a', line: 5, related: ['a'], message: /`a` is already the name of a step/ },
            { at: 'a', line: 6, related: ['a'] },
        ],
    },
    {
        title: 'steps, stages, options and improvements share a name space',
        text: journey('choice c { x 100% }', 'stage x { }', 'task x estimate 1 h', 'improvement x { }'),
        found: [
            { at: 'x', line: 4, related: ['x'], message: /an option/ },
            { at: 'x', line: 5, related: ['x'] },
            { at: 'x', line: 6, related: ['x'] },
        ],
    },
    {
        title: 'a step that an improvement adds',
        text: journey('task a estimate 1 h', 'improvement i { adds task a estimate 1 h }'),
        found: [{ at: 'a', line: 4, related: ['a'] }],
    },
    {
        title: 'channels, teams, personas, outcomes, choices and KPIs, each in a name space of its own',
        text: journey(
            ...['channel x', 'team x', 'persona x', 'outcome x', 'choice x { o 100% }', 'kpi x { }', 'task x estimate 1 h'],
            ...['channel x', 'team x', 'persona x', 'outcome x', 'choice x { p 100% }', 'kpi x { }'],
        ),
        found: [10, 11, 12, 13, 14, 15].map((line) => ({ at: 'x', line, related: ['x'] })),
    },
    {
        title: "a step's KPI and the journey's",
        text: journey('task a estimate 1 h { kpi k { } }', 'stage s { }', 'kpi k { }'),
        found: [{ at: 'k', line: 5, related: ['k'], message: /a KPI/ }],
    },
    {
        title: 'journeys and shared declarations of a file',
        text: 'channel c\nchannel c\nteam t\nteam t\npersona p\npersona p\noutcome o\noutcome o\njourney j { }\njourney j { }',
        found: [
            { at: 'c', line: 2, related: ['c'] },
            { at: 't', line: 4, related: ['t'] },
            { at: 'p', line: 6, related: ['p'] },
            { at: 'o', line: 8, related: ['o'] },
            { at: 'j', line: 10, related: ['j'], message: /a journey/ },
        ],
    },
    {
        title: 'the same name in two Unicode forms',
        text: journey('task \u00e9 estimate 1 h', 'task e\u0301 estimate 1 h'),
        found: [{ at: 'e\u0301', line: 4, related: ['\u00e9'] }],
    },
    { title: 'names that differ in case', text: journey('task a estimate 1 h', 'task A estimate 1 h'), found: [] },
    { title: 'a journey that shadows a declaration of its file', text: `channel web\n${journey('channel web')}`, found: [] },
    { title: 'the same steps in two journeys', text: 'journey a { task x estimate 1 h }\njourney b { task x estimate 1 h }', found: [] },
];
