import type { Highlight } from '../../lib/highlights/schema.ts';
import type { ErrorCode, TabState } from '../../lib/messages/schema.ts';
import type { Loadable } from '../common/loadable.ts';

/** What the popup lists of the saved highlights, already narrowed by the search words. */
export interface SavedLists {
  /** Saved on this page, in the order of the page. */
  here: Highlight[];
  /** Saved elsewhere, newest first. */
  recent: Highlight[];
  /** How many match the search words, also those beyond the lists. */
  found: number;
  total: number;
  /** How many come from this site. */
  onSite: number;
  /** Ids of those whose record changed since they were saved. */
  changed: ReadonlySet<string>;
}

export interface PopupActions {
  setSite: (on: boolean) => void;
  setEverywhere: (on: boolean) => void;
  allow: (where: 'site' | 'everywhere') => void;
  annotate: () => void;
  showMark: (markId: string) => void;
  search: (query: string) => void;
  openHighlight: (id: string) => void;
  /** Whether it is in the bin. */
  deleteHighlight: (id: string) => Promise<boolean>;
  restoreHighlight: (id: string) => void;
  openLibrary: (tab: 'highlights' | 'record') => void;
  openOptions: () => void;
}

export interface PopupProps {
  tab: Loadable<TabState>;
  saved: Loadable<SavedLists>;
  query: string;
  /** The day the record was made, once that is long enough ago to say so. */
  oldRecord: string | null;
  /** Keys of the commands as the person has set them; null when unset. */
  keys: { next: string | null; save: string | null };
  /** What went wrong with the last action. */
  problem: ErrorCode | null;
  actions: PopupActions;
}
