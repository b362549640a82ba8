/** Edits of highlights from our own pages: straight into the database, then the pages that show them are told. */
import type { Edit } from '../../components/library/highlight-actions.ts';
import { ask } from '../../lib/messages/ask.ts';
import * as store from '../../lib/store/highlights.ts';

type Ids = readonly string[];
type Options = store.WriteOptions;

async function andTell(written: Promise<void>): Promise<void> {
  await written;
  // What is written is written, whether or not the background is there to tell open pages of it.
  void ask({ kind: 'bg:highlightsChanged' }).catch(() => undefined);
}

export const editHighlights = (ids: Ids, edit: Edit) => andTell(store.editHighlights(ids, () => edit));
export const tagHighlights = (ids: Ids, tag: string, options?: Options) => andTell(store.tagHighlights(ids, tag, options));
export const binHighlights = (ids: Ids, options?: Options) => andTell(store.binHighlights(ids, options));
export const restoreHighlights = (ids: Ids, options?: Options) => andTell(store.restoreHighlights(ids, options));
export const purgeHighlights = (ids: Ids, options?: Options) => andTell(store.purgeHighlights(ids, options));
