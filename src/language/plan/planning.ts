import { parseInstant } from '../../pert/calendar.ts';
import type { Unit } from '../../pert/durations.ts';
import type { Improvement as PlannedImprovement, TeamNeed } from '../../pert/plan/plan.ts';
import type { Improvement, ImprovementDate, ImprovementProperty, Team } from '../generated/ast.ts';
import { isCount } from '../network/counts.ts';
import { resolvePoints, threePoints } from '../network/points.ts';

/** An improvement without `status` is no more than that. */
const DEFAULT_STATUS = 'idea';
const DEFAULT_UNIT: Unit = 'd';

/** What the text says about an improvement's own work. */
export function planningOf(
    { properties }: Improvement,
    indexOf: ReadonlyMap<Improvement, number>,
    teams: { indexOf(team: Team): number },
    ownUnit: Unit | null,
    unit: Unit,
): Omit<PlannedImprovement, 'name' | 'label' | 'subjects' | 'effects' | 'unresolved'> {
    const date = (kind: ImprovementDate['kind'], side: 'start' | 'finish') =>
        parseInstant(all(properties, 'ImprovementDate').find((each) => each.kind === kind)?.date ?? '', side);
    const after = all(properties, 'ImprovementAfterProperty').flatMap(({ improvements }) =>
        improvements.flatMap(({ ref }) => (ref && indexOf.get(ref)) ?? []),
    );
    return {
        estimate: threePoints(all(properties, 'EstimateProperty').at(0)?.estimate, ownUnit, unit),
        after: [...new Set(after)],
        needs: needsOf(properties, teams),
        owner: all(properties, 'OwnerProperty').at(0)?.team?.ref?.name ?? null,
        cost: all(properties, 'CostProperty').at(0)?.cost ?? null,
        status: all(properties, 'StatusProperty').at(0)?.status ?? DEFAULT_STATUS,
        by: date('by', 'finish'),
        started: date('started', 'start'),
        finished: date('finished', 'finish'),
    };
}

/** The unit in which most of the improvements' estimates are written; the first of those that are written equally often. */
export function planUnit(improvements: readonly Improvement[], ownUnit: Unit | null): Unit {
    const counts = new Map<Unit, number>();
    for (const { properties } of improvements) {
        const estimate = all(properties, 'EstimateProperty').at(0)?.estimate;
        const unit = estimate && resolvePoints(estimate, ownUnit).points.at(-1)?.unit;
        if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
    const [most = DEFAULT_UNIT] = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
    return most;
}

/** A team that is named twice is needed as often as the sum says. */
function needsOf(properties: readonly ImprovementProperty[], teams: { indexOf(team: Team): number }): TeamNeed[] {
    const counts = new Map<number, number>();
    for (const { team, count } of all(properties, 'NeedsProperty').flatMap(({ needs }) => needs)) {
        if (!team?.ref || !isCount(count)) continue;
        const index = teams.indexOf(team.ref);
        counts.set(index, (counts.get(index) ?? 0) + count);
    }
    return [...counts].map(([team, count]) => ({ team, count }));
}

function all<T extends ImprovementProperty['$type']>(properties: readonly ImprovementProperty[], type: T) {
    return properties.filter((property): property is Extract<ImprovementProperty, { $type: T }> => property.$type === type);
}
