/**
 * One page, from its first reading to teardown:
 *
 *     start ─▶ scan ─▶ ask background ─▶ paint ─▶ report ──▶ (card when idle)
 *                ▲                                   │
 *                └── text changed · moved on · asked ┘        destroy: everything is taken back
 */
import { Painter } from '../mark/painter.ts';
import { paperOf } from '../mark/paper.ts';
import { watchPaper } from '../mark/watch-paper.ts';
import { ask } from '../messages/ask-from-page.ts';
import { isContextAlive } from '../messages/ask-with.ts';
import type { MarkData, PageHighlight, Place } from '../messages/marks.ts';
import type { Result } from '../messages/result.ts';
import { hear } from '../messages/hear.ts';
import type { MatchAnswer, ToPage } from '../messages/to-page.ts';
import { toRanges } from '../page/ranges.ts';
import { readPage } from '../page/read-page.ts';
import type { PageArticle, PageBlock } from '../page/types.ts';
import { rereadPage } from '../page/reread-page.ts';
import { GLANCE_LIMITS, WatchBudget } from '../page/watch-budget.ts';
import { watchNavigation } from '../page/watch-navigation.ts';
import { type TextChange, TextWatch } from '../page/watch-text.ts';
import type { CardRequest } from '../overlay/port.ts';
import { scrollToPassage } from './scroll.ts';
import { saveMark, saveSelection } from './saving.ts';
import { isSameText, toPageText } from './page-text.ts';
import { type Passage, strokesOf } from './strokes.ts';

/** A random name for this page's marks; it starts with a letter because it becomes a CSS identifier. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `x${[...bytes].map((byte) => (byte % 36).toString(36)).join('')}`;
}

/** What may be spent on watching one page. */
function newBudgets() {
  const now = performance.now();
  return { text: new WatchBudget(now), glance: new WatchBudget(now, GLANCE_LIMITS), paper: new WatchBudget(now) };
}

/** The live ranges of places in blocks. */
function rangesOf(blocks: readonly PageBlock[], places: readonly Place[]): StaticRange[] {
  return places
    .flatMap(({ block, start, end }) => (blocks[block] ? toRanges(blocks[block], start, end) : []))
    .map((init) => new StaticRange(init));
}

export class PageSession {
  /** Asks the background. */
  readonly ask = ask;
  readonly #controller = new AbortController();
  readonly #token = newToken();
  readonly #painter = new Painter(this.#token);
  readonly #listeners = new Set<() => void>();
  readonly #requestListeners = new Set<(request: CardRequest) => void>();
  #page = new AbortController();
  /** For all watches of this page, so that a storm does not buy a new one with every scan. */
  #budgets = newBudgets();
  #article: PageArticle | null = null;
  /** As read last; the answer to it may be on its way. */
  #latest: PageArticle | null = null;
  #textWatch: TextWatch | null = null;
  #answer: MatchAnswer | null = null;
  #passages = new Map<string, Passage>();
  #orphans: string[] = [];
  #scans = 0;
  #isCardAsked = false;
  /** Marked whatever it is about, because the person asked. */
  #isForced = false;
  /** The first scan. */
  #ready: Promise<void> = Promise.resolve();
  /** A card that was asked for before the card script was there. */
  #pendingRequest: CardRequest | null = null;

