/**
 * Where a passage is at home: between what stood before it and what stood behind it, in all of the article. Of all places
 * the one with most of the passage is taken if it is at home and nothing speaks against it; any doubt leaves an orphan.
 */
import { type Fate, fateOf, isCrossed } from './alignment.ts';
import { type Comparison, indexOf } from './comparison.ts';
import { alikeBeside, alikeIn, coreOf, isReworded, type Reworded } from './core.ts';
import { orderAround, type Order } from './order.ts';
import { isSamePlace, type Place } from './rewordings.ts';
import type { Outline } from './schema.ts';
import type { PreparedText } from './text-model.ts';
import type { Candidate, Wanted } from './wanted.ts';

/** An exact quote with so many characters as saved on either side is the passage, or the same as it. */
const SAME = 40;
/** Samples of what stood around a passage that may have changed sides of it at home; of one that had a look-alike; of a copy. */
const CROSSED = 12;
const CROSSED_OF_ALIKE = 4;
const CROSSED_OF_COPY = 10;
/** A passage that had so much of itself elsewhere in the article had a look-alike, or a close one. */
const ALIKE = 0.5;
const VERY_ALIKE = 0.7;
/** The least that is left of a quote, and the least share of a place that is the quote's own. */
const LEAST_LEFT = 0.5;
const LEAST_OWN = 0.6;
const LEAST_OWN_OF_ALIKE = 0.66;
/** Of an article that changed more than this only what is unchanged is taken; where it had a look-alike; and only what did not move. */
const MOST_CHANGED = 0.2;
const MOST_CHANGED_OF_ALIKE = 0.18;
const MOST_CHANGED_FOR_MOVED = 0.15;
/** An article was put in another order when nearly all of it holds together, and no more than so much is in its old order. */
const TOGETHER = 0.8;
const REARRANGED = 0.7;
/**
 * What is as like the passage as this and at home too is a copy: where something was put in right beside it, where nothing
 * was, and where an exact quote is clearly the best place.
 */
const COPY_PUT_IN = 0.6;
const COPY = 0.7;
const COPY_OF_EXACT = 0.8;
const CLEARLY = 100;
/** What was put in beside a place may be the passage in other words; where it had look-alikes. */
const REWORDED: Reworded = { least: 0.35, lead: 0.05 };
const REWORDED_OF_ALIKE: Reworded = { least: 0.55, lead: -0.05 };
/** With fewer characters as saved right beside a place something was put in there. */
const UNTOUCHED = 12;
/** So much more of the quote, or of the quote in its sentence, makes another place the likelier. */
const MORE = 0.05;
const MORE_OF_CORE = 0.03;
/** A stretch of the quote of this share that stands elsewhere is most of it; of this, where not more is left here, as well. */
const MOST = 0.7;
const HALF = 0.55;
const NOT_MORE = 0.75;
/** A stretch of this share and so many characters, at home, is a part of it. */
const PART = 0.3;
const LEAST_PART = 16;
/** Context right beside a place, and shares of it. */
const NEAR = 64;
const HARDLY_NEAR = 0.3;
const MOSTLY_NEAR = 0.6;
const MOST_NEAR = 0.85;
const NEARLY_ALL_NEAR = 0.9;
/** Shares of the context on both sides, added: the least, and beside a passage that had a look-alike. */
const LEAST_CONTEXT = 0.8;
const LEAST_CONTEXT_OF_ALIKE = 1;
/**
 * Shares that leave no doubt whose a place is: the most of it that may be what stood beside the passage, the most of the
 * passage that may be elsewhere, and the least of it that is surely here.
 */
const MOST_FOREIGN = 0.4;
const MOST_ELSEWHERE = 0.3;
const LEAST_SURE = 0.6;
/** Between neighbours that are untouched a quote with this share of its letters is the quote with typing errors, however they part it. */
const RETYPED = 0.85;
/** Less is enough between neighbours that are untouched; more is needed of what had a look-alike, and all of a word or two of it. */
const LEAST_SURE_BETWEEN = 0.52;
const BETWEEN = 24;
const LEAST_SURE_OF_ALIKE = 0.7;
const TINY = 10;
/** Of a word's sentence so much has to be on either side of it. */
const LEAST_BESIDE = 4;
/** What is less like the quote than its look-alike was, by this, is another of their kind; where the quote stood twice that says nothing. */
const LESS = 0.1;
const SELF = 0.98;

/** Selectors from elsewhere do not say what the article was like. */
const UNKNOWN_FATE: Fate = { changed: 0, together: 0, inOrder: 1, path: [] };

