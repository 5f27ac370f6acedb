import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { rangeOf } from '../../language/diagnostics/report.ts';

/** What a review asks about, the most urgent question first. */
export const REVIEW_GROUPS = ['offTarget', 'overdue', 'unanswered', 'unowned', 'unmeasured', 'loose'] as const;
export type ReviewGroup = (typeof REVIEW_GROUPS)[number];

/** What is wrong; by these names other programs tell items apart. */
export const REVIEW_CODES = [
    'target-missed',
    'kpi-missed',
    'kpi-behind',
    'kpi-overdue',
    'improvement-overdue',
    'pain-unanswered',
    'moment-unowned',
    'improvement-unowned',
    'moment-unmeasured',
    'kpi-incomplete',
    'outcome-unserved',
    'step-unserving',
    'handover-chain',
] as const;
export type ReviewCode = (typeof REVIEW_CODES)[number];

/** Something that somebody has to see to. */
export interface ReviewItem {
    group: ReviewGroup;
    code: ReviewCode;
    /** Name of the journey; null for what a file declares for all its journeys. */
    journey: string | null;
    /** What it is about: the name of a step, KPI, improvement or outcome, or of the journey. */
    subject: string;
    /** One sentence without its full stop. Plain text. */
    message: string;
    /** How bad it is within its group: see README.md. */
    weight: number;
    /** Lines and characters count from 0. */
    range: Range;
}

/** An item at a node of the text, or at one of its properties. */
export function itemAt(node: AstNode, property: string | undefined, item: Omit<ReviewItem, 'range'>): ReviewItem {
    return { ...item, range: rangeOf(node, property) };
}

/** Worst first: by group, then by weight, then in the order of the text. */
export function compareItems(a: ReviewItem, b: ReviewItem): number {
    return (
        REVIEW_GROUPS.indexOf(a.group) - REVIEW_GROUPS.indexOf(b.group) ||
        b.weight - a.weight ||
        a.range.start.line - b.range.start.line ||
        a.range.start.character - b.range.start.character
    );
}
