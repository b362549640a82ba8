/** Which countries an English text is about, where a fact has no field that says so. */
import type { Country, Vocabulary } from './schema.ts';

/** Returns a finder of the countries that a text names, by the vocabulary's words for them; each once. */
export function countryFinder({ countries }: Pick<Vocabulary, 'countries'>): (text: string) => Country[] {
  const names = Object.entries(countries).flatMap(([code, words]) => (words.en ?? []).map((name) => [tidy(name), code] as const));
  return (text) => {
    const words = tidy(text);
    return [...new Set(names.flatMap(([name, code]) => (words.includes(name) ? [code] : [])))];
  };
}

/** Words apart by one space, with one at either end; U.S. is US. */
function tidy(text: string): string {
  const bare = text.replace(/[’']s\b/g, '').replace(/(?<=\b\p{Lu})\./gu, '');
  return ` ${bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}
