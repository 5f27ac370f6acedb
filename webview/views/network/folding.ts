import {
    FEWEST_STEPS,
    type FoldedOutline,
    foldLinkFigures,
    foldStages,
    foldStepFigures,
    stageCardId,
    stageSizes,
} from '../../../src/diagram/network/fold-stages.ts';
import type { LinkFigures, PictureOutline, StepFigures } from '../../../src/diagram/network/picture-model.ts';

interface Whole {
    outline: PictureOutline;
    steps: readonly StepFigures[] | null;
    links: readonly LinkFigures[] | null;
    folded: ReadonlySet<string>;
}

/** The network as it is drawn, with the stages folded that somebody folded. Parts that stay the same keep their objects, so that nothing of them is drawn anew. */
export class Folding {
    #whole: Whole = { outline: NOTHING, steps: null, links: null, folded: new Set() };
    #folded: FoldedOutline = foldStages(NOTHING, new Set());
    #places: ReadonlyMap<string, number> = new Map();
    #sizes: Int32Array = new Int32Array(0);
    outline: PictureOutline = NOTHING;
    steps: readonly StepFigures[] | null = null;
    links: readonly LinkFigures[] | null = null;

    update(whole: Whole): void {
        const before = this.#whole;
        this.#whole = whole;
        const { outline, steps, links, folded } = whole;
        const reshaped = outline !== before.outline || folded !== before.folded;
        if (reshaped) {
            this.#folded = foldStages(outline, folded);
            this.#places = new Map(outline.steps.map(({ id }, i) => [id, i]));
            this.#sizes = stageSizes(outline);
            this.outline = this.#anyFolded ? this.#folded.outline : outline;
        }
        if (reshaped || steps !== before.steps) {
            this.steps = steps && (this.#anyFolded ? keepSame(this.steps, foldStepFigures(this.#folded, steps)) : steps);
        }
        if (reshaped || links !== before.links) {
            this.links = links && (this.#anyFolded ? keepSame(this.links, foldLinkFigures(this.#folded, links)) : links);
        }
    }

    get #anyFolded(): boolean {
        return this.#folded.outline.steps.length < this.#whole.outline.steps.length;
    }

    /** Id of the card on which a step is: its own, or that of its stage. */
    cardOf(step: string): string {
        const i = this.#places.get(step);
        return i === undefined ? step : this.#folded.outline.steps[this.#folded.place[i]].id;
    }

    /** Ids of the steps on a card. */
    stepsOn(card: string): string[] {
        const i = this.#folded.outline.steps.findIndex(({ id, folded }) => id === card && folded !== undefined);
        return i < 0 ? [card] : this.#folded.members[i].map((member) => this.#whole.outline.steps[member].id);
    }

    /**
     * Ids of the cards that a card comes from when its stage is opened or folded: the stage's for a step, the steps' for a stage.
     */
    kinOf(card: string): string[] {
        if (this.isStage(card)) {
            return this.stepsOn(card);
        }
        const stage = this.stageOf(card);
        return stage === null ? [] : [stageCardId(stage, this.#whole.outline.stages[stage].name)];
    }

    /** Whether a card stands for a stage. */
    isStage(card: string): boolean {
        return card.startsWith('stage ');
    }

    /** Index of the stage of a card or a step; null outside every stage that can be folded. */
    stageOf(id: string): number | null {
        const { steps } = this.#folded.outline;
        const stage = steps.find((step) => step.id === id)?.stage ?? -1;
        return this.canFold(stage) ? stage : null;
    }

    canFold(stage: number): boolean {
        return this.#sizes[stage] >= FEWEST_STEPS;
    }

    isFolded(stage: number): boolean {
        return this.canFold(stage) && this.#whole.folded.has(this.#whole.outline.stages[stage].name);
    }

    /** Id of the card of a stage that has the focus after it was folded or opened: its own, or its first step's. */
    firstCard(stage: number, folded: boolean): string | null {
        const { outline } = this.#whole;
        if (folded) {
            return stageCardId(stage, outline.stages[stage].name);
        }
        return outline.steps.find((step) => step.stage === stage)?.id ?? null;
    }

    /** Ids of steps as ids of cards. */
    cardsOf(steps: ReadonlySet<string>): ReadonlySet<string> {
        return this.#anyFolded ? new Set(Array.from(steps, (step) => this.cardOf(step))) : steps;
    }

    /** A share by step as one by card: a folded stage has the largest of its steps. */
    sharesOf(shares: ReadonlyMap<string, number> | null): ReadonlyMap<string, number> | null {
        if (shares === null || !this.#anyFolded) {
            return shares;
        }
        const byCard = new Map<string, number>();
        for (const [step, share] of shares) {
            const card = this.cardOf(step);
            byCard.set(card, Math.max(share, byCard.get(card) ?? 0));
        }
        return byCard;
    }
}

const NOTHING: PictureOutline = { journey: '', label: null, unit: 'min', stages: [], steps: [], links: { from: [], to: [], type: [] } };

/** The new rows, each as the old object where that says the same. */
function keepSame<T extends StepFigures | LinkFigures>(before: readonly T[] | null, after: T[]): T[] {
    return after.map((row, i) => {
        const known = before?.[i];
        return known !== undefined && known !== row && same(known, row) ? known : row;
    });
}

function same<T extends object>(a: T, b: T): boolean {
    for (const key in b) {
        if (a[key] !== b[key]) {
            return false;
        }
    }
    return true;
}
