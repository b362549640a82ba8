/** Whether the places that were found for a selection hold what the person selected. */
import { fold } from './text-model.ts';

/** Of what is selected so much may be no text of the article: boxes, notes, pictures with words. */
const LEAST_SHARE = 0.3;
/** So many letters of one end agree, this far from the end of the selection at most. */
const EDGE = 6;
const SLACK = 48;

/**
 * A browser that tells the edges of a selection in shadow trees only roughly gives places beside it: then it is known by
 * its words alone. Letters may be set in capitals, and there may be a note or a reading aid at one of the ends.
 */
export function isSelected(quote: string, selected: string): boolean {
  const [ours = '', theirs = ''] = [quote, selected].map((text) => fold(text).toLowerCase());
  if (Math.min(ours.length, theirs.length) < LEAST_SHARE * Math.max(ours.length, theirs.length)) return false;
  return theirs.slice(0, SLACK).includes(ours.slice(0, EDGE)) || theirs.slice(-SLACK).includes(ours.slice(-EDGE));
}
