/** Ties a reading of a holding to its series and to the period that the text means. */
import { change, knownPeriods, latestPeriod, vintage, currentValue, type Change } from '../../record/vintage.ts';
import { claimOf, fits, writtenFigure, type WrittenFigure } from '../verdict/figure-fit.ts';
import { sinceIn } from '../reading/holding-figure.ts';
import { countAnswer, extremeAnswer, rankAnswer, runAnswer, shareAnswer } from './holding-place.ts';
import type { Answer, Holdings } from './holdings.ts';
import type { Candidate } from './types.ts';
import type { HoldingReading } from '../reading/types.ts';
import type { DateMention, QuantityMention } from '../mention.ts';
import type { SentenceView } from '../reading/view.ts';
import type { Country, Holding, IsoDate, Period } from '../../record/schema.ts';

const WEIGHTS = { record: 0.25, former: 0.15, other: 0, otherHolder: -0.05, month: 0.1 } as const;
/** What revisions between a change's two tables may add up to, in billions. */
const CHANGE_SLACK = 1.2;

/** Changes of single months are news from the time that the record follows the story. */
const FIRST_NEWS = '2024-06';
/** After every release of the record: its newest values. */
const TODAY = '9999-12-31';

/** The candidate of a reading, or null when the record has no series for its holder. */
export function tieHolding(reading: HoldingReading, holdings: Holdings, date: IsoDate | null): Candidate | null {
  if (reading.mood === 'unreal') return null;
  const [holder = '*', ...others] = reading.holders;
  const first = tieTo(reading, holder, holdings, date);
  if (isOnRecord(first)) return first;
  const official = OFFICIAL.test(reading.view.text) ? tieTo(reading, 'OFFICIAL', holdings, date) : null;
  if (isOnRecord(official)) return { ...official, about: { holder: '*' } };
  // "At $1.13 trillion it is ahead of China": whose sum it is, the sum itself tells.
  for (const other of others) {
    const candidate = tieTo(reading, other, holdings, date);
    if (isOnRecord(candidate))
      return { ...candidate, features: [...candidate.features, { name: 'otherHolder', weight: WEIGHTS.otherHolder }] };
  }
  return first;
}

/** "Central banks and governments among them": the table sums up those of all countries. */
const OFFICIAL =
  /\b(central banks|officials?|governments|finance ministries|monetary authorities|reserve managers|sovereigns)\b|公的|通貨当局|中央銀行|官方|央行/i;

function isOnRecord(candidate: Candidate | null): candidate is Candidate {
  return candidate !== null && candidate.features.some(({ name }) => name === 'record');
}

/** The candidate of a reading as this holder's. */
function tieTo(reading: HoldingReading, holder: Country, holdings: Holdings, date: IsoDate | null): Candidate | null {
  const series = holdings.get(holder === '*' ? 'TOTAL' : holder);
  const figure = reading.figure!;
  if (!series || !isPlausible(reading, series, date)) return null;
  const answer = answerTo(reading, series, holdings, date);
  if (!answer || (reading.unnamed && answer.matched !== 'record')) return null;
  const score = WEIGHTS[answer.matched];
  return {
    reading,
    kind: 'holding',
    about: { holder },
    facts: [series.id],
    period: answer.period,
    claim: PLACES.has(reading.aspect) ? null : claimOf(figure),
    verdict: answer.verdict,
    features: [
      ...reading.features,
      { name: answer.matched, weight: score },
      // A month of the table speaks for a sum of the table, whatever the sum.
      ...(isOfMonth(reading, answer) ? [{ name: 'month', weight: WEIGHTS.month }] : []),
    ],
    line: `holding ${holder} ${reading.aspect} ${figure.value} ${figure.unit} ${answer.period ?? 'no period'}: ${answer.matched}`,
    rejected: [],
  };
}

function isOfMonth({ aspect }: HoldingReading, { matched, period, verdict }: Answer): boolean {
  return aspect === 'level' && matched === 'other' && period !== undefined && verdict !== null;
}

/** Aspects that compare holders or months and state no sum. */
const PLACES: ReadonlySet<HoldingReading['aspect']> = new Set(['rank', 'extreme', 'share', 'run', 'count']);

/** A sum that is no holding of this holder at all: another thing's price or a budget. */
function isPlausible({ aspect, figure }: HoldingReading, series: Holding, date: IsoDate | null): boolean {
  if (PLACES.has(aspect) || figure!.unit !== 'usd_bn') return true;
  const level = (date === null ? null : latestPeriod(series, date)?.value) ?? series.points.at(-1)?.[1] ?? 0;
  const share = Math.abs(figure!.value) / level;
  return (aspect === 'change' && share < 0.6) || (share > 0.4 && share < 2.5);
}

