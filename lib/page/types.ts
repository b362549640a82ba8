/** What the reader finds on a page. Plain data plus the way back from offsets to the live DOM. */
export type DateSource = 'json-ld' | 'meta' | 'time' | 'url' | 'byline' | 'reader';

export interface FoundDate {
  /** ISO 8601 calendar date in the article's own time zone. */
  date: string;
  source: DateSource;
}

/** A piece of a text node that stands in a block: block text [start, start + length) is node data from `offset`. */
export interface TextRun {
  node: Text;
  /** Offset in the block's text. */
  start: number;
  length: number;
  /** Offset in the node's data. */
  offset: number;
}

/** What a block is when it is no paragraph. Captions describe a picture, often an old one, not the news. */
export type BlockPart = 'title' | 'heading' | 'caption' | 'table' | 'list' | 'quote';

export interface PageBlock {
  text: string;
  lang?: string;
  /** When the entry it stands in was written, as it says it, where parts of the page have times of their own. */
  published?: string;
  part?: BlockPart;
  /** The element that makes this text a block. */
  element: Element;
  /** Sorted by start; whitespace between runs may be collapsed in `text`. Empty when the text is not on the page. */
  runs: TextRun[];
}

/**
 * `front` covers front and section pages, `offer` advertisements of jobs and goods, `terms` contracts: nothing is marked
 * there unless the reader asks.
 */
export type PageKind = 'article' | 'live-blog' | 'mail' | 'forum' | 'front' | 'offer' | 'terms' | 'other';

/** A stamp in the page's text, such as a `<time>` element. */
export interface TimeClue {
  stamp: string;
  text: string;
  modified: boolean;
}

/** What bears on kind, language, author and date of a page: plain data, judged away from the page by `describe-page.ts`. */
export interface PageClues {
  /** Tags of the language, most trusted first. */
  langs: string[];
  /** JSON-LD: dates of publishing, then of creation. */
  linkedDates: string[];
  /** `meta` elements that may hold a date: name and content. */
  metaDates: [string, string][];
  times: TimeClue[];
  /** Bylines and short lines around the headline and at the article's end. */
  lines: string[];
  author: string | null;
  /** Types in JSON-LD. */
  types: string[];
  /** The page says that it is an article. */
  isTold: boolean;
  hasTitle: boolean;
  hasMail: boolean;
  /** An endless list of what others wrote (`role="feed"`). */
  hasFeed: boolean;
  /** Prose of the article and of its longest block, in weighted characters. */
  prose: number;
  longest: number;
  /** Text of what was looked through, and how much of it is links. */
  pageText: number;
  linkText: number;
  /** Headings around the text that are links: teasers have them. */
  linkedHeadings: number;
  /** Linked headlines with a summary, on the whole page. */
  teasers: number;
  /** Prose that stands in no teaser, on the whole page. */
  loose: number;
  /** Parts that have a time of their own: entries of a live blog, posts of a thread. */
  datedEntries: number;
}

export interface PageArticle {
  title: string;
  /** The address as it stands, without the fragment. */
  url: string;
  /** What the page says its address is, as it says it; `identity.ts` makes the article's identity of all three. */
  canonical: string | null;
  ogUrl: string | null;
  clues: PageClues;
  /** The smallest element that holds the article's body: what a watcher has to watch. */
  root: Element;
  /** Block 0 is the title. */
  blocks: PageBlock[];
  /** Parts that were left out because they are not shown. */
  hidden: Iterable<Element>;
}

/** What sort of page it is, in which language, by whom and when. */
export interface PageDescription {
  kind: PageKind;
  lang: string;
  author: string | null;
  published: FoundDate | null;
}
