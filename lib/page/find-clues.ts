/** Collects what bears on date, author and kind from around the headline and inside the article. */
import { isWithin, sharedBox } from './article-region.ts';
import type { FoundTitle } from './find-title.ts';
import { YEAR } from './narrow-scope.ts';
import { isTold, type Metadata } from './metadata.ts';
import type { Box, RawBlock, Reading } from './reading.ts';
import { isDateLine, type Selection } from './select-blocks.ts';
import type { PageClues, TimeClue } from './types.ts';

export interface Around {
  doc: Document;
  root: Element;
  metadata: Metadata;
  reading: Reading;
  title: FoundTitle;
  region: readonly number[];
  apart: Pick<PageClues, 'teasers' | 'loose'>;
  selection: Selection;
}

const TIMES = 'time:not(aside *),[itemprop^="date"]';
/** Where a time is told to the eye alone, such as "7 months ago", the pointer is shown the date. */
const TITLED = '[title*="20"]:not(a)';
const AUTHOR = '[rel~="author"],.vcard .fn';
const MAIL_BODY = '[data-message-id],[aria-label="Message body" i]';
const FEED = '[role="feed"]';
const LONGEST_LINE = 200;
const MOST_TIMES = 400;
/** Steps from a time up to the entry it stands in. */
const DEEPEST_TIME = 10;
const DATE_NAME = /date|pub|create|issued/;
const MOST_STAMPS = 8;

/** Under a teaser, a link to what it is a teaser of. */
const READ_ON = /^(?:continue |read |full |続き|全文|[阅閱继繼])/i;
const LONGEST_READ_ON = 25;

/** By whom and when: with a time of day, or a word for it. */
const POSTED = /\d[:：]\d\d|posted|发表|發表|投稿/i;
/** When somebody joined, changed a text, or wrote what is quoted. */
const OF_OTHER_DAYS = /join|edit|updat|wrote|编辑|更新/i;

/** What the page tells, and whose parts have dates of their own. */
export interface FoundClues {
  clues: PageClues;
  /** Gives the stamp of the entry an element stands in, as it is written. */
  entryStampOf: (element: Element) => string | null;
}

/** The clues of a page that has been read. */
export function findClues(around: Around): FoundClues {
  const { doc, root, metadata, reading, title, selection } = around;
  const scope = scopeOf(root, reading, title);
  const times = timesIn(scope);
  const timed = entriesOf(
    times.map((time) => [time, stampOf(time).stamp]),
    root,
  );
  const entries = timed.size >= 2 ? timed : entriesOf(postedLines(reading), root);
  const dated = datedParts(entries, around);
  const entryStampOf = (element: Element) => stampAround(element, dated);
  // Lists of other stories, and what readers say, have times as well.
  const isByEntry = selection.body.some(({ box }) => entryStampOf((reading.boxes[box] as Box).element));
  const own = times.filter((time, i) => (isByEntry ? i === 0 || entries.size < 3 : !entryStampOf(time)));
  const { articles, meta, types, pageDates } = metadata;
  const author = articles[0]?.author ?? meta.get('author') ?? scope.querySelector(AUTHOR)?.textContent.trim() ?? null;
  const told = isTold(metadata);
  const clues: PageClues = {
    ...countsOf(around),
    langs: toldLanguages(around),
    linkedDates: [...articles.map(({ published }) => published), ...articles.map(({ created }) => created), ...pageDates].filter(
      (date) => date !== null,
    ),
    metaDates: [...meta].filter(([name]) => DATE_NAME.test(name)),
    times: own.slice(0, MOST_STAMPS).map(stampOf),
    lines: linesOf(around),
    author,
    types: [...types],
    isTold: told,
    hasTitle: title.block >= 0,
    hasMail: !told && doc.querySelector(MAIL_BODY) !== null,
    hasFeed: (root.closest(FEED) ?? root.querySelector(FEED)) !== null,
    datedEntries: isByEntry ? dated.size : 0,
  };
  return { clues, entryStampOf };
}

/** Elements that tell a time. */
function timesIn(scope: ParentNode): Element[] {
  const times = [...scope.querySelectorAll(TIMES)];
  const told = times.length > 0 ? times : [...scope.querySelectorAll(TITLED)].filter((each) => isDateLine(titleOf(each)));
  return told.slice(0, MOST_TIMES);
}

function titleOf(element: Element): string {
  return element.getAttribute('title') ?? '';
}

