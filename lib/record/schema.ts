/**
 * The record's schema: one source for types, validation and JSON Schema.
 *
 * Everything that changes is dated twice. Valid time (`validFrom`, `validTo`) says when a state holds;
 * known time (`knownFrom`, `knownTo`) says when the public could first know it and until when that was
 * the newest knowledge. Intervals are half-open: `from` is inside, `to` is the first day outside.
 */
import * as z from 'zod/mini';

/** ISO 8601 calendar date, `2025-05-02`. */
export const IsoDate = z.iso.date();
/** ISO 8601 year, month or day: `2025`, `2025-02`, `2025-02-18`. */
export const Period = z
  .string()
  .check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'not a year, month or day'));
export const Slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not a lower-case slug'));

/** ISO 3166-1 alpha-2, `EU` (exceptionally reserved) or `*` for all countries. */
export const Country = z.string().check(z.regex(/^([A-Z]{2}|\*)$/, 'not an ISO 3166-1 alpha-2 code'));
/** Languages that a pack carries words in. Both Chinese scripts share `zh`; the lexer folds variants. */
export const PackLanguage = z.enum(['en', 'ja', 'zh']);
/** Languages of the interface. */
export const UiLanguage = z.enum(['en', 'ja', 'zh-Hans', 'zh-Hant']);

export const Sector = z.enum([
  'all',
  'autos',
  'auto-parts',
  'trucks',
  'steel',
  'aluminium',
  'copper',
  'lumber',
  'furniture',
  'semiconductors',
  'pharmaceuticals',
  'aerospace',
  'electronics',
  'energy',
  'agriculture',
  'other',
]);
export const LegalBasis = z.enum([
  'IEEPA',
  'Section 122',
  'Section 201',
  'Section 232',
  'Section 301',
  'Section 338',
  'agreement',
  'foreign-law',
  'statute',
  'none',
]);
/** What a tariff's rate means next to others on the same goods. */
export const TariffRole = z.enum([
  'country-rate',
  'baseline',
  'sectoral',
  'additional',
  'surcharge',
  'retaliation',
  'ceiling',
  'estimate',
  'rule',
]);
/** `additive`: on top of the normal (MFN) duty. `all-in`: the normal duty is inside. `none`: it replaces or exempts. */
export const Stacking = z.enum(['additive', 'all-in', 'none']);
/**
 * What a step does from `validFrom`. `in_force` sets what is charged, also when it lies in the future (then it is
 * scheduled). `paused`: the step's rate is suspended in its window; what is charged meanwhile is a step of its own.
 * `modified` changes terms, or the rate for part of the scope (`rates`), and leaves the charged rate alone.
 * `announced` and `agreed` charge nothing; their `validFrom` is the planned start, their `validTo` the day they lapsed.
 * `ended` and `struck_down` end the measure.
 */
export const StepStatus = z.enum(['announced', 'agreed', 'in_force', 'paused', 'modified', 'ended', 'struck_down']);
/** `reported` covers medium confidence and anything that rests only on pages not read themselves. */
export const Confidence = z.enum(['high', 'reported']);

export const Topic = z.enum([
  'tariff-rate',
  'auto-tariff',
  'tariff-pause-reason',
  'trade-deal',
  'investment-commitment',
  'ieepa-ruling',
  'treasury-holdings-as-leverage',
  'selling-treasuries',
  'treasury-market-selloff',
  'dollar-status',
  'fx-intervention',
  'yen-weakness',
  'exchange-rate-targets',
  'currency-manipulation',
  'monetary-policy',
  'fed-independence',
]);
/** What a speaker does with a topic, in one word. `explains` covers neutral accounts; `acts` a step taken rather than said. */
export const Stance = z.enum([
  'acts',
  'affirms',
  'claims-credit',
  'criticises',
  'declines',
  'denies',
  'downplays',
  'explains',
  'firm',
  'hopeful',
  'keeps-open',
  'proposes',
  'reassures',
  'requests',
  'rules-out',
  'softens',
  'supports',
  'threatens',
  'walks-back',
  'warns',
]);
export const RelationType = z.enum(['reaffirms', 'responds_to', 'contradicts', 'clarifies', 'walks_back']);

/** Names per language; the first of each list is the one shown. */
export const Names = z.partialRecord(PackLanguage, z.array(z.string().check(z.minLength(1))).check(z.minLength(1)));

