/**
 * Where a passage is at home: between what stood before it and what stood behind it, in all of the article. A copy is not,
 * and what else is like the passage and at home too leaves a doubt.
 */
import { type Fate, fateOf } from './alignment.ts';
import { isSamePlace } from './choose.ts';
import { type Comparison, indexOf } from './comparison.ts';
import { coreOf } from './core.ts';
import { orderAround, type Order } from './order.ts';
import type { Place } from './rewordings.ts';
import type { Outline } from './schema.ts';
import type { PreparedText } from './text-model.ts';
import type { Candidate, Wanted } from './wanted.ts';

/** An exact quote with so many characters as saved on either side is the passage, or the same as it. */
const SAME = 40;
/** Samples of the article that may have changed sides of a passage at home, and of what nobody chose. */
const CROSSED = 10;
const HARDLY_CROSSED = 5;
/** And with so many nothing like it that stands nearby is taken for it. */
const PLAIN = 24;
/** The least share of its core that a copy of a passage has. */
const COPY = 0.65;
/** A quote shorter than this that lost more than so much may be what is left of another. */
const SHORT = 64;
const NEARLY_ALL = 0.95;
/** Of an article of which more than this changed only the quote to the letter is taken, with so many characters on either side. */
const MOST_CHANGED = 0.25;
const BESIDE_EXACT = 16;
/** An article was put in another order when nearly all of it is there, in the same length, and no more than so much in its old order. */
const PRESENT = 0.8;
const SAME_LENGTH = 0.1;
const REARRANGED = 0.7;
/** The least share of its core that is left of a passage. */
const LEAST_LIKE = 0.4;
/** A passage that had a look-alike has half of what told the two apart, or somewhat less where little of the article changed. */
const LOOK_ALIKE = 0.5;
const LENIENCE = 0.2;
const LITTLE_CHANGED = 0.125;
/** With this share of that gone it has every figure. */
const SIBLING = 0.3;
/** Of what nobody chose so much of the quote is there, or so much of the place is its own, or so much of a few words is there. */
const MOST = 0.75;
const OWN = 0.9;
const FEW = 40;
const MOST_OF_FEW = 0.6;
/** It is so many characters better than the second, in an article of which no more than so much changed. */
const MARGIN = 300;
const FEW_CHANGED = 0.2;

export interface Article {
  page: PreparedText;
  comparison: Comparison;
  wanted: Wanted;
  outline: Outline;
}

const figuresIn = (text: string) => text.replace(/\D+/g, ' ').trim();

class Home {
  readonly #article: Article;
  readonly #order: Order;
  readonly #alike: number;
  readonly #fate: Fate;
  readonly #candidates: readonly Candidate[];

  constructor(article: Article) {
    const { page, wanted, outline, comparison } = article;
    const index = indexOf(page);
    this.#article = article;
    this.#order = orderAround(index, wanted, outline);
    this.#alike = outline.alike / coreOf(wanted).text.length;
    this.#fate = fateOf(outline, index, page.folded.length);
    this.#candidates = comparison.candidates().filter(({ start, end }) => start < end);
  }

