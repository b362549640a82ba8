/** Where in the library one is: the fragment of the address, so that every fact has a permanent link. */
import { useEffect, useState } from 'react';
import type { LibraryTab } from '../../components/library/LibraryView.tsx';

export interface Place {
  tab: LibraryTab;
  /** The fact that is shown; `asOf` null means today. */
  fact: { id: string; asOf: string | null } | null;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a fragment: `#highlights`, `#record`, `#playground` or `#fact=ID&asof=DATE`. */
export function parsePlace(fragment: string): Place {
  const text = fragment.replace(/^#/, '');
  const id = new URLSearchParams(text).get('fact');
  const asOf = new URLSearchParams(text).get('asof');
  if (id) return { tab: 'record', fact: { id, asOf: asOf && ISO_DATE.test(asOf) ? asOf : null } };
  return { tab: text === 'record' || text === 'playground' ? text : 'highlights', fact: null };
}

/** The fragment of a fact, the permanent link to it. */
export function factFragment(id: string, asOf: string | null): string {
  return `#${new URLSearchParams({ fact: id, ...(asOf && { asof: asOf }) })}`;
}

/** Follows the address. */
export function usePlace(): Place {
  const [place, setPlace] = useState(() => parsePlace(location.hash));
  useEffect(() => {
    const onChange = () => {
      setPlace(parsePlace(location.hash));
      scrollTo(0, 0);
    };
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return place;
}
