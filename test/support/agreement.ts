/** How well a text that was cut out of a page agrees with the article as a person would cut it out. Pure. */

/**
 * Runs of so many words are compared, as public comparisons of article extractors do: the words of a wrong box are the
 * article's words as well, but hardly ever four of them in a row.
 */
const RUN = 4;
/** A letter of a script without spaces stands for a word. */
const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[[\p{L}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]]+/gv;
/** These stand within a line of text; any other element begins a new one. */
const INLINE = /<\/?(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u|x-figure)\b[^>]*>/gi;
/** Words for another text: what is read aloud in their place, or nothing. */
const UNSEEN = /<(?:script|style|template|svg|rt|rp)\b[^>]*>.*?<\/(?:script|style|template|svg|rt|rp)>/gis;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

export interface Agreement {
  /** Share of what was found that is the article's. */
  precision: number;
  /** Share of the article that was found. */
  recall: number;
  /** Their harmonic mean. */
  f1: number;
}

/** Agreement of a text with the right one, in lines. */
export function agreementOf(right: readonly string[], found: readonly string[]): Agreement {
  const [wanted, given] = [runsOf(right), runsOf(found)];
  const shared = [...given].reduce((sum, [run, times]) => sum + Math.min(times, wanted.get(run) ?? 0), 0);
  const [precision, recall] = [given, wanted].map((runs) => shared / Math.max(1, countOf(runs))) as [number, number];
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function runsOf(lines: readonly string[]): Map<string, number> {
  const words = lines.join('\n').toLowerCase().match(WORD) ?? [];
  const runs = new Map<string, number>();
  for (let at = 0; at <= Math.max(0, words.length - RUN) && at < words.length; at++) {
    const run = words.slice(at, at + RUN).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

function countOf(runs: ReadonlyMap<string, number>): number {
  return [...runs.values()].reduce((sum, times) => sum + times, 0);
}

/** The lines of text that markup written by a browser shows. */
export function linesOfMarkup(markup: string): string[] {
  return markup
    .replaceAll(UNSEEN, '')
    .replaceAll(INLINE, '')
    .split(/<[^>]*>/)
    .map((line) => line.replaceAll(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity).trim())
    .filter((line) => line !== '');
}