function toldLanguages({ doc, root, metadata: { articles, meta } }: Around): string[] {
  const told = [
    root.closest('[lang]')?.getAttribute('lang'),
    doc.documentElement.getAttribute('xml:lang'),
    articles[0]?.language,
    meta.get('og:locale'),
    meta.get('content-language'),
    meta.get('language'),
  ];
  return told.filter((tag) => tag != null);
}

function countsOf({ reading: { boxes, blocks }, selection: { body }, region, apart }: Around) {
  const page = boxes[0] as Box;
  const shared = sharedBox(boxes, region);
  const isTeaser = ({ level, links, text, box }: RawBlock) =>
    links * 2 > text.length &&
    (level > 0 || (text.length <= LONGEST_READ_ON && READ_ON.test(text))) &&
    isWithin(boxes, box, shared);
  return {
    prose: body.reduce((sum, block) => sum + block.prose, 0),
    longest: body.reduce((longest, block) => Math.max(longest, block.prose), 0),
    linkText: page.links,
    pageText: page.text,
    linkedHeadings: blocks.filter(isTeaser).length,
    ...apart,
  };
}

/** Bylines and short lines around the headline and at the article's end. */
function linesOf({ reading, title, selection }: Around): string[] {
  const lines = [...linesAround(reading, title.block), ...selection.meta.map(({ text }) => text), ...edgesOf(selection)];
  return [...new Set(lines)].filter((line) => line.length <= LONGEST_LINE);
}

/** The smallest element around the article and its headline. */
function scopeOf(root: Element, { boxes, blocks }: Reading, title: FoundTitle): Element | ShadowRoot {
  const headline = boxes[blocks[title.block]?.box ?? -1]?.element;
  if (!headline) return root;
  let scope: Element | ShadowRoot = root;
  while (!scope.contains(headline)) scope = scope.parentElement ?? treeOf(headline);
  return scope;
}

/** A headline that stands apart from its article in a shadow tree has its date there, too. */
function treeOf(headline: Element): Element | ShadowRoot {
  const tree = headline.getRootNode() as ShadowRoot;
  return tree.host ? tree : headline;
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
    stamp: element.getAttribute('datetime') ?? element.getAttribute('content') ?? (titleOf(element) || element.textContent),
    text: `${element.parentElement?.childElementCount === 1 ? element.parentElement.textContent : element.textContent}`.slice(
      0,
      120,
    ),
    modified: /modified|updated/i.test(`${itemprop} ${element.className}`),
  };
}

/** Lines that say when what stands around them was written, where no element does. */
function postedLines({ blocks, boxes }: Reading): [Element, string][] {
  return blocks.flatMap(({ box, text }) => (isPostedLine(text) ? [[(boxes[box] as Box).element, text]] : []));
}

function isPostedLine(text: string): boolean {
  if (text.length > LONGEST_LINE || OF_OTHER_DAYS.test(text)) return false;
  return isDateLine(text) || (POSTED.test(text) && !/[.。]$/.test(text));
}

/** Elements with a stamp of their own that stand side by side: entries of a live blog, posts of a thread. */
function entriesOf(stamps: readonly [Element, string][], root: Element): Map<Element, string> {
  const byParent = new Map<Element, Map<Element, string>>();
  for (const [element, stamp] of stamps) {
    if (!YEAR.test(stamp)) continue;
    let entry = element;
    for (let up = 0; up < DEEPEST_TIME && entry.parentElement && root.contains(entry.parentElement); up++) {
      const parent = entry.parentElement;
      const entries = byParent.get(parent) ?? new Map<Element, string>();
      byParent.set(parent, entries);
      if (!entries.has(entry)) entries.set(entry, stamp);
      entry = parent;
    }
  }
  let best = new Map<Element, string>();
  for (const entries of byParent.values()) if (entries.size > best.size) best = entries;
  return best.size >= 2 ? best : new Map();
}

/** Entries with those that the linked data dates. */
function datedParts(entries: Map<Element, string>, { metadata, doc }: Around): Map<Element, string> {
  const dated = new Map(entries);
  for (const { url, published: stamp } of metadata.articles.flatMap(({ updates }) => updates)) {
    const element = doc.getElementById(url?.split('#')[1] ?? '');
    if (element && stamp) dated.set(element, stamp);
  }
  return dated;
}

function stampAround(element: Element, dated: Map<Element, string>): string | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const date = dated.get(at);
    if (date) return date;
  }
  return null;
}
