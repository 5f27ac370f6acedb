/** Units of elapsed time, from the smallest to the largest: as a customer lives it, so a day has 24 hours. */
export const UNITS = ['ms', 's', 'min', 'h', 'd', 'w', 'mo', 'y'] as const;
export type Unit = (typeof UNITS)[number];
