/**
 * What a card shows: locale-neutral data, computed once in the background and sent along with the marks,
 * so that opening a card later asks nobody. Words, numbers and dates are formed where the card is rendered.
 */
import * as z from 'zod/mini';

const isoDate = z.iso.date();
const period = z.string();

export const CardSource = z.strictObject({
  id: z.string(),
  publisher: z.string(),
  title: z.string(),
  url: z.string(),
  date: z.nullable(z.string()),
  kind: z.enum(['primary', 'press', 'data']),
  seen: z.enum(['read', 'cited']),
});

const common = {
  factId: z.string(),
  title: z.string(),
  scope: z.string(),
  confidence: z.enum(['high', 'reported']),
  sources: z.array(CardSource),
  checkedTo: isoDate,
  /** The date that "as of" means; null when the page has none. */
  asOf: z.nullable(isoDate),
  today: isoDate,
  /** Set when the record should already have a newer release. */
  staleness: z.nullable(z.strictObject({ endsAt: period, missed: z.array(z.strictObject({ period, due: isoDate })) })),
  note: z.nullable(z.string()),
};

export const StepStatus = z.enum(['announced', 'agreed', 'in_force', 'paused', 'modified', 'ended', 'struck_down']);
/** How a rate stands to the normal duty. */
export const RateBasis = z.enum(['in-all', 'on-top']);
export const RateState = z.strictObject({
  /** Percent; null when the state has no single rate. */
  rate: z.nullable(z.number()),
  rateText: z.nullable(z.string()),
  status: StepStatus,
  /** Of a paused rate, the percentage points that are suspended; null where all of it is. */
  suspended: z.nullable(z.number()),
  /** What is charged while the headline rate is paused or gone, percent. */
  charged: z.nullable(z.number()),
  /** True when the normal duty is inside what is charged after an end. */
  chargedInAll: z.boolean(),
  since: z.nullable(isoDate),
  /** True when the first day is not confirmed: by `since` it was in force. */
  startsBy: z.boolean(),
  /** Since when the rate is a share of something else, where that changed and the rate did not. */
  basisSince: z.nullable(isoDate),
  until: z.nullable(isoDate),
  /** An end that is known and has not come: how, since which day it is known, and the first day without the rate. */
  ending: z.nullable(z.strictObject({ status: z.enum(['ended', 'struck_down']), known: isoDate, from: isoDate })),
  /** True when the rate is the total with the normal duty inside. */
  inAll: z.boolean(),
  /** Set where the record of this duty has both: a rate with the normal duty inside, and one on top of it. */
  basis: z.nullable(RateBasis),
  /** Which of the goods the rate falls on, where it is not all of them. */
  part: z.nullable(z.string()),
  /** Since when it is on that part; null where it is on all of them. */
  partSince: z.nullable(isoDate),
  /** The normal duty on these goods, percent, where one figure holds for all of them. */
  normal: z.nullable(z.number()),
  /** Of a duty on all countries, those that pay another rate; null where that is not one plain figure. */
  elsewhere: z.array(z.strictObject({ target: z.string(), rate: z.nullable(z.number()) })),
  source: z.nullable(z.string()),
  /** Who says what other laws charge after an end. */
  dueSource: z.nullable(z.string()),
});
export const CardStep = z.strictObject({
  index: z.int(),
  status: StepStatus,
  rate: z.nullable(z.number()),
  rateText: z.nullable(z.string()),
  /** Of a paused rate, the percentage points that are suspended; null where all of it is. */
  suspended: z.nullable(z.number()),
  /** True when the rate comes on top of what this measure charges already. */
  isMore: z.boolean(),
  basis: z.nullable(RateBasis),
  /** What changed where the rate did not: nothing, what it is a share of, on which goods, or how long it is paused. */
  sameRate: z.nullable(z.enum(['kept', 'basis', 'goods', 'longer'])),
  /** True when the first day is not confirmed: by `validFrom` it was in force. */
  startsBy: z.boolean(),
  /** Set where what was learnt later reaches back: a rate in whose place another stands from its first day, or that other one. */
  inRetrospect: z.nullable(z.enum(['replaced', 'replacing'])),
  /** The day from which it was suspended, where it had been in force for hours only. */
  pausedAtOnce: z.nullable(isoDate),
  /** Whether it is among the few things after the article that are told first. */
  isMain: z.boolean(),
  knownFrom: isoDate,
  validFrom: z.nullable(isoDate),
  validTo: z.nullable(isoDate),
  gist: z.string(),
  source: z.nullable(z.string()),
  confidence: z.enum(['high', 'reported']),
});
/**
 * A stretch of the rate for the chart, looking back with today's knowledge: what was charged, what was suspended, what was
 * announced or agreed and did not hold yet. `to` is null while it lasts.
 */
