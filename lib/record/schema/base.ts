/** What every fact carries, whatever its kind. */
import * as z from 'zod/mini';
import { Confidence } from './closed-lists.ts';
import { IsoDate, PackLanguage, Slug, UiLanguage } from './codes.ts';

/** Names per language; the first of each list is the one shown. */
export const Names = z.partialRecord(PackLanguage, z.array(z.string().check(z.minLength(1))).check(z.minLength(1)));

export const base = {
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
  /** Titles in other languages than English, for facts whose title is not put together from their scope. */
  titles: z.optional(z.partialRecord(UiLanguage, z.string().check(z.minLength(1)))),
};

export type Names = z.infer<typeof Names>;
