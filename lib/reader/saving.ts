/** Saving passages: a marked one from its card, or whatever the person has selected. */
import { ask } from '../messages/ask-from-page.ts';
import type { MarkData, PageHighlight, Place } from '../messages/marks.ts';
import { failure, type Result } from '../messages/result.ts';
import { newId } from '../messages/new-id.ts';
import { blockOffsetOf } from '../page/ranges.ts';
import type { PageBlock } from '../page/types.ts';
import { toPageText } from './page-text.ts';
import type { PageSession } from './session.ts';

interface PassageToSave {
  places: Place[] | null;
  text: string;
  mark: MarkData | null;
}

/** Saves the passage under a mark. */
export function saveMark(session: PageSession, mark: MarkData): Promise<Result<PageHighlight>> {
  const { block, start, end, quote } = mark;
  return save(session, { places: [{ block, start, end }], text: quote, mark });
}

/** Saves the selection; its text alone when it does not lie in what was read of the page. */
export async function saveSelection(
  session: PageSession,
  fallback: string,
  selection = document.getSelection(),
): Promise<Result<PageHighlight>> {
  const text = selection?.toString().trim() || fallback.trim();
  if (text === '') return failure('not-found');
  return save(session, { places: selection && placesOf(selection, session.article?.blocks ?? []), text, mark: null });
}

async function save(session: PageSession, passage: PassageToSave): Promise<Result<PageHighlight>> {
  if (!session.article) return failure('no-page');
  const page = toPageText(session.article);
  const published = session.answer?.published ?? null;
  const result = await ask({ kind: 'bg:saveHighlight', request: { id: newId(), page, published, ...passage } });
  if (result.ok) await session.setHighlight(result.value.id, result.value);
  return result;
}

/** First and last place of a selection in the article; null when it lies outside. */
function placesOf(selection: Selection, blocks: PageBlock[]): Place[] | null {
  if (selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const places: Place[] = [];
  // Every block that the selection touches contributes what it has of it: a selection may begin in a side box.
  blocks.forEach((block, index) => {
    if (block.runs.length === 0 || !range.intersectsNode(block.element)) return;
    const start = offsetIn(block, range.startContainer, range.startOffset) ?? 0;
    const end = offsetIn(block, range.endContainer, range.endOffset) ?? block.text.length;
    if (end > start) places.push({ block: index, start, end });
  });
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return null;
  return first === last ? [first] : [first, last];
}

/** Offset in a block of a selection's edge; null when the edge lies outside the block. */
function offsetIn(block: PageBlock, container: Node, offset: number): number | null {
  if (container instanceof Text) return blockOffsetOf(block, container, offset);
  if (!block.element.contains(container)) return null;
  const edge = container.childNodes[offset];
  if (!edge) return block.text.length;
  const isAtOrAfter = (node: Node) =>
    edge === node || edge.contains(node) || edge.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
  return block.runs.find(({ node }) => isAtOrAfter(node))?.start ?? block.text.length;
}
