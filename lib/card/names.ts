/** What facts and people are called in the language of the interface. */
import { HAN_VARIANTS } from '../match/lex/han-variants.ts';
import type { RecordView } from '../record/record.ts';
import type { Names, Person, Role, UiLanguage } from '../record/schema.ts';

/** The name in the reader's language and script; null in English and where the record has none. */
function nameFor(names: Names | undefined, locale: string): string | null {
  if (locale.startsWith('ja')) return names?.ja?.[0] ?? null;
  if (!locale.startsWith('zh')) return null;
  const isHant = locale === 'zh-Hant';
  return names?.zh?.find((name) => isTraditional(name) === isHant) ?? names?.zh?.[0] ?? null;
}

/** Whether a name holds a character that only traditional Chinese has; both scripts share one list of names. */
function isTraditional(name: string): boolean {
  return [...name].some((character) => HAN_VARIANTS.has(character.charCodeAt(0)));
}

interface Titled {
  title: string;
  titles?: Partial<Record<UiLanguage, string>> | undefined;
  names?: Names | undefined;
}

/** A fact's title in the reader's language, else its name there, else the English title. */
export function nameIn({ title, titles, names }: Titled, locale = 'en'): string {
  return titles?.[locale as UiLanguage] ?? nameFor(names, locale) ?? title;
}

/** A person's name in the reader's language. */
export function personName({ id, names, titles }: Person, locale = 'en'): string {
  return titles?.[locale as UiLanguage] ?? nameFor(names, locale) ?? names.en?.[0] ?? id;
}

/** What an office is called in the reader's language. */
export function officeName({ title, names }: Pick<Role, 'title' | 'names'>, locale = 'en'): string {
  return nameFor(names, locale) ?? title;
}

/** What a fact is called where only its id is at hand; a statement by who made it. */
export function factName(record: RecordView, id: string, locale: string): string {
  const fact = record.fact(id);
  if (!fact) return id;
  if (fact.kind === 'statement') return factName(record, fact.speaker, locale);
  return fact.kind === 'person' ? personName(fact, locale) : nameIn(fact, locale);
}
