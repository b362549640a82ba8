/**
 * One page, from its first reading to teardown:
 *
 *     start ─▶ scan ─▶ ask background ─▶ paint ─▶ report ──▶ (card when idle)
 *                ▲                                   │
 *                └── text changed · moved on · asked ┘        destroy: everything is taken back
 */
import { Painter } from '../mark/painter.ts';
import { paperOf } from '../mark/paper.ts';
import { watchClearing } from '../mark/watch-clearing.ts';
import { watchPaper } from '../mark/watch-paper.ts';
import { ask } from '../messages/ask-from-page.ts';
import { isContextAlive } from '../messages/ask-with.ts';
import type { MarkData, PageHighlight } from '../messages/marks.ts';
import type { Result } from '../messages/result.ts';
import { newId } from '../messages/new-id.ts';
import { hear } from '../messages/hear.ts';
import type { MatchAnswer, ToPage } from '../messages/to-page.ts';
import { readEverything, readInTurns, readPage } from '../page/read-page.ts';
import type { PageArticle, PageBlock } from '../page/types.ts';
import { rereadPage } from '../page/reread-page.ts';
import { WatchBudget } from '../page/watch-budget.ts';
import { watchNavigation } from '../page/watch-navigation.ts';
import { type TextChange, TextWatch } from '../page/watch-text.ts';
import type { CardRequest } from '../overlay/port.ts';
import { placePassages } from './placing.ts';
import { scrollToPassage } from './scroll.ts';
import { saveMark, saveSelection } from './saving.ts';
import { isSameText, toPageText } from './page-text.ts';
import { type Passage, strokesOf } from './strokes.ts';
import { unseenIn, watchUnseen, withoutUnseen } from './unseen.ts';

/** What may be spent on watching one page. */
function newBudgets() {
  const now = performance.now();
  return { text: new WatchBudget(now), paper: new WatchBudget(now) };
}

