/** Readings below this score are not shown. */
export const THRESHOLD = 0.5;
