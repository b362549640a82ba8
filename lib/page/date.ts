/**
 * The publication date, from the most trusted place that gives a possible one: JSON-LD, meta, `<time>`, the address, the
 * byline. A date of modification is never taken for it: what the article could know is bounded by the first.
 */
import { dateInText, dateInUrl, dateOfStamp } from './date-text.ts';
import type { DateSource, FoundDate, PageClues } from './types.ts';

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
/** The day on which somebody joined a board. */
const JOINED = /\b(?:joined|registered|member since)\b|注册|註冊|登録/i;
/** Offset of the place where articles in a language are mostly written, for stamps in UTC. */
const ZONE_HOURS: Record<string, number> = { ja: 9, zh: 8 };

export interface DateClues {
  clues: Pick<PageClues, 'linkedDates' | 'metaDates' | 'times' | 'lines'>;
  url: string;
  canonical: string | null;
  lang: string;
  today: string;
}

/** The article's date and where it was found; null when the page has none that can be right. */
export function findDate({ clues, url, canonical, lang, today }: DateClues): FoundDate | null {
  const zone = zoneOf(lang);
  const sources: [DateSource, () => (string | null)[]][] = [
    ['json-ld', () => clues.linkedDates.map((stamp) => dateOfStamp(stamp, zone))],
    ['meta', () => metaDates(clues.metaDates, zone)],
    ['time', () => timeDates(clues.times, zone)],
    ['url', () => [dateInUrl(url), dateInUrl(canonical ?? '')]],
    [
      'byline',
      () =>
        clues.lines
          .flatMap((line) => line.split('\n'))
          .filter(isDateLine)
          .map(publishedIn),
    ],
  ];
  for (const [source, read] of sources) {
    const date = read().find((candidate) => candidate !== null && isPossible(candidate, today));
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

function metaDates(metas: PageClues['metaDates'], zone: number): (string | null)[] {
  const told = new Map(metas);
  return META_NAMES.map((name) => {
    const content = told.get(name);
    return content === undefined ? null : dateOfStamp(content, zone);
  });
}

function timeDates(times: PageClues['times'], zone: number): (string | null)[] {
  return times
    .filter(({ modified, text }) => !modified && !(UPDATED.test(text) && !PUBLISHED.test(text)))
    .map(({ stamp, text }) => dateOfStamp(stamp, zone) ?? dateInText(text));
}

/** A byline is short; a sentence that mentions a date is not one. */
function isDateLine(line: string): boolean {
  if (line.length > LONGEST_DATE_LINE || JOINED.test(line)) return false;
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
