/** What a series showed on the days on which something of it came out: never by a figure that was not out. */
import { rank } from '../../../lib/record/rank.ts';
import { since } from '../../../lib/record/since.ts';
import { staleness } from '../../../lib/record/staleness.ts';
import {
  change,
  currentValue,
  extremes,
  firstPublished,
  latestPeriod,
  type AnySeries,
  type Since,
} from '../../../lib/record/vintage.ts';
import type { Holding, IsoDate } from '../../../lib/record/schema.ts';
import { changes, FIRST, turningDays, updateText } from './days.ts';

/** The newest value on each day, revisions, and where the record ends. */
export function seriesLines(series: AnySeries, holdings: readonly Holding[], today: IsoDate): string[] {
  const released = [...series.points.map(([, , known]) => known), ...series.vintages.map((row) => row.knownFrom)];
  const lines = changes(turningDays(released, today), (day) => latestText(series, holdings, day));
  const revised = since(series, FIRST, today).filter(({ kind }) => kind === 'revision');
  const ends = [...(series.nextReleases ?? []).map(({ due }) => due), today];
  return [
    `=== ${series.id}`,
    ...lines,
    ...revised.map((update) => `revised ${updateText(update)}`),
    ...firsts(series),
    ...changes(turningDays(ends, '2099-12-31'), (day) => endText(series, day)),
    '',
  ];
}

function latestText(series: AnySeries, holdings: readonly Holding[], day: IsoDate): string {
  const latest = latestPeriod(series, day);
  if (!latest) return 'unknown';
  const { period, value, current } = latest;
  const place = series.kind === 'holding' ? rank(holdings, series.subject, day) : null;
  return [
    `${period} ${value}${current ? '' : ', since revised'}`,
    ...(['month', 'year'] as const).flatMap((over) => changeText(series, { period, over, day })),
    ...extremeText(series, period, day),
    ...(place ? [`place ${place.rank ?? (place.between ? `${place.between.first}–${place.between.last}` : '?')}`] : []),
    ...(place?.share === null || !place ? [] : [`share ${place.share}`]),
  ].join(', ');
}

function changeText(
  series: AnySeries,
  { period, over, day }: { period: string; over: 'month' | 'year'; day: IsoDate },
): string[] {
  const found = change(series, period, over, day);
  return found ? [`${over} ${found.difference} (${found.percent}%${found.acrossBreak ? ' across a break' : ''})`] : [];
}

function extremeText(series: AnySeries, period: string, day: IsoDate): string[] {
  const found = extremes(series, period, day);
  const text = (since: Since | null): string => (since ? `${since.period}${since.acrossBreak ? ' across a break' : ''}` : 'ever');
  return found ? [`highest since ${text(found.highestSince)}`, `lowest since ${text(found.lowestSince)}`] : [];
}

/** Periods whose first value or whose value today is another than the one that the newest release shows. */
function firsts(series: AnySeries): string[] {
  const periods = [...new Set(series.vintages.map(({ period }) => period))].sort();
  return periods.map((period) => {
    const [first, now] = [firstPublished(series, period), currentValue(series, period)];
    return `${period} first ${first ? `${first.value} on ${first.knownFrom}` : 'unknown'}, now ${now?.value ?? 'unknown'}`;
  });
}

function endText(series: AnySeries, day: IsoDate): string {
  const end = staleness(series, day);
  return end
    ? `ends at ${end.endsAt}, missed ${end.missed.map(({ period }) => period).join(' ') || 'unknown ones'}`
    : 'up to date';
}
