import type { AstNode } from 'langium';
import { type ChangesProperty, type Improvement, isImprovement, type Journey, type Step, type TeamNeed } from '../generated/ast.ts';
import { isCount } from '../network/counts.ts';
import { firstPlaces, relatedPlace } from './related.ts';
import { type Report, rangeOf } from './report.ts';
import { LIST_LIMIT, listed, named } from './wording.ts';

/** `capacity-exceeded`: an improvement needs more of a team than it has. */
export function needsWithinCapacity(improvement: Improvement, report: Report): void {
    const total = new Map<AstNode, number>();
    for (const property of improvement.properties) {
        if (property.$type !== 'NeedsProperty') continue;
        for (const need of property.needs) reportNeed(need, improvement, total, report);
    }
}

function reportNeed(need: TeamNeed, improvement: Improvement, total: Map<AstNode, number>, report: Report): void {
    const team = need.team?.ref;
    if (!team || !isCount(need.count)) return;
    const sum = (total.get(team) ?? 0) + need.count;
    total.set(team, sum);
    if (!isCount(team.capacity) || sum <= team.capacity) return;
    report(
        'capacity-exceeded',
        `${named(improvement, 'This improvement')} needs ${sum} of the team \`${team.name}\`, which has ${team.capacity}. Need fewer, or raise the capacity of the team.`,
        { node: need, related: [relatedPlace(team, rangeOf(team, 'capacity'), `\`${team.name}\` has ${team.capacity}`)] },
    );
}

/** Something that an improvement does to a step. */
interface Effect {
    improvement: Improvement;
    /** `changes` or the reference behind `removes`. */
    node: AstNode;
    range: ReturnType<typeof rangeOf>;
    /** What it is called in a message. */
    what: string;
}

const REMOVAL = 'removal';

/** What the removal of a step rules out: it takes no time any more, but its links stay. */
const TIMES = ['estimate', 'chance', 'repeats'];

/** `conflicting-changes`: two improvements change the same thing of a step, and neither comes after the other. */
export function changesAgree(journey: Journey, report: Report): void {
    const improvements = journey.members.filter(isImprovement);
    if (improvements.length < 2) return;
    let order: Order | undefined;
    for (const [step, effects] of effectsOf(improvements)) {
        for (const [thing, alike] of groups(effects)) {
            if (alike.length < 2 || alike.every(({ improvement }) => improvement === alike[0].improvement)) continue;
            order ??= new Order(improvements);
            reportConflicts(alike, thing, step, order, report);
        }
    }
}

