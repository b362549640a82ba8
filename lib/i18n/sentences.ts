/** Sentences one after the other. Japanese and Chinese set no space between them: the room is in their full stop. */
import type { I18n } from './i18n.ts';

type Missing = false | null | undefined | '';

/** What stands between two sentences of the reader's language. */
export function sentenceGap({ locale }: Pick<I18n, 'locale'>): string {
  return /^(ja|zh)/.test(locale) ? '' : ' ';
}

/** Sentences in one string; those that are missing are left out with their gap. */
export function sentences(i18n: Pick<I18n, 'locale'>, of: readonly (string | Missing)[]): string {
  return of.filter(Boolean).join(sentenceGap(i18n));
}
