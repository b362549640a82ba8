/**
 * What the matcher says of an article's passages, had it been written on other days.
 *
 *     === en-tariffs-01
 *     1 «24 per cent tariff» 2025-08-20 us-jp-reciprocal #4 outdated | undated us-jp-reciprocal #4
 */
import { annotate, type MatchIndex } from '../../lib/match/index.ts';
import type { Annotation, MatchDocument } from '../../lib/match/types.ts';

/** Under the rates of August and in the weeks after the ruling; most of the corpus is of other times. */
const DAYS = ['2025-08-20', '2026-03-10', null];

/** One line for each passage that is marked on any of the days, with what is said of it where that changes. */
export function throughTimeLines(document: MatchDocument, index: MatchIndex): string[] {
  const told = new Map<string, string[]>();
  const places = new Map<string, string>();
  DAYS.forEach((published, at) => {
    for (const mark of annotate({ ...document, published }, index, { force: true }).annotations) {
      const place = `${String(mark.block).padStart(3)} ${String(mark.start).padStart(5)} ${mark.end}`;
      places.set(place, `${mark.block} «${mark.quote}»`);
      if (!told.has(place)) told.set(place, []);
      told.get(place)![at] = markText(mark);
    }
  });
  return [...places].sort().map(([place, text]) => `${text} ${runs(told.get(place)!).join(' | ')}`);
}

function markText({ facts, step, period, verdict }: Annotation): string {
  return `${facts.join(', ')}${step === undefined ? '' : ` #${step}`}${period === undefined ? '' : ` ${period}`}${verdict ? ` ${verdict}` : ''}`;
}

function runs(texts: readonly (string | undefined)[]): string[] {
  return DAYS.flatMap((day, at) =>
    at > 0 && texts[at] === texts[at - 1] ? [] : [`${day ?? 'undated'} ${texts[at] ?? 'unmarked'}`],
  );
}
