/**
 * Notices when the text of an article changes: words edited, entries inserted, the rest revealed, the page translated.
 * One MutationObserver on the article, batched until the page has been quiet and idle, within a budget:
 *
 *     watching ──record that matters──▶ gathering ──quiet, idle──▶ `onChange`, watching
 *         └──────────────── budget spent ──────────▶ resting … stopped
 */
import { WatchBudget } from './watch-budget.ts';
import type { BudgetState } from './watch-budget.ts';
import type { PageArticle } from './types.ts';

export interface TextChange {
  /** `language`: the browser or the page has put the text into another language. `structure`: blocks came, went or moved. */
  kind: 'text' | 'structure' | 'language';
  /** Indexes of the blocks whose words may have changed; complete for `text`. */
  blocks: number[];
}

export interface TextWatchSettings {
  doc?: Document;
  quietMs?: number;
  /** A page that is never quiet is read at least this often. */
  longestMs?: number;
  budget?: WatchBudget;
}

const QUIET_MS = 250;
const LONGEST_MS = 2000;
const IDLE_TIMEOUT_MS = 1000;
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const TRANSLATED = /\btranslated-(?:ltr|rtl)\b/;

/** Calls `onChange` after changes of the article's text until the signal aborts; gives the budget with its counts. */
export function watchText(
  article: PageArticle,
  onChange: (change: TextChange) => void,
  signal: AbortSignal,
  settings: TextWatchSettings = {},
): WatchBudget {
  return new TextWatch(article, onChange, signal, settings).budget;
}

class TextWatch {
  readonly budget: WatchBudget;
  private readonly article: PageArticle;
  private readonly onChange: (change: TextChange) => void;
  private readonly signal: AbortSignal;
  private readonly doc: Document;
  private readonly quietMs: number;
  private readonly longestMs: number;
  private readonly observer: MutationObserver;
  private readonly blockOf = new Map<Node, number[]>();
  private changed = new Set<number>();
  private kind: TextChange['kind'] | null = null;
  private since = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private idle: number | undefined;

  constructor(article: PageArticle, onChange: (change: TextChange) => void, signal: AbortSignal, settings: TextWatchSettings) {
    this.article = article;
    this.onChange = onChange;
    this.signal = signal;
    this.doc = settings.doc ?? document;
    this.quietMs = settings.quietMs ?? QUIET_MS;
    this.longestMs = settings.longestMs ?? LONGEST_MS;
    this.budget = settings.budget ?? new WatchBudget(performance.now());
    this.observer = new MutationObserver((records) => this.hear(records));
    if (signal.aborted) return;
    article.blocks.forEach(({ element }, i) => this.blockOf.set(element, [...(this.blockOf.get(element) ?? []), i]));
    signal.addEventListener('abort', () => this.stop(), { once: true });
    this.observe();
  }

  private observe(): void {
    const { root, blocks } = this.article;
    const text = { childList: true, characterData: true, subtree: true };
    const hiding = { attributeFilter: ['hidden', 'open', 'aria-hidden', 'style'], attributeOldValue: true };
    this.observer.observe(root, { ...text, ...hiding });
    for (const tree of new Set(blocks.map(({ element }) => element.getRootNode()))) {
      if (tree !== this.doc) this.observer.observe(tree, text);
    }
    const headline = blocks[0]?.element;
    if (headline && headline !== root && !root.contains(headline) && !headline.contains(root))
      this.observer.observe(headline, text);
    // A framework may replace the article as a whole: then one of these loses a child.
    for (let up = root.parentElement; up && up !== this.doc.documentElement; up = up.parentElement) {
      this.observer.observe(up, { childList: true });
    }
    this.observer.observe(this.doc.documentElement, { attributeFilter: ['lang', 'class'], attributeOldValue: true });
  }

  private hear(records: readonly MutationRecord[]): void {
    for (const record of records) this.note(record);
    if (!this.follow(this.budget.payRecords(records.length, performance.now()))) return;
    if (this.kind) this.gather();
  }

