/** How firmly a sentence states a figure. */
import type { QuantityMention, Span } from '../mention.ts';
import type { Mood } from './types.ts';
import type { SentenceView } from './view.ts';

/** Letters around a figure in which a word about its reality bears on it. */
const NEAR = 70;

/** The mood of a figure; `past` also for the side that a change came from. */
export function moodOf(view: SentenceView, figure: Span): Mood {
  if (view.depth(figure) > 0) return 'unreal';
  const clause = view.clauseOf(figure);
  const near = (...kinds: Parameters<SentenceView['cues']>) =>
    view.cues(...kinds).some((cue) => isWithin(cue, clause) || (cue.end <= figure.start && view.distance(cue, figure) <= NEAR));
  const ifs = view
    .cues('hypothetical')
    .filter(
      (cue) => isWithin(cue, clause) || (cue.end <= figure.start && view.distance(cue, figure) <= NEAR && !isUnless(view, cue)),
    );
  // "pays 35 per cent unless it meets the rules": an exception, and no condition.
  const conditions = ifs.filter((cue) => cue.end <= figure.start || !isUnless(view, cue));
  if (ifs.some((cue) => cue.end <= figure.start || isUnreal(view, cue))) return 'unreal';
  if (isWished(view, figure, clause) || isDenied(view, figure) || isSupposed(view, clause)) return 'unreal';
  if (near('forecast') && !near('impose', 'face', 'in-force', 'agree', 'announce')) return 'unreal';
  // A condition that follows leaves an announcement an announcement.
  if (view.question || conditions.length > 0 || near('question')) return 'threat';
  if (near('threat', 'proposal') || isListedThreat(view, figure)) return 'threat';
  if (isFormer(view, figure, clause)) return 'past';
  if (near('future', 'announce', 'agree')) return 'ahead';
  return near('modal') ? 'threat' : 'stated';
}

/** "India wants a tariff of 12 percent": what those who pay would like. What Washington wants is a proposal. */
function isWished(view: SentenceView, figure: Span, clause: Span): boolean {
  return view.cuesWithin({ start: clause.start, end: figure.start }, 'wish').some((wish) => {
    const who = { start: Math.max(view.start, wish.start - WHO), end: wish.start };
    const within = <T extends Span>(all: readonly T[]): T[] => all.filter((one) => isWithin(one, who));
    const isUs = within(view.of('country')).some(({ ids }) => ids.includes('US'));
    return !isUs && within(view.of('person')).every(({ ids }) => !ids.includes('donald-trump'));
  });
}

/** "Were Japan to be charged 30 percent": a condition without its "if". */
function isSupposed(view: SentenceView, { start, end }: Span): boolean {
  return (
    !view.isHan && /^\s*["“]?(Were|Had|Should) .{3,60}? (to|be|been|have|pay|charge)\b/.test(view.lexed.text.slice(start, end))
  );
}

/** "has talked of 200 percent on champagne, 60 on everything Chinese and 500 on": each item of what is threatened. */
function isListedThreat(view: SentenceView, figure: Span): boolean {
  if (view.isHan) return false;
  const cue = view.cues('threat').findLast(({ end }) => end <= figure.start);
  if (!cue) return false;
  const list = { start: cue.end, end: figure.start };
  const isOver =
    view.cuesWithin(list, 'impose', 'face', 'in-force', 'agree', 'announce', 'reversal', 'lower', 'report').length > 0;
  return (
    !isOver &&
    /\d/.test(view.between(cue, figure)) &&
    /(,|\band|\bor)( (a|an|the|of|up to|even|another))* $/.test(view.between(cue, figure))
  );
}

/** "is not 46 percent but 24", 46%ではなく24%, 不是46%而是24%. */
function isDenied(view: SentenceView, { start, end }: Span): boolean {
  const before = view.lexed.text.slice(Math.max(view.start, start - 8), start);
  return /(\bnot( an?)? |(不是|并非|並非))$/.test(before) || /^で(は|も)な[くい]/.test(view.lexed.text.slice(end, end + 4));
}

/** Letters before a wish in which the one who wishes is named. */
const WHO = 30;

function isUnless(view: SentenceView, cue: Span): boolean {
  return /^unless$/i.test(view.lexed.text.slice(cue.start, cue.end));
}

/** "A 50 percent duty would have closed the market": never was. */
function isUnreal(view: SentenceView, cue: Span): boolean {
  return /^would have$/i.test(view.lexed.text.slice(cue.start, cue.end));
}

function isFormer(view: SentenceView, figure: Span, clause: Span): boolean {
  if (isFrom(figure) || isOnceMeant(view, figure, clause)) return true;
  return view.cues('reversal', 'earlier').some((cue) => {
    // "As before", "at once" tell of today.
    if (isConjunction(view, cue) || /\b(as|at)\s$/i.test(view.lexed.text.slice(view.start, cue.start))) return false;
    // "24 percent unless talks succeed before July": what is former is not the figure.
    if (view.cuesWithin({ start: figure.end, end: cue.start }, 'hypothetical').length > 0) return false;
    // "China's hoard, once twice as large, is now": the aside is over.
    if (view.cuesWithin({ start: cue.end, end: figure.start }, 'in-force').length > 0) return false;
    const isBehind = isWithin(cue, clause) && !isPreposition(view, cue);
    const isOurs = !/\d/.test(view.between(cue, figure)) && (cue.end <= figure.start || isBehind);
    return isOurs && view.distance(cue, figure) <= NEAR;
  });
}

/** "European goods were to be charged 30 percent": what had been planned. */
function isOnceMeant(view: SentenceView, figure: Span, { start }: Span): boolean {
  return !view.isHan && ONCE_MEANT.test(view.lexed.text.slice(start, figure.start));
}

const ONCE_MEANT = /\b(was|were) (originally |once |first |initially |supposed |due |about |going )?to \w+\b[^,;]*$/i;

/** "instead of", "down from", "compared with": the former figure is the one that follows. */
function isPreposition(view: SentenceView, cue: Span): boolean {
  return /\b(of|than|from|with|to|versus)$/i.test(view.lexed.text.slice(cue.start, cue.end));
}

/** "once the tariffs were announced": when, not formerly. */
function isConjunction(view: SentenceView, cue: Span): boolean {
  return /^once (the|a|an|they|it|he|she|these|those)\b/i.test(view.lexed.text.slice(cue.start, cue.end + 8));
}

function isFrom(figure: Span | QuantityMention): boolean {
  return 'change' in figure && figure.change === 'from';
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
