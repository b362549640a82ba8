/** Where in its sentence a statement is given that only the record knows: the clauses with the words in common. */
import { stems } from '../language/stems.ts';
import { pointedBack } from '../reading/han-speech.ts';
import { trimmed } from '../reading/said.ts';
import type { SentenceView } from '../reading/view.ts';
import type { Mention, Span } from '../mention.ts';

/** Part of the words in common that are enough of a mark, and letters that no mark goes beyond. */
const MOST = 0.6;
const LONGEST = 150;

/** Japanese and Chinese letters of the longest passage behind its speaker. */
const LONGEST_HAN = 60;

/** The clause with most of the words, and its neighbours until most words are in it; without any, what stands behind the speaker. */
export function heardPassage(view: SentenceView, speaker: Mention | null, weightOf: (word: string) => number): Span | null {
  const places = placesOf(view, weightOf);
  const behind = { start: speaker?.end ?? view.start, end: view.end };
  if (places.length === 0) return trimmed(view, behind)[0] ?? null;
  // Japanese puts the verb of saying at the end: all from the speaker on is told by him.
  if (view.isHan && speaker && view.end - speaker.start <= LONGEST_HAN) return bare(view, hanPassage(view, speaker));
  const massOf = ({ start, end }: Span): number =>
    places.reduce((sum, place) => sum + (place.start >= start && place.end <= end ? place.weight : 0), 0);
  const clauses = clausesOf(view);
  const fullest = clauses.reduce((best, clause, at) => (massOf(clause) > massOf(clauses[best]!) ? at : best), 0);
  let [first, last] = [fullest, fullest];
  const span = (): Span => ({ start: clauses[first]!.start, end: clauses[last]!.end });
  while (massOf(span()) < MOST * massOf(view)) {
    const [before, after] = [clauses[first - 1], clauses[last + 1]];
    if (!before && !after) break;
    const isBefore = before && (!after || massOf(before) > massOf(after));
    const wider = isBefore ? { start: before.start, end: span().end } : { start: span().start, end: after!.end };
    if (wider.end - wider.start > LONGEST) break;
    if (isBefore) first--;
    else last++;
  }
  return bare(view, span());
}

/** From the speaker to the end of what he says: ；begins other news. */
function hanPassage(view: SentenceView, speaker: Span): Span {
  const stop = view.lexed.text.slice(speaker.end, view.end).search(/[；;]/);
  return pointedBack(view, speaker) ?? { start: speaker.start, end: stop < SHORTEST_HAN ? view.end : speaker.end + stop };
}

/** Letters behind a speaker that say something. */
const SHORTEST_HAN = 8;

/** The clauses of the sentence, in order. */
function clausesOf(view: SentenceView): Span[] {
  const clauses: Span[] = [];
  for (let at = view.start; at < view.end;) {
    const { start, end } = view.clauseOf({ start: at, end: at });
    clauses.push({ start, end });
    at = Math.max(end + 1, at + 1);
  }
  return clauses;
}

/** Without spaces and marks around; null when too little is left. */
function bare(view: SentenceView, { start, end }: Span): Span | null {
  const text = view.lexed.text.slice(start, end);
  const lead = /^[^\p{L}\p{N}"“「『]*/u.exec(text)![0].length;
  const tail = /( (and|but|or|who|which|that|as))?[^\p{L}\p{N}"”」』%％]*$/u.exec(text)![0].length;
  return text.length - lead - tail < (view.isHan ? 5 : 14) ? null : { start: start + lead, end: end - tail };
}

/** Words of the sentence that the statement has as well, with what each weighs. */
function placesOf(view: SentenceView, weightOf: (word: string) => number): (Span & { weight: number })[] {
  const words = [...view.text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => ({
    start: view.start + index,
    end: view.start + index + word.length,
    ids: [...stems(word)],
  }));
  const glosses = view.of('gloss').map(({ start, end, ids }) => ({ start, end, ids }));
  return [...(view.isHan ? glosses : []), ...words]
    .map(({ start, end, ids }) => ({ start, end, weight: Math.max(0, ...ids.map(weightOf)) }))
    .filter(({ weight }) => weight > 0);
}
