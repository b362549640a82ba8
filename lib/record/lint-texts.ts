/** Words of others are short and marked as theirs; our own are our own; names name one thing and state no figure. */
import { eachFact, ofKind, type Draft } from './draft.ts';
import type { Rule } from './lint-rule.ts';
import type { Fact, Names, PackLanguage, Statement } from './schema.ts';

const MAX_QUOTE_WORDS = 10;
const MAX_QUOTE_CJK = 30;
/** A gist that holds a title or a quote of this many words word for word is taken to repeat it. */
const MIN_REPEATED_WORDS = 3;
/** So is one that holds this many words of a longer one in a row. */
const MOST_SHARED_WORDS = 6;
const CJK = /[぀-ヿ㐀-鿿가-힯]/;
/** Numbers that are part of a name and no figure: sections of laws, the seven and the twenty, an index. */
const NUMBERS_IN_NAMES = /(?<!\d)(?:122|201|232|301|338)(?!\d)|G7|G20|S&P 500/g;

/** Quotes are short, gists are our own, names are without figures and unambiguous. */
export const lintTexts: Rule = (draft, report) => {
  const titles = new Map(draft.sources.map((source) => [source.id, source.title]));
  const quotes = quotesBySource(draft);
  eachFact(draft, (fact) => {
    const note = (field: string, problem: string) => report(fact, field, problem);
    if (fact.kind === 'statement') lintQuote(fact, note);
    for (const [field, gist, sources] of gists(fact)) {
      const title = sources.find((id) => repeats(gist, titles.get(id) ?? ''));
      if (title) note(field, `repeats the title of ${title}`);
      const quoted = sources.find((id) => quotes.get(id)?.some((other) => other.id !== fact.id && repeats(gist, other.quote!)));
      if (quoted) note(field, `repeats words that are quoted from ${quoted}`);
    }
    for (const [field, names] of nameLists(fact)) lintNames(field, names, note);
  });
  lintSharedNames(draft, report);
};

/** Statements with a quote, by the sources that it was found in. */
function quotesBySource(draft: Draft): Map<string, Statement[]> {
  const quoted = ofKind(draft, 'statement').filter(({ quote }) => quote !== null);
  const pairs = quoted.flatMap((fact) => fact.sources.map((id): [string, Statement] => [id, fact]));
  return new Map([...Map.groupBy(pairs, ([id]) => id)].map(([id, found]) => [id, found.map(([, fact]) => fact)]));
}

function lintQuote(fact: Statement, note: (field: string, problem: string) => void): void {
  const { quote, gist, quoteLang } = fact;
  if (quote === null) {
    if (quoteLang !== undefined || fact.quoteTranslated) note('quoteLang', 'there is no quote');
    return;
  }
  if (quoteLang === undefined) note('quoteLang', 'the language of the quote is missing');
  if (CJK.test(quote)) {
    if ([...quote].length > MAX_QUOTE_CJK) note('quote', `longer than ${MAX_QUOTE_CJK} characters`);
  } else if (words(quote).length > MAX_QUOTE_WORDS) note('quote', `longer than ${MAX_QUOTE_WORDS} words`);
  if (repeats(gist, quote)) note('gist', 'repeats the quote');
}

/** Whether a text holds another, of some length, word for word, or a long run of its words. */
function repeats(text: string, other: string): boolean {
  const inner = words(other);
  const isLong = CJK.test(other) ? other.length >= MIN_REPEATED_WORDS * 2 : inner.length >= MIN_REPEATED_WORDS;
  if (!isLong) return false;
  const outer = ` ${words(text).join(' ')} `;
  const length = Math.min(inner.length, MOST_SHARED_WORDS + 1);
  const runs = Array.from({ length: inner.length - length + 1 }, (_, start) => inner.slice(start, start + length));
  return runs.some((run) => outer.includes(` ${run.join(' ')} `));
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu) ?? [];
}

function gists(fact: Fact): [field: string, gist: string, sources: readonly string[]][] {
  if (fact.kind === 'tariff') return fact.steps.map((step, i) => [`steps.${i}.gist`, step.gist, step.sources]);
  return 'gist' in fact ? [['gist', fact.gist, fact.sources]] : [];
}

function nameLists(fact: Fact): [field: string, names: Names][] {
  const lists: [string, Names][] = [];
  if (fact.names) lists.push(['names', fact.names]);
  if (fact.weakNames) lists.push(['weakNames', fact.weakNames]);
  if (fact.kind === 'person') for (const [i, role] of fact.roles.entries()) lists.push([`roles.${i}.names`, role.names]);
  return lists;
}

function lintNames(field: string, names: Names, note: (field: string, problem: string) => void): void {
  for (const [language, list] of Object.entries(names)) {
    const seen = new Set<string>();
    for (const name of list ?? []) {
      if (/\p{N}/u.test(name.replace(NUMBERS_IN_NAMES, ''))) note(`${field}.${language}`, `“${name}” states a figure`);
      if (name !== name.trim() || name.normalize('NFC') !== name) note(`${field}.${language}`, `“${name}” is not tidy`);
      if ([...name].length < 2) note(`${field}.${language}`, `“${name}” is too short to name anything`);
      if (seen.has(name)) note(`${field}.${language}`, `“${name}” stands twice`);
      seen.add(name);
    }
  }
}

/** A name that two facts of one kind share names neither on its own; neither does one that is also called weak. */
function lintSharedNames(draft: Draft, report: Parameters<Rule>[1]): void {
  const owners = new Map<string, string>();
  const claim = (kind: string, names: Names | undefined, owner: string, tell: (name: string, other: string) => void) => {
    for (const [language, name] of flat(names)) {
      const key = `${kind} ${language} ${name.toLowerCase()}`;
      const other = owners.get(key);
      if (other !== undefined && other !== owner) tell(name, other);
      owners.set(key, owner);
    }
  };
  for (const fact of draft.facts) {
    claim(fact.kind, fact.names, fact.id, (name, other) => report(fact, 'names', `“${name}” also names ${other}`));
    const strong = new Set(flat(fact.names).map(([language, name]) => `${language} ${name}`));
    for (const [language, name] of flat(fact.weakNames)) {
      if (strong.has(`${language} ${name}`)) report(fact, 'weakNames', `“${name}” is also called strong`);
    }
    if (fact.kind !== 'person') continue;
    for (const [i, role] of fact.roles.entries()) {
      claim('office', role.names, role.office, (name, other) =>
        report(fact, `roles.${i}.names`, `“${name}” also names ${other}`),
      );
    }
  }
}

function flat(names: Names | undefined): [language: PackLanguage, name: string][] {
  return Object.entries(names ?? {}).flatMap(([language, list]) =>
    (list ?? []).map((name): [PackLanguage, string] => [language as PackLanguage, name]),
  );
}
