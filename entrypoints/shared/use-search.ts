/** Search as one types: the index is made in slices beside the view and follows what others write. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Highlight } from '../../lib/highlights/schema.ts';
import { HighlightSearch } from '../../lib/highlights/search.ts';

export interface Search {
  /** Ids of what has every word; null where nothing is searched for. */
  found: ReadonlySet<string> | null;
  /** False while not everything is indexed: more may be found. */
  isComplete: boolean;
}

/** While the index is made, what it finds already is shown anew after so long. */
const SHOWN_EVERY_MS = 150;

/** Lets the browser answer a key or paint before the work goes on. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Finds highlights by words; null while there is nothing to search in. */
export function useSearch(highlights: readonly Highlight[] | null, query: string): Search {
  const index = useRef<HighlightSearch>(null);
  index.current ??= new HighlightSearch();
  /** Counts up whenever the index knows more. */
  const [version, setVersion] = useState(0);
  const [complete, setComplete] = useState<readonly Highlight[] | null>(null);
  useEffect(() => {
    if (!highlights) return undefined;
    let isOver = false;
    let shown = performance.now();
    const pause = async () => {
      await breathe();
      if (!isOver && performance.now() - shown > SHOWN_EVERY_MS) {
        shown = performance.now();
        setVersion((before) => before + 1);
      }
      return !isOver;
    };
    void index.current?.follow(highlights, pause).then(() => {
      if (isOver) return;
      setVersion((before) => before + 1);
      setComplete(highlights);
    });
    return () => {
      isOver = true;
    };
  }, [highlights]);
  // oxlint-disable-next-line react/exhaustive-deps -- the index changes with its version
  const found = useMemo(() => index.current?.find(query) ?? null, [query, version]);
  return { found, isComplete: query === '' || complete === highlights };
}
