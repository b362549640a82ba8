/** Marks in a text of ours: the background matches it as it would a page's. */
import type { CardData } from '../../lib/card/schema.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { MarkData, Result } from '../../lib/messages/schema.ts';

export interface Annotated {
  marks: MarkData[];
  cardsOf: (mark: MarkData) => CardData[];
}

/** Paragraphs of a text, as the background cuts it: at blank lines. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}

/** Asks what is on record in a text. `published` is its date, null when it has none. */
export async function annotateDraft(title: string, text: string, published: string | null): Promise<Result<Annotated>> {
  const answer = await ask({ kind: 'bg:annotateText', title, text, published });
  if (!answer.ok) return answer;
  const { marks, cards } = answer.value;
  const cardsOf = (mark: MarkData) => mark.cards.map((key) => cards[key]).filter((card) => card !== undefined);
  return { ok: true, value: { marks, cardsOf } };
}
