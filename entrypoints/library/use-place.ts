/** Where in the library one is: the fragment of the address, so that every fact has a permanent link. */
import { useEffect, useState } from 'react';
import type { LibraryTab } from '../../components/library/LibraryView.tsx';

export interface Place {
  tab: LibraryTab;
  /** The day as of which the record is listed; null means today. */
  asOf: string | null;
  /** The fact that is shown; `asOf` null means today. */
  fact: { id: string; asOf: string | null } | null;
  /** Whose statements the record browser shows. */
  speaker: string | null;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a fragment: `#highlights`, `#record`, `#record&asof=DATE`, `#speaker=ID`, `#playground` or `#fact=ID&asof=DATE`. */
export function parsePlace(fragment: string): Place {
  const text = fragment.replace(/^#/, '');
  const fields = new URLSearchParams(text);
  const day = fields.get('asof');
  const asOf = day && ISO_DATE.test(day) ? day : null;
  const id = fields.get('fact');
  const speaker = fields.get('speaker');
  if (id) return { tab: 'record', asOf, fact: { id, asOf }, speaker: null };
  if (fields.has('record') || speaker) return { tab: 'record', asOf, fact: null, speaker };
  return { tab: text === 'playground' ? text : 'highlights', asOf: null, fact: null, speaker: null };
}

/** The fragment of a fact, the permanent link to it. */
export function factFragment(id: string, asOf: string | null): string {
  return `#${new URLSearchParams({ fact: id, ...(asOf && { asof: asOf }) })}`;
}

/** The fragment of the list as of a day. */
export function listFragment(asOf: string | null): string {
  return asOf === null ? '#record' : `#record&asof=${asOf}`;
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
