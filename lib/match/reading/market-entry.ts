/** English for intervention without the word: who goes into the currency market, and a deed that is only pointed back to. */
import type { CueMention, DateMention, Span } from '../mention.ts';
import type { SentenceView } from './view.ts';

/** "Japan went into the foreign exchange market": by one of the two treasuries. */
export function entries(view: SentenceView): CueMention[] {
  const match = view.isHan ? null : ENTRY.exec(view.text);
  if (!match || !BY_STATE.test(view.text.slice(0, match.index))) return [];
  const start = view.start + match.index;
  const end = start + match[0].length;
  return [
    {
      type: 'cue',
      ids: ['intervene'],
      start,
      end,
      sentence: view.at,
      quotation: view.depth({ start, end }),
      weak: false,
      nested: false,
    },
  ];
}

/** Whether a passage is an entry into the market. */
export function isEntry(text: string): boolean {
  return ENTRY.test(text);
}

const ENTRY =
  /\b(go|goes|went|gone|going|step(s|ped|ping)?|c[oa]m(e|ing)|move[ds]?|moving|wade[ds]?|wading|plunge[ds]?|enter(s|ed|ing)?|return(s|ed|ing)?)( back)?( in| into| to)? the (foreign[- ]exchange|currency|forex|FX) markets?\b/;

const BY_STATE =
  /\b([Gg]overnments?|[Mm]inistry|[Mm]inistries|[Tt]reasury|[Tt]reasuries|[Aa]uthorities|Japan|Tokyo|Washington|United States|Fed|finance ministers?)\b/;

/** "They bought the Japanese currency": by one of the two treasuries, its ministry or both. */
export function purchases(view: SentenceView): CueMention[] {
  if (view.isHan || !BY_STATE.test(view.text)) return [];
  return view.cues('buy').flatMap((cue) => {
    const object = OF_YEN.exec(view.lexed.text.slice(cue.end, Math.min(view.end, cue.end + OF_YEN_LETTERS)));
    return object ? [{ ...cue, end: cue.end + object[0].length }] : [];
  });
}

const OF_YEN = /^ (of )?(the )?(Japanese currency|yen)\b/;
const OF_YEN_LETTERS = 26;

/** "The previous foray, in July 2024", "the operation of April 30": a noun and its day, in a paragraph on intervention. */
export function nounOfDeed(view: SentenceView, dates: readonly DateMention[]): { passage: Span; date: DateMention } | null {
  if (view.isHan) return null;
  for (const date of dates) {
    if (date.precision !== 'day' && date.precision !== 'month') continue;
    const match = NOUN.exec(view.lexed.text.slice(view.start, date.start));
    if (match) return { passage: { start: view.start + match.index, end: date.end }, date };
  }
  return null;
}

const NOUN = /\b(forays?|operations?|interventions?|sorties?)\b( (in|into|by) [^,.;]{1,24})?,? (in|of|on|from) $/;
