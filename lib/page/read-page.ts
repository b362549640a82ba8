/** Reads a page: its article as blocks of text tied to the live tree, and what it tells of itself. */
import { pageAddress } from './address.ts';
import { findRegion, sharedBox, sumUp } from './article-region.ts';
import { EarlierReading } from './earlier-reading.ts';
import { findClues } from './find-clues.ts';
import { findTitle, toldTitles } from './find-title.ts';
import type { FoundTitle } from './find-title.ts';
import { isTold, readMetadata } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import { isForumLike, isListing } from './page-signs.ts';
import { narrowScope, onlyOne } from './narrow-scope.ts';
import { readBlocks } from './read-blocks.ts';
import type { ReadSettings } from './read-settings.ts';
import type { Box, RawBlock, Reading } from './reading.ts';
import { selectBlocks } from './select-blocks.ts';
import { setCommentsApart, setTeasersApart } from './set-apart.ts';
import type { Selection } from './select-blocks.ts';
import { toBlock, toBlocks } from './to-blocks.ts';
import type { PageArticle, PageBlock } from './types.ts';

/** Less prose than this after leaving side parts out: perhaps the article was in one of them. */
const SUSPICIOUSLY_LITTLE = 200;
/** With more teasers than an article has around it, a page is a list of them. */
const FEW_TEASERS = 5;
const HEADLINE = 'h1,[role="heading"][aria-level="1"],[itemprop~="headline"]';

/** An article that was read before, and the nodes under which something has changed since. */
export interface Earlier {
  article: PageArticle;
  changed: readonly Node[];
}

/** What an article was made of, for reading it again. */
interface Source {
  metadata: Metadata;
  scope: Element;
  settings: ReadSettings;
  reading: Reading;
}
const sources = new WeakMap<PageArticle, Source>();

/** What was set apart: how many teasers there are, and how much prose stands in none. */
interface Apart {
  teasers: number;
  loose: number;
}

interface Found {
  scope: Element;
  settings: ReadSettings;
  reading: Reading;
  title: FoundTitle;
  region: number[];
  apart: Apart;
  selection: Selection;
}

/** Reads the page that stands in `doc` now; of a page that was read before, only what has changed. */
export function readPage(doc: Document, url: string, earlier?: Earlier): PageArticle {
  const steps = stepsOfReading(doc, url, earlier);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Reads a page for the first time, when all this code is new to the browser and slow: what it runs for may go on between the steps. */
export async function readInTurns(doc: Document, url: string): Promise<PageArticle> {
  const steps = stepsOfReading(doc, url);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await scheduler.postTask(() => {});
  }
}

function* stepsOfReading(doc: Document, url: string, earlier?: Earlier): Generator<void, PageArticle> {
  const source = earlier && sources.get(earlier.article);
  const metadata = source?.metadata ?? readMetadata(doc);
  const reread = (scope: Element, settings: ReadSettings) =>
    source && scope === source.scope && isSame(settings, source.settings)
      ? readBlocks(scope, { ...settings, earlier: new EarlierReading(source.reading, earlier.changed) })
      : readBlocks(scope, settings);
  const found = yield* findArticle({ doc, metadata, url, read: reread });
  yield;
  const { reading, title, region } = found;
  const root = (reading.boxes[sharedBox(reading.boxes, region)] as Box).element;
  const { clues, entryStampOf } = findClues({ ...found, doc, root, metadata });
  const article: PageArticle = {
    title: title.text,
    url: pageAddress(url),
    canonical: metadata.canonical,
    ogUrl: metadata.meta.get('og:url') ?? null,
    clues,
    root,
    hidden: reading.hidden,
    blocks: toBlocks(found, doc, clues.datedEntries >= 2 ? entryStampOf : () => null),
  };
  sources.set(article, { metadata, scope: found.scope, settings: found.settings, reading });
  return article;
}