function answerTo(reading: HoldingReading, series: Holding, holdings: Holdings, date: IsoDate | null): Answer | null {
  const named = periodOf(reading, series);
  const period = named?.period ?? null;
  if (reading.aspect === 'share') return shareAnswer(reading, series, holdings, date);
  if (reading.aspect === 'run') return date === null ? { verdict: null, matched: 'former' } : runAnswer(reading, series, date);
  if (reading.aspect === 'count') return countAnswer(reading, series, date);
  if (reading.aspect === 'extreme') return date === null ? null : extremeAnswer(reading, series, date);
  if (date === null) return undated(reading, series, period);
  if (knownPeriods(series, date).length === 0) return { verdict: null, matched: 'other' };
  if (reading.aspect === 'rank') return rankAnswer(reading, series, holdings, date);
  if (reading.aspect === 'change')
    return changeAnswer(reading, series, period, date) ?? levelInstead(reading, series, { named, holdings, date });
  if (reading.aspect === 'threshold') return thresholdAnswer(reading, series, date);
  return levelAnswer(reading, series, { named, holdings, date });
}

/** Without a date nothing is judged, but a value of the series is still that value. */
function undated(reading: HoldingReading, series: Holding, period: Period | null): Answer | null {
  if (reading.aspect === 'change') return undatedChange(reading, series);
  const written = writtenFigure(reading.figure!);
  const values = [
    ...series.points.map(([at, value]) => ({ at, value })),
    ...series.vintages.map((row) => ({ at: row.period, value: row.value })),
  ];
  const hit = values.findLast(({ at, value }) => fits(written, value) && (period === null || at === period));
  return {
    verdict: null,
    period: hit?.at ?? period ?? undefined,
    matched: (hit && hit.at >= FIRST_NEWS) || reading.aspect === 'rank' ? 'record' : hit ? 'former' : 'other',
  };
}

/** Some month of the last years in which the series changed by that much. */
function undatedChange({ figure, direction }: HoldingReading, series: Holding): Answer | null {
  const written = writtenFigure(figure!);
  const recent = series.points.filter(([period]) => period >= FIRST_NEWS);
  const hit = recent.findLast(([period, , known]) =>
    [known, TODAY].some((day) => {
      const step = change(series, period, 'month', day);
      return (
        step !== null &&
        (direction === null || direction === 'rise') === step.difference > 0 &&
        isNear(written, Math.abs(step.difference))
      );
    }),
  );
  return hit ? { verdict: null, period: hit[0], matched: 'record' } : null;
}

/** A month that the text may mean. */
interface NamedMonth {
  period: Period;
  /** It is the month of the whole sentence, or of the figure's clause and of no nearer sum. */
  isOwn: boolean;
}

/** The month that the sentence names for its figure, when the series has it. */
function periodOf({ dates, figure, view, aspect }: HoldingReading, series: Holding): NamedMonth | null {
  const months = dates.filter(
    (date) =>
      (date.precision === 'month' || date.precision === 'span') &&
      date.from !== null &&
      date.relation !== 'since' &&
      !isBaseMonth(view, date, aspect) &&
      !isThisMonth(view, date),
  );
  const nearest = months.toSorted((a, b) => view.distance(a, figure!) - view.distance(b, figure!))[0];
  const period = nearest?.from?.slice(0, 7);
  if (!nearest || !period || !series.points.some(([at]) => at === period)) return null;
  const clause = view.clauseOf(figure!);
  const others = view.of('quantity').filter((one) => one.unit === 'usd_bn' && one !== figure);
  const isNearest = others.every((other) => view.distance(nearest, figure!) <= view.distance(nearest, other));
  const isInClause = nearest.start >= clause.start && nearest.end <= clause.end;
  const isLater = view.isHan && nearest.start >= figure!.end;
  const isAside =
    isLater || /^\s*(which|who|where|when|after|having)\b/.test(view.lexed.text.slice(view.clauseOf(nearest).start));
  const isFormer = others.some((other) => isFormerOf(view, other, nearest) || isOfNext(view, figure!, nearest, other));
  return { period, isOwn: isInClause ? isNearest : months.length === 1 && !isAside && !isFormer };
}

/** "a pile that has drawn eyes this month": no table is out before its month is over. */
function isThisMonth({ lexed: { published } }: SentenceView, { basis, from }: DateMention): boolean {
  return basis === 'relative' && published !== null && from!.slice(0, 7) === published.slice(0, 7);
}

/** "edged down to $700.5 billion; in July it had been $730.7 billion": the month that leads to the next clause's own sum. */
function isOfNext(view: SentenceView, figure: QuantityMention, month: DateMention, { start, end }: QuantityMention): boolean {
  return figure.end <= month.start && month.end <= start && end <= view.clauseOf(month).end;
}

