/** Rates that somebody says another country charges the United States: a claim of the chart of April 2025, not a rate on record. */
import { claimOf } from '../verdict/figure-fit.ts';
import { daysBetween } from '../../record/calendar.ts';
import type { Candidate } from './types.ts';
import type { NoteFacts } from './note-facts.ts';
import type { TariffReading } from '../reading/types.ts';
import type { IsoDate } from '../../record/schema.ts';

const WEIGHTS = { claimed: 0.3, unnamed: 0.1 } as const;
/** The day on which the chart was shown, and how long the news spoke of it. */
const CHART = 'liberation-day-2025-04-02';
const DAYS = 60;
const SPEAKER = 'donald-trump';
/** What he is quoted by, where he is not named. */
const CLAIMANT = /\b(chart|placard|white house|administration|president)\b|主[張张]|[称稱]/i;

/** A statement by the one who showed the chart, where the text says that it is a claim. */
export function tieClaimedRate(reading: TariffReading, { facts }: NoteFacts, date: IsoDate | null): Candidate | null {
  const chart = facts.get(CHART);
  const isClaimed =
    reading.figure !== null && reading.imposer !== 'US' && reading.targets[0] === 'US' && reading.view.has('report');
  if (chart?.kind !== 'event' || !isClaimed || date === null) return null;
  const age = daysBetween(chart.date, date);
  if (age < 0 || age > DAYS) return null;
  const isNamed = reading.view.of('person').some((person) => person.ids.includes(SPEAKER));
  // What a paper or a trader says is no claim of his.
  if (!isNamed && !CLAIMANT.test(reading.view.text)) return null;
  return {
    reading,
    kind: 'statement',
    about: { speaker: SPEAKER, topic: 'tariff-rate' },
    facts: [chart.id],
    claim: claimOf(reading.figure!),
    verdict: null,
    features: [
      ...reading.features,
      isNamed ? { name: 'claimed', weight: WEIGHTS.claimed } : { name: 'claimed-unnamed', weight: WEIGHTS.unnamed },
    ],
    line: `claimed rate ${reading.imposer}→US ${reading.figure!.value} percent`,
    rejected: [],
  };
}
