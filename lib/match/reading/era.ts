/** The time that a chronicle is in: "April 2025. Everybody gets 10 percent." */
import type { IsoDate } from '../../record/schema.ts';
import type { DateMention } from '../mention.ts';
import type { SentenceView } from './view.ts';

/** A month, quarter or year that heads what follows in its paragraph; the last day is outside. */
export interface Era {
  from: IsoDate;
  to: IsoDate;
}

const LONG: readonly DateMention['precision'][] = ['month', 'quarter', 'half', 'year', 'span'];

/** The times of a chronicle, sentence by sentence. */
export class Eras {
  private readonly byPlace = new Map<string, Era>();

  constructor(views: readonly SentenceView[]) {
    let last: { era: Era; block: number } | null = null;
    for (const view of views) {
      const era = headingOf(view, last?.era ?? null);
      if (era) last = { era, block: view.block };
      if (last?.block === view.block) this.byPlace.set(placeOf(view), last.era);
    }
  }

  /** The time of a sentence: that of the last heading in its paragraph. */
  of(view: SentenceView): Era | null {
    return this.byPlace.get(placeOf(view)) ?? null;
  }
}

function placeOf({ block, at }: SentenceView): string {
  return `${block} ${at}`;
}

/** A sentence that is a date and no more, or begins with one and a colon; a month without its year follows the heading before. */
function headingOf(view: SentenceView, before: Era | null): Era | null {
  const [date] = view.of('date');
  if (!date?.from || !date.to || !LONG.includes(date.precision) || view.block === 0) return null;
  const { text } = view.lexed;
  if (!/^\W*$/.test(text.slice(view.start, date.start))) return null;
  const isAlone = /^\W*$/.test(text.slice(date.end, view.end));
  const isLead = /^\**\s?(:|：|\s[–—-])\s/.test(text.slice(date.end, date.end + 6));
  if (!isAlone && !isLead) return null;
  return date.basis === 'absolute' || before === null ? { from: date.from, to: date.to } : behind(date.from, date.to, before);
}

/** The same days in the first year in which they do not lie before the heading before. */
function behind(from: IsoDate, to: IsoDate, before: Era): Era {
  const year = Number(before.from.slice(0, 4)) + (from.slice(5) < before.from.slice(5) ? 1 : 0);
  const shift = year - Number(from.slice(0, 4));
  return { from: moved(from, shift), to: moved(to, shift) };
}

function moved(day: IsoDate, years: number): IsoDate {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}
