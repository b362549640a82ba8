/** Finds the highlights of a page again: selectors and text in, places out. Runs here, so that pages pay nothing for it. */
import { attach } from '../../lib/highlights/attach.ts';
import { attachMany } from '../../lib/highlights/attach-many.ts';
import type { Highlight } from '../../lib/highlights/schema.ts';
import type { TextModel } from '../../lib/highlights/text-model.ts';
import type { PageText } from '../../lib/messages/from-page.ts';
import type { PageHighlight } from '../../lib/messages/marks.ts';
import { underBothSchemes } from '../../lib/page/identity.ts';
import { openDatabase } from '../../lib/store/database.ts';

/** The page as highlights see it. */
export function textModelOf(page: Pick<PageText, 'blocks'>): TextModel {
  return { blocks: page.blocks.map(({ text, tag }) => ({ text, tag })) };
}

/** A highlight with its places on this page; none means that it is an orphan here. */
export function placed({ id, note, selectors }: Highlight, model: TextModel): PageHighlight {
  return { id, note, places: (selectors && attach(selectors, model)?.ranges) || [] };
}

/** The highlights kept for a page, each with the places where it was found. Whether one is an orphan is remembered. */
export async function highlightsOn(canonicalUrl: string, page: Pick<PageText, 'blocks'>): Promise<PageHighlight[]> {
  const { highlights } = await openDatabase();
  const saved = await highlights.where('canonicalUrl').anyOf(underBothSchemes(canonicalUrl)).toArray();
  const kept = saved.filter(({ deleted }) => deleted === null);
  const places = await attachMany(
    kept.map(({ selectors }) => selectors),
    textModelOf(page),
  );
  const moved = kept.flatMap(({ id, orphan }, index) => {
    const isOrphan = places[index] === null;
    return orphan === isOrphan ? [] : [{ key: id, changes: { orphan: isOrphan } }];
  });
  if (moved.length > 0) await highlights.bulkUpdate(moved);
  return kept.map(({ id, note }, index) => ({ id, note, places: places[index]?.ranges ?? [] }));
}
