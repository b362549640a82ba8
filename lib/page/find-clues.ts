/** Collects what bears on date, author and kind from around the headline and inside the article. */
import { dateInText, dateOfStamp } from './date-text.ts';
import type { FoundTitle } from './find-title.ts';
import type { Metadata } from './metadata.ts';
import type { Reading } from './read-blocks.ts';
import type { Selection } from './select-blocks.ts';

export interface Around {
  doc: Document;
  root: Element;
  metadata: Metadata;
  reading: Reading;
  title: FoundTitle;
  selection: Selection;
}

export interface TimeClue {
  stamp: string;
  text: string;
  modified: boolean;
}

const TIMES =
  'time,[itemprop="datePublished"],[itemprop="dateModified"],[itemprop="dateCreated"],[property="article:published_time"]';
const MAIL_BODY = '[data-message-id],[data-legacy-message-id],[aria-label="Message body" i],[data-test-id="message-view-body"]';
const LONGEST_LINE = 200;
const MOST_TIMES = 400;
const BYLINE = /^(?:by|von|文|記者|记者|取材|執筆|编辑|編輯|責任編輯|责任编辑|作者|撰文)[\s:：／/]*(.{2,60})$/i;

/** Looks where it is asked to and no earlier: most pages say in their head what these places would tell. */
export class Clues {
  private readonly around: Around;
  private found: { times: Element[]; entries: Map<Element, string> } | null = null;

  constructor(around: Around) {
    this.around = around;
  }

  /** Bylines and short lines around the headline and at the article's end. */
  lines(): string[] {
    const { reading, title, selection } = this.around;
    const lines = [...linesAround(reading, title.block), ...selection.meta.map(({ text }) => text), ...edgesOf(selection)];
    return [...new Set(lines)].filter((line) => line.length <= LONGEST_LINE);
  }

  /** `<time>` and marked elements in and around the article, in the order of the page. */
  times(): TimeClue[] {
    const { times, entries } = this.search();
    return (entries.size >= 3 ? times.slice(0, 1) : times).slice(0, 8).map(stampOf);
  }

  author(): string | null {
    const { articles, meta } = this.around.metadata;
    const told = articles[0]?.author ?? meta.get('author') ?? null;
    if (told && !/^https?:/.test(told)) return told;
    for (const line of this.lines()) {
      const name = BYLINE.exec(line)?.[1];
      if (name && dateInText(name) === null) return name.trim();
    }
    return null;
  }

  /** How many parts of the article have a time of their own. */
  datedEntries(): number {
    return this.search().entries.size;
  }

  hasMail(): boolean {
    return this.around.doc.querySelector(MAIL_BODY) !== null;
  }

  /** Gives the date of the entry an element stands in, when it is not the article's own. */
  entryDates(published: string | null): (element: Element) => string | null {
    return entryDates(this.search().entries, this.around, published);
  }

  private search(): { times: Element[]; entries: Map<Element, string> } {
    if (!this.found) {
      const { root, reading, title } = this.around;
      const times = [...scopeOf(root, reading, title).querySelectorAll(TIMES)].slice(0, MOST_TIMES);
      this.found = { times, entries: entriesOf(times, root) };
    }
    return this.found;
  }
}

/** The smallest element around the article and its headline. */
function scopeOf(root: Element, { boxes, blocks }: Reading, title: FoundTitle): Element {
  const headline = boxes[blocks[title.block]?.box ?? -1]?.element;
  if (!headline) return root;
  let scope: Element = root;
  while (!scope.contains(headline)) scope = scope.parentElement ?? headline;
  return scope;
}

/** Short lines close to the headline: kickers, bylines, date lines. */
function linesAround({ blocks }: Reading, title: number): string[] {
  if (title < 0) return blocks.slice(0, 12).map(({ text }) => text);
  return blocks.slice(Math.max(0, title - 4), title + 8).map(({ text }) => text);
}

/** Some sites put the date under the text. */
function edgesOf({ body }: Selection): string[] {
  return [...body.slice(0, 3), ...body.slice(-3)].map(({ text }) => text).filter((text) => text.length <= 80);
}

function stampOf(element: Element): TimeClue {
  const itemprop = element.getAttribute('itemprop') ?? '';
  return {
    stamp: element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '',
    text: `${element.parentElement?.childElementCount === 1 ? element.parentElement.textContent : element.textContent}`.slice(
      0,
      120,
    ),
    modified: /modified|updated/i.test(`${itemprop} ${element.className}`),
  };
}

/** Elements with a time of their own that stand side by side: entries of a live blog, posts of a thread. */
function entriesOf(times: readonly Element[], root: Element): Map<Element, string> {
  const byParent = new Map<Element, Map<Element, string>>();
  for (const time of times) {
    const date = dateOfStamp(stampOf(time).stamp);
    if (!date) continue;
    let entry: Element = time;
    for (let up = 0; up < 6 && entry.parentElement && root.contains(entry.parentElement); up++) {
      const parent = entry.parentElement;
      const entries = byParent.get(parent) ?? new Map<Element, string>();
      byParent.set(parent, entries);
      if (!entries.has(entry)) entries.set(entry, date);
      entry = parent;
    }
  }
  let best = new Map<Element, string>();
  for (const entries of byParent.values()) if (entries.size > best.size) best = entries;
  return best.size >= 2 ? best : new Map();
}

function entryDates(
  entries: Map<Element, string>,
  { metadata, doc }: Around,
  published: string | null,
): (element: Element) => string | null {
  const dated = new Map(entries);
  for (const { url, published: stamp } of metadata.articles.flatMap(({ updates }) => updates)) {
    const id = url?.split('#')[1];
    const element = id ? doc.getElementById(id) : null;
    const date = stamp ? dateOfStamp(stamp) : null;
    if (element && date) dated.set(element, date);
  }
  if (dated.size < 2) return () => null;
  return (element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const date = dated.get(at);
      if (date !== undefined) return date === published ? null : date;
    }
    return null;
  };
}
