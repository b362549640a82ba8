/**
 * Notices when the text of an article changes: words edited, entries inserted, the rest revealed, the page translated.
 * One MutationObserver on the article, batched until the page has been quiet and idle, within a budget:
 *
 *     watching ──record that matters──▶ gathering ──quiet, idle──▶ `onChange`, watching
 *         └──────────────── budget spent ──────────▶ resting … stopped
 */
import { isHiding } from './hidden.ts';
import { WatchBudget } from './watch-budget.ts';
import type { BudgetState } from './watch-budget.ts';
import type { PageArticle } from './types.ts';

/** The nodes under which text may have changed; null when it may have changed anywhere, as by translation. */
export type TextChange = readonly Node[] | null;

export interface TextWatchSettings {
  budget?: WatchBudget;
  /** What the watch before this one had noticed and not yet told. */
  pending?: TextChange;
}

const QUIET_MS = 250;
/** A page that is never quiet is read at least this often. */
const LONGEST_MS = 2000;
const IDLE_TIMEOUT_MS = 1000;
const TRANSLATED = /\btranslated-(?:ltr|rtl)\b/;

/** Watches an article's text until its signal aborts. */
export class TextWatch {
  readonly budget: WatchBudget;
  readonly #article: PageArticle;
  readonly #onChange: (change: TextChange) => void;
  readonly #signal: AbortSignal;
  readonly #observer: MutationObserver;
  readonly #headline: Element | undefined;
  #changed = new Set<Node>();
  #isWhole = false;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle: number | undefined;

  constructor(
    article: PageArticle,
    onChange: (change: TextChange) => void,
    signal: AbortSignal,
    settings: TextWatchSettings = {},
  ) {
    this.#article = article;
    this.#onChange = onChange;
    this.#signal = signal;
    this.budget = settings.budget ?? new WatchBudget(performance.now());
    this.#headline = article.blocks[0]?.element;
    this.#observer = new MutationObserver((records) => this.#hear(records));
    if (signal.aborted) return;
    signal.addEventListener('abort', () => this.#stop(), { once: true });
    this.#observe();
    if (settings.pending === null) this.#isWhole = true;
    for (const node of settings.pending ?? []) this.#changed.add(node);
    if (this.#isPending()) this.#gather();
  }

  /** What was noticed and not yet told, for the watch that follows this one. */
  takePending(): TextChange {
    for (const record of this.#observer.takeRecords()) this.#note(record);
    const change = this.#isWhole ? null : [...this.#changed];
    this.#changed.clear();
    this.#isWhole = false;
    return change;
  }

  #observe(): void {
    const { root, blocks } = this.#article;
    const text = { childList: true, characterData: true, subtree: true };
    const hiding = { attributeFilter: ['hidden', 'open', 'aria-hidden', 'style'], attributeOldValue: true };
    this.#observer.observe(root, { ...text, ...hiding });
    for (const tree of new Set(blocks.map(({ element }) => element.getRootNode()))) {
      if (tree !== document) this.#observer.observe(tree, text);
    }
    const headline = this.#headline;
    if (headline && !root.contains(headline) && !headline.contains(root)) this.#observer.observe(headline, text);
    // A framework may replace the article as a whole: then one of these loses a child.
    for (let up = root.parentElement; up && up !== document.documentElement; up = up.parentElement) {
      this.#observer.observe(up, { childList: true });
    }
    this.#observer.observe(document.documentElement, { attributeFilter: ['lang', 'class'], attributeOldValue: true });
  }

  #hear(records: readonly MutationRecord[]): void {
    for (const record of records) this.#note(record);
    if (!this.#follow(this.budget.payRecords(records.length, performance.now()))) return;
    if (this.#isPending()) this.#gather();
  }

  #isPending(): boolean {
    return this.#isWhole || this.#changed.size > 0;
  }

  #note(record: MutationRecord): void {
    const { target, type } = record;
    if (target === document.documentElement) return this.#noteLanguage(record);
    if (type === 'attributes') return void (this.#isReveal(record) && this.#changed.add(target));
    if (type === 'characterData') return void this.#changed.add(target);
    const nodes = [...record.addedNodes, ...record.removedNodes];
    const matters = this.#isInArticle(target)
      ? nodes.some(hasText)
      : nodes.some((node) => node.contains(this.#article.root) || holdsArticle(node));
    if (matters) this.#changed.add(target);
  }

  #noteLanguage({ target, attributeName, oldValue }: MutationRecord): void {
    const now = (target as Element).getAttribute(attributeName ?? '') ?? '';
    const isTranslation =
      attributeName === 'lang' ? now !== (oldValue ?? '') : TRANSLATED.test(now) !== TRANSLATED.test(oldValue ?? '');
    if (isTranslation) this.#isWhole = true;
  }

  /** Whether text was shown or hidden. */
  #isReveal({ target, attributeName, oldValue }: MutationRecord): boolean {
    const now = (target as Element).getAttribute(attributeName ?? '');
    if (attributeName === 'style') {
      if (isHiding(now) === isHiding(oldValue)) return false;
    } else if (now === oldValue) return false;
    return hasText(target);
  }

  #isInArticle(node: Node): boolean {
    return this.#article.root.contains(node) || node.getRootNode() !== document || this.#headline?.contains(node) === true;
  }

  #gather(): void {
    const now = performance.now();
    if (this.#timer === undefined && this.#idle === undefined) this.#since = now;
    if (now - this.#since >= LONGEST_MS) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#whenIdle(), QUIET_MS);
  }

  #whenIdle(): void {
    this.#idle ??= requestIdleCallback(() => this.#deliver(), { timeout: IDLE_TIMEOUT_MS });
  }

  #deliver(): void {
    this.#clearTimers();
    if (this.#signal.aborted || !this.#isPending()) return;
    const change = this.takePending();
    if (this.#follow(this.budget.payReading(performance.now()))) this.#onChange(change);
  }

  /** Whether to go on watching. */
  #follow(state: BudgetState): boolean {
    if (state.kind === 'watching') return true;
    this.#clearTimers();
    this.#observer.disconnect();
    if (state.kind === 'resting') this.#timer = setTimeout(() => this.#wake(), state.ms);
    return false;
  }

  /** What happened during the rest is unknown: everything is read once, when the page is quiet. Where it is not, another rest comes first. */
  #wake(): void {
    this.#timer = undefined;
    this.#observe();
    this.#isWhole = true;
    this.#gather();
  }

  #stop(): void {
    this.#observer.disconnect();
    this.#clearTimers();
  }

  #clearTimers(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#idle !== undefined) cancelIdleCallback(this.#idle);
    this.#idle = undefined;
  }
}

function hasText(node: Node): boolean {
  return /\S/.test(node.textContent ?? '');
}

/** Beside the article another one may come, on pages that go on under it. */
function holdsArticle(node: Node): boolean {
  return node instanceof Element && (node.localName === 'article' || node.querySelector('article') !== null) && hasText(node);
}