const base = {
  id: Slug,
  /** Words by which a text names this fact, per language. */
  names: z.optional(Names),
  /** Names that many things share (a bare surname, an abbreviation): they point here only when the text gives other cause. */
  weakNames: z.optional(Names),
  sources: z.array(Slug).check(z.minLength(1)),
  confidence: Confidence,
  /** The day to which this fact was checked. */
  checkedTo: IsoDate,
  note: z.optional(z.string()),
  /** Gists in other languages than English, where the pack has them. */
  gists: z.optional(z.partialRecord(UiLanguage, z.string())),
};

/** One dated state of a tariff. */
export const TariffStep = z.strictObject({
  status: StepStatus,
  /** Percent ad valorem; null where the step has no single rate. */
  rate: z.nullable(z.number().check(z.minimum(0), z.maximum(1000))),
  rateText: z.optional(z.string()),
  /** Rates by target where one step sets many, in percent. */
  rates: z.optional(z.record(Country, z.number())),
  /** Measures whose rate lies inside this one: Brazil's 50 is 40 on top of the 10 of the baseline. */
  includes: z.optional(z.array(Slug)),
  stacking: z.optional(Stacking),
  validFrom: z.nullable(IsoDate),
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

const seriesShape = {
  ...base,
  title: z.string(),
  /** ISO 3166 code, or `TOTAL`, `OFFICIAL`, `OFFICIAL-BILLS`, `OFFICIAL-NOTES`, or a pair such as `US-JP`. */
  subject: z.string(),
  measure: Slug,
  /** `USD bn`, `JPY tn`, `percent`, `JPY per USD`, `points`, `USD tn` */
  unit: z.enum(['USD bn', 'USD tn', 'JPY tn', 'JPY bn', 'percent', 'JPY per USD', 'points']),
  frequency: z.enum(['day', 'month', 'year', 'mixed']),
  /** Today's values: [period, value, knownFrom]. `knownFrom` is the release that first showed this value, or the latest it can have been. */
  points: z.array(z.tuple([Period, z.number(), IsoDate])),
  vintages: z.array(Vintage),
  /** Sources of single points where they differ from the series' own. */
  pointSources: z.optional(z.record(Period, z.array(Slug))),
  /** When the next release was due, by period; absent when irregular. */
  nextReleases: z.optional(z.array(z.strictObject({ period: Period, due: IsoDate }))),
  /** Periods at which the method changed: a jump there is no change in holdings. */
  breaks: z.optional(z.array(z.strictObject({ period: Period, gist: z.string() }))),
};
/** Holdings of US Treasuries by one holder (TIC), in USD bn at the end of the month. */
export const Holding = z.strictObject({ ...seriesShape, kind: z.literal('holding') });
/** Any other data series: shares, yields, exchange rates, reserves, debt, trade. */
export const Series = z.strictObject({ ...seriesShape, kind: z.literal('series') });

export const Statement = z.strictObject({
  ...base,
  kind: z.literal('statement'),
  speaker: Slug,
  /** The day it was said; a statement is known from that day. */
  date: IsoDate,
  occasion: z.string(),
  topics: z.array(Topic).check(z.minLength(1)),
  stance: Stance,
  gist: z.string().check(z.minLength(1)),
  quote: z.nullable(z.string()),
  /** BCP 47 tag of the quote as given. */
  quoteLang: z.optional(z.string()),
  /** True when the quote is a translation of what was said. */
  quoteTranslated: z.optional(z.boolean()),
  relations: z.array(z.strictObject({ type: RelationType, target: Slug })),
});

export const Intervention = z.strictObject({
  ...base,
  kind: z.literal('intervention'),
  country: Country,
  /** ISO 4217 code of the currency bought. */
  bought: z.string().check(z.length(3)),
  sold: z.string().check(z.length(3)),
  /** A single day, or the window that a total covers (both ends inside). */
  span: z.enum(['day', 'window']),
  from: IsoDate,
  to: IsoDate,
  amount: z.nullable(z.number()),
  unit: z.optional(z.enum(['JPY tn', 'USD bn'])),
  knownFrom: IsoDate,
  title: z.string(),
  gist: z.string().check(z.minLength(1)),
});

export const Event = z.strictObject({
  ...base,
  kind: z.literal('event'),
  date: IsoDate,
  knownFrom: IsoDate,
  title: z.string(),
  gist: z.string().check(z.minLength(1)),
});

export const Term = z.strictObject({
  ...base,
  kind: z.literal('term'),
  title: z.string(),
  gist: z.string().check(z.minLength(1)),
});

export const Role = z.strictObject({
  /** Same slug for everyone who held the office: `jp-finance-minister`. */
  office: Slug,
  title: z.string(),
  country: z.optional(Country),
  names: Names,
  from: z.nullable(IsoDate),
  /** null: unknown, not open-ended. */
  to: z.nullable(IsoDate),
});
export const Person = z.strictObject({ ...base, kind: z.literal('person'), names: Names, roles: z.array(Role) });

/** One dated number that stands on its own. */
export const Figure = z.strictObject({
  ...base,
  kind: z.literal('figure'),
  date: Period,
  knownFrom: IsoDate,
  title: z.string(),
  value: z.number(),
  unit: z.string(),
  gist: z.string().check(z.minLength(1)),
});

export const Fact = z.discriminatedUnion('kind', [Tariff, Holding, Series, Statement, Intervention, Event, Term, Person, Figure]);
export const FactKind = z.enum(['tariff', 'holding', 'series', 'statement', 'intervention', 'event', 'term', 'person', 'figure']);

export const Source = z.strictObject({
  id: Slug,
  publisher: z.string(),
  title: z.string(),
  url: z.url({ protocol: /^https?$/ }),
  /** Publication date; null when the page has none. */
  date: z.nullable(Period),
  kind: z.enum(['primary', 'press', 'data']),
  /** `read`: an excerpt of the page was read. `cited`: only its address or a description was seen. */
  seen: z.enum(['read', 'cited']),
  lang: z.optional(z.string()),
});

/** Something the record knows that it does not know. */
export const Gap = z.strictObject({ id: Slug, from: IsoDate, gist: z.string(), kinds: z.optional(z.array(FactKind)) });

/** A word list per language. */
export const WordList = z.partialRecord(PackLanguage, z.array(z.string().check(z.minLength(1))));
/**
 * The pack's topic vocabulary: closed word lists, no expressions and no patterns.
 * Names of facts stand beside the facts; this holds what is shared between them.
 */
export const Vocabulary = z.strictObject({
  /** Country and capital names, demonyms, governments used as names: keys are ISO 3166 codes. */
  countries: z.record(Country, WordList),
  sectors: z.partialRecord(Sector, WordList),
  topics: z.partialRecord(Topic, WordList),
  /** Words that make a page a candidate, with their weight: topic words (tariff, Treasuries) and actors. */
  anchors: z.array(z.strictObject({ weight: z.number(), group: Slug, words: WordList })),
  /** Words by which the same topic words mean something else (phone tariff, wine treasury). */
  antiAnchors: z.array(z.strictObject({ weight: z.number(), group: Slug, words: WordList })),
});

export const Pack = z.strictObject({
  schema: z.literal(1),
  id: Slug,
  /** Calendar version, `2026.11.24`. */
  version: z.string().check(z.regex(/^\d{4}\.\d{1,2}\.\d{1,2}(\.\d+)?$/)),
  title: z.string(),
  /** The day the pack was made: facts are never newer than this. */
  builtOn: IsoDate,
  languages: z.array(PackLanguage).check(z.minLength(1)),
  facts: z.array(Fact),
  sources: z.array(Source),
  gaps: z.array(Gap),
  vocabulary: Vocabulary,
});

export type IsoDate = z.infer<typeof IsoDate>;
export type Period = z.infer<typeof Period>;
export type Country = z.infer<typeof Country>;
export type PackLanguage = z.infer<typeof PackLanguage>;
export type UiLanguage = z.infer<typeof UiLanguage>;
export type Sector = z.infer<typeof Sector>;
export type LegalBasis = z.infer<typeof LegalBasis>;
export type TariffRole = z.infer<typeof TariffRole>;
export type Stacking = z.infer<typeof Stacking>;
export type StepStatus = z.infer<typeof StepStatus>;
export type Confidence = z.infer<typeof Confidence>;
export type Topic = z.infer<typeof Topic>;
export type Stance = z.infer<typeof Stance>;
export type RelationType = z.infer<typeof RelationType>;
export type Names = z.infer<typeof Names>;
export type TariffStep = z.infer<typeof TariffStep>;
export type Tariff = z.infer<typeof Tariff>;
export type Vintage = z.infer<typeof Vintage>;
export type Holding = z.infer<typeof Holding>;
export type Series = z.infer<typeof Series>;
export type Statement = z.infer<typeof Statement>;
export type Intervention = z.infer<typeof Intervention>;
export type Event = z.infer<typeof Event>;
export type Term = z.infer<typeof Term>;
export type Role = z.infer<typeof Role>;
export type Person = z.infer<typeof Person>;
export type Figure = z.infer<typeof Figure>;
export type Fact = z.infer<typeof Fact>;
export type FactKind = z.infer<typeof FactKind>;
export type Source = z.infer<typeof Source>;
export type Gap = z.infer<typeof Gap>;
export type Vocabulary = z.infer<typeof Vocabulary>;
export type Pack = z.infer<typeof Pack>;