function reportConflicts(alike: readonly Effect[], thing: string, step: Step, order: Order, report: Report): void {
    for (const effect of alike) {
        const others = order.unordered(effect.improvement, alike);
        // Two removals come to the same.
        const conflicts = others.filter(({ what }) => what !== REMOVAL || effect.what !== REMOVAL);
        if (conflicts.length === 0) continue;
        report(
            'conflicting-changes',
            `${saidOf(effect, step)}, and ${saidOfOthers(effect, conflicts, thing)}, in no fixed order. Write which comes \`after\` the other, or change \`${thing}\` only once.`,
            {
                node: effect.node,
                range: effect.range,
                related: firstPlaces(
                    conflicts
                        .slice(0, LIST_LIMIT)
                        .map(({ improvement, node, range, what }) =>
                            relatedPlace(
                                node,
                                range,
                                `${named(improvement, 'Another improvement')} ${what === REMOVAL ? 'removes it' : `changes \`${what}\``}`,
                            ),
                        ),
                    conflicts.length,
                ),
            },
        );
    }
}

function saidOf({ improvement, what }: Effect, step: Step): string {
    const does = what === REMOVAL ? `removes ${named(step, 'a step')}` : `changes \`${what}\` of ${named(step, 'a step')}`;
    return `${named(improvement, 'This improvement')} ${does}`;
}

function saidOfOthers({ what }: Effect, others: readonly Effect[], thing: string): string {
    const names = [...new Set(others.map(({ improvement }) => named(improvement, 'another improvement')))];
    const who = listed(names);
    const verb = (one: string, several: string) => (names.length === 1 ? one : several);
    if (others.every((other) => other.what === what)) return `so ${verb('does', 'do')} ${who}`;
    if (what === REMOVAL) return `${who} ${verb('changes', 'change')} its \`${thing}\``;
    const removes = verb('removes', 'remove');
    return others.every((other) => other.what === REMOVAL)
        ? `${who} ${removes} it`
        : `${who} ${verb('changes', 'change')} or ${removes} it`;
}

/** Effects by the step, in the order of the text. */
function effectsOf(improvements: readonly Improvement[]): Map<Step, Effect[]> {
    const effects = new Map<Step, Effect[]>();
    const add = (step: Step | undefined, effect: Effect) => {
        if (!step) return;
        const list = effects.get(step);
        if (list) list.push(effect);
        else effects.set(step, [effect]);
    };
    for (const improvement of improvements) {
        for (const property of improvement.properties) {
            if (property.$type === 'ChangesProperty') {
                const what = changedThing(property);
                if (what) add(property.step?.ref, { improvement, node: property, range: rangeOf(property), what });
            } else if (property.$type === 'RemovesProperty') {
                for (const { ref, $refNode } of property.steps) {
                    add(ref, { improvement, node: property, range: $refNode?.range ?? rangeOf(property), what: REMOVAL });
                }
            }
        }
    }
    return effects;
}

/** Effects that concern one thing of the step: a removal concerns all that has to do with its time. */
function groups(effects: readonly Effect[]): Map<string, Effect[]> {
    const things = new Set(effects.map(({ what }) => what).filter((what) => what !== REMOVAL));
    return new Map(
        [...things].map((thing) => [thing, effects.filter(({ what }) => what === thing || (what === REMOVAL && TIMES.includes(thing)))]),
    );
}

function changedThing({ change }: ChangesProperty): string | null {
    switch (change?.$type) {
        case 'EstimateProperty':
            return 'estimate';
        case 'ChanceProperty':
            return 'chance';
        case 'RepeatsProperty':
            return 'repeats';
        case 'DropProperty':
            return 'drop';
        case 'AfterProperty':
            return 'after';
        default:
            return null;
    }
}

type Neighbours = Map<Improvement, Improvement[]>;

/** Which improvements come after which. */
class Order {
    private readonly before: Neighbours = new Map();
    private readonly after: Neighbours = new Map();

    constructor(improvements: readonly Improvement[]) {
        for (const improvement of improvements) this.before.set(improvement, predecessorsOf(improvement));
        for (const [improvement, predecessors] of this.before) {
            for (const one of predecessors) {
                const followers = this.after.get(one);
                if (followers) followers.push(improvement);
                else this.after.set(one, [improvement]);
            }
        }
    }

    /** The effects of improvements that come neither before nor after this one. Time in proportion to the improvements. */
    unordered(improvement: Improvement, effects: readonly Effect[]): Effect[] {
        const ordered = new Set([improvement, ...reached(improvement, this.before), ...reached(improvement, this.after)]);
        return effects.filter((other) => !ordered.has(other.improvement));
    }
}

function reached(improvement: Improvement, neighbours: Neighbours): Set<Improvement> {
    const found = new Set<Improvement>();
    const waiting = [...(neighbours.get(improvement) ?? [])];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (found.has(next)) continue;
        found.add(next);
        waiting.push(...(neighbours.get(next) ?? []));
    }
    return found;
}

function predecessorsOf({ properties }: Improvement): Improvement[] {
    return properties.flatMap((property) =>
        property.$type === 'ImprovementAfterProperty' ? property.improvements.flatMap(({ ref }) => ref ?? []) : [],
    );
}