export class PageSession {
  /** Asks the background. */
  readonly ask = ask;
  readonly #controller = new AbortController();
  /** A random name for this page's marks; it starts with a letter because it becomes a CSS identifier. */
  readonly #token = `x${newId().slice(0, 8)}`;
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
  /** Style rules for marks were put into the page. */
  #hasRules = false;
  /** Marked whatever it is about, because the person asked. */
  #isForced = false;
  /** It may be in another language now, or be edited. */
  #wasCoverage = false;
  #isSaving = false;
  /** Something that would be marked does not show: what does not is left out. */
  #isPartUnseen = false;
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
    const first = readInTurns(document, location.href);
    this.#ready = first.then((article) => (this.#scans === 0 ? this.scan(false, article) : undefined));
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
    const read = reread ?? this.#read();
    this.#latest = read;
    const article = this.#shown(read);
    const result = await ask({ kind: 'bg:findMatches', page: toPageText(article), token: this.#token, force });
    if (scan !== this.#scans || this.signal.aborted || this.#failed(result)) return;
    const { related, marks, highlights } = result.value;
    this.#wasCoverage ||= related;
    this.#hasRules ||= marks.length + highlights.length > 0;
    if (!this.#isPartUnseen && marks.some(({ block }) => unseenIn(article.blocks[block] as PageBlock).length > 0)) {
      this.#isPartUnseen = true;
      return this.scan(force, read);
    }
    this.#article = article;
    this.#answer = result.value;
    this.#place();
    if (this.#hasWork()) this.#watch();
    await this.#report();
    if (scan === this.#scans && !this.#hasWork()) this.destroy();
  }

  #read(): PageArticle {
    return (this.#isForced ? readEverything : readPage)(document, location.href);
  }

  #shown(article: PageArticle): PageArticle {
    return this.#isPartUnseen ? withoutUnseen(article) : article;
  }

  /** A page that is not coverage keeps nothing of us; should it become some, the background finds out from outside. */
  #hasWork(): boolean {
    return this.#wasCoverage || this.#isForced || this.#isSaving || (this.#answer?.highlights.length ?? 0) > 0;
  }

  /** Adds or replaces a highlight, or takes it away, and paints anew. */
  async setHighlight(id: string, highlight: PageHighlight | null): Promise<void> {
    const answer = this.#answer;
    if (!answer || answer.reason === 'off') return;
    // A page without marks has no style rules and is not watched yet: both come with a scan.
    if (answer.marks.length === 0 && answer.highlights.length === 0) return this.scan();
    const others = answer.highlights.filter((each) => each.id !== id);
    this.#answer = { ...answer, highlights: highlight ? [...others, highlight] : others };
    this.#place();
    await this.#report();
  }

  /** Takes everything back: marks, listeners, observers, the card. */
  destroy(): void {
    this.#controller.abort();
    this.#page.abort();
    this.#painter.destroy();
    this.#passages.clear();
    this.#listeners.clear();
    this.#requestListeners.clear();
    if (this.#hasRules && isContextAlive()) void ask({ kind: 'bg:leavePage', token: this.#token });
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
      case 'page:refresh':
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

  /** Also where there is nothing else to do: then the reader was brought in for this one save, and goes again. */
  async #saveSelection(text: string): Promise<void> {
    this.#isSaving = true;
    await this.#ready;
    await saveSelection(this, text);
    this.#isSaving = false;
    if (!this.#hasWork()) this.destroy();
  }

  async #showHighlight(highlightId: string): Promise<void> {
    await this.#ready;
    const passage = [...this.#passages.values()].find((each) => each.highlightId === highlightId);
    if (passage?.mark) this.request({ kind: 'show', markId: passage.id });
    else if (passage) scrollToPassage(passage);
  }

  /** The address has changed: the marks belong to the page before. */
  #leave(): void {
    this.#page.abort();
    this.#wasCoverage = this.#isPartUnseen = false;
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
    const budget = this.#budgets.text;
    this.#textWatch = new TextWatch(article, (change) => void this.#textChanged(change), signal, { budget, pending });
    this.#watchUnseen(signal);
    if (!isPainted) return;
    watchPaper(article.root, () => this.#paint(), signal, { budget: this.#budgets.paper });
    // A later version of us takes the marks of this one down: they stay down.
    watchClearing(() => this.isAlive() && this.#painter.repaintIfCleared(), signal);
  }

  #watchUnseen(signal: AbortSignal): void {
    const { blocks, hidden } = this.#latest as PageArticle;
    const onShown = () => {
      this.#isPartUnseen = false;
      if (this.#budgets.text.payReading(performance.now()).kind === 'watching') void this.scan(this.#isForced);
    };
    watchUnseen([...(this.#isPartUnseen ? blocks.flatMap(unseenIn) : []), ...hidden], onShown, signal);
  }

  async #textChanged(change: TextChange): Promise<void> {
    if (!this.isAlive() || !this.#article || !this.#latest) return;
    const read = this.#isForced ? this.#read() : rereadPage(this.#latest, change, document, location.href);
    const article = this.#shown(read);
    if (!isSameText(article, this.#article)) return this.scan(this.#isForced, read);
    this.#scans++; // what has just been asked is about words that are gone again
    [this.#latest, this.#article] = [read, article]; // same words in new nodes, as after hydration
    this.#place();
    this.#watch();
  }

  /** Finds the place of every mark and highlight in the live page, and paints. */
  #place(): void {
    if (!this.#article || !this.#answer) return;
    const { passages, orphans } = placePassages(this.#article, this.#answer);
    this.#passages = passages;
    this.#orphans = orphans;
    this.#paint();
    this.#notify();
    if (this.markedPassages().length > 0) this.#askForCard();
  }

  #paint(): void {
    this.#painter.paint(strokesOf(this.#passages.values(), paperOf));
  }

  #askForCard(): void {
    if (this.#isCardAsked) return;
    this.#isCardAsked = true;
    const bring = () => void ask({ kind: 'bg:openCard' });
    if (this.#pendingRequest) bring();
    else requestIdleCallback(bring, { timeout: 2000 });
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }

  async #report(): Promise<void> {
    const [article, answer] = [this.#article, this.#answer];
    if (!article || !answer) return;
    const { url, title } = article;
    const { related, relevance, reason, published } = answer;
    const passages = [...this.#passages.values()];
    const attached = passages.map((passage) => passage.highlightId).filter((id) => id !== null);
    const marks = passages.map((passage) => passage.mark).filter((mark) => mark !== null);
    await ask({
      kind: 'bg:reportPage',
      state: { url, title, related, relevance, reason, published, marks, attached, orphans: this.#orphans },
    });
  }
}