  private note(record: MutationRecord): void {
    const { target, type } = record;
    if (target === this.doc.documentElement) return this.noteLanguage(record);
    if (type === 'attributes') return void (this.isReveal(record) && this.add('structure', target));
    if (type === 'characterData') return this.add('text', target);
    const nodes = [...record.addedNodes, ...record.removedNodes];
    if (!this.isInArticle(target))
      return void (nodes.some((node) => node.contains(this.article.root)) && this.add('structure', target));
    if (!nodes.some(hasText)) return;
    this.add(nodes.every(isInlineNode) ? 'text' : 'structure', target);
  }

  private noteLanguage({ target, attributeName, oldValue }: MutationRecord): void {
    const now = (target as Element).getAttribute(attributeName ?? '') ?? '';
    const isTranslation =
      attributeName === 'lang' ? now !== (oldValue ?? '') : TRANSLATED.test(now) !== TRANSLATED.test(oldValue ?? '');
    if (isTranslation) this.add('language', target);
  }

  /** Whether text was shown or hidden. */
  private isReveal({ target, attributeName, oldValue }: MutationRecord): boolean {
    const now = (target as Element).getAttribute(attributeName ?? '');
    if (attributeName === 'style') {
      if (HIDING.test(now ?? '') === HIDING.test(oldValue ?? '')) return false;
    } else if (now === oldValue) return false;
    return hasText(target);
  }

  private isInArticle(node: Node): boolean {
    return this.article.root.contains(node) || node.getRootNode() !== this.doc || this.indexesAt(node).length > 0;
  }

  private add(kind: TextChange['kind'], target: Node): void {
    const indexes = this.indexesAt(target);
    const found = kind === 'text' && indexes.length === 0 ? 'structure' : kind;
    if (this.kind !== 'language' && !(this.kind === 'structure' && found === 'text')) this.kind = found;
    for (const index of indexes) this.changed.add(index);
  }

  /** Blocks whose element is or holds the node. */
  private indexesAt(node: Node): number[] {
    for (let at: Node | null = node; at; at = at.parentNode) {
      const indexes = this.blockOf.get(at);
      if (indexes) return indexes;
    }
    return [];
  }

  private gather(): void {
    const now = performance.now();
    if (this.timer === undefined && this.idle === undefined) this.since = now;
    if (now - this.since >= this.longestMs) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.whenIdle(), this.quietMs);
  }

  private whenIdle(): void {
    if (typeof requestIdleCallback === 'undefined') this.deliver();
    else this.idle ??= requestIdleCallback(() => this.deliver(), { timeout: IDLE_TIMEOUT_MS });
  }

  private deliver(): void {
    this.clearTimers();
    if (this.signal.aborted || !this.kind) return;
    const change: TextChange = { kind: this.kind, blocks: [...this.changed].sort((a, b) => a - b) };
    this.kind = null;
    this.changed = new Set();
    if (this.follow(this.budget.payReading(performance.now()))) this.onChange(change);
  }

  /** Whether to go on watching. */
  private follow(state: BudgetState): boolean {
    if (state.kind === 'watching') return true;
    this.clearTimers();
    this.observer.disconnect();
    if (state.kind === 'resting') this.timer = setTimeout(() => this.wake(), state.ms);
    return false;
  }

  /** What happened during the rest is unknown: everything is read once. */
  private wake(): void {
    this.timer = undefined;
    this.observe();
    this.kind = 'structure';
    this.whenIdle();
  }

  private stop(): void {
    this.observer.disconnect();
    this.clearTimers();
  }

  private clearTimers(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.idle !== undefined) cancelIdleCallback(this.idle);
    this.idle = undefined;
  }
}

function hasText(node: Node): boolean {
  return /\S/.test(node.textContent ?? '');
}

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|br|cite|code|data|dfn|em|font|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;
function isInlineNode(node: Node): boolean {
  if (node.nodeType !== 1) return true;
  return INLINE.test((node as Element).localName) && (node as Element).childElementCount < 50;
}
