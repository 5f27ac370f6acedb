/** The views that can be drawn without a panel; the first is the usual one. Plain words, for those who do not draw. */
export const VIEW_NAMES = ['network', 'timeline', 'map', 'uncertainty', 'plan', 'compare'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];
