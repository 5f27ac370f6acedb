import type { JourneyExperience } from '../../pert/experience/experience.ts';
import type { PictureOutline } from '../network/picture-model.ts';
import { isBackstage, type MapColumns } from './map-columns.ts';
import { columnMiddle, EMOTION_HEIGHT } from './map-frame.ts';

const ABOVE = 24;
const BELOW = 26;

/** A step on the curve; a moment of truth without an emotion stands at the foot of the lane. */
export interface EmotionMark {
    step: number;
    /** 1…5, or null. */
    emotion: number | null;
    x: number;
    /** From the top of the lane. */
    y: number;
    /** Whether the curve runs through it: it does not through what the customer does not see. */
    onCurve: boolean;
}

/** A piece of the curve, as SVG path data; broken where steps between its ends have no emotion. */
export interface CurvePiece {
    d: string;
    broken: boolean;
    left: number;
    right: number;
}

export interface EmotionCurve {
    marks: EmotionMark[];
    pieces: CurvePiece[];
}

/** How high in its lane an emotion stands, 1…5. */
export function emotionHeight(emotion: number): number {
    return ABOVE + ((5 - emotion) / 4) * (EMOTION_HEIGHT - ABOVE - BELOW);
}

/** Marks of all steps with an emotion and of all moments of truth, and a smooth line through those that the customer lives through. */
export function emotionCurve(outline: PictureOutline, { steps }: JourneyExperience, { column }: MapColumns): EmotionCurve {
    const marks: EmotionMark[] = [];
    /** Columns of what the customer lives through without an emotion. Milestones and waits are felt as well, but seldom written so. */
    const silent: number[] = [];
    for (const [step, { kind }] of outline.steps.entries()) {
        const emotion = steps[step]?.emotion ?? null;
        const hidden = isBackstage(outline, step);
        if (emotion === null && !hidden && kind !== 'milestone') silent.push(column[step]);
        if (emotion === null && kind !== 'moment') continue;
        const y = emotion === null ? EMOTION_HEIGHT - 11 : emotionHeight(emotion);
        marks.push({ step, emotion, x: columnMiddle(column[step]), y, onCurve: emotion !== null && !hidden });
    }
    marks.sort((a, b) => a.x - b.x || a.step - b.step);
    silent.sort((a, b) => a - b);
    return { marks, pieces: piecesThrough(marks, column, silent) };
}

function piecesThrough(marks: readonly EmotionMark[], column: readonly number[], silent: readonly number[]): CurvePiece[] {
    const points = marks.filter(({ onCurve }) => onCurve);
    const slopes = monotoneSlopes(points);
    const pieces: CurvePiece[] = [];
    let passed = 0;
    for (let i = 0; i + 1 < points.length; i++) {
        const [a, b] = [points[i], points[i + 1]];
        while (passed < silent.length && silent[passed] < column[a.step]) passed++;
        const third = (b.x - a.x) / 3;
        pieces.push({
            d: `M${round(a.x)} ${round(a.y)}C${round(a.x + third)} ${round(a.y + third * slopes[i])} ${round(b.x - third)} ${round(b.y - third * slopes[i + 1])} ${round(b.x)} ${round(b.y)}`,
            broken: passed < silent.length && silent[passed] < column[b.step],
            left: a.x,
            right: b.x,
        });
    }
    return pieces;
}

/**
 * Slopes of a cubic through the points that never rises above or falls below two neighbours: a curve must not show feelings that nobody
 * wrote down [Fritsch & Carlson 1980, with the harmonic mean of Fritsch & Butland 1984]. x must ascend.
 */
export function monotoneSlopes(points: readonly { x: number; y: number }[]): number[] {
    const secants = points.slice(1).map((point, i) => (point.y - points[i].y) / (point.x - points[i].x));
    return points.map((_, i) => {
        const [before, after] = [secants[i - 1], secants[i]];
        if (before === undefined || after === undefined) return before ?? after ?? 0;
        if (before * after <= 0) return 0;
        const [h0, h1] = [points[i].x - points[i - 1].x, points[i + 1].x - points[i].x];
        return (3 * (h0 + h1)) / ((2 * h1 + h0) / before + (h1 + 2 * h0) / after);
    });
}

function round(length: number): number {
    return Math.round(length * 100) / 100;
}
