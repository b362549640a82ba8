/** Which month of a series the text means by a sum of a holder. */
import type { DateMention, QuantityMention } from '../mention.ts';
import type { HoldingReading } from '../reading/types.ts';
import type { SentenceView } from '../reading/view.ts';
import type { Holding, Period } from '../../record/schema.ts';

/** A month that the text may mean. */
export interface NamedMonth {
  period: Period;
  /** It is the month of the whole sentence, or of the figure's clause and of no nearer sum. */
  isOwn: boolean;
}

/** The month that the sentence names for its figure, when the series has it. */
export function periodOf({ dates, figure, view, aspect }: HoldingReading, series: Holding): NamedMonth | null {
  const then = dates.find((date) => isThen(view, date, figure!));
  if (then) return { period: then.from!.slice(0, 7), isOwn: false };
  const months = dates.filter(
    (date) =>
      (date.precision === 'month' || date.precision === 'span') &&
      date.from !== null &&
      date.relation !== 'since' &&
      !isBaseMonth(view, date, aspect) &&
      !isThisMonth(view, date),
  );
  const nearest = months.toSorted((a, b) => view.distance(a, figure!) - view.distance(b, figure!))[0];
  const period = nearest?.from?.slice(0, 7);
  if (!nearest || !period || !series.points.some(([at]) => at === period)) return null;
  const clause = view.clauseOf(figure!);
  const others = view.of('quantity').filter((one) => one.unit === 'usd_bn' && one !== figure);
  const isNearest = others.every((other) => view.distance(nearest, figure!) <= view.distance(nearest, other));
  const isInClause = nearest.start >= clause.start && nearest.end <= clause.end;
  const isLater = view.isHan && nearest.start >= figure!.end;
  const isAside =
    isLater || /^\s*(which|who|where|when|after|having)\b/.test(view.lexed.text.slice(view.clauseOf(nearest).start));
  const isFormer = others.some((other) => isFormerOf(view, other, nearest) || isOfNext(view, figure!, nearest, other));
  return { period, isOwn: isInClause ? isNearest : months.length === 1 && !isAside && !isFormer };
}

/** "the most since July 2022, when it amounted to $1.231 trillion": the month that the words right behind it are about. */
function isThen(view: SentenceView, { precision, from, end }: DateMention, figure: QuantityMention): boolean {
  if (view.isHan || precision !== 'month' || from === null || end > figure.start) return false;
  const between = view.lexed.text.slice(end, figure.start);
  return (
    /^,? when\b[^;:]*$/.test(between) &&
    !view.of('quantity').some((one) => one.unit === 'usd_bn' && one.start > end && one.end < figure.start)
  );
}

/** "a pile that has drawn eyes this month": no table is out before its month is over. */
function isThisMonth({ lexed: { published } }: SentenceView, { basis, from }: DateMention): boolean {
  return basis === 'relative' && published !== null && from!.slice(0, 7) === published.slice(0, 7);
}

/** "edged down to $700.5 billion; in July it had been $730.7 billion": the month that leads to the next clause's own sum. */
function isOfNext(view: SentenceView, figure: QuantityMention, month: DateMention, { start, end }: QuantityMention): boolean {
  return figure.end <= month.start && month.end <= start && end <= view.clauseOf(month).end;
}

/** "a record of $9.05 trillion, up from $8.8 trillion in February": the month of the former sum alone. */
function isFormerOf(view: SentenceView, { change, end }: QuantityMention, month: DateMention): boolean {
  return (
    change === 'from' && month.start >= end && /^\s*(in|at the end of|of)?\s*$/.test(view.lexed.text.slice(end, month.start))
  );
}

/** 较6月减少, 前月より多く, "down on June", "less than in June": the month that a change is counted from. */
export function isBaseMonth(view: SentenceView, date: DateMention, aspect: HoldingReading['aspect']): boolean {
  if (!view.isHan) return FROM_MONTH.test(view.lexed.text.slice(view.start, date.start));
  const before = view.lexed.text.slice(Math.max(view.start, date.start - 1), date.start);
  // 較9月的9.249兆: the month is the sum's own, and what is counted from it stands elsewhere.
  const isOfChange = aspect === 'change' && (date.anaphoric === true || /[较較比]/.test(before));
  return view.isHan && (isOfChange || /^(末)?(より|から|比)/.test(view.lexed.text.slice(date.end, date.end + 3)));
}

const FROM_MONTH =
  /\b(than|against|with) ((in|at|for|the|end|of|late) )*$|\b((less|more|higher|lower|up|down)( by)? |(billion|bn|trillion|tn|per ?cent|points?) |% )(on|from) $/;
