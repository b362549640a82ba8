/** Data series: today's values, and what was published before them. */
import * as z from 'zod/mini';
import { base } from './base.ts';
import { IsoDate, Period, Slug } from './codes.ts';
import { isCountryCode } from './iso-codes.ts';

/** One published value that a later one replaced, or the first publication of one that stands. */
export const Vintage = z.strictObject({
  period: Period,
  value: z.number(),
  knownFrom: IsoDate,
  knownTo: z.nullable(IsoDate),
  /** Set where the first figure was not seen: an early print of it, dated by the calendar of releases. */
  byCalendar: z.optional(z.literal(true)),
  sources: z.array(Slug).check(z.minLength(1)),
});

const HOLDER_GROUPS = ['TOTAL', 'OFFICIAL', 'OFFICIAL-BILLS', 'OFFICIAL-NOTES'];
const Subject = z
  .string()
  .check(
    z.refine(
      (subject) => HOLDER_GROUPS.includes(subject) || subject.split('-').every(isCountryCode),
      'neither a country, nor a pair of them, nor a group of holders',
    ),
  );

const seriesShape = {
  ...base,
  title: z.string(),
  /** ISO 3166 code, or `TOTAL`, `OFFICIAL`, `OFFICIAL-BILLS`, `OFFICIAL-NOTES`, or a pair such as `US-JP`. */
  subject: Subject,
  measure: Slug,
  /** `USD bn`, `JPY tn`, `percent`, `JPY per USD`, `points`, `USD tn` */
  unit: z.enum(['USD bn', 'USD tn', 'JPY tn', 'JPY bn', 'percent', 'JPY per USD', 'points']),
  frequency: z.enum(['day', 'month', 'year', 'mixed']),
  /** Today's values: [period, value, knownFrom]. `knownFrom` is the release that first showed this value, or the latest it can have been. */
  points: z.array(z.tuple([Period, z.number(), IsoDate])),
  vintages: z.array(Vintage),
  /** Sources of single points where they differ from the series' own. */
  pointSources: z.optional(z.record(Period, z.array(Slug))),
  /** The values are worked out from those of the sources, which do not print them. */
  computed: z.optional(z.literal(true)),
  /** When the next release was due, by period; absent when irregular. */
  nextReleases: z.optional(z.array(z.strictObject({ period: Period, due: IsoDate }))),
  /**
   * Periods at which the method changed: a jump there is no change in holdings. `knownFrom` is set where nothing but the
   * record's values of two prints meet: from that day on; what was published before has no such step.
   */
  breaks: z.optional(z.array(z.strictObject({ period: Period, gist: z.string(), knownFrom: z.optional(IsoDate) }))),
};
/** Holdings of US Treasuries by one holder (TIC), in USD bn at the end of the month. */
export const Holding = z.strictObject({ ...seriesShape, kind: z.literal('holding') });
/** Any other data series: shares, yields, exchange rates, reserves, debt, trade. */
export const Series = z.strictObject({ ...seriesShape, kind: z.literal('series') });

export type Vintage = z.infer<typeof Vintage>;
export type Holding = z.infer<typeof Holding>;
export type Series = z.infer<typeof Series>;
