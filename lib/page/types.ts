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
  /** Date of a live-blog entry. */
  published?: string;
  part?: BlockPart;
  /** The element that makes this text a block. */
  element: Element;
  /** Sorted by start; whitespace between runs may be collapsed in `text`. Empty when the text is not on the page. */
  runs: TextRun[];
}

/** `front` covers front and section pages: their teasers are not marked unless the reader asks. */
export type PageKind = 'article' | 'live-blog' | 'mail' | 'forum' | 'front' | 'other';

export interface PageArticle {
  kind: PageKind;
  title: string;
  /** The address as it stands, without the fragment. */
  url: string;
  /** What the page says its address is, as it says it; `identity.ts` makes the article's identity of all three. */
  canonical: string | null;
  ogUrl: string | null;
  /** Hostname without a leading `www.`. */
  site: string;
  author: string | null;
  lang: string;
  published: FoundDate | null;
  /** The smallest element that holds the article's body: what a watcher has to watch. */
  root: Element;
  /** Block 0 is the title. */
  blocks: PageBlock[];
}
