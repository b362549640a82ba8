/** A tariff: who taxes what of whom under which law, and the dated steps of it. */
import * as z from 'zod/mini';
import { base } from './base.ts';
import { Confidence, LegalBasis, Sector, Stacking, StepStatus, TariffRole } from './closed-lists.ts';
import { Country, IsoDate, Slug } from './codes.ts';

/** One dated state of a tariff. */
export const TariffStep = z.strictObject({
  status: StepStatus,
  /** Percent ad valorem; null where the step has no single rate. */
  rate: z.nullable(z.number().check(z.minimum(0), z.maximum(1000))),
  rateText: z.optional(z.string()),
  /** The rate comes on top of what this measure already charges. */
  increment: z.optional(z.literal(true)),
  /** Rates by target where one step sets many, in percent. */
  rates: z.optional(z.record(Country, z.number())),
  /** Measures whose rate lies inside this one: Brazil's 50 is 40 on top of the 10 of the baseline. */
  includes: z.optional(z.array(Slug)),
  stacking: z.optional(Stacking),
  /** Which of the sector's goods the rate falls on, in a few words, where it is not all of them: no total is told for the rest. */
  part: z.optional(z.string().check(z.minLength(1))),
  /** What a step changes that leaves the rate as it was: nothing, what it is a share of, or which goods it falls on. */
  sameRate: z.optional(z.enum(['kept', 'basis', 'goods'])),
  /** Of a paused rate, the percentage points that are suspended, where the rest of it goes on being charged. */
  suspended: z.optional(z.number().check(z.positive())),
  validFrom: z.nullable(IsoDate),
  /** The first day is not confirmed: by `validFrom` it had begun. */
  startsBy: z.optional(z.literal(true)),
  validTo: z.nullable(IsoDate),
  /**
   * The day on which `validTo` became known. Without it: with the first later step that holds on that day,
   * else with this step. Set it for ends that were planned (a pause of 90 days).
   */
  endKnownFrom: z.optional(IsoDate),
  /** The day of announcement: the first day on which the step could be known. */
  knownFrom: IsoDate,
  knownTo: z.nullable(IsoDate),
  gist: z.string().check(z.minLength(1)),
  sources: z.array(Slug).check(z.minLength(1)),
  confidence: Confidence,
});

export const Tariff = z.strictObject({
  ...base,
  kind: z.literal('tariff'),
  title: z.string(),
  scope: z.strictObject({
    imposer: Country,
    targets: z.array(Country).check(z.minLength(1)),
    sector: Sector,
    /** Further sectors the same measure covers. */
    alsoSectors: z.optional(z.array(Sector)),
    /** What is covered, in prose, as the scope line of the card. */
    coverage: z.string(),
  }),
  legalBasis: LegalBasis,
  /** The instruments in prose, e.g. "EO 14257, 14266". */
  instruments: z.optional(z.string()),
  role: TariffRole,
  stacking: Stacking,
  /** The normal (MFN) duty on the same goods in percent, where one figure covers them: what `additive` adds to. */
  normalDuty: z.optional(z.number().check(z.minimum(0), z.maximum(1000))),
  /** Measures that this one gives way to on the same goods (a car does not pay the country rate). */
  yieldsTo: z.optional(z.array(Slug)),
  steps: z.array(TariffStep).check(z.minLength(1)),
});

export type TariffStep = z.infer<typeof TariffStep>;
export type Tariff = z.infer<typeof Tariff>;