/** Reads a page for a person who wants marks on it: where there is no article, as on front pages and in feeds, all of it. */
export function readEverything(doc: Document, url: string): PageArticle {
  const article = readPage(doc, url);
  const { prose, hasFeed, linkedHeadings, teasers } = article.clues;
  if (prose >= SUSPICIOUSLY_LITTLE && !hasFeed && Math.max(linkedHeadings, teasers) < FEW_TEASERS) return article;
  const root = doc.body ?? doc.documentElement;
  const { boxes, blocks } = readBlocks(root, { withoutSides: false, withoutComments: false });
  const [title] = article.blocks as [PageBlock];
  const others = blocks.filter(({ runs }) => runs[0]?.node !== title.runs[0]?.node);
  return { ...article, root, blocks: [title, ...others.map((block) => toBlock(block, boxes[block.box] as Box, () => null))] };
}

function isSame(a: ReadSettings, b: ReadSettings): boolean {
  return a.withoutSides === b.withoutSides && a.withoutComments === b.withoutComments && a.headline === b.headline;
}

interface Search {
  doc: Document;
  metadata: Metadata;
  url: string;
  read: (scope: Element, settings: ReadSettings) => Reading;
}

/** The article is looked for where the page says its main part is, and everywhere when it is not there. */
function* findArticle(search: Search): Generator<void, Found> {
  const { doc, metadata, url } = search;
  const body = doc.body ?? doc.documentElement;
  // With several that show, none can be trusted.
  const main = onlyOne(body, 'main:not([aria-hidden=true] *),[role=main]') ?? onlyOne(body, 'article');
  const withoutComments = !isForumLike(metadata.types, url);
  const { element: scope, lists: without } = narrowScope(main ?? body, toldTitles(metadata)[0] ?? '', !withoutComments);
  let found: Found | null = null;
  if (scope !== body || without.size > 0) {
    const headline = scope.querySelector(HEADLINE) ? null : body.querySelector('h1');
    found = yield* locate(scope, { withoutSides: true, withoutComments, headline, without }, search);
    if (proseOfAll(found.selection.body) >= SUSPICIOUSLY_LITTLE) return found;
  }
  for (const withoutSides of [true, false]) {
    if (!withoutSides && !found?.reading.pruned) break;
    const next: Found = yield* locate(body, { withoutSides, withoutComments }, search);
    if (!found || proseOfAll(next.selection.body) > 2 * proseOfAll(found.selection.body)) found = next;
    if (proseOfAll(next.selection.body) >= SUSPICIOUSLY_LITTLE) break;
  }
  return found as Found;
}

function* locate(scope: Element, settings: ReadSettings, { metadata, read }: Search): Generator<void, Found> {
  const reading = read(scope, settings);
  yield;
  const title = findTitle(reading, metadata);
  const apart = setApart(reading, title.block, { withoutComments: settings.withoutComments, isTold: isTold(metadata) });
  // In a thread, what is asked may be longer than an answer, and both may stand in boxes far apart.
  const found = findRegion(reading, sumUp(reading), settings.withoutComments ? title.block : -1);
  const home = reading.blocks[title.block]?.box ?? (found[0] as number);
  const region = settings.withoutComments ? found : [sharedBox(reading.boxes, [...found, home])];
  const selection = selectBlocks(reading, { region, title: title.block });
  return { scope, settings, reading, title, region, apart, selection };
}

/** Sets apart what is not the article; teasers stay where they are all there is, as on front pages. */
function setApart(
  reading: Reading,
  title: number,
  { withoutComments, isTold }: { withoutComments: boolean; isTold: boolean },
): Apart {
  for (const block of reading.blocks) block.isAside = false;
  sumUp(reading);
  const teasers = setTeasersApart(reading, title, withoutComments ? 'page' : 'thread');
  sumUp(reading);
  const loose = proseOfAll(reading.blocks);
  if (!isTold && isListing({ teasers, loose })) for (const block of reading.blocks) block.isAside = false;
  if (withoutComments) setCommentsApart(reading, title);
  return { teasers, loose };
}

function proseOfAll(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.prose, 0);
}