export const RateSpan = z.strictObject({
  kind: z.enum(['charged', 'paused', 'announced', 'agreed']),
  rate: z.number(),
  from: isoDate,
  to: z.nullable(isoDate),
  inAll: z.boolean(),
  /** True when the first day is not confirmed. */
  startsBy: z.boolean(),
  /** Of a paused rate, the percentage points that are suspended; null where all of it is. */
  suspended: z.nullable(z.number()),
  /** True when the figure was given as a rough one. */
  about: z.boolean(),
  /** What was to come on top of what was charged, percent, where `rate` is the two together. */
  more: z.nullable(z.number()),
});
/** One column of "How it adds up": parts in percent and their ruled total. */
export const RateSum = z.strictObject({
  date: isoDate,
  /** `law` and `sector` say what kind of measure it is, `name` which one; the normal duty has none of them. */
  parts: z.array(
    z.strictObject({
      basis: z.enum(['normal', 'measure', 'other']),
      law: z.string(),
      sector: z.string(),
      name: z.string(),
      /** What the law is used for, in English, where another use of it comes on top of the sum; else empty. */
      purpose: z.string(),
      rate: z.number(),
    }),
  ),
  total: z.number(),
  /** Duties without a single rate that come on top of the total. */
  onTop: z.array(z.string()),
  /** True when the normal duty comes on top of the total, whatever it is. */
  normalOnTop: z.boolean(),
  /** True when the order fixes the total, and its own part is what is left after the normal duty. */
  allIn: z.boolean(),
  /** Which of the sector's goods the sum holds for, where it is not all of them. */
  onlyOn: z.array(z.string()),
});
export const TariffCard = z.strictObject({
  ...common,
  kind: z.literal('tariff'),
  /** The measure's own name in the reader's language where that is not English; null where the record has none. */
  name: z.nullable(z.string()),
  imposer: z.string(),
  targets: z.array(z.string()),
  sector: z.string(),
  legalBasis: z.string(),
  instruments: z.nullable(z.string()),
  atArticle: z.nullable(RateState),
  newest: RateState,
  steps: z.array(CardStep),
  spans: z.array(RateSpan),
  /** The day on which the measure ended, and how. */
  over: z.nullable(z.strictObject({ date: isoDate, status: z.enum(['ended', 'struck_down']) })),
  /** Rates due under other laws after this one ended, for the thin line. */
  others: z.array(
    z.strictObject({
      laws: z.array(z.string()),
      rate: z.number(),
      /** True when the normal duty is inside. */
      inAll: z.boolean(),
      /** Whether it is among the few things after the article that are told first. */
      isMain: z.boolean(),
      from: isoDate,
      to: z.nullable(isoDate),
      source: z.nullable(z.string()),
    }),
  ),
  sums: z.array(RateSum),
});

export const SeriesPoint = z.strictObject({
  period,
  /** Today's value. */
  value: z.number(),
  /** The value as published on the article's date; null when the period was not out. */
  known: z.nullable(z.number()),
  /** The value first published; null where that is not on record. */
  first: z.nullable(z.number()),
});
export const SeriesColumn = z.strictObject({
  period,
  value: z.number(),
  rank: z.nullable(z.int()),
  between: z.nullable(z.strictObject({ first: z.int(), last: z.int() })),
  share: z.nullable(z.number()),
  onMonth: z.nullable(z.number()),
  onYear: z.nullable(z.number()),
  firstPublished: z.nullable(z.number()),
  published: isoDate,
  source: z.nullable(z.string()),
});
export const HoldingCard = z.strictObject({
  ...common,
  kind: z.literal('holding'),
  /** ISO 3166 code, another subject of the record, or a pair such as `US-JP`. */
  holder: z.string(),
  measure: z.string(),
  unit: z.enum(['USD bn', 'USD tn', 'JPY tn', 'JPY bn', 'percent', 'JPY per USD', 'points']),
  atArticle: z.nullable(SeriesColumn),
  newest: SeriesColumn,
  points: z.array(SeriesPoint),
  /** `knownFrom`: what was published before that day has no such step; null where it always has. */
  breaks: z.array(z.strictObject({ period, gist: z.string(), knownFrom: z.nullable(isoDate) })),
  /** True where the record works the values out from those of its sources. */
  computed: z.boolean(),
});

