import fc from 'fast-check';
import { date, duration, estimate, label, NAMES, number, percent, score, text, unit } from './values.ts';

/** What a step may refer to: everything that is declared before it. */
interface Scope {
    /** Names of earlier steps and of stages that are complete. */
    before: readonly string[];
    options: readonly string[];
    personas: readonly string[];
    channels: readonly string[];
    teams: readonly string[];
    outcomes: readonly string[];
    /** A journey that this one may expand. */
    journey: string | null;
}

/** A random choice that is made later, when it is known what there is to choose from. */
type Pick = (names: readonly string[]) => string;

const pick: fc.Arbitrary<Pick> = fc.nat(1_000).map((index) => (names) => names[index % names.length]);
const some = (part: fc.Arbitrary<string>) => fc.option(part, { nil: '' });
const words = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((list) => list.join(' '));
const word = (value: string) => fc.constant(value);

type Property = (scope: Scope) => string;
const fixed = (part: fc.Arbitrary<string>): fc.Arbitrary<Property> => part.map((value) => () => value);

/** A property with a list of names; nothing where there are none. */
function listOf(keyword: string, of: (scope: Scope) => readonly string[], atMost = 3): fc.Arbitrary<Property> {
    return fc.array(pick, { minLength: 1, maxLength: atMost }).map((picks) => (scope) => {
        const names = of(scope);
        return names.length > 0 ? `${keyword} ${[...new Set(picks.map((choose) => choose(names)))].join(', ')}` : '';
    });
}

const dependency = fc.tuple(
    pick,
    fc.constantFrom('', '', '.start'),
    fc.oneof(word(''), word(''), words(word('lag'), estimate), words(word('lead'), duration)),
);

function linksOf(keyword: string): fc.Arbitrary<Property> {
    return fc.array(dependency, { minLength: 1, maxLength: 3 }).map((all) => ({ before }) => {
        if (before.length === 0) return '';
        return `${keyword} ${all.map(([choose, port, lag]) => `${choose(before)}${port} ${lag}`.trim()).join(', ')}`;
    });
}

const kpi = fc
    .tuple(number, number, fc.constantFrom('', ' min'), date, fc.constantFrom('higher', 'lower'), text)
    .map(
        ([a, b, of, due, direction, formula]) =>
            `{ baseline ${a}${of} target ${b}${of} actual ${a}${of} on ${due} by ${due} threshold ${b}${of} ${direction} is better weight ${a} formula ${formula} measured ${formula} }`,
    );

/** What every kind of step may have. */
const COMMON: fc.Arbitrary<Property>[] = [
    linksOf('after'),
    linksOf('finish after'),
    listOf('on', ({ channels }) => channels),
    listOf('owner', ({ teams }) => teams, 1),
    listOf('serves', ({ outcomes }) => outcomes),
    fixed(words(fc.constantFrom('expect', 'gain', 'note'), text)),
    fixed(words(word('pain'), text, word('severity'), score, word('frequency'), percent)),
    fixed(words(word('recover'), text, word('within'), duration)),
    fixed(words(fc.constantFrom('impact', 'urgency'), score)),
];

/** What only steps that take time may have. */
const TIMED: fc.Arbitrary<Property>[] = [
    fixed(words(word('chance'), percent)),
    fixed(words(word('drop'), percent)),
    fixed(fc.constantFrom('repeats 0%', 'repeats 20%', 'repeats 99.9%')),
    listOf('when', ({ options }) => options),
    listOf('for', ({ personas }) => personas),
    fixed(words(word('value'), fc.constantFrom('adds', 'enables', 'wastes'))),
    fixed(words(word('target'), percent, word('within'), duration)),
    fixed(fc.constantFrom('observed 1 2 3 min', 'observed 0 h 1 h 8 h from 12 cases on 2027-01-01')),
];

const TIME: fc.Arbitrary<Property> = fc.oneof(
    { weight: 8, arbitrary: fixed(words(word('estimate'), estimate)) },
    { weight: 1, arbitrary: fixed(word('estimate tbd')) },
    {
        weight: 1,
        arbitrary: fc.constant<Property>(({ journey }) => (journey === null ? 'estimate 1 d' : `expands ${journey}`)),
    },
);

type Kind = 'touchpoint' | 'moment' | 'task' | 'wait' | 'milestone';
const kinds = fc.constantFrom<Kind[]>('touchpoint', 'moment', 'task', 'wait', 'milestone');

/** A step without its name. */
const step = kinds.chain((kind) => {
    const properties = kind === 'milestone' ? COMMON : [TIME, ...COMMON, ...TIMED];
    return fc
        .record({
            label,
            properties: fc.tuple(...properties),
            // Links and estimates are frequent, the rest is rare.
            chosen: fc.tuple(...properties.map((_, index) => fc.integer({ min: 0, max: index < 3 ? 2 : 8 }))),
            inBlock: fc.integer({ min: 0, max: 6 }),
        })
        .map(({ label: shown, properties: all, chosen, inBlock }) => (name: string, scope: Scope) => {
            const written = all
                .map((property) => property(scope))
                .filter((value, index) => value !== '' && chosen[index] !== 0 && (index < 3 || chosen[index] === 1));
            const onLine = written.slice(inBlock);
            const block = written.slice(0, inBlock);
            return [kind, name, shown, ...onLine, ...(block.length > 0 ? ['{\n', ...block.map((value) => `${value}\n`), '}'] : [])].join(
                ' ',
            );
        });
});

