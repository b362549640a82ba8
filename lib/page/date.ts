/**
 * The publication date, from the most trusted place that gives a possible one: JSON-LD, meta, `<time>`, the address, the
 * byline. A date of modification is never taken for it: what the article could know is bounded by the first.
 */
import { dateInText, dateInUrl, dateOfStamp } from './date-text.ts';
import type { Metadata } from './metadata.ts';
import type { DateSource, FoundDate } from './types.ts';

/** News sites begin about here; older stamps are defaults and mistakes. */
const EARLIEST = '1995-01-01';
const META_NAMES = (
  'article:published_time og:article:published_time og:published_time datepublished parsely-pub-date sailthru.date pubdate ' +
  'publishdate publish-date publish_date publication_date date.published article.published article:published dc.date.issued ' +
  'dcterms.issued dc.date.created dcterms.created dcterms.date dc.date cxenseparse:recs:publishtime citation_publication_date ' +
  'citation_online_date weibo:article:create_at bt:pubdate pubtime publishtime article:create_at datecreated date'
).split(' ');
const LONGEST_DATE_LINE = 120;
const UPDATED = /\b(?:updated?|modified|revised|edited|last (?:changed|reviewed)|as of)\b|更新|改訂|修正|修改|编辑于|編輯於/i;
const PUBLISHED =
  /\b(?:published|posted|first published|created|issued|released|by)\b|公開|掲載|配信|投稿|発表|发布|發布|发表|發表|刊登|上架|来源|來源/i;
/** Offset of the place where articles in a language are mostly written, for stamps in UTC. */
const ZONE_HOURS: Record<string, number> = { ja: 9, zh: 8 };

/** A line of text that may hold the date, with the element it comes from when it is a `<time>`. */
export interface DateClues {
  metadata: Metadata;
  url: string;
  lang: string;
  /** `<time>` and marked elements near the headline, best first. */
  times: () => { stamp: string; text: string; modified: boolean }[];
  /** Bylines and short lines around the headline and at the article's end. */
  lines: () => string[];
  today: string;
}

/** The article's date and where it was found; null when the page has none that can be right. */
export function findDate(clues: DateClues): FoundDate | null {
  const sources: [DateSource, () => (string | null)[]][] = [
    ['json-ld', () => linkedDates(clues)],
    ['meta', () => metaDates(clues)],
    ['time', () => timeDates(clues)],
    ['url', () => [dateInUrl(clues.url), dateInUrl(clues.metadata.canonical ?? '')]],
    ['byline', () => lineDates(clues.lines())],
  ];
  for (const [source, read] of sources) {
    const date = read().find((candidate) => candidate !== null && isPossible(candidate, clues.today));
    if (date) return { date, source };
  }
  return null;
}

/** Whether an article can have appeared on this day. A day's grace for places ahead of the clock. */
export function isPossible(date: string, today: string): boolean {
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return date >= EARLIEST && date <= tomorrow;
}

function zoneOf(lang: string): number {
  return ZONE_HOURS[lang.slice(0, 2).toLowerCase()] ?? 0;
}

function linkedDates({ metadata, lang }: DateClues): (string | null)[] {
  const zone = zoneOf(lang);
  const read = (stamp: string | null) => (stamp === null ? null : dateOfStamp(stamp, zone));
  return [
    ...metadata.articles.map((article) => read(article.published)),
    ...metadata.articles.map((article) => read(article.created)),
  ];
}

function metaDates({ metadata, lang }: DateClues): (string | null)[] {
  return META_NAMES.map((name) => {
    const content = metadata.meta.get(name);
    return content === undefined ? null : dateOfStamp(content, zoneOf(lang));
  });
}

function timeDates({ times, lang }: DateClues): (string | null)[] {
  return times()
    .filter(({ modified, text }) => !modified && !(UPDATED.test(text) && !PUBLISHED.test(text)))
    .map(({ stamp, text }) => dateOfStamp(stamp, zoneOf(lang)) ?? dateInText(text));
}

function lineDates(lines: readonly string[]): (string | null)[] {
  return lines.filter(isDateLine).map(publishedIn);
}

/** A byline is short; a sentence that mentions a date is not one. */
function isDateLine(line: string): boolean {
  if (line.length > LONGEST_DATE_LINE) return false;
  return line.length <= LONGEST_DATE_LINE / 2 || !/[.。!?！？]["”’」]?\s*$/.test(line);
}

/** The date of a byline; of "Published 3 April 2025, updated 5 April 2025" the part that speaks of publishing. */
function publishedIn(line: string): string | null {
  const updated = UPDATED.exec(line);
  if (!updated) return dateInText(line);
  const before = dateInText(line.slice(0, updated.index));
  if (before) return before;
  const published = PUBLISHED.exec(line.slice(updated.index));
  return published && published.index > updated[0].length ? dateInText(line.slice(updated.index + published.index)) : null;
}
