import { wrapText } from '../text/fit.ts';
import type { PictureStep } from './picture-model.ts';

/** Lengths of a card in SVG user units. All cards of a picture have one size. */
export interface CardSize {
    width: number;
    height: number;
}

export const CARD_HEIGHT = 92;
/** Height of the rows of times at the top and the bottom. */
export const ROW_HEIGHT = 25;
export const LABEL_SIZE = 13;
export const LABEL_LEADING = 16;
export const FIGURE_SIZE = 11.5;
/** Between the card's side and its text. */
export const PADDING = 12;
/** Room for the glyph of the kind, before the label. */
export const GLYPH_ROOM = 24;

const WIDTHS = [176, 208];

/** Room for one line of a card's label. */
export function labelRoom(cardWidth: number): number {
    return cardWidth - 2 * PADDING - GLYPH_ROOM;
}

/** The text that names a step to a reader. */
export function labelOf(step: Pick<PictureStep, 'label' | 'name'>): string {
    return step.label?.trim() || step.name;
}

/** The smaller of two sizes in which every label has room on two lines, so that typing seldom moves the picture. */
export function cardSizeFor(steps: readonly Pick<PictureStep, 'label' | 'name'>[]): CardSize {
    const [narrow, wide] = WIDTHS;
    const crowded = steps.some((step) => {
        const { cut, splitsWord } = wrapText(labelOf(step), labelRoom(narrow), LABEL_SIZE, 2);
        return cut || splitsWord;
    });
    return { width: crowded ? wide : narrow, height: CARD_HEIGHT };
}