export const CardStatement = z.strictObject({
  id: z.string(),
  speaker: z.string(),
  date: isoDate,
  occasion: z.string(),
  stance: z.string(),
  gist: z.string(),
  quote: z.nullable(z.string()),
  quoteLang: z.nullable(z.string()),
  quoteTranslated: z.boolean(),
  sources: z.array(z.string()),
  confidence: z.enum(['high', 'reported']),
  /** How it relates to earlier statements of this chain. */
  relations: z.array(
    z.strictObject({
      type: z.enum(['reaffirms', 'responds_to', 'contradicts', 'clarifies', 'walks_back']),
      target: z.string(),
      date: isoDate,
    }),
  ),
});
export const StatementCard = z.strictObject({
  ...common,
  kind: z.literal('statement'),
  speaker: z.strictObject({ id: z.string(), name: z.string(), nativeName: z.nullable(z.string()) }),
  topic: z.string(),
  office: z.nullable(z.strictObject({ title: z.string(), from: z.nullable(isoDate), to: z.nullable(isoDate) })),
  /** Id of the statement that the passage gives. */
  here: z.string(),
  /** Id of the first later statement that changes it. */
  changedBy: z.nullable(z.string()),
  /** Oldest first: earlier ones, this one, later ones. */
  chain: z.array(CardStatement),
  replies: z.array(CardStatement),
});

/** An amount and the days that it covers, or a single figure and the day, month or year that it is of. */
export const NoteFigure = z.strictObject({
  value: z.number(),
  unit: z.string(),
  span: z.enum(['day', 'window']),
  from: z.string(),
  to: z.string(),
  /** The day up to which there was none after it; null where nothing says so. */
  noneTo: z.nullable(isoDate),
  /** The day on which it became known. */
  published: isoDate,
  source: z.nullable(z.string()),
});
/** Interventions, events, terms and persons: three to five lines. */
export const NoteCard = z.strictObject({
  ...common,
  kind: z.enum(['intervention', 'event', 'term', 'person', 'figure']),
  date: z.nullable(z.string()),
  gist: z.string(),
  /** True when it happened after the article. */
  afterArticle: z.boolean(),
  nativeName: z.nullable(z.string()),
  /** For an amount: the one that the passage can mean, and the newest one. */
  atArticle: z.nullable(NoteFigure),
  newest: z.nullable(NoteFigure),
  /** Offices held, newest first, of a person. */
  roles: z.array(z.strictObject({ title: z.string(), from: z.nullable(isoDate), to: z.nullable(isoDate), held: z.boolean() })),
  /** Who holds the office next on record. */
  successor: z.nullable(z.strictObject({ name: z.string(), nativeName: z.nullable(z.string()), from: isoDate })),
  /** How many statements the record has of a person, and of which days. */
  statements: z.nullable(z.strictObject({ count: z.int(), from: isoDate, to: isoDate })),
  /** Dated sentences of the record; `source` is the id of the source to link. */
  lines: z.array(z.strictObject({ date: z.string(), text: z.string(), source: z.nullable(z.string()) })),
});

export const CardData = z.discriminatedUnion('kind', [TariffCard, HoldingCard, StatementCard, NoteCard]);

export type CardSource = z.infer<typeof CardSource>;
export type RateBasis = z.infer<typeof RateBasis>;
export type RateState = z.infer<typeof RateState>;
export type CardStep = z.infer<typeof CardStep>;
export type RateSpan = z.infer<typeof RateSpan>;
export type NoteFigure = z.infer<typeof NoteFigure>;
export type RateSum = z.infer<typeof RateSum>;
export type TariffCard = z.infer<typeof TariffCard>;
export type SeriesPoint = z.infer<typeof SeriesPoint>;
export type SeriesColumn = z.infer<typeof SeriesColumn>;
export type HoldingCard = z.infer<typeof HoldingCard>;
export type CardStatement = z.infer<typeof CardStatement>;
export type StatementCard = z.infer<typeof StatementCard>;
export type NoteCard = z.infer<typeof NoteCard>;
export type StepStatus = z.infer<typeof StepStatus>;
export type CardData = z.infer<typeof CardData>;