  /** Aborts when this reader ends. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }
  get article(): PageArticle | null {
    return this.#article;
  }
  get answer(): MatchAnswer | null {
    return this.#answer;
  }
  get painter(): Painter {
    return this.#painter;
  }

  start(): void {
    hear((message) => this.#hear(message), this.signal);
    watchNavigation(() => void this.#movedOn(), this.signal, { onLeave: () => this.#leave() });
    this.#ready = this.scan(false);
  }

  /** Passages with a mark, in the order of the page. */
  markedPassages(): Passage[] {
    return [...this.#passages.values()].filter((passage) => passage.mark !== null);
  }

  passage(id: string): Passage | null {
    return this.#passages.get(id) ?? null;
  }

  highlight(id: string | null): PageHighlight | null {
    return this.#answer?.highlights.find((each) => each.id === id) ?? null;
  }

  saveMark(mark: MarkData): Promise<Result<PageHighlight>> {
    return saveMark(this, mark);
  }

  onMarks(listener: () => void): void {
    this.#listeners.add(listener);
  }

  onRequest(listener: (request: CardRequest) => void): void {
    this.#requestListeners.add(listener);
    if (this.#pendingRequest) listener(this.#pendingRequest);
    this.#pendingRequest = null;
  }

  /** Reads the page and marks what the background finds. Later scans overtake earlier ones. */
  async scan(force = this.#isForced, reread?: PageArticle): Promise<void> {
    if (!this.isAlive()) return;
    this.#isForced = force;
    const scan = ++this.#scans;
    const article = reread ?? readPage(document, location.href);
    this.#latest = article;
    const result = await ask({ kind: 'bg:findMatches', page: toPageText(article), token: this.#token, force });
    if (scan !== this.#scans || this.signal.aborted || this.#failed(result)) return;
    this.#article = article;
    this.#answer = result.value;
    this.#place();
    this.#watch();
    await this.#report();
  }

  /** Adds or replaces a highlight, or takes it away, and paints anew. */
  setHighlight(id: string, highlight: PageHighlight | null): void {
    const answer = this.#answer;
    if (!answer || answer.reason === 'off') return;
    // A page without marks has no style rules and is not watched yet: both come with a scan.
    if (answer.marks.length === 0 && answer.highlights.length === 0) return void this.scan();
    const others = answer.highlights.filter((each) => each.id !== id);
    this.#answer = { ...answer, highlights: highlight ? [...others, highlight] : others };
    this.#place();
    void this.#report();
  }

  /** Takes everything back: marks, listeners, observers, the card. */
  destroy(): void {
    this.#controller.abort();
    this.#page.abort();
    this.#painter.destroy();
    this.#passages.clear();
    this.#listeners.clear();
    this.#requestListeners.clear();
    if (isContextAlive()) void ask({ kind: 'bg:leavePage', token: this.#token });
  }

  /** Asks the card to do something; brings the card script in when it is not there yet. */
  request(request: CardRequest): void {
    if (this.#requestListeners.size > 0) for (const listener of this.#requestListeners) listener(request);
    else this.#pendingRequest = request;
    this.#askForCard();
  }

  /** Whether this reader still serves; one that finds its extension gone takes everything down. */
  isAlive(): boolean {
    if (!this.signal.aborted && !isContextAlive()) this.destroy();
    return !this.signal.aborted;
  }

  #failed<T>(result: Result<T>): result is Extract<Result<T>, { ok: false }> {
    if (!result.ok && result.error === 'context-gone') this.destroy();
    return !result.ok;
  }

  #hear(message: ToPage): void {
    switch (message.kind) {
      case 'page:ping':
        return;
      case 'page:teardown':
        return this.destroy();
      case 'page:rescan':
        return void this.scan(message.force);
      case 'page:refreshHighlights':
        return void this.scan();
      case 'page:showMark':
        return this.request({ kind: 'show', markId: message.markId });
      case 'page:step':
        return this.request({ kind: message.to });
      case 'page:saveSelection':
        return void this.#saveSelection(message.text);
      case 'page:showHighlight':
        return void this.#showHighlight(message.id);
    }
  }

  /** Also where the site is off: then the reader was brought in for this one save, and goes again. */
  async #saveSelection(text: string): Promise<void> {
    await this.#ready;
    await saveSelection(this, text);
    if (this.#answer?.reason === 'off') this.destroy();
  }

  async #showHighlight(highlightId: string): Promise<void> {
    await this.#ready;
    const passage = [...this.#passages.values()].find((each) => each.highlightId === highlightId);
    if (passage?.mark) this.request({ kind: 'show', markId: passage.id });
    else if (passage) scrollToPassage(this, passage.id);
  }

  /** The address has changed: the marks belong to the page before. */
  #leave(): void {
    this.#page.abort();
    this.#textWatch = null;
    this.#painter.paint([]);
    this.#passages.clear();
    this.#notify();
  }

  async #movedOn(): Promise<void> {
    this.#budgets = newBudgets();
    await this.scan(false);
  }

  #watch(): void {
    const article = this.#article;
    const pending = this.#textWatch ? this.#textWatch.takePending() : [];
    this.#textWatch = null;
    this.#page.abort();
    this.#page = new AbortController();
    if (!article || !this.#answer || this.#answer.reason === 'off') return;
    const signal = AbortSignal.any([this.signal, this.#page.signal]);
    const isPainted = this.#passages.size > 0;
    const budget = isPainted || this.#answer.related ? this.#budgets.text : this.#budgets.glance;
    this.#textWatch = new TextWatch(article, (change) => void this.#textChanged(change), signal, { budget, pending });
    if (isPainted) watchPaper(article.root, () => this.#paint(), signal, { budget: this.#budgets.paper });
  }

  async #textChanged(change: TextChange): Promise<void> {
    if (!this.isAlive() || !this.#article || !this.#latest) return;
    const article = rereadPage(this.#latest, change, document, location.href);
    if (!isSameText(article, this.#article)) return this.scan(this.#isForced, article);
    this.#scans++; // what has just been asked is about words that are gone again
    this.#article = this.#latest = article; // same words in new nodes, as after hydration
    this.#place();
    this.#watch();
  }

  /** Finds the place of every mark and highlight in the live page, and paints. */
  #place(): void {
    const { blocks } = this.#article ?? { blocks: [] };
    this.#passages.clear();
    for (const mark of this.#answer?.marks ?? []) {
      const ranges = rangesOf(blocks, [mark]);
      if (ranges.length > 0) this.#passages.set(mark.id, { id: mark.id, ranges, mark, highlightId: null });
    }
    this.#attachHighlights();
    this.#paint();
    this.#notify();
    if (this.markedPassages().length > 0) this.#askForCard();
  }

  #paint(): void {
    this.#painter.paint(strokesOf(this.#passages.values(), paperOf));
  }

  #attachHighlights(): void {
    const { blocks } = this.#article ?? { blocks: [] };
    this.#orphans = [];
    for (const { id, places } of this.#answer?.highlights ?? []) {
      const ranges = rangesOf(blocks, places);
      if (ranges.length === 0) this.#orphans.push(id);
      else this.#addHighlight(id, places, ranges);
    }
  }

  /** A highlight of exactly a marked passage is painted as one with it. */
  #addHighlight(id: string, places: Place[], ranges: StaticRange[]): void {
    const [place] = places;
    const same = this.markedPassages().find(
      ({ mark }) =>
        places.length === 1 && mark?.block === place?.block && mark?.start === place?.start && mark?.end === place?.end,
    );
    if (same) same.highlightId = id;
    else this.#passages.set(id, { id, ranges, mark: null, highlightId: id });
  }

  #askForCard(): void {
    if (this.#isCardAsked) return;
    this.#isCardAsked = true;
    const bring = () => void ask({ kind: 'bg:openCard' });
    if (this.#pendingRequest || typeof requestIdleCallback === 'undefined') bring();
    else requestIdleCallback(bring, { timeout: 2000 });
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }

  async #report(): Promise<void> {
    const [article, answer] = [this.#article, this.#answer];
    if (!article || !answer) return;
    const { url, title, site } = article;
    const { related, relevance, reason, published } = answer;
    const passages = [...this.#passages.values()];
    const attached = passages.map((passage) => passage.highlightId).filter((id) => id !== null);
    const marks = passages.map((passage) => passage.mark).filter((mark) => mark !== null);
    await ask({
      kind: 'bg:reportPage',
      state: { url, title, site, related, relevance, reason, published, marks, attached, orphans: this.#orphans },
    });
  }
}