export interface Article {
  page: PreparedText;
  comparison: Comparison;
  wanted: Wanted;
  outline: Outline | undefined;
  /** Characters of the quote that the likest other place of the article had. */
  rival: number;
}

interface Stand extends Candidate {
  /** Samples of the article that would have changed sides if the passage were here. */
  crossed: number;
  /** What is left there of what was saved, in order. */
  score: number;
}

class Home {
  readonly #article: Article;
  readonly #order: Order;
  readonly #length: number;
  /** Shares of the core, and of core or quote, that the article had elsewhere. */
  readonly #alike: number;
  readonly #twin: number;
  /** Whether what is gone beside the best place had a look-alike: that may be what stands here. */
  readonly #isAlike: boolean;
  readonly #best: Stand | undefined;
  readonly #others: readonly Stand[];

  constructor(article: Article) {
    const { page, wanted, outline, rival, comparison } = article;
    this.#article = article;
    this.#order = orderAround(indexOf(page), wanted, outline);
    this.#length = wanted.quote.length;
    const core = coreOf(wanted).text.length;
    const alike = outline ? outline.alike / core : ALIKE;
    this.#twin = Math.max(alike, rival / this.#length);
    this.#alike = core === this.#length ? this.#twin : alike;
    const stands = comparison
      .candidates()
      .filter(({ start, end }) => start < end)
      .map((each) => this.#stand(each));
    stands.sort((a, b) => b.score - a.score);
    const leastOwn = this.#twin < ALIKE ? LEAST_OWN : LEAST_OWN_OF_ALIKE;
    const best = stands.find(({ start, end, quote }) => quote >= LEAST_LEFT * this.#length && quote >= leastOwn * (end - start));
    this.#best = best;
    this.#others = best ? stands.filter((each) => !isSamePlace(each, best)) : [];
    this.#isAlike = best !== undefined && this.#twin >= ALIKE && alikeIn(comparison.skipped(best), wanted) >= ALIKE;
  }

  #stand(place: Candidate): Stand {
    const crossed = this.#crossed(place);
    return { ...place, crossed, score: place.before + place.after + 2 * place.quote - 4 * crossed };
  }

  #crossed({ start, end }: Place): number {
    return this.#order.crossed(start, end);
  }

