/** Judges what a page is from what was read of it. Pure: runs in the background, so that pages carry none of it. */
import { dateInText, dateOfStamp } from './date-text.ts';
import { findDate } from './date.ts';
import { isFurnitureLine } from './furniture-line.ts';
import { isSameLanguage, languageOf } from './language.ts';
import { kindOfPage } from './page-kind.ts';
import { paperworkIn } from './paperwork.ts';
import type { PageClues, PageDescription, PageKind } from './types.ts';

interface Block {
  text: string;
  part?: string;
  lang?: string;
  published?: string;
}

/** A page as it travels. */
export interface ReadPage<B extends Block = Block> {
  url: string;
  canonical: string | null;
  clues: PageClues;
  blocks: readonly B[];
}

/** Some sites tell a profile instead of a name. */
const ADDRESS = /^https?:/;
const SAMPLE_BLOCKS = 12;
/** Place and day at the head of what agencies and companies send out: `TOKYO, April 10, 2025 (Agency) — `. */
const DATELINE = /^\p{Lu}[\p{Lu}'’. -]+,\s(?:[\p{L}.]{2,16},\s)?(\p{Lu}\p{L}{2,8}\.?\s\d{1,2},?\s(?:19|20)\d\d)\s*[-—–/(:]/u;
const BYLINE = /^(?:by|von|文|記者|记者|取材|執筆|编辑|編輯|責任編輯|责任编辑|作者|撰文)[\s:：／/]*(.{2,60})$/i;

/** Kind, language, author and date of a page. `today` bounds the date. */
export function describePage({ url, canonical, clues, blocks }: ReadPage, today: string): PageDescription {
  const body = blocks.slice(1, SAMPLE_BLOCKS + 1);
  const sample = (body.length > 0 ? body : blocks).map(({ text }) => text).join('\n');
  const lang = languageOf(sample, clues.langs);
  const sort = kindOfPage(clues, url);
  const lines = [...clues.lines, ...body.slice(0, 2).map(({ text }) => DATELINE.exec(text)?.[1] ?? '')];
  return {
    kind: (sort === 'article' || sort === 'other' ? paperworkIn(clues.types, blocks) : null) ?? sort,
    lang,
    author: clues.author && !ADDRESS.test(clues.author) ? clues.author : bylineIn(clues.lines),
    published: findDate({ clues: { ...clues, lines }, url, canonical, lang, today }),
  };
}

/** Of a page that is no coverage, whatever stands on it: as what it is none. */
export function notCoverage(kind: PageKind): string | undefined {
  return kind === 'front' || kind === 'offer' || kind === 'terms' ? `${kind}-page` : undefined;
}

/**
 * Blocks with a language only where it is another than the page's, and days only where parts are dated apart. Lines that are
 * not the article's keep their place and lose their words. Where captions are most of what is told, they are the article.
 */
export function settleBlocks<B extends Block>(blocks: readonly B[], { kind, lang, published }: PageDescription): B[] {
  const isDatedByEntry = kind === 'live-blog' || kind === 'forum' || kind === 'mail' || kind === 'other';
  const isGallery = lettersOf(blocks, true) > lettersOf(blocks, false);
  return blocks.map((block, at) => {
    const { lang: own, published: stamp, ...rest } = block;
    const day = isDatedByEntry && stamp ? dateOfStamp(stamp) : null;
    const settled = rest as B;
    if (at > 0 && isFurnitureLine(block.text)) settled.text = '';
    if (isGallery && block.part === 'caption') delete settled.part;
    if (own && !isSameLanguage(own, lang)) settled.lang = languageOf(block.text, [own]);
    if (day && day !== published?.date) settled.published = day;
    return settled;
  });
}

/** Letters under the headline, in captions or outside of them. */
function lettersOf([, ...body]: readonly Block[], inCaptions: boolean): number {
  return body.reduce((sum, { text, part }) => sum + ((part === 'caption') === inCaptions ? text.length : 0), 0);
}

function bylineIn(lines: readonly string[]): string | null {
  for (const line of lines.flatMap((each) => each.split('\n'))) {
    const name = BYLINE.exec(line.trim())?.[1];
    if (name && dateInText(name) === null) return name.trim();
  }
  return null;
}