/** "a record of $9.05 trillion, up from $8.8 trillion in February": the month of the former sum alone. */
function isFormerOf(view: SentenceView, { change, end }: QuantityMention, month: DateMention): boolean {
  return (
    change === 'from' && month.start >= end && /^\s*(in|at the end of|of)?\s*$/.test(view.lexed.text.slice(end, month.start))
  );
}

/** 较6月减少, 前月より多く, "down on June", "less than in June": the month that a change is counted from. */
function isBaseMonth(view: SentenceView, date: DateMention, aspect: HoldingReading['aspect']): boolean {
  if (!view.isHan) return FROM_MONTH.test(view.lexed.text.slice(view.start, date.start));
  const before = view.lexed.text.slice(Math.max(view.start, date.start - 1), date.start);
  // 較9月的9.249兆: the month is the sum's own, and what is counted from it stands elsewhere.
  const isOfChange = aspect === 'change' && (date.anaphoric === true || /[较較比]/.test(before));
  return view.isHan && (isOfChange || /^(末)?(より|から|比)/.test(view.lexed.text.slice(date.end, date.end + 3)));
}

const FROM_MONTH =
  /\b(than|against|with) ((in|at|for|the|end|of|late) )*$|\b((less|more|higher|lower|up|down)( by)? |(billion|bn|trillion|tn) )(on|from) $/;

/** Both values that a writer of that day and one of today can find for a period. */
function valuesOf(series: Holding, period: Period, date: IsoDate): number[] {
  return [vintage(series, period, date)?.value, currentValue(series, period)?.value].filter((value) => value !== undefined);
}

interface LevelQuery {
  named: NamedMonth | null;
  holdings: Holdings;
  date: IsoDate;
}

function levelAnswer(reading: HoldingReading, series: Holding, { named, holdings, date }: LevelQuery): Answer {
  const written = writtenFigure(reading.figure!);
  const known = knownPeriods(series, date);
  const latest = latestPeriod(series, date)!.period;
  const isIn = (at: Period): boolean => valuesOf(series, at, date).some((value) => fits(written, value));
  if (named && known.includes(named.period) && isIn(named.period))
    return { verdict: 'consistent', period: named.period, matched: 'record' };
  if (named?.isOwn) {
    const { period } = named;
    const then = known.findLast((at) => isIn(at) && isOfThen(reading, at));
    if (then) return { verdict: 'consistent', period: then, matched: 'former' };
    if (!known.includes(period)) return { verdict: null, period, matched: 'other' };
    const isFar = valuesOf(series, period, date).every((value) => isFarOff(reading, value));
    return { verdict: isFar && mayDiffer(reading, series, holdings, date) ? 'differs' : 'unclear', period, matched: 'other' };
  }
  if (isIn(latest)) return { verdict: 'consistent', period: latest, matched: 'record' };
  // The text may give a newer table than the record has of this holder.
  if (latest < newestTable(holdings, date)) return { verdict: 'unclear', matched: 'other' };
  const former = known.findLast((at) => isIn(at) && isOfThen(reading, at)) ?? known.findLast(isIn);
  if (former)
    return {
      verdict:
        reading.mood === 'past' || reading.figure!.change === 'from' || isOfThen(reading, former) ? 'consistent' : 'outdated',
      period: former,
      matched: 'former',
    };
  return {
    verdict: mayDiffer(reading, series, holdings, date) && !isVague(reading) && !wasNear(reading, series) ? 'differs' : 'unclear',
    matched: 'other',
  };
}

/** 2013年に1兆3000億ドルを超えていた: the year of the sum stands beside it, and beside no other one. */
function isOfThen({ view, figure, dates }: HoldingReading, period: Period): boolean {
  const sums = view.of('quantity').filter((one) => one.unit === 'usd_bn' && one !== figure);
  const own = dates.filter((date) => sums.every((other) => view.distance(date, figure!) < view.distance(date, other)));
  return own.some(({ from, to }) => from !== null && to !== null && from <= `${period}-28` && `${period}-01` < to);
}

/** "has sold down to a mere $633bn": no change of the series, but just what it stands at. */
function levelInstead(reading: HoldingReading, series: Holding, query: LevelQuery): Answer | null {
  const { unit, change: side } = reading.figure!;
  if (unit !== 'usd_bn' || side === 'by') return null;
  const answer = levelAnswer({ ...reading, aspect: 'level' }, series, query);
  return answer.matched === 'record' ? answer : null;
}

function standsAlone({ explicit, figure, mood, features, isSoleHolder, view }: HoldingReading): boolean {
  // "less than half the $1.3 trillion of 2013": what something is measured by.
  if (MEASURE.test(view.lexed.text.slice(view.start, figure!.start))) return false;
  const isFirm = mood === 'stated' || mood === 'ahead';
  const isExact = figure!.hedge === 'exact' || figure!.hedge === 'about';
  const isClean = !features.some(({ name }) => name === 'measure' || name === 'tariff');
  return (explicit.holder || isSoleHolder) && explicit.treasuries && isFirm && isClean && isExact && figure!.high === undefined;
}

