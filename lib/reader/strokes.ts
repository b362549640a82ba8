/** From marks and highlights to what is painted. */
import { type Layer, lineOf, type Paper } from '../mark/style.ts';
import type { Stroke } from '../mark/painter.ts';
import type { MarkData } from '../messages/marks.ts';

/** A passage on the page: a mark, a highlight found again, or both at one place. */
export interface Passage {
  id: string;
  ranges: StaticRange[];
  mark: MarkData | null;
  highlightId: string | null;
}

/** The layers of a passage. */
export function layersOf({ mark, highlightId }: Pick<Passage, 'mark' | 'highlightId'>): Layer[] {
  const layers: Layer[] = [];
  if (mark) layers.push(lineOf(mark));
  if (mark && mark.cards.length > 1) layers.push('second');
  if (highlightId) layers.push('saved');
  return layers;
}

/** What to paint for these passages; `paperAt` tells the paper under an element. */
export function strokesOf(passages: Iterable<Passage>, paperAt: (element: Element) => Paper): Stroke[] {
  const papers = new Map<Element, Paper>();
  return [...passages].map((passage) => {
    const element = elementOf(passage);
    const paper = element ? (papers.get(element) ?? paperAt(element)) : 'light';
    if (element) papers.set(element, paper);
    return { id: passage.id, ranges: passage.ranges, layers: layersOf(passage), paper };
  });
}

/** The element that holds a passage's first character; null where there is none. */
export function elementOf(passage: Pick<Passage, 'ranges'> | null): Element | null {
  return passage?.ranges[0]?.startContainer.parentElement ?? null;
}
