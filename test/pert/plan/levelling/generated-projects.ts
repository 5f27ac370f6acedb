import { timesOf } from '../../../../src/pert/plan/levelling/priorities.ts';
import type { ResourceProject } from '../../../../src/pert/plan/levelling/resource-project.ts';
import { drawBits, runWord, streamOf, uniform } from '../../../../src/pert/simulation/random.ts';

/** The parameters of ProGen: network complexity, resource factor, resource strength. */
export interface Parameters {
    size: number;
    complexity: number;
    factor: number;
    strength: number;
}

/**
 * A project as ProGen makes those of PSPLIB's set j30: durations and needs of 1 to 10, four teams, at most three predecessors
 * and successors, so many links that there are `complexity` for each activity; each needs the share `factor` of the teams; the
 * capacity lies by `strength` between what a single activity needs and what the earliest schedule would take [Kolisch, Sprecher
 * and Drexl, "Characterization and generation of a general class of resource-constrained project scheduling problems" (1995)].
 */
export function generatedProject(seed: number, { size, complexity, factor, strength }: Parameters): ResourceProject {
    const stream = streamOf('generated project', String(size), String(complexity), String(factor), String(strength));
    const word = runWord(stream, seed);
    let draw = 0;
    const random = () => uniform(drawBits(stream, word, draw++));
    const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
    const teams = 4;
    const predecessors: number[][] = Array.from({ length: size }, () => []);
    const followers = new Int32Array(size);
    let links = 0;
    const connect = (from: number, to: number) => {
        if (from >= to || predecessors[to].includes(from) || predecessors[to].length >= 3 || followers[from] >= 3) return;
        predecessors[to].push(from);
        followers[from]++;
        links++;
    };
    for (let to = 3; to < size; to++) connect(whole(0, to - 1), to);
    for (let from = 0; from < size - 3; from++) if (followers[from] === 0) connect(from, whole(from + 1, size - 1));
    for (let trial = 0; links < complexity * size - 6 && trial < 50 * size; trial++) connect(whole(0, size - 2), whole(1, size - 1));
    const durations = Float64Array.from({ length: size }, () => whole(1, 10));
    const demands = Float64Array.from({ length: size * teams }, () => (random() < factor ? whole(1, 10) : 0));
    const project: ResourceProject = {
        size,
        durations,
        predecessors,
        teams,
        demands,
        capacities: new Float64Array(teams).fill(Number.POSITIVE_INFINITY),
        started: new Uint8Array(size),
    };
    const { earliestStart } = timesOf(project);
    project.capacities = Float64Array.from({ length: teams }, (_, team) => {
        const needs = Array.from({ length: size }, (_, activity) => demands[activity * teams + team]);
        const loadAt = (time: number) =>
            needs.reduce(
                (load, need, activity) =>
                    earliestStart[activity] <= time && time < earliestStart[activity] + durations[activity] ? load + need : load,
                0,
            );
        const least = Math.max(...needs);
        return least + Math.round(strength * (Math.max(...Array.from(earliestStart, loadAt), least) - least));
    });
    return project;
}