const names = fc.shuffledSubarray(NAMES, { minLength: NAMES.length, maxLength: NAMES.length });
const counts = fc.record({
    channels: fc.nat(2),
    teams: fc.nat(2),
    personas: fc.nat(2),
    options: fc.constantFrom(0, 2, 3),
    outcomes: fc.nat(1),
});
const stage = fc.record({ ordered: fc.boolean(), label, steps: fc.array(step, { maxLength: 4 }) });
const anchor = fc.oneof(word(''), words(fc.constantFrom('start', 'finish'), date));

/** One journey, all of whose statements are right; `inner` is the name of one that its steps may expand. */
function journey(inner: string | null): fc.Arbitrary<string> {
    return fc
        .record({
            names,
            counts,
            unit,
            anchor,
            label,
            stages: fc.array(stage, { maxLength: 4 }),
            loose: fc.array(step, { maxLength: 3 }),
            target: some(words(word('target'), percent, word('within'), duration)),
            kpi,
            improvement: fc.option(fc.tuple(pick, pick, estimate, percent, date, fc.constantFrom('idea', 'planned', 'doing', 'done')), {
                nil: null,
            }),
            separator: fc.constantFrom('\n', ' ', '\r\n', '\n  // a comment\n', ' /* between */ '),
        })
        .map((parts) => writeJourney(parts, inner));
}

interface Parts {
    names: string[];
    counts: { channels: number; teams: number; personas: number; options: number; outcomes: number };
    unit: string;
    anchor: string;
    label: string;
    stages: { ordered: boolean; label: string; steps: ((name: string, scope: Scope) => string)[] }[];
    loose: ((name: string, scope: Scope) => string)[];
    target: string;
    kpi: string;
    improvement: [Pick, Pick, string, string, string, string] | null;
    separator: string;
}

function writeJourney(parts: Parts, inner: string | null): string {
    const free = parts.names[Symbol.iterator]();
    const next = () => free.next().value as string;
    const declare = (count: number) => Array.from({ length: count }, next);
    const { counts: of } = parts;
    const scope = {
        before: [] as string[],
        options: declare(of.options),
        personas: declare(of.personas),
        channels: declare(of.channels),
        teams: declare(of.teams),
        outcomes: declare(of.outcomes),
        journey: inner,
    };
    const lines = [
        `unit ${parts.unit}`,
        parts.anchor,
        'description "Made up"',
        ...scope.channels.map((name) => `channel ${name} "Channel"`),
        ...scope.teams.map((name) => `team ${name} capacity 2`),
        ...scope.personas.map((name) => `persona ${name} share ${100 / scope.personas.length}% { goal "Buy" says "Hm" }`),
        ...scope.outcomes.map((name) => `outcome ${name} "Outcome"`),
    ];
    if (scope.options.length > 0) {
        const shares = scope.options.length === 2 ? ['60%', '40%'] : ['50%', '30%', '20%'];
        lines.push(`choice ${next()} { ${scope.options.map((name, index) => `${name} ${shares[index]}`).join(' ')} }`);
    }
    lines.push(parts.target, `kpi ${next()} ${parts.kpi}`);
    const steps: string[] = [];
    const write = (make: (name: string, scope: Scope) => string) => {
        const name = next();
        const written = make(name, scope);
        scope.before.push(name);
        steps.push(name);
        return written;
    };
    for (const { ordered, label: shown, steps: members } of parts.stages) {
        const name = next();
        lines.push(`stage ${name} ${shown} ${ordered ? 'in order' : ''} {`, ...members.map(write), '}');
        scope.before.push(name);
    }
    lines.push(...parts.loose.map(write));
    if (parts.improvement && steps.length > 0) {
        const [one, other, points, share, due, status] = parts.improvement;
        const adds = next();
        lines.push(
            `improvement ${next()} { improves ${one(steps)} changes ${one(steps)} estimate ${points} changes ${other(steps)} chance ${share} removes ${other(steps)}`,
            `adds task ${adds} after ${one(steps)} estimate ${points} }`,
            `improvement ${next()} "Later" { estimate ${points} cost 12 by ${due} status ${status} note "n" }`,
        );
    }
    return [`journey ${inner === null ? 'Inner' : 'Outer'} ${parts.label} {`, ...lines.filter((line) => line !== ''), '}'].join(
        parts.separator,
    );
}

/** Files without errors, of up to two journeys. Acyclic: every step refers to what stands before it. */
export const validFiles: fc.Arbitrary<string> = fc
    .tuple(
        fc.option(journey('Inner'), { nil: '', freq: 2 }),
        journey(null),
        fc.constantFrom('', '\uFEFF', '/** Documentation */ ', '// note\n'),
    )
    .map(([outer, inner, before]) => `${before}${outer}\n${inner}\n`);
