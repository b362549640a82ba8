/** Finds the headline: what the page says it is, and the block that shows it. */
import type { Metadata } from './metadata.ts';
import type { Reading } from './reading.ts';

export interface FoundTitle {
  text: string;
  /** Index of the block that shows it; -1 when none does. */
  block: number;
}

/** A headline stands near the top of its page. */
const FURTHEST = 250;
/** Enough likeness for a line that is no first-level heading. */
const LIKE = 0.6;
const SITE_SUFFIX = /\s+[|–—·•»:：｜\-_]+\s+[^|–—·•»｜]{1,60}$/u;
const SITE_PREFIX = /^[^|–—·•»:：｜]{1,30}\s*[|–—·•»:：｜]\s+/u;

/** The headline, as shown when it is shown. */
export function findTitle({ blocks }: Reading, metadata: Metadata): FoundTitle {
  const told = toldTitles(metadata);
  const keys = [...told, metadata.documentTitle.replace(SITE_PREFIX, '')].map(keyOf).filter((key) => key.length > 0);
  const longest = Math.max(0, ...told.map((title) => title.length));
  const shortest = Math.min(...keys.map((key) => key.length));
  let best = -1;
  let bestScore = 0;
  for (let i = 0; i < blocks.length && i < FURTHEST && bestScore < 6; i++) {
    const { text: all, level, links } = blocks[i] as (typeof blocks)[number];
    const text = headlineIn(all, keys, longest);
    if (level !== 1 && (text.length > 2 * longest || text.length * 2 < shortest)) continue;
    const like = text.length * 4 < longest ? 0 : likeness(keyOf(text), keys);
    const score = like * 4 + (level === 1 ? 2 : level > 0 ? 0.5 : 0) - (links > 0 && level !== 1 ? 0.5 : 0);
    if (score > bestScore && (level === 1 || score >= 4 * LIKE)) {
      best = i;
      bestScore = score;
    }
  }
  const shown = best < 0 ? undefined : headlineIn(blocks[best]?.text ?? '', keys, longest);
  // A line that holds more than the headline, such as a date: then the told one is better.
  const within = shown && told.find((title) => shown.length > title.length && shown.includes(title));
  return { text: within || (shown ?? told[0] ?? ''), block: best };
}

/** Pages parted by line breaks have the byline in the block of the headline; a long headline may be broken as well. */
function headlineIn(text: string, told: readonly string[], longest: number): string {
  const end = text.indexOf('\n');
  if (end < 0) return text;
  const line = text.slice(0, end);
  if (text.length > 2 * longest) return line;
  const whole = text.replace(/\s+/g, ' ');
  return likeness(keyOf(line), told) > likeness(keyOf(whole), told) ? line : whole;
}

/** What a page says that its headline is, most trusted first. */
export function toldTitles({ articles, meta, documentTitle }: Metadata): string[] {
  const told = [articles[0]?.headline, meta.get('og:title'), documentTitle.replace(SITE_SUFFIX, ''), documentTitle];
  return [...new Set(told)].filter((title) => title) as string[];
}

/** Letters and digits only: quotes and dashes differ between a headline and its metadata. */
function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** 1 when the same, the covered share when one holds the other, else 0. */
function likeness(key: string, told: readonly string[]): number {
  let best = 0;
  for (const other of told) {
    if (key === other) return 1;
    if (key.length > 5 && (other.includes(key) || key.includes(other))) {
      best = Math.max(best, Math.min(key.length, other.length) / Math.max(key.length, other.length));
    }
  }
  return best;
}
