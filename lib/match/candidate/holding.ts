/** Ties a reading of a holding to its series and to the period that the text means. */
import { knownPeriods, latestPeriod } from '../../record/vintage.ts';
import { claimOf } from '../verdict/figure-fit.ts';
import { changeAnswer } from './holding-change.ts';
import { levelAnswer, levelInstead, thresholdAnswer } from './holding-level.ts';
import { periodOf } from './holding-month.ts';
import { undated } from './holding-undated.ts';
import { countAnswer, extremeAnswer, rankAnswer, runAnswer, shareAnswer, undatedExtreme } from './holding-place.ts';
import type { Answer, Holdings } from './holdings.ts';
import type { Candidate } from './types.ts';
import type { HoldingReading } from '../reading/types.ts';
import type { Country, Holding, IsoDate } from '../../record/schema.ts';

const WEIGHTS = { record: 0.25, former: 0.15, other: 0, otherHolder: -0.05, month: 0.1 } as const;

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
    const candidate = reading.aspect === 'change' && date === null ? null : tieTo(reading, other, holdings, date);
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
  if (reading.aspect === 'extreme') return date === null ? undatedExtreme(reading, series) : extremeAnswer(reading, series, date);
  if (date === null) return undated(reading, series, period);
  if (knownPeriods(series, date).length === 0) return { verdict: null, matched: 'other' };
  if (reading.aspect === 'rank') return rankAnswer(reading, series, holdings, date);
  if (reading.aspect === 'change')
    return changeAnswer(reading, series, period, date) ?? levelInstead(reading, series, { named, holdings, date });
  if (reading.aspect === 'threshold') return thresholdAnswer(reading, series, date);
  return levelAnswer(reading, series, { named, holdings, date });
}
