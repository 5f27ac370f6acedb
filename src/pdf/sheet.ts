import type { FontCollection } from './fonts/font-collection.ts';
import type { PaintedTexts } from './painted/painted-texts.ts';

/** The page that is drawn on. */
export type Page = PDFKit.PDFDocument;

/** Properties that children inherit, as SVG names them. */
export type Style = Readonly<Record<string, string>>;

/** A page, and what writes on it. */
export interface Sheet {
    page: Page;
    fonts: FontCollection;
    /** What no font shows; null where nothing can paint it, and it is left out. */
    painted: PaintedTexts | null;
}

/** Colours are written as #rrggbb. */
export function colour(value: string | undefined): string | null {
    return value !== undefined && /^#[0-9a-f]{6}$/i.test(value) ? value : null;
}
