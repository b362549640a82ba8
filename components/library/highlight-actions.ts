import type { Highlight } from '../../lib/highlights/schema.ts';

/** The fields that a person changes. */
export type Edit = Partial<Pick<Highlight, 'note' | 'tags' | 'tint'>>;

/** What changes highlights answers whether it was kept; the person is told why where it was not. */
export interface HighlightActions {
  open: (id: string) => void;
  showFact: (factId: string, asOf: string | null) => void;
  edit: (ids: readonly string[], edit: Edit) => Promise<boolean>;
  addTag: (ids: readonly string[], tag: string) => Promise<boolean>;
  bin: (ids: readonly string[]) => Promise<boolean>;
  restore: (ids: readonly string[]) => Promise<boolean>;
  /** For good. */
  purge: (ids: readonly string[]) => Promise<boolean>;
  /** Whether it is on the clipboard. */
  copy: (highlight: Highlight) => Promise<boolean>;
}
