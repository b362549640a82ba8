/**
 * Notices when the paper under marks may have turned light or dark: the system's scheme, or a theme that the page puts on
 * by attributes above the article or by style sheets. Whether it has is for whoever paints to see, once it is quiet.
 */
import { WatchBudget } from '../page/watch-budget.ts';

export interface PaperWatchSettings {
  budget?: WatchBudget;
}

/** Looks after the last change: soon, and when transitions of colour are over. */
const LOOKS_MS = [200, 1000] as const;

/** Calls `onChange` after what may have changed the paper around an element, until the signal aborts or the budget is spent. */
export function watchPaper(root: Element, onChange: () => void, signal: AbortSignal, { budget }: PaperWatchSettings = {}): void {
  if (!signal.aborted) new PaperWatch(root, onChange, signal, budget ?? new WatchBudget(performance.now())).start();
}

class PaperWatch {
  readonly #root: Element;
  readonly #onChange: () => void;
  readonly #signal: AbortSignal;
  readonly #budget: WatchBudget;
  readonly #observer = new MutationObserver((records) => this.#hear(records.length));
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(root: Element, onChange: () => void, signal: AbortSignal, budget: WatchBudget) {
    this.#root = root;
    this.#onChange = onChange;
    this.#signal = signal;
    this.#budget = budget;
  }

  start(): void {
    this.#observe();
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', () => this.#lookSoon(), { signal: this.#signal });
    this.#signal.addEventListener('abort', () => this.#rest(), { once: true });
  }

  #observe(): void {
    for (let at: Element | null = this.#root; at; at = at.parentElement) this.#observer.observe(at, { attributes: true });
    const { head } = this.#root.ownerDocument;
    if (head)
      this.#observer.observe(head, { childList: true, subtree: true, attributeFilter: ['disabled', 'media', 'href', 'rel'] });
  }

  #hear(records: number): void {
    const state = this.#budget.payRecords(records, performance.now());
    if (state.kind === 'watching') return this.#lookSoon();
    this.#rest();
    if (state.kind === 'resting') this.#timers = [setTimeout(() => this.#wake(), state.ms)];
  }

  #wake(): void {
    this.#observe();
    this.#lookSoon();
  }

  #lookSoon(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = LOOKS_MS.map((ms) => setTimeout(this.#onChange, ms));
  }

  #rest(): void {
    this.#observer.disconnect();
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
  }
}
