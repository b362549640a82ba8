/** Dates, places and languages by their ISO codes, and the record's own ids. */
import * as z from 'zod/mini';
import { isCountryCode, isCurrencyCode } from './iso-codes.ts';

/** ISO 8601 calendar date, `2025-05-02`. */
export const IsoDate = z.iso.date();
/** ISO 8601 year, month or day: `2025`, `2025-02`, `2025-02-18`. */
export const Period = z
  .string()
  .check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: 'not a year, month or day', abort: true }))
  .check(z.refine((period) => period.length < 10 || IsoDate.safeParse(period).success, 'there is no such day'));
export const Slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not a lower-case slug'));

/** ISO 3166-1 alpha-2, `EU` (exceptionally reserved) or `*` for all countries. */
export const Country = z
  .string()
  .check(z.regex(/^([A-Z]{2}|\*)$/, { error: 'not an ISO 3166-1 alpha-2 code', abort: true }))
  .check(z.refine((code) => code === '*' || isCountryCode(code), 'there is no such country in ISO 3166-1'));
/** ISO 4217. */
export const Currency = z.string().check(z.refine(isCurrencyCode, 'not an ISO 4217 code'));
/** BCP 47 tag of a language that the record quotes. */
export const QuoteLanguage = z.enum(['en', 'ja', 'zh', 'zh-Hans', 'zh-Hant', 'ko', 'de', 'fr']);
/** Languages that a pack carries words in. Both Chinese scripts share `zh`; the lexer folds variants. */
export const PackLanguage = z.enum(['en', 'ja', 'zh']);
/** Languages of the interface. */
export const UiLanguage = z.enum(['en', 'ja', 'zh-Hans', 'zh-Hant']);

export type IsoDate = z.infer<typeof IsoDate>;
export type Period = z.infer<typeof Period>;
export type Country = z.infer<typeof Country>;
export type PackLanguage = z.infer<typeof PackLanguage>;
export type UiLanguage = z.infer<typeof UiLanguage>;
