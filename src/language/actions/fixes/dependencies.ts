import type { CstNode } from 'langium';
import type { AnalysedJourney } from '../../analysed-journey.ts';
import { LIST_LIMIT } from '../../diagnostics/wording.ts';
import { type Dependency, isDependency, isImprovement, isStep, type Step } from '../../generated/ast.ts';
import type { ActionContext } from '../action-context.ts';
import type { Change } from '../text/change.ts';
import { insertProperty } from '../text/insertion.ts';
import { removeElements, syntaxOf } from '../text/removal.ts';
import type { Fix, FixAll, Fixer, Problem } from './fix.ts';

/** `dependency-cycle`: breaks the cycle at any of its dependencies, best at the one that runs against stage or text order. */
export const breakCycle: Fixer = (problem, context) => {
    const { offset, end } = context.offsetsOf(problem.range);
    const node = context.nodeWithText(offset, end);
    const source = node && isDependency(node) ? node : context.nodeAt(offset, isStep);
    const analysed = source && context.analysed(context.journeyOf(source));
    const cycle = analysed?.analysis.cycles.find((links) => links.some((link) => analysed.links[link] === source));
    if (!source || !analysed || !cycle) return leaveAfter(offset, context);
    const written = [...new Set(cycle.map((link) => analysed.links[link]).filter(isDependency))];
    const against = runsAgainst(analysed, cycle);
    const own = written.filter((dependency) => dependency === source);
    const others = written.filter((dependency) => dependency !== source);
    return [...own, ...others].slice(0, LIST_LIMIT).map((dependency) => ({
        title: `Remove the dependency of ${nameOf(stepOf(dependency))} on \`${dependency.predecessor.$refText}\``,
        changes: removeDependencies([dependency], context),
        preferred: dependency === against,
    }));
};

/** Among improvements: takes the one out of the `after` in which it is marked. */
function leaveAfter(offset: number, context: ActionContext): Fix[] {
    const improvement = context.nodeAt(offset, isImprovement);
    for (const property of improvement?.properties ?? []) {
        if (property.$type !== 'ImprovementAfterProperty') continue;
        const names = property.improvements.flatMap(({ $refNode }) => $refNode ?? []);
        const marked = names.find((name) => name.offset <= offset && offset < name.end);
        const whole = syntaxOf(property);
        if (!marked || !whole) continue;
        const title = `Let ${improvement?.name ? `\`${improvement.name}\`` : 'the improvement'} not come after \`${marked.text}\``;
        return [{ title, changes: removeElements(context.text, new Set([marked]), names, whole) }];
    }
    return [];
}

/** The dependency of a cycle that leads back to an earlier stage; else the one that leads furthest back in the text. */
function runsAgainst({ network, links }: AnalysedJourney, cycle: readonly number[]): Dependency | undefined {
    let found: Dependency | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const link of cycle) {
        const written = links[link];
        if (!isDependency(written)) continue;
        const { from, to } = network.links[link];
        const [before, after] = [network.steps[from].stage, network.steps[to].stage];
        const stages = before !== null && after !== null ? before - after : 0;
        const back = stages * network.steps.length + (from - to);
        if (back > most) {
            most = back;
            found = written;
        }
    }
    return found;
}

/** `redundant-dependency`: leaves it out. */
export const removeRedundant: Fixer = (problem, context) => {
    const dependency = context.nodeAt(context.offsetsOf(problem.range).offset, isDependency);
    if (!dependency) return [];
    return [
        {
            title: `Remove the redundant dependency on \`${dependency.predecessor?.$refText ?? ''}\``,
            changes: removeDependencies([dependency], context),
            preferred: true,
        },
    ];
};

export const removeAllRedundant: FixAll = {
    title: 'Remove all redundant dependencies in the file',
    onSave: true,
    changes: (problems: readonly Problem[], context: ActionContext) =>
        removeDependencies(
            problems.flatMap(({ range }) => context.nodeAt(context.offsetsOf(range).offset, isDependency) ?? []),
            context,
        ),
};

/** `isolated-step`: lets the step follow the one that is written before it. */
export const followPrevious: Fixer = (problem, context) => {
    const step = context.nodeAt(context.offsetsOf(problem.range).offset, isStep);
    const analysed = step && context.analysed(context.journeyOf(step));
    const previous = step && analysed?.steps[(analysed.indexOfStep.get(step) ?? 0) - 1];
    if (!step || !previous?.name) return [];
    return [
        {
            title: `Let ${nameOf(step)} come after \`${previous.name}\``,
            changes: [insertProperty(context.text, step, { text: `after ${previous.name}` }, context.style)],
        },
    ];
};

/** Removes dependencies with their commas, and each property of which none is left. */
export function removeDependencies(dependencies: readonly Dependency[], context: ActionContext): Change[] {
    const removed = new Set<CstNode>();
    for (const dependency of dependencies) {
        const cst = syntaxOf(dependency);
        if (cst) removed.add(cst);
    }
    return [...new Set(dependencies.map(({ $container }) => $container))].flatMap((property) => {
        const list = property.dependencies.flatMap((dependency) => syntaxOf(dependency) ?? []);
        const whole = syntaxOf(property);
        return whole ? removeElements(context.text, removed, list, whole) : [];
    });
}

function stepOf({ $container: { $container } }: Dependency): Step | undefined {
    return $container.$type === 'Step' ? $container : undefined;
}

function nameOf(step: Step | undefined): string {
    return step?.name ? `\`${step.name}\`` : 'the step';
}
