import { type Case, journey } from './case.ts';

/** A journey that sets no unit. */
const bare = (member: string) => `journey J {\n    task z estimate 1 h\n    ${member}\n}`;

export const estimateOrder: Case[] = [
    {
        title: 'a most likely value above the pessimistic one',
        text: journey('task a estimate 1 5 3 min'),
        found: [{ at: '5 3 min', message: /most likely value 5 min is larger than the pessimistic value 3 min/ }],
    },
    {
        title: 'an optimistic value above the most likely one',
        text: journey('task a estimate 6 5 7 min'),
        found: [{ at: '6 5', message: /optimistic value 6 min is larger than the most likely value 5 min/ }],
    },
    { title: 'units are compared, not numbers', text: journey('task a estimate 90 min 1 2 h'), found: [{ at: '90 min 1' }] },
    { title: 'a lag', text: journey('task a estimate 1 h', 'task b after a lag 3 2 1 h estimate 1 h'), found: [{ at: '3 2' }] },
    {
        title: 'observed percentiles',
        text: journey('task a estimate 1 h observed 3 2 5 h'),
        found: [{ at: '3 2', message: /P10 value 3 h is larger than the P50 value 2 h/ }],
    },
    { title: "an improvement's own estimate", text: journey('improvement i { estimate 3 2 5 w }'), found: [{ at: '3 2' }] },
    {
        title: 'a changed estimate',
        text: journey('task a estimate 1 h', 'improvement i { changes a estimate 1 5 3 h }'),
        found: [{ at: '5 3 h' }],
    },
    {
        title: 'three units that look like a sum',
        text: journey('task a estimate 1 d 2 h 30 min'),
        found: [{ at: '1 d 2 h', message: /not added up: if one was meant, write `1590 min`/ }],
    },
    { title: 'equal points', text: journey('task a estimate 5 5 5 min'), found: [] },
    { title: 'the same duration in different units', text: journey('task a estimate 60 min 1 h 3600 s'), found: [] },
    { title: 'ascending across units', text: journey('task a estimate 30 min 1 2 h'), found: [] },
];

export const estimatePoints: Case[] = [
    { title: 'two points', text: journey('task a estimate 2 5 min'), found: [{ at: '2 5 min', message: /these are 2/ }] },
    { title: 'four points', text: journey('task a estimate 1 2 3 4 min'), found: [{ at: '1 2 3 4 min', message: /these are 4/ }] },
    {
        title: 'two points of a lag',
        text: journey('task z estimate 1 h', 'task a after z lag 1 2 h estimate 1 h'),
        found: [{ at: '1 2 h' }],
    },
    {
        title: 'a sum of two units where one duration stands',
        text: journey('task a estimate 1 h { target 90% within 1 h 30 min }'),
        found: [{ at: '1 h 30 min', message: /`within` stands one duration; these are 2\. .*write `90 min`/ }],
    },
    {
        title: 'a sum without spaces, and with them missing in part',
        text: journey('task a estimate 1h30min', 'task b after a estimate 1h 5min'),
        found: [
            { at: '1h30min', message: /write `90 min`/ },
            { at: '1h 5min', message: /write `65 min`/ },
        ],
    },
    {
        title: 'three points of a recovery',
        text: journey('task a estimate 1 h { recover "call" within 1 2 3 h }'),
        found: [{ at: '1 2 3 h' }],
    },
    {
        title: 'three points of a lead',
        text: journey('task z estimate 1 h', 'task a after z lead 1 2 3 min estimate 1 h'),
        found: [{ at: '1 2 3 min', message: /A lead is one duration/ }],
    },
    {
        title: 'one observed time',
        text: journey('task a estimate 1 h observed 2 h'),
        found: [{ at: '2 h', message: /P10, P50 and P90; this is one/ }],
    },
    { title: 'two points of an improvement', text: journey('improvement i { estimate 1 2 w }'), found: [{ at: '1 2 w' }] },
    { title: 'one point and three', text: journey('task a estimate 1 h', 'task b after a lag 1 2 3 h estimate 1 2 3 h'), found: [] },
    {
        title: 'one duration after lead and within, three percentiles',
        text: journey('target 90% within 1 h', 'task a estimate 1 h observed 1 2 3 h', 'task b after a lead 5 min estimate 1 h'),
        found: [],
    },
];

export const unitMissing: Case[] = [
    { title: 'bare numbers', text: bare('task a estimate 1 2 3'), found: [{ at: '1 2 3', message: /These numbers have no unit/ }] },
    { title: 'one bare number', text: bare('task a estimate 5'), found: [{ at: '5', message: /This number has no unit/ }] },
    { title: 'only those to the right of the last unit', text: bare('task a estimate 1 min 2 3'), found: [{ at: '2 3' }] },
    { title: 'a lag', text: bare('task a after z lag 5 estimate 1 h'), found: [{ at: '5' }] },
    { title: 'a lead', text: bare('task a after z lead 5 estimate 1 h'), found: [{ at: '5' }] },
    { title: 'an observation', text: bare('task a estimate 1 h observed 1 2 3'), found: [{ at: '1 2 3' }] },
    { title: 'a target', text: 'journey J {\n target 90% within 5\n}', found: [{ at: '5' }] },
    { title: 'a recovery', text: bare('task a estimate 1 h { recover "call" within 5 }'), found: [{ at: '5' }] },
    { title: 'an improvement', text: bare('improvement i { estimate 7 }'), found: [{ at: '7' }] },
    { title: 'a unit to the right', text: bare('task a estimate 1 2 3 min'), found: [] },
    {
        title: 'the unit of the journey, wherever it is set',
        text: 'journey J {\n task a estimate 1 2 3\n stage s { }\n unit d\n}',
        found: [],
    },
];

export const missingEstimate: Case[] = [
    {
        title: 'steps of each kind that takes time',
        text: journey('touchpoint a', 'moment b after a', 'task c after b', 'wait d after c'),
        found: [{ at: 'a' }, { at: 'b' }, { at: 'c' }, { at: 'd', message: /`d` has no estimate/ }],
    },
    { title: 'an estimate left open', text: journey('task a estimate tbd'), found: [{ at: 'tbd', severity: 'information' }] },
    { title: 'a step that an improvement adds', text: journey('improvement i { adds task a }'), found: [{ at: 'a' }] },
    { title: 'a step in a stage', text: journey('stage s { task a }'), found: [{ at: 'a' }] },
    { title: 'a milestone', text: journey('milestone a'), found: [] },
    {
        title: 'a step that expands a journey',
        text: `${journey('task a estimate 1 h')}\njourney K { task x expands J }`,
        found: [],
    },
    { title: 'a faulty estimate', text: journey('task a estimate 1 2 min', 'task b after a estimate 3 2 1 min'), found: [] },
    { title: 'an estimate', text: journey('task a estimate 1 h'), found: [] },
];
