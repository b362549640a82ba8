/** Which of several names a figure belongs to: the cheapest to reach, counting letters, clause marks and figures between. */
import type { Mention, QuantityMention, Span } from '../mention.ts';
import type { SentenceView } from './view.ts';

export interface Attachment<T extends Span> {
  mention: T;
  cost: number;
}

/** Letters that a clause mark between costs. */
const BREAK_COST = 14;
/** Letters that another figure between costs: it is nearer to the name than ours. */
const FIGURE_COST = 70;
/** Letters that a name after the figure costs unless a duty or a preposition leads to it. */
const AFTER_COST = 34;

/** The name that a figure belongs to, when one is within `reach` letters. */
export function attach<T extends Mention>(
  view: SentenceView,
  figure: Span,
  names: readonly T[],
  figures: readonly QuantityMention[],
  reach: number,
): Attachment<T> | null {
  let best: Attachment<T> | null = null;
  for (const mention of names) {
    const cost = costBetween(view, figure, mention, figures);
    if (cost <= reach && (!best || cost < best.cost)) best = { mention, cost };
  }
  return best;
}

/** What lies between a figure and a name, in letters. */
export function costBetween(view: SentenceView, figure: Span, name: Span, figures: readonly QuantityMention[]): number {
  const isAfter = name.start >= figure.end;
  const gap = isAfter ? { start: figure.end, end: name.start } : { start: name.end, end: figure.start };
  if (gap.end < gap.start) return 0;
  const breaks = countBreaks(view.lexed.text.slice(gap.start, gap.end));
  const crossed = figures.filter((other) => other.start >= gap.start && other.end <= gap.end).length;
  // What follows in another clause belongs to the next figure.
  if (isAfter && (breaks > 0 || isOfNext(view, gap, name, figures))) return Infinity;
  const base = view.distance(figure, name) + breaks * BREAK_COST + crossed * FIGURE_COST;
  // "24 percent tariffs": nothing stands nearer than the noun itself.
  if (!isAfter || gap.end - gap.start <= 1) return base;
  const isLed =
    breaks === 0 &&
    (view.cuesWithin(gap, 'tariff', 'to', 'from', 'goods', 'rate').length > 0 || RELATIVE.test(view.between(figure, name)));
  return isLed ? base * 0.6 : base + AFTER_COST;
}

/** "the 20% that Vietnam paid" */
const RELATIVE = /^( \w+)? (that|which) (the )?$/;

/** 15%と鉄鋼の50%: a name behind "and" that has a figure of its own. */
function isOfNext(view: SentenceView, gap: Span, name: Span, figures: readonly QuantityMention[]): boolean {
  const isJoined = view.isHan && /^[とや和与與及]/.test(view.lexed.text.slice(gap.start, gap.end));
  return isJoined && figures.some((other) => other.start >= name.end);
}

function countBreaks(text: string): number {
  return text.match(/[,;:](?=\s)|[，；：、]|\s[–—]\s|\bwhile\b|\bwhereas\b|\bbut\b|\band\b/g)?.length ?? 0;
}

/** The name together with those that are listed with it: "Indonesia and the Philippines", 日本和韩国. */
export function siblings<T extends Mention>(view: SentenceView, of: T, names: readonly T[]): T[] {
  const sorted = [...names].sort((a, b) => a.start - b.start);
  const at = sorted.indexOf(of);
  let first = at;
  let last = at;
  while (first > 0 && isListed(view, sorted[first - 1]!, sorted[first]!)) first--;
  while (last < sorted.length - 1 && isListed(view, sorted[last]!, sorted[last + 1]!)) last++;
  return sorted.slice(first, last + 1);
}

function isListed(view: SentenceView, one: Span, other: Span): boolean {
  const between = view.between(one, other).trim();
  return (
    other.start >= one.end &&
    /^(,|and|,\s*and|or|and the|, the|、|と|や|和|与|與|及|跟|或|・|\/)?$/i.test(between) &&
    between !== ''
  );
}
