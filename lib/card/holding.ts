/** The card of a series: the value that the writer could have seen and the newest one, the line, place, share, changes. */
import { addMonths } from '../record/calendar.ts';
import { rank } from '../record/rank.ts';
import type { RecordView } from '../record/record.ts';
import type { IsoDate, Period } from '../record/schema.ts';
import {
  change,
  currentValue,
  firstPublished,
  knownPeriods,
  latestPeriod,
  vintage,
  type AnySeries,
  type VintageValue,
} from '../record/vintage.ts';
import { bestSource, commonData, type BuildOptions } from './common.ts';
import { continued } from './continued.ts';
import type { HoldingCard, SeriesColumn, SeriesPoint } from './schema.ts';

/** How much the line shows: two years, and at least this many months before the article. */
const SHOWN_MONTHS = 24;
const MONTHS_BEFORE = 14;
/** More points than this cannot be told apart on a card. */
const MOST_POINTS = 130;
/** Characters of a day, and of a month. */
const [DAY, MONTH] = [10, 7];

/** Makes the card of a holding or another series. */
export function holdingCard(record: RecordView, series: AnySeries, options: BuildOptions): HoldingCard {
  const { asOf, today } = options;
  const fact = continued(record, series);
  const then = asOf === null ? null : valueThen(fact, asOf, options.period);
  const length = fact.frequency === 'day' ? DAY : (then?.period.length ?? usualLength(fact));
  const newest = latestOf(fact, length, today) ?? latestPeriod(fact, today) ?? earliest(fact);
  const pointSources = [then, newest].flatMap((value) => value?.sources ?? []);
  return {
    ...commonData(record, fact, pointSources, options),
    kind: 'holding',
    holder: fact.subject,
    measure: fact.measure,
    unit: fact.unit,
    atArticle: then && asOf !== null ? column(record, fact, then, asOf) : null,
    newest: column(record, fact, newest, today),
    points: pointsOf(fact, length, { asOf, today }),
    breaks: (fact.breaks ?? [])
      .filter((it) => it.period >= firstShown(fact, asOf, today))
      .map(({ period, gist, knownFrom }) => ({ period, gist, knownFrom: knownFrom ?? null })),
    computed: fact.computed === true,
  };
}

/** The period that the passage names, by what was out on the article's date; the newest one otherwise. */
function valueThen(fact: AnySeries, asOf: IsoDate, period: Period | undefined): VintageValue | null {
  const named = period === undefined ? null : vintage(fact, period, asOf);
  return named ?? latestPeriod(fact, asOf);
}

function earliest(fact: AnySeries): VintageValue {
  const [period, value, knownFrom] = fact.points[0]!;
  return { period, value, knownFrom, current: true, sources: fact.sources, knownTo: null };
}

function column(record: RecordView, fact: AnySeries, value: VintageValue, known: IsoDate): SeriesColumn {
  const place = fact.kind === 'holding' ? rank(record.ofKind('holding'), fact.subject, known, value.period) : null;
  const first = firstPublished(fact, value.period);
  return {
    period: value.period,
    value: value.value,
    rank: place?.rank ?? null,
    between: place?.between ?? null,
    share: fact.kind === 'holding' && fact.subject !== 'TOTAL' ? (place?.share ?? null) : null,
    onMonth: difference(fact, value.period, 'month', known),
    onYear: difference(fact, value.period, 'year', known),
    firstPublished: first && first.knownFrom <= known ? first.value : null,
    published: value.knownFrom,
    source: bestSource(record, sourcesThen(record, value), value.knownFrom, value.period),
  };
}

/** What is dated later than a value that was replaced has another one. */
function sourcesThen(record: RecordView, { sources, knownTo }: VintageValue): readonly string[] {
  const then = sources.filter((id) => knownTo === null || (record.source(id)?.date ?? '') < knownTo);
  return then.length > 0 ? then : sources;
}

/** A step across a change of method is no change in the thing measured. */
function difference(fact: AnySeries, period: Period, over: 'month' | 'year', known: IsoDate): number | null {
  const found = change(fact, period, over, known);
  return found && !found.acrossBreak ? found.difference : null;
}

/** A month is never set beside a year: the newest period as long as the article's. */
function latestOf(fact: AnySeries, length: number, today: IsoDate): VintageValue | null {
  const period = knownPeriods(fact, today).findLast((it) => isAlike(it, length));
  return period === undefined ? null : vintage(fact, period, today);
}

function pointsOf(fact: AnySeries, length: number, { asOf, today }: Pick<BuildOptions, 'asOf' | 'today'>): SeriesPoint[] {
  const from = firstShown(fact, asOf, today);
  const periods = knownPeriods(fact, today).filter((period) => period >= from && isAlike(period, length));
  return thin(periods, fact, asOf).flatMap((period) => {
    const now = currentValue(fact, period) ?? vintage(fact, period, today);
    if (!now) return [];
    const then = asOf === null ? null : vintage(fact, period, asOf);
    const first = firstPublished(fact, period);
    return [{ period, value: now.value, known: then?.value ?? null, first: first?.value ?? null }];
  });
}

/** Month-ends go on where days end. */
function isAlike(period: Period, length: number): boolean {
  return period.length === length || (length === DAY && period.length === MONTH);
}

/** A line has periods of one length; a year's value among months would be a step that never was. */
function usualLength(fact: AnySeries): number {
  const counts = Map.groupBy(fact.points, ([period]) => period.length);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 7;
}

function firstShown(fact: AnySeries, asOf: IsoDate | null, today: IsoDate): Period {
  const last = latestPeriod(fact, today)?.period ?? today;
  if (fact.frequency === 'year' || fact.frequency === 'mixed') return '';
  const byNewest = addMonths(last.slice(0, 7), -SHOWN_MONTHS);
  const byArticle = asOf === null ? byNewest : addMonths(asOf.slice(0, 7), -MONTHS_BEFORE);
  return byArticle < byNewest ? byArticle : byNewest;
}

/** Leaves out points evenly where there are too many, never the newest nor the article's. */
function thin(periods: Period[], fact: AnySeries, asOf: IsoDate | null): Period[] {
  const every = Math.ceil(periods.length / MOST_POINTS);
  if (every <= 1) return periods;
  const kept = asOf === null ? null : latestPeriod(fact, asOf)?.period;
  return periods.filter((period, index) => (periods.length - 1 - index) % every === 0 || period === kept);
}
