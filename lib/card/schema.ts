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
export const RateState = z.strictObject({
  /** Percent; null when the state has no single rate. */
  rate: z.nullable(z.number()),
  rateText: z.nullable(z.string()),
  status: StepStatus,
  /** What is charged while the headline rate is paused or gone, percent. */
  charged: z.nullable(z.number()),
  since: z.nullable(isoDate),
  until: z.nullable(isoDate),
  /** True when the rate is the total with the normal duty inside. */
  inAll: z.boolean(),
  source: z.nullable(z.string()),
});
export const CardStep = z.strictObject({
  index: z.int(),
  status: StepStatus,
  rate: z.nullable(z.number()),
  rateText: z.nullable(z.string()),
  knownFrom: isoDate,
  validFrom: z.nullable(isoDate),
  validTo: z.nullable(isoDate),
  gist: z.string(),
  source: z.nullable(z.string()),
  confidence: z.enum(['high', 'reported']),
});
/** One column of "How it adds up": parts in percent and their ruled total. */
export const RateSum = z.strictObject({
  date: isoDate,
  parts: z.array(z.strictObject({ label: z.string(), rate: z.number() })),
  total: z.number(),
  explanation: z.nullable(z.string()),
});
export const TariffCard = z.strictObject({
  ...common,
  kind: z.literal('tariff'),
  imposer: z.string(),
  targets: z.array(z.string()),
  sector: z.string(),
  legalBasis: z.string(),
  instruments: z.nullable(z.string()),
  atArticle: z.nullable(RateState),
  newest: RateState,
  steps: z.array(CardStep),
  /** Rates due under other laws after this one ended, for the thin line. */
  others: z.array(z.strictObject({ label: z.string(), rate: z.number(), from: isoDate, to: z.nullable(isoDate) })),
  sums: z.array(RateSum),
});

export const SeriesPoint = z.strictObject({
  period,
  value: z.number(),
  knownFrom: isoDate,
  /** The value first published, where it differs. */
  first: z.nullable(z.number()),
});
export const SeriesColumn = z.strictObject({
  period,
  value: z.number(),
  rank: z.nullable(z.int()),
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
  holder: z.string(),
  unit: z.string(),
  atArticle: z.nullable(SeriesColumn),
  newest: SeriesColumn,
  points: z.array(SeriesPoint),
  breaks: z.array(z.strictObject({ period, gist: z.string() })),
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

/** Interventions, events, terms and persons: three to five lines. */
export const NoteCard = z.strictObject({
  ...common,
  kind: z.enum(['intervention', 'event', 'term', 'person']),
  date: z.nullable(z.string()),
  gist: z.string(),
  /** True when it happened after the article. */
  afterArticle: z.boolean(),
  figures: z.array(z.strictObject({ label: z.string(), value: z.number(), unit: z.string(), date: z.string() })),
  /** Dated sentences of the record; `source` is the id of the source to link. */
  lines: z.array(z.strictObject({ date: z.string(), text: z.string(), source: z.nullable(z.string()) })),
});

export const CardData = z.discriminatedUnion('kind', [TariffCard, HoldingCard, StatementCard, NoteCard]);

export type CardSource = z.infer<typeof CardSource>;
export type RateState = z.infer<typeof RateState>;
export type CardStep = z.infer<typeof CardStep>;
export type RateSum = z.infer<typeof RateSum>;
export type TariffCard = z.infer<typeof TariffCard>;
export type SeriesPoint = z.infer<typeof SeriesPoint>;
export type SeriesColumn = z.infer<typeof SeriesColumn>;
export type HoldingCard = z.infer<typeof HoldingCard>;
export type CardStatement = z.infer<typeof CardStatement>;
export type StatementCard = z.infer<typeof StatementCard>;
export type NoteCard = z.infer<typeof NoteCard>;
export type CardData = z.infer<typeof CardData>;
