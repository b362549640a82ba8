/** Finds the place of every mark and highlight in the live page. */
import type { Place } from '../messages/marks.ts';
import type { MatchAnswer } from '../messages/to-page.ts';
import { toRanges } from '../page/ranges.ts';
import type { PageArticle, PageBlock } from '../page/types.ts';
import type { Passage } from './strokes.ts';

export interface Placed {
  passages: Map<string, Passage>;
  /** Ids of highlights that were not found. */
  orphans: string[];
}

/** The passages of a page by their ids; a highlight of exactly a marked passage is one with it. */
export function placePassages({ blocks }: PageArticle, { marks, highlights }: MatchAnswer): Placed {
  const passages = new Map<string, Passage>();
  const orphans: string[] = [];
  for (const mark of marks) {
    const ranges = rangesOf(blocks, [mark]);
    if (ranges.length > 0) passages.set(mark.id, { id: mark.id, ranges, mark, highlightId: null });
  }
  for (const { id, places } of highlights) {
    const ranges = rangesOf(blocks, places);
    const same = [...passages.values()].find((passage) => isAt(passage, places));
    if (ranges.length === 0) orphans.push(id);
    else if (same) same.highlightId = id;
    else passages.set(id, { id, ranges, mark: null, highlightId: id });
  }
  return { passages, orphans };
}

function isAt({ mark }: Passage, [place, ...more]: readonly Place[]): boolean {
  return more.length === 0 && mark?.block === place?.block && mark?.start === place?.start && mark?.end === place?.end;
}

function rangesOf(blocks: readonly PageBlock[], places: readonly Place[]): StaticRange[] {
  return places
    .flatMap(({ block, start, end }) => (blocks[block] ? toRanges(blocks[block], start, end) : []))
    .map((init) => new StaticRange(init));
}