const MEASURE = /\b(half|twice|double|triple|third|quarter|fraction|times)( of)? (the|its|their|that|those) $/i;

/** An exact sum is off where it does not fit; one that is told roughly, where no roughness explains it. */
function isFarOff({ figure }: HoldingReading, value: number): boolean {
  return figure!.hedge === 'exact' || Math.abs(figure!.value - value) > ROUGH * value;
}

/** Twice what "about" may be off by. */
const ROUGH = 0.08;

/** A figure that is another holder's was only attached to the wrong name: no error of the text. */
function mayDiffer(reading: HoldingReading, series: Holding, holdings: Holdings, date: IsoDate): boolean {
  const written = writtenFigure(reading.figure!);
  const isOthers = [...holdings.values()].some((other) => {
    const latest = latestPeriod(other, date);
    return (
      latest !== null &&
      other !== series &&
      knownPeriods(other, date)
        .slice(-3)
        .some((period) => fits(written, vintage(other, period, date)?.value ?? 0))
    );
  });
  return !isOthers && standsAlone(reading) && isSure(series);
}

/** The newest month that was out for anyone. */
function newestTable(holdings: Holdings, date: IsoDate): Period {
  const periods = [...holdings.values()].map((series) => latestPeriod(series, date)?.period ?? '');
  return periods.sort().at(-1)!;
}

/** A level of no stated time: "has held as much as". */
function isVague({ figure, mood }: HoldingReading): boolean {
  return mood === 'past' || figure!.hedge !== 'exact';
}

/** Without a period a figure that the series once nearly had may be meant of that time. */
function wasNear({ figure }: HoldingReading, series: Holding): boolean {
  return series.points.some(([, value]) => Math.abs(value - Math.abs(figure!.value)) <= 0.02 * value);
}

function isSure(series: Holding): boolean {
  return series.confidence === 'high';
}

function changeAnswer(reading: HoldingReading, series: Holding, period: Period | null, date: IsoDate): Answer | null {
  const at = period ?? latestPeriod(series, date)!.period;
  const base = baseOf(reading);
  const newest = latestPeriod(series, date)!.period;
  const matches = [date, TODAY].some((day) =>
    [change(series, at, 'month', day), base && changeSince(series, base, newest, day)].some(
      (step) => step && isStep(reading, step),
    ),
  );
  // A change that no two tables show may be counted from anywhere: nothing to say.
  return matches ? { verdict: 'consistent', period: at, matched: 'record' } : null;
}

type Step = Pick<Change, 'difference' | 'percent'>;

function isStep({ figure, direction }: HoldingReading, { difference, percent }: Step): boolean {
  if (direction !== null && difference !== 0 && (direction === 'rise') !== difference > 0) return false;
  const written = writtenFigure(figure!);
  return figure!.unit === 'usd_bn' ? isNear(written, Math.abs(difference)) : percent !== null && fits(written, Math.abs(percent));
}

/** "Since February it has shed $135 billion": from that month to the newest one. */
function baseOf({ view, dates, aspect }: HoldingReading): Period | null {
  const base = dates.find(
    (date) => date.from !== null && date.precision === 'month' && (date.relation === 'since' || isBaseMonth(view, date, aspect)),
  );
  return base?.from?.slice(0, 7) ?? null;
}

function changeSince(series: Holding, base: Period, at: Period, day: IsoDate): Step | null {
  const [from, to] = [base, at].map((period) => (vintage(series, period, day) ?? currentValue(series, period))?.value);
  if (from === undefined || to === undefined || base >= at) return null;
  return { difference: to - from, percent: ((to - from) / from) * 100 };
}

function isNear(written: WrittenFigure, actual: number): boolean {
  return fits(written, actual) || Math.abs(written.value - actual) <= Math.max(written.grain / 2, CHANGE_SLACK);
}

/** "below $1 trillion since April 2022": holds for every month since then. */
function thresholdAnswer({ view, figure }: HoldingReading, series: Holding, date: IsoDate): Answer {
  const since = sinceIn(view)!.from?.slice(0, 7) ?? '9999';
  const months = knownPeriods(series, date).filter((period) => period > since);
  const isBelow = figure!.hedge === 'at-most';
  const holds = months.every((period) => isBelow === vintage(series, period, date)!.value < figure!.value);
  return {
    verdict: holds && months.length > 0 ? 'consistent' : 'unclear',
    period: months.at(-1),
    matched: holds ? 'record' : 'other',
  };
}
