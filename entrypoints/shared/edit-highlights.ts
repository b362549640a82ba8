/** Edits of highlights from our own pages: straight into the database, then the pages that show them are told. */
import type { Edit } from '../../components/library/HighlightsPage.tsx';
import { ask } from '../../lib/messages/ask.ts';
import * as store from '../../lib/store/highlights.ts';

type Ids = readonly string[];

async function andTell(written: Promise<void>): Promise<void> {
  await written;
  // What is written is written, whether or not the background is there to tell open pages of it.
  void ask({ kind: 'bg:highlightsChanged' }).catch(() => undefined);
}

export const editHighlights = (ids: Ids, edit: Edit) => andTell(store.editHighlights(ids, () => edit));
export const tagHighlights = (ids: Ids, tag: string) => andTell(store.tagHighlights(ids, tag));
export const binHighlights = (ids: Ids) => andTell(store.binHighlights(ids));
export const restoreHighlights = (ids: Ids) => andTell(store.restoreHighlights(ids));
export const purgeHighlights = (ids: Ids) => andTell(store.purgeHighlights(ids));
