import type { LinkFigures, PictureOutline, PictureStep, StepFigures } from './picture-model.ts';

/** A network in which some stages are folded, each into one card. */
export interface FoldedOutline {
    outline: PictureOutline;
    /** Per step of the whole network its place in the folded one. */
    place: Int32Array;
    /** Per step of the folded network the places in the whole one: more than one for a folded stage. */
    members: readonly number[][];
    /** Likewise per link: those that were joined. */
    joined: readonly number[][];
}

/** A stage of fewer steps is not folded: there is nothing to gain. */
export const FEWEST_STEPS = 2;

/** Per stage how many steps it has. */
export function stageSizes({ steps, stages }: PictureOutline): Int32Array {
    const sizes = new Int32Array(stages.length);
    for (const { stage } of steps) {
        if (stage >= 0 && stage < sizes.length) {
            sizes[stage]++;
        }
    }
    return sizes;
}

/** Id of a folded stage's card. No step has one with a space in it. */
export function stageCardId(stage: number, name: string): string {
    return `stage ${stage} ${name}`;
}

/** Folds the stages of these names: a card for each stands where its first step does; links to and from its steps are joined. */
export function foldStages(outline: PictureOutline, folded: ReadonlySet<string>): FoldedOutline {
    const sizes = stageSizes(outline);
    const folds = outline.stages.map(({ name }, stage) => sizes[stage] >= FEWEST_STEPS && folded.has(name));
    const steps: PictureStep[] = [];
    const members: number[][] = [];
    const cardOfStage = new Int32Array(outline.stages.length).fill(-1);
    const place = Int32Array.from(outline.steps, (step, i) => {
        if (!folds[step.stage]) {
            members.push([i]);
            return steps.push(step) - 1;
        }
        if (cardOfStage[step.stage] < 0) {
            members.push([]);
            cardOfStage[step.stage] = steps.push(stageCard(outline, step.stage, sizes[step.stage])) - 1;
        }
        members[cardOfStage[step.stage]].push(i);
        return cardOfStage[step.stage];
    });
    return { ...joinLinks(outline, steps, place), place, members };
}

function stageCard({ stages }: PictureOutline, stage: number, size: number): PictureStep {
    const { name, label } = stages[stage];
    return { id: stageCardId(stage, name), name, label, kind: 'task', truth: null, stage, folded: size };
}

/** One link between each two cards of which one is folded, whatever those of its steps are; other links stay as they are. */
function joinLinks(outline: PictureOutline, steps: PictureStep[], place: Int32Array): Pick<FoldedOutline, 'outline' | 'joined'> {
    const links: PictureOutline['links'] = { from: [], to: [], type: [] };
    const joined: number[][] = [];
    const known = new Map<string, number>();
    outline.links.from.forEach((start, link) => {
        const from = place[start];
        const to = place[outline.links.to[link]];
        const touches = steps[from].folded !== undefined || steps[to].folded !== undefined;
        if (from === to && touches) {
            return;
        }
        const key = `${from} ${to}`;
        const other = touches ? known.get(key) : undefined;
        if (other !== undefined) {
            joined[other].push(link);
            return;
        }
        known.set(key, joined.length);
        joined.push([link]);
        links.from.push(from);
        links.to.push(to);
        links.type.push(touches ? 'FS' : outline.links.type[link]);
    });
    return { outline: { ...outline, steps, links }, joined };
}

/** The figures of all cards: those of a folded stage span its steps, from the first start to the last finish. */
export function foldStepFigures({ outline, members }: FoldedOutline, figures: readonly StepFigures[]): StepFigures[] {
    return outline.steps.map((step, i) => (step.folded === undefined ? figures[members[i][0]] : spanOf(members[i].map((m) => figures[m]))));
}

function spanOf(figures: readonly StepFigures[]): StepFigures {
    const least = (of: (figures: StepFigures) => number) => figures.reduce((value, each) => Math.min(value, of(each)), Infinity);
    const most = (of: (figures: StepFigures) => number) => figures.reduce((value, each) => Math.max(value, of(each)), -Infinity);
    const earliestStart = least((each) => each.earliestStart);
    const earliestFinish = most((each) => each.earliestFinish);
    return {
        expected: earliestFinish - earliestStart,
        standardDeviation: 0,
        earliestStart,
        earliestFinish,
        latestStart: least((each) => each.latestStart),
        latestFinish: most((each) => each.latestFinish),
        totalSlack: least((each) => each.totalSlack),
        freeSlack: least((each) => each.freeSlack),
        critical: figures.some((each) => each.critical),
        estimated: figures.every((each) => each.estimated),
    };
}

/** The figures of all links: joined ones are critical where one of them is, and tell no lag. */
export function foldLinkFigures({ outline, joined }: FoldedOutline, figures: readonly LinkFigures[]): LinkFigures[] {
    const { from, to } = outline.links;
    return joined.map((links, i) =>
        outline.steps[from[i]].folded === undefined && outline.steps[to[i]].folded === undefined
            ? figures[links[0]]
            : { lag: 0, critical: links.some((link) => figures[link]?.critical) },
    );
}
