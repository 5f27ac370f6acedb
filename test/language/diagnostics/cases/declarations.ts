import { type Case, journey } from './case.ts';

export const momentUnowned: Case[] = [
    { title: 'a team of the journey', text: journey('team t', 'moment m estimate 1 h'), found: [{ at: 'm', message: /`m`/ }] },
    { title: 'a team of the file', text: `team t\n${journey('stage s { moment m estimate 1 h }')}`, found: [{ at: 'm' }] },
    {
        title: 'a moment that an improvement adds',
        text: journey('team t', 'improvement i { adds moment m estimate 1 h }'),
        found: [{ at: 'm' }],
    },
    { title: 'an owner', text: journey('team t', 'moment m owner t estimate 1 h'), found: [] },
    { title: 'no team is declared', text: journey('moment m estimate 1 h'), found: [] },
    { title: 'other kinds of step', text: journey('team t', 'touchpoint m estimate 1 h', 'task n after m estimate 1 h'), found: [] },
];

export const unusedDeclaration: Case[] = [
    {
        title: 'channel, team and outcome',
        text: journey('channel c', 'team t', 'outcome o', 'task a estimate 1 h'),
        found: [{ at: 'c', message: /channel `c`/ }, { at: 't' }, { at: 'o' }],
    },
    {
        title: 'declarations of a file with a journey',
        text: `channel c\nteam t\noutcome o\n${journey('task a estimate 1 h')}`,
        found: [{ at: 'c' }, { at: 't' }, { at: 'o' }],
    },
    {
        title: 'a whole choice, reported once',
        text: journey('choice pay { card 40%', 'cash 60% }'),
        found: [{ at: 'pay', message: /choice `pay`/ }],
    },
    {
        title: 'one option of a choice',
        text: journey('choice pay { card 40%', 'cash 60% }', 'task a when card estimate 1 h'),
        found: [{ at: 'cash', message: /option `cash`/ }],
    },
    {
        title: 'a persona, where others are used',
        text: journey('persona p', 'persona q', 'task a for p estimate 1 h'),
        found: [{ at: 'q', message: /persona `q`/ }],
    },
    { title: 'personas of which none is used', text: journey('persona p', 'persona q', 'task a estimate 1 h'), found: [] },
    { title: 'a library without a journey', text: 'channel c\nteam t\noutcome o', found: [] },
    {
        title: 'every way to use a declaration',
        text: journey(
            ...['channel c', 'team t', 'team u', 'team v', 'outcome o', 'persona p', 'choice pay { card 100% }'],
            'task a on c owner t serves o for p when card estimate 1 h',
            'improvement i { owner u needs v 2 }',
        ),
        found: [],
    },
    { title: "a KPI's owner", text: journey('team t', 'kpi k { owner t }'), found: [] },
    {
        title: 'a declaration of the file, used by its second journey',
        text: 'team t\njourney a { }\njourney b { task x owner t estimate 1 h }',
        found: [],
    },
];

export const outcomeUnserved: Case[] = [
    {
        title: 'one of two outcomes of a journey',
        text: journey('outcome o', 'outcome p', 'task a serves p estimate 1 h'),
        found: [{ at: 'o', message: /outcome `o`.*`serves o`/ }],
    },
    {
        title: 'an outcome of the file, and one of a journey, each once',
        text: `outcome o\noutcome p\n${journey('outcome q', 'outcome r', 'task a serves p, q estimate 1 h')}`,
        found: [{ at: 'o' }, { at: 'r' }],
    },
    {
        title: 'another journey that serves none of its own',
        text: `journey A { outcome o }\n${journey('outcome p', 'task a serves p estimate 1 h')}`,
        found: [],
    },
    {
        title: 'a step of an improvement serves it',
        text: journey('outcome o', 'outcome p', 'task a serves o estimate 1 h', 'improvement i { adds task b serves p estimate 1 h }'),
        found: [],
    },
    { title: 'no step serves any', text: journey('outcome o', 'outcome p', 'task a estimate 1 h'), found: [] },
];
