import { UNITS } from '../../pert/durations.ts';
import type { JourneyPertKeywordNames } from '../generated/ast.ts';

/** The language's words: keywords without punctuation. */
export type Keyword = Exclude<JourneyPertKeywordNames, '%' | ',' | '.' | '{' | '}'>;

/** What a keyword says about the token after it. */
export interface KeywordUse {
    /** It declares the name that follows. */
    declares?: true;
    /** It is followed by the name of something declared. */
    refers?: true;
    /** That reference begins a list with commas. */
    list?: true;
    /** Other tokens that may follow: terminals by kind, words as themselves. */
    takes?: readonly ('text' | 'number' | 'date' | Keyword)[];
    /** It only goes on with what one of these keywords began. */
    continues?: readonly Keyword[];
}

export const STEP_KINDS = ['touchpoint', 'moment', 'task', 'wait', 'milestone'] as const;

const declares: KeywordUse = { declares: true };
const refers: KeywordUse = { refers: true };
const list: KeywordUse = { refers: true, list: true };
const text: KeywordUse = { takes: ['text'] };
const number: KeywordUse = { takes: ['number'] };
const date: KeywordUse = { takes: ['date'] };
/** A word that stands for a value, such as a unit: nothing in particular follows. */
const value: KeywordUse = {};

/** How each keyword is continued. The compiler checks that no keyword of the grammar is missing. */
export const KEYWORDS: Readonly<Record<Keyword, KeywordUse>> = {
    import: text,
    journey: declares,
    channel: declares,
    team: declares,
    persona: declares,
    outcome: declares,
    choice: declares,
    kpi: declares,
    stage: declares,
    improvement: declares,
    touchpoint: declares,
    moment: declares,
    task: declares,
    wait: declares,
    milestone: declares,
    after: list,
    when: list,
    for: list,
    on: { refers: true, list: true, takes: ['date'] },
    serves: list,
    improves: list,
    removes: list,
    needs: list,
    owner: refers,
    expands: refers,
    changes: refers,
    from: { refers: true, takes: ['number'], continues: ['within', 'observed'] },
    to: { refers: true, continues: ['from'] },
    adds: { takes: STEP_KINDS },
    description: text,
    goal: text,
    says: text,
    thinks: text,
    does: text,
    feels: text,
    pain: text,
    gain: text,
    expect: text,
    note: text,
    link: text,
    recover: text,
    formula: text,
    measured: text,
    estimate: { takes: ['number', 'tbd'] },
    observed: number,
    within: { takes: ['number'], continues: ['recover', 'target'] },
    lag: { takes: ['number'], continues: ['after', 'start', 'lag', 'lead'] },
    lead: { takes: ['number'], continues: ['after', 'start', 'lag', 'lead'] },
    share: { takes: ['number'], continues: ['persona'] },
    chance: number,
    repeats: number,
    drop: number,
    target: number,
    baseline: number,
    threshold: number,
    actual: number,
    capacity: { takes: ['number'], continues: ['team'] },
    emotion: number,
    impact: number,
    urgency: number,
    severity: { takes: ['number'], continues: ['pain'] },
    frequency: { takes: ['number'], continues: ['pain', 'severity'] },
    weight: number,
    cost: number,
    start: date,
    finish: { takes: ['date', 'after'] },
    by: date,
    started: date,
    finished: date,
    unit: { takes: UNITS },
    in: { takes: ['order'], continues: ['stage'] },
    truth: { takes: ['zero', 'first', 'second', 'ultimate'] },
    value: { takes: ['adds', 'enables', 'wastes'] },
    status: { takes: ['idea', 'planned', 'doing', 'done'] },
    higher: { takes: ['is'] },
    lower: { takes: ['is'] },
    is: { takes: ['better'], continues: ['higher', 'lower'] },
    better: value,
    order: value,
    cases: value,
    tbd: value,
    zero: value,
    first: value,
    second: value,
    ultimate: value,
    enables: value,
    wastes: value,
    idea: value,
    planned: value,
    doing: value,
    done: value,
    ms: value,
    s: value,
    min: value,
    h: value,
    d: value,
    w: value,
    mo: value,
    y: value,
};

/** Keywords before one or several durations. */
export const BEFORE_DURATIONS: readonly string[] = ['estimate', 'observed', 'within', 'lag', 'lead'] satisfies Keyword[];

/** Keywords of a KPI before a value, which may have a unit or be a percent. */
export const BEFORE_KPI_VALUE: readonly string[] = ['baseline', 'target', 'threshold', 'actual'] satisfies Keyword[];

/** Keywords before a percent. */
export const BEFORE_PERCENT: readonly string[] = [
    'share',
    'chance',
    'repeats',
    'drop',
    'frequency',
    'target',
    'baseline',
    'threshold',
    'actual',
] satisfies Keyword[];

/** How else authors write the units. */
export const UNIT_SPELLINGS: Readonly<Record<string, (typeof UNITS)[number]>> = {
    millisecond: 'ms',
    milliseconds: 'ms',
    msec: 'ms',
    sec: 's',
    secs: 's',
    second: 's',
    seconds: 's',
    mins: 'min',
    minute: 'min',
    minutes: 'min',
    m: 'min',
    hr: 'h',
    hrs: 'h',
    hour: 'h',
    hours: 'h',
    day: 'd',
    days: 'd',
    wk: 'w',
    week: 'w',
    weeks: 'w',
    month: 'mo',
    months: 'mo',
    yr: 'y',
    year: 'y',
    years: 'y',
};
