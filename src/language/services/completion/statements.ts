import { KEYWORDS, type Keyword, STEP_KINDS } from '../../parser/keywords.ts';

const words = (...keywords: Keyword[]): ReadonlySet<string> => new Set(keywords);

/** The five kinds of steps. */
export const STEP_KEYWORDS = words(...STEP_KINDS);

/** Keywords that begin a property of a step. */
export const STEP_PROPERTIES = words(
    ...(['after', 'finish', 'estimate', 'chance', 'when', 'for', 'repeats', 'drop', 'on', 'owner', 'serves', 'truth', 'value'] as const),
    ...([
        'emotion',
        'impact',
        'urgency',
        'expect',
        'gain',
        'note',
        'link',
        'pain',
        'recover',
        'target',
        'observed',
        'kpi',
        'expands',
    ] as const),
);

/** Keywords that only go on with what another has begun. */
export const CONTINUATIONS = words(
    ...([
        'ms',
        's',
        'min',
        'h',
        'd',
        'w',
        'mo',
        'y',
        'tbd',
        'lag',
        'lead',
        'within',
        'from',
        'to',
        'cases',
        'severity',
        'frequency',
    ] as const),
    ...(['capacity', 'share', 'in', 'order', 'is', 'better', 'zero', 'first', 'second', 'ultimate', 'enables', 'wastes'] as const),
    ...(['idea', 'planned', 'doing', 'done'] as const),
);

/** Properties and members that stand once in a step, a journey, a stage, a KPI or an improvement. */
export const SINGLE = words(
    ...(['after', 'finish', 'estimate', 'chance', 'when', 'for', 'repeats', 'drop', 'on', 'owner', 'serves', 'truth', 'value'] as const),
    ...([
        'emotion',
        'impact',
        'urgency',
        'observed',
        'expands',
        'description',
        'unit',
        'start',
        'by',
        'cost',
        'status',
        'started',
    ] as const),
    ...(['finished', 'weight', 'formula', 'measured', 'baseline', 'threshold', 'higher', 'lower'] as const),
);

/** What stands once in some declarations, and may repeat in others. */
export const SINGLE_IN: Readonly<Record<string, ReadonlySet<string>>> = {
    kpi: words('target'),
    improvement: words('improves', 'needs'),
};

const EXPANDED: Readonly<Record<string, readonly Keyword[]>> = { estimate: ['expands'], expands: ['estimate'] };

/** What a declaration cannot have beside something else that it has. */
export const EXCLUDES: Readonly<Record<string, Readonly<Record<string, readonly Keyword[]>>>> = {
    journey: { start: ['finish'], finish: ['start'] },
    kpi: { higher: ['lower'], lower: ['higher'] },
    ...Object.fromEntries(STEP_KINDS.map((kind) => [kind, EXPANDED])),
};

/** What an event without duration cannot have. */
export const TIMED = words('estimate', 'chance', 'repeats', 'drop', 'expands', 'observed');

const SHARED = ['channel', 'team', 'persona', 'outcome'] as const;

/** What may be declared directly in what. */
const DECLARES: Readonly<Record<string, ReadonlySet<string>>> = {
    file: words('journey', ...SHARED),
    journey: words('choice', 'kpi', 'stage', 'improvement', ...SHARED, ...STEP_KINDS),
    stage: STEP_KEYWORDS,
    improvement: STEP_KEYWORDS,
};
const IN_STEP = words('kpi');

/** Whether a keyword declares the name after it. */
export function isDeclaring(word: string): boolean {
    return Object.hasOwn(KEYWORDS, word) && KEYWORDS[word as Keyword].declares === true;
}

/** Whether something that the outer keyword declares may hold a declaration of the inner. */
export function takes(outer: string, inner: string): boolean {
    return (STEP_KEYWORDS.has(outer) ? IN_STEP : DECLARES[outer])?.has(inner) ?? false;
}

/** Whether a declaration can have a block. */
export function opensBlock(keyword: string): boolean {
    return STEP_KEYWORDS.has(keyword) || ['journey', 'stage', 'persona', 'choice', 'kpi', 'improvement'].includes(keyword);
}

/** Whether a reference of the given type may name what a keyword declares. */
export function refersTo(type: string, keyword: string): boolean {
    switch (type) {
        case 'Predecessor':
            return STEP_KEYWORDS.has(keyword) || keyword === 'stage';
        case 'Step':
            return STEP_KEYWORDS.has(keyword);
        case 'ChoiceOption':
            return keyword === 'option';
        default:
            return keyword === type.toLowerCase();
    }
}