  #crossed({ start, end }: Place): number {
    return this.#order.crossed(start, end);
  }

  /** Whether something is as like the passage as a copy of it, more than anything was when it was saved, and at home as well. */
  #isCopy(place: Place, likeness: number): boolean {
    const crossed = this.#crossed(place);
    const alike = crossed <= HARDLY_CROSSED ? this.#alike : (1 + this.#alike) / 2;
    return crossed <= CROSSED && likeness >= Math.max(COPY, alike);
  }

  #hasCopy(place: Candidate): boolean {
    const { comparison, wanted } = this.#article;
    if (comparison.isUnchanged(place, PLAIN)) return false;
    if (comparison.beside(place).some((each) => this.#isCopy(each, each.likeness))) return true;
    const others = this.#candidates.filter((each) => !isSamePlace(each, place) && each.quote * 2 >= wanted.quote.length);
    return others.some((each) => this.#isCopy(each, comparison.likeness(each)));
  }

  /** Whether enough of the passage is left at a place, and more of it than something like it would have. */
  #isAlike(place: Candidate): boolean {
    const { comparison, wanted, page } = this.#article;
    const likeness = comparison.likeness(place);
    if (likeness < LEAST_LIKE) return false;
    if (this.#alike < LOOK_ALIKE) return true;
    const lenience = this.#fate.changed <= LITTLE_CHANGED ? LENIENCE : 0;
    if (likeness < Math.min(NEARLY_ALL, (1 + this.#alike) / 2 - lenience)) return false;
    const figures = figuresIn(page.folded.slice(place.start, place.end));
    return likeness >= Math.min(NEARLY_ALL, 1 - (1 - this.#alike) * SIBLING) || figures === figuresIn(wanted.quote);
  }

  /** Whether enough of the article is left to vouch for a place. */
  #isVouchedFor(place: Candidate): boolean {
    return this.#fate.changed <= MOST_CHANGED || this.#article.comparison.isUnchanged(place, BESIDE_EXACT);
  }

  /** Whether paragraphs changed places and nothing else did: then the one place of a quote that was like no other is its own. */
  #isRearranged(place: Candidate): boolean {
    const { page, outline, wanted, comparison } = this.#article;
    const { present, inOrder } = this.#fate;
    if (this.#alike >= LOOK_ALIKE || !comparison.isUnchanged(place, 0)) return false;
    if (page.folded.indexOf(wanted.quote) !== page.folded.lastIndexOf(wanted.quote)) return false;
    const grown = Math.abs(page.folded.length - outline.length) / outline.length;
    return present >= PRESENT && grown <= SAME_LENGTH && inOrder <= REARRANGED;
  }

  /** Whether a place that was chosen for what is left there is at home, and nothing like it is. */
  confirms(place: Candidate): boolean {
    const { comparison, wanted } = this.#article;
    if (comparison.isUnchanged(place, SAME) || this.#isRearranged(place)) return true;
    if (this.#crossed(place) > CROSSED || !this.#isVouchedFor(place) || !this.#isAlike(place) || this.#hasCopy(place))
      return false;
    return wanted.quote.length >= SHORT || comparison.likeness(place) >= NEARLY_ALL || !comparison.isClaimed(place);
  }

  #hasMost({ start, end, quote: kept }: Candidate): boolean {
    const { length } = this.#article.wanted.quote;
    return kept >= MOST * length || kept >= OWN * (end - start) || (length < FEW && kept >= MOST_OF_FEW * length);
  }

  /** The one place at home that is the passage beyond doubt, where what is left there left one. */
  find(): Candidate | null {
    const { quote } = this.#article.wanted;
    if (this.#fate.changed > FEW_CHANGED) return null;
    const score = (each: Candidate) => each.before + each.after + 2 * each.quote - 4 * this.#crossed(each);
    const [best, ...others] = this.#candidates
      .filter((each) => each.quote * 2 >= each.end - each.start && each.quote * 2 >= quote.length)
      .filter((each) => this.#crossed(each) <= CROSSED)
      .sort((a, b) => score(b) - score(a));
    if (!best || this.#crossed(best) > HARDLY_CROSSED || !this.#hasMost(best)) return null;
    const second = others.find((each) => !isSamePlace(each, best));
    return score(best) - (second ? score(second) : 0) >= MARGIN && this.confirms(best) ? best : null;
  }
}

/** The place that was chosen if it is at home; another where none was, if there it is without doubt. */
export function confirm(chosen: Candidate | null, article: Article): Candidate | null {
  if (chosen && article.comparison.isUnchanged(chosen, SAME)) return chosen;
  const home = new Home(article);
  return chosen && home.confirms(chosen) ? chosen : home.find();
}
