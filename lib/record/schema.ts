/**
 * The record's schema: one source for types, validation and JSON Schema.
 *
 * Everything that changes is dated twice. Valid time (`validFrom`, `validTo`) says when a state holds;
 * known time (`knownFrom`, `knownTo`) says when the public could first know it and until when that was
 * the newest knowledge. Intervals are half-open: `from` is inside, `to` is the first day outside.
 */
import * as z from 'zod/mini';
import { base, Names } from './schema/base.ts';
import { FactKind, RelationType, Sector, Stance, Topic } from './schema/closed-lists.ts';
import { Country, Currency, IsoDate, QuoteLanguage, PackLanguage, Period, Slug, UiLanguage } from './schema/codes.ts';
import { Holding, Series } from './schema/series.ts';
import { Tariff } from './schema/tariff.ts';

export { Names } from './schema/base.ts';
export { FactKind, Sector, TariffRole, Stacking, StepStatus, Topic, RelationType } from './schema/closed-lists.ts';
export { IsoDate, Period, Country, PackLanguage, UiLanguage } from './schema/codes.ts';
export { Holding, Series } from './schema/series.ts';
export { TariffStep, Tariff } from './schema/tariff.ts';

export const Statement = z.strictObject({
  ...base,
  kind: z.literal('statement'),
  speaker: Slug,
  /** The day it was said; a statement is known from that day. */
  date: IsoDate,
  occasion: z.string(),
  /** The occasion in other languages than English. */
  occasions: z.optional(z.partialRecord(UiLanguage, z.string().check(z.minLength(1)))),
  topics: z.array(Topic).check(z.minLength(1)),
  stance: Stance,
  gist: z.string().check(z.minLength(1)),
  quote: z.nullable(z.string()),
  /** BCP 47 tag of the quote as given. */
  quoteLang: z.optional(QuoteLanguage),
  /** True when the quote is a translation of what was said. */
  quoteTranslated: z.optional(z.boolean()),
  relations: z.array(z.strictObject({ type: RelationType, target: Slug })),
});

export const Intervention = z.strictObject({
  ...base,
  kind: z.literal('intervention'),
  country: Country,
  /** ISO 4217 code of the currency bought. */
  bought: Currency,
  sold: Currency,
  /** A single day, or the window that a total covers (both ends inside). */
  span: z.enum(['day', 'window']),
  from: IsoDate,
  to: IsoDate,
  amount: z.nullable(z.number().check(z.minimum(0), z.maximum(1000))),
  unit: z.optional(z.enum(['JPY tn', 'USD bn'])),
  knownFrom: IsoDate,
  title: z.string(),
  gist: z.string().check(z.minLength(1)),
});

/** On record because it bears on the story: told alone, a policy rate, an election or a share index is other news. */
const context = { context: z.optional(z.literal(true)) };

export const Event = z.strictObject({
  ...base,
  ...context,
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
  ...context,
  kind: z.literal('figure'),
  date: Period,
  knownFrom: IsoDate,
  title: z.string(),
  value: z.number(),
  unit: z.string(),
  gist: z.string().check(z.minLength(1)),
});

export const Fact = z.discriminatedUnion('kind', [Tariff, Holding, Series, Statement, Intervention, Event, Term, Person, Figure]);

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
  lang: z.optional(QuoteLanguage),
  /** Of a table, the first and last period that it has: it says nothing of any other. */
  periods: z.optional(z.tuple([Period, Period])),
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
  /**
   * What words of other languages are called in the English gists of the facts, so that a statement or an event told in one
   * language can be compared with its fact written in another. Only words that tell one matter from another; who speaks and
   * that something is said is known from the grammar. Chinese is written in simplified characters.
   */
  glosses: z.optional(z.array(WordList)),
});

export const Pack = z.strictObject({
  schema: z.literal(1),
  id: Slug,
  /** Calendar version, `2026.11.24`. */
  version: z.string().check(z.regex(/^\d{4}\.\d{1,2}\.\d{1,2}(\.\d+)?$/)),
  title: z.string(),
  titles: z.optional(z.partialRecord(UiLanguage, z.string().check(z.minLength(1)))),
  /** The day the pack was made: facts are never newer than this. */
  builtOn: IsoDate,
  languages: z.array(PackLanguage).check(z.minLength(1)),
  facts: z.array(Fact),
  sources: z.array(Source),
  gaps: z.array(Gap),
  vocabulary: Vocabulary,
});

export type Statement = z.infer<typeof Statement>;
export type Intervention = z.infer<typeof Intervention>;
export type Event = z.infer<typeof Event>;
export type Term = z.infer<typeof Term>;
export type Role = z.infer<typeof Role>;
export type Person = z.infer<typeof Person>;
export type Figure = z.infer<typeof Figure>;
export type Fact = z.infer<typeof Fact>;
export type Source = z.infer<typeof Source>;
export type Gap = z.infer<typeof Gap>;
export type Vocabulary = z.infer<typeof Vocabulary>;
export type Pack = z.infer<typeof Pack>;
