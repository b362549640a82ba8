/** Figures that were given as rough ones. */

/** Whether the record's own words for a rate begin by saying that it is a rough one: "about 100% announced". */
export function isRough(rateText: string | null | undefined): boolean {
  return /^about\b/.test(rateText ?? '');
}
