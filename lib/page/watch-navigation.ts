import { pageAddress } from './address.ts';
import { type BudgetLimits, WatchBudget } from './watch-budget.ts';

/**
 * Notices when the same document becomes another page, without touching the page's own functions:
 *
 *     here ──address changed──▶ settling ──quiet──▶ here, `onArrive`
 *                                  ▲                  │ text still coming in, at most twice more
 *                                  └──────────────────┘ until the patience ends
 *
 * A new fragment is no new page. Coming back from the back/forward cache counts as arriving. An address that never rests
 * is looked at again after a while, and then no more.
 */
export interface NavigationSettings {
  /** The address has changed; the old text may still stand there. */
  onLeave?: () => void;
}

/** Moves are the records, and a reader's pace is enough: nobody opens a story a second for long. */
const MOVE_LIMITS: BudgetLimits = {
  records: 20,
  recordsPerSecond: 0.2,
  readings: 60,
  secondsPerReading: 5,
  restMs: [10_000, 60_000],
};

const QUIET_MS = 300;
const PATIENCE_MS = 8000;
const MOST_ARRIVALS = 3;
/** A page that never rests is read at the end of its patience, not observed record by record until then. */
const MOST_RECORDS = 5000;

/** Calls `onArrive` after each move to another page within this document, until the signal aborts. */
export function watchNavigation(onArrive: () => void, signal: AbortSignal, settings: NavigationSettings = {}): void {
  new NavigationWatch(onArrive, signal, settings).start();
}

class NavigationWatch {
  readonly #onArrive: () => void;
  readonly #signal: AbortSignal;
  readonly #settings: NavigationSettings;
  #address: string;
  #settling: Settling | null = null;
  readonly #budget = new WatchBudget(performance.now(), MOVE_LIMITS);
  #isResting = false;

  constructor(onArrive: () => void, signal: AbortSignal, settings: NavigationSettings) {
    this.#onArrive = onArrive;
    this.#signal = signal;
    this.#settings = settings;
    this.#address = addressHere();
  }

  start(): void {
    if (this.#signal.aborted) return;
    const { navigation } = window as Window & { navigation: EventTarget };
    const options = { signal: this.#signal, passive: true, capture: true };
    for (const type of ['currententrychange', 'navigatesuccess']) navigation.addEventListener(type, this.#look, options);
    window.addEventListener('pageshow', (event) => event.persisted && this.#arrive(), options);
    this.#signal.addEventListener('abort', () => this.#settling?.end(), { once: true });
  }

  readonly #look = (): void => {
    const address = addressHere();
    if (this.#signal.aborted || this.#isResting || address === this.#address) return;
    this.#address = address;
    this.#settings.onLeave?.();
    const state = this.#budget.payRecords(1, performance.now());
    if (state.kind === 'watching') return this.#arrive();
    this.#settling?.end();
    this.#isResting = true;
    if (state.kind === 'resting') setTimeout(this.#wake, state.ms);
  };

  /** Wherever the page is by now, it is read there. */
  readonly #wake = (): void => {
    this.#isResting = false;
    if (this.#signal.aborted) return;
    this.#address = addressHere();
    this.#arrive();
  };

  #arrive(): void {
    if (this.#isResting) return;
    this.#settling?.end();
    this.#settling = new Settling(this.#onArrive);
  }
}

/** Watches a page build itself up, for a while. */
class Settling {
  readonly #observer: MutationObserver;
  readonly #onQuiet: () => void;
  readonly #deadline: ReturnType<typeof setTimeout>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #arrivals = 0;
  #records = 0;

  constructor(onQuiet: () => void) {
    this.#onQuiet = onQuiet;
    this.#observer = new MutationObserver((records) => this.#stir(records));
    this.#observer.observe(document.body ?? document.documentElement, { childList: true, subtree: true });
    this.#deadline = setTimeout(() => this.#giveUp(), PATIENCE_MS);
    this.#wait();
  }

  end(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    clearTimeout(this.#deadline);
    this.#timer = undefined;
  }

  #stir(records: readonly MutationRecord[]): void {
    this.#records += records.length;
    if (this.#records > MOST_RECORDS) this.#observer.disconnect();
    else if (records.some(bringsText)) this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fire(), QUIET_MS);
  }

  #fire(): void {
    this.#timer = undefined;
    this.#arrivals++;
    if (this.#arrivals >= MOST_ARRIVALS) this.end();
    this.#onQuiet();
  }

  /** Out of patience: what is still waiting is read now. */
  #giveUp(): void {
    const isWaiting = this.#timer !== undefined || this.#records > MOST_RECORDS;
    this.end();
    if (isWaiting) this.#onQuiet();
  }
}

function bringsText(record: MutationRecord): boolean {
  for (const node of record.addedNodes) if (/\S{2}/.test(node.textContent ?? '')) return true;
  return false;
}

function addressHere(): string {
  return pageAddress(location.href);
}
