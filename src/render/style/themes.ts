/** The themes of a picture outside the panel; the first is the usual one. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
