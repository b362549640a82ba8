import { liveRange } from '../mark/boxes.ts';
import { elementOf, type Passage } from './strokes.ts';

/** Brings a passage into view, at once: a card that opens at it is placed by where it stands. */
export function scrollToPassage(passage: Passage | null): void {
  const [range] = passage?.ranges ?? [];
  const live = range && liveRange(range);
  const element = elementOf(passage);
  if (!live || !element) return;
  const box = live.getBoundingClientRect();
  if (box.top >= 80 && box.bottom <= innerHeight * 0.6) return;
  // The element first, for scrollers inside the page; then the line itself, for very long paragraphs.
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  scrollBy({ top: live.getBoundingClientRect().top - innerHeight * 0.3, behavior: 'instant' });
}
