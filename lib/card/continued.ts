/** A daily series of the record ends early; its month-ends, which are of the same series, go on. */
import { lastDay } from '../record/calendar.ts';
import type { RecordView } from '../record/record.ts';
import type { AnySeries } from '../record/vintage.ts';

/** Made once for each series: the history of its values is kept with it. */
const MADE = new WeakMap<AnySeries, AnySeries>();

/** The series with the month-ends after its last day; the series itself where there are none. */
export function continued(record: RecordView, series: AnySeries): AnySeries {
  const made = MADE.get(series) ?? join(record, series);
  MADE.set(series, made);
  return made;
}

function join(record: RecordView, series: AnySeries): AnySeries {
  const monthly = series.frequency === 'day' ? record.ofKind('series').find((other) => isMonthly(other, series)) : undefined;
  const month = series.points.at(-1)?.[0].slice(0, 7) ?? '';
  const later = monthly?.points.filter(([period]) => period > month).map(asDay) ?? [];
  if (!monthly || later.length === 0) return series;
  const sources = later.map(([period]) => [period, monthly.pointSources?.[period.slice(0, 7)] ?? monthly.sources] as const);
  return {
    ...series,
    points: [...series.points, ...later],
    vintages: [...series.vintages, ...monthly.vintages.filter(({ period }) => period > month)],
    pointSources: { ...series.pointSources, ...Object.fromEntries(sources.map(([period, ids]) => [period, [...ids]])) },
    ...(monthly.nextReleases && { nextReleases: monthly.nextReleases }),
    ...(monthly.note !== undefined && { note: monthly.note }),
  };
}

/** A month that was not over when its value was read has the value of that day. */
function asDay([period, value, knownFrom]: AnySeries['points'][number]): AnySeries['points'][number] {
  return [knownFrom < lastDay(period) && knownFrom.startsWith(period) ? knownFrom : period, value, knownFrom];
}

function isMonthly(other: AnySeries, { subject, measure, unit }: AnySeries): boolean {
  return other.frequency === 'month' && other.subject === subject && other.measure === measure && other.unit === unit;
}