  #isExact({ start, end, quote }: Place): boolean {
    return quote === this.#length && end - start === quote;
  }

  /** How much better the best place is than the second. */
  #margin(best: Stand): number {
    return best.score - (this.#others[0]?.score ?? -Infinity);
  }

  /** Shares of the context right beside a place that are there, the smaller first. */
  #near(place: Place): [number, number] {
    const [before, after] = this.#article.comparison.near(place, NEAR);
    return before < after ? [before, after] : [after, before];
  }

  /** What became of the article. */
  get #fate(): Fate {
    const { outline, page } = this.#article;
    return outline ? fateOf(outline, indexOf(page), page.folded.length) : UNKNOWN_FATE;
  }

  /**
   * Whether the passage was not here: what stood beside it says so, and what is left of the article in its old order. Where
   * only its context is known, or less of it is left than could vouch for itself, the first is enough.
   */
  #isOutOfOrder(best: Stand): boolean {
    const { outline } = this.#article;
    return (
      best.crossed > (this.#twin < ALIKE ? CROSSED : CROSSED_OF_ALIKE) &&
      (!outline ||
        best.quote < NOT_MORE * this.#length ||
        (best.crossed > CROSSED && this.#near(best)[1] < NEARLY_ALL_NEAR) ||
        isCrossed(this.#fate, [outline.start, outline.start + this.#length], best))
    );
  }

  /** Whether the one exact quote, that was like no other, took what stood beside it along, or moved where all else did. */
  #isMoved(best: Stand): boolean {
    const { comparison } = this.#article;
    if (!this.#isExact(best) || comparison.only() === null || this.#twin >= MOSTLY_NEAR) return false;
    const { together, inOrder, changed } = this.#fate;
    const isRearranged = together >= TOGETHER && inOrder <= REARRANGED;
    return isRearranged || (comparison.isUnchanged(best, SAME) && changed <= MOST_CHANGED_FOR_MOVED);
  }

  #leastOfCopy(best: Stand): number {
    if (!this.#article.comparison.isUntouched(best, UNTOUCHED)) return COPY_PUT_IN;
    const isClear = this.#isExact(best) && this.#near(best)[1] >= NEARLY_ALL_NEAR && this.#margin(best) > CLEARLY;
    return isClear ? COPY_OF_EXACT : COPY;
  }

  /** Whether something at home is as like the passage as a copy of it, and more than anything was when it was saved. */
  #hasCopy(best: Stand): boolean {
    const { comparison, wanted } = this.#article;
    const least = Math.max(this.#leastOfCopy(best), alikeBeside(wanted));
    const isCopy = (each: Place, likeness: number) => likeness > least && this.#crossed(each) <= CROSSED_OF_COPY;
    return this.#isBesideReworded(best) || this.#likely.some((each) => isCopy(each, comparison.likeness(each)));
  }

  /** Whether what was put in beside a place is so like the passage that it may be the original, and the place the copy. */
  #isBesideReworded(best: Stand): boolean {
    const { comparison, wanted } = this.#article;
    const bar = this.#twin < ALIKE ? REWORDED : REWORDED_OF_ALIKE;
    return comparison.putIn(best, NEAR).some((text) => isReworded(text, wanted, bar));
  }

  /** Other places with half of the quote. */
  get #likely(): Stand[] {
    return this.#others.filter(({ quote }) => quote >= LEAST_LEFT * this.#length);
  }

  /** Whether more of the passage stands elsewhere than did when it was saved: what changed here may have moved there. */
  #isBetterElsewhere(best: Stand): boolean {
    const { comparison, outline } = this.#article;
    // A copy that was put where it would not have stood says nothing of what stands in its place.
    const [less, more] = this.#near(best);
    const isBetween = best.crossed === 0 && less >= MOSTLY_NEAR && more >= NEARLY_ALL_NEAR;
    if ((isBetween || this.#isInItsPlace(best)) && this.#likely.every(({ crossed }) => crossed > CROSSED)) return false;
    if (best.quote < this.#length && comparison.exactPlaces() > (outline?.twins ?? Infinity)) return true;
    const quote = best.quote < this.#length ? Math.max(best.quote / this.#length, this.#twin) + MORE : Infinity;
    const core = Math.max(comparison.likeness(best), this.#alike) + MORE_OF_CORE;
    return this.#likely.some((each) => each.quote / this.#length > quote || comparison.likeness(each) > core);
  }

  /** Whether a part of the quote stands elsewhere that did not before: at home, or most of it anywhere. */
  #hasPartElsewhere(best: Stand): boolean {
    const { comparison } = this.#article;
    const stretches = comparison.stretchesBeside(best);
    const most = best.quote < NOT_MORE * this.#length ? HALF : MOST;
    const isSettled = this.#isInItsPlace(best);
    const isMost = (each: Place) =>
      best.quote < this.#length &&
      each.end - each.start >= LEAST_PART &&
      each.end - each.start > Math.max(most, this.#twin + MORE) * this.#length &&
      !(isSettled && this.#crossed(each) > CROSSED);
    const isPart = (each: Place) =>
      each.end - each.start >= LEAST_PART &&
      each.end - each.start > Math.max(PART, this.#twin) * this.#length &&
      !comparison.stoodNearby(each);
    const isWhole = this.#isExact(best) && this.#near(best)[0] >= MOST_NEAR;
    return stretches.some((each) => isMost(each) || (!isWhole && isPart(each) && this.#crossed(each) <= CROSSED_OF_COPY));
  }

  /** Whether the quote is a word or two, or a figure: then all of it has to be here, in its sentence, and nothing like a copy. */
  #isTooShort(best: Stand): boolean {
    const { comparison, outline } = this.#article;
    if (this.#length < UNTOUCHED && comparison.isBesideRepeat(best, SAME)) return true;
    if (this.#length >= TINY) return false;
    if (!this.#isExact(best) || comparison.isPartOfFigure(best)) return true;
    const [less] = this.#near(best);
    if (less >= MOSTLY_NEAR) return false;
    if (!comparison.isUntouched(best, LEAST_BESIDE) || comparison.besides(best) < BETWEEN) return true;
    return less < HARDLY_NEAR && this.#twin >= SELF && comparison.sidesThatTell(best, outline?.beside ?? [0, 0]) < 2;
  }

  /** Whether enough of the context is there, far and near. */
  #isInContext(best: Stand): boolean {
    const { before, after } = this.#article.wanted;
    const [less, more] = this.#near(best);
    if (this.#isAlike ? less < HARDLY_NEAR : more < HARDLY_NEAR) return false;
    const share = best.before / Math.max(1, before.length) + best.after / Math.max(1, after.length);
    return share >= (this.#isAlike ? LEAST_CONTEXT_OF_ALIKE : LEAST_CONTEXT);
  }

  /** Whether the passage is surely what stands here, and not what stood beside it. */
  #isOwned(best: Stand): boolean {
    const { comparison, outline } = this.#article;
    const { foreign, elsewhere, own: kept } = comparison.doubts(best);
    const own = this.#isRetyped(best) ? Math.max(kept, best.quote / this.#length) : kept;
    const isOfItsKind = this.#twin < SELF && best.quote < (this.#twin - LESS) * this.#length;
    // Where it stands nowhere else to the letter but where it stood already, nothing of it went.
    const isAlone = comparison.exactPlaces() <= (outline?.twins ?? 0) + Number(this.#isExact(best));
    if (isAlone && this.#isInItsPlace(best)) return true;
    if (own * this.#length < LEAST_OWN * (best.end - best.start)) return false;
    return !isOfItsKind && foreign <= MOST_FOREIGN && elsewhere <= MOST_ELSEWHERE && own >= this.#leastSure(best);
  }

  /** Whether the quote is here in order, between its neighbours, but for typing errors or for what was taken out. */
  #isInItsPlace(best: Stand): boolean {
    return (this.#isRetyped(best) || this.#isCut(best)) && best.crossed === 0 && this.#near(best)[0] >= MOST_NEAR;
  }

  /** Whether all that stands between untouched neighbours is of the quote: the rest of it was taken out. */
  #isCut(best: Stand): boolean {
    return best.quote >= best.end - best.start && this.#article.comparison.isUntouched(best, BETWEEN);
  }

  /** Whether a letter was changed here and there and all else is as it was. */
  #isRetyped(best: Stand): boolean {
    return best.quote >= RETYPED * this.#length && this.#article.comparison.isUntouched(best, UNTOUCHED);
  }

  /** What of a quote has to be there: a text like it may have been put in its place. */
  #leastSure(best: Stand): number {
    if (this.#twin < ALIKE) return this.#article.comparison.isUntouched(best, BETWEEN) ? LEAST_SURE_BETWEEN : LEAST_SURE;
    return LEAST_SURE_OF_ALIKE;
  }

  /** Whether too much of the article changed to know by its words what stands here. */
  #isChanged(best: Stand): boolean {
    const { changed } = this.#fate;
    if (this.#twin < VERY_ALIKE) return changed > MOST_CHANGED;
    return changed > (this.#article.comparison.isUntouched(best, UNTOUCHED) ? MOST_CHANGED_OF_ALIKE : MOST_CHANGED_FOR_MOVED);
  }

  /** Whether anything beside it tells it from the other places where the quote stood to the letter. */
  #isToldApart(best: Stand): boolean {
    const { comparison, outline, wanted } = this.#article;
    const { twins, beside } = outline ?? {};
    if (!twins || !beside || comparison.sidesThatTell(best, beside) > 0) return true;
    // Where none of them stood right beside it, the order of all the rest tells.
    const reach = wanted.quote.length + NEAR;
    const isBeside = [wanted.before.slice(-reach), wanted.after.slice(0, reach)].some((side) => side.includes(wanted.quote));
    return !isBeside && best.crossed === 0 && this.#near(best)[0] >= MOSTLY_NEAR;
  }

  #isCertain(best: Stand): boolean {
    if (this.#isOutOfOrder(best)) return this.#isMoved(best);
    const { comparison } = this.#article;
    const isKnown = best.before + best.after > 0 || comparison.only() !== null;
    if (isKnown && comparison.isUnchanged(best, Infinity)) return true;
    const { before, after } = this.#article.wanted;
    if (comparison.isUnchanged(best, SAME) && Math.min(before.length, after.length) >= SAME) return true;
    if (this.#isTooShort(best)) return false;
    const isInPlace = !this.#isChanged(best) && this.#isInContext(best) && this.#isOwned(best) && this.#isToldApart(best);
    return isInPlace && !this.#isBetterElsewhere(best) && !this.#hasPartElsewhere(best) && !this.#hasCopy(best);
  }

  find(): Candidate | null {
    return this.#best && this.#isCertain(this.#best) ? this.#best : null;
  }
}

/** The place of a passage in its article; null when it is not certain. */
export function findAtHome(article: Article): Candidate | null {
  const only = article.comparison.only();
  return only && article.comparison.isUnchanged(only, SAME) ? { ...only, before: SAME, after: SAME } : new Home(article).find();
}
