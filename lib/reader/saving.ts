/** Saving passages: a marked one from its card, or whatever the person has selected. */
import { ask } from '../messages/ask-from-page.ts';
import type { MarkData, PageHighlight, Place } from '../messages/marks.ts';
import { failure, type Result } from '../messages/result.ts';
import { newId } from '../messages/new-id.ts';
import type { MatchAnswer } from '../messages/to-page.ts';
import type { PageArticle } from '../page/types.ts';
import { toPageText } from './page-text.ts';
import { placesOf } from './selected.ts';

/** The page, as a session knows it, and what is told of it. */
interface SavingPage {
  readonly article: PageArticle | null;
  readonly answer: MatchAnswer | null;
  setHighlight(id: string, highlight: PageHighlight): Promise<void>;
}
interface PassageToSave {
  places: Place[] | null;
  text: string;
  mark: MarkData | null;
}

/** Saves the passage under a mark. */
export function saveMark(session: SavingPage, mark: MarkData): Promise<Result<PageHighlight>> {
  const { block, start, end, quote } = mark;
  return save(session, { places: [{ block, start, end }], text: quote, mark });
}

/** Saves the selection; its text alone when it does not lie in what was read of the page. */
export async function saveSelection(session: SavingPage, fallback: string): Promise<void> {
  const selection = document.getSelection();
  const blocks = session.article?.blocks ?? [];
  const places = selection && placesOf(selection, blocks);
  const trees = new Set(places?.map(({ block }) => blocks[block]?.element.getRootNode()));
  // What a selection says of itself ends where it leaves a shadow tree, or goes into one.
  const text = trees.size > 1 ? '' : (selection?.toString() || fallback).trim();
  if (text || places) await save(session, { places, text, mark: null });
}

async function save(session: SavingPage, passage: PassageToSave): Promise<Result<PageHighlight>> {
  if (!session.article) return failure('no-page');
  const page = toPageText(session.article);
  const published = session.answer?.published ?? null;
  const result = await ask({ kind: 'bg:saveHighlight', request: { id: newId(), page, published, ...passage } });
  if (result.ok) await session.setHighlight(result.value.id, result.value);
  return result;
}
