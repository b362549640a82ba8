/** The record as rows to search and narrow: what each fact is called, where, who and when. Pure. */
import { gistOf } from '../../lib/card/common.ts';
import { factTitle } from '../../lib/card/fact-title.ts';
import { officeName, personName } from '../../lib/card/names.ts';
import { statementName } from '../../lib/card/titles.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import { withoutJoiners } from '../../lib/i18n/kept-together.ts';
import { countryFinder } from '../../lib/record/named-countries.ts';
import type { Fact, FactKind, Person, Source, Statement, TariffStep, Topic, Vocabulary } from '../../lib/record/schema.ts';

export interface FactRow {
  id: string;
  kind: FactKind;
  title: string;
  /** One line under the title: coverage, gist, office. */
  line: string;
  /** ISO 3166 codes. */
  countries: string[];
  /** Id of the person who speaks, or whom the fact is about. */
  speaker: string | null;
  /** What the fact is about, in the record's own topics. */
  topics: Topic[];
  /** First and last day, month or year that the fact speaks of; null for what has no date. */
  from: string | null;
  to: string | null;
  /** Everything that can be searched, folded. */
  haystack: string;
}

/** Folds width, case and accents, so that ＴＲＵＭＰ and trump are one. */
export function fold(text: string): string {
  return withoutJoiners(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What rows are made of. */
export interface RowSources {
  facts: readonly Fact[];
  sources: readonly Source[];
  vocabulary: Pick<Vocabulary, 'countries'>;
}

/** Rows of all facts, called as the reader's language calls them. */
export function toFactRows({ facts, sources, vocabulary }: RowSources, i18n: I18n): FactRow[] {
  const namedIn = countryFinder(vocabulary);
  const people = new Map(facts.filter((fact) => fact.kind === 'person').map((person) => [person.id, person]));
  const topicOf = mainTopics(facts.filter((fact) => fact.kind === 'statement'));
  const publishers = new Map(sources.map((source) => [source.id, `${source.publisher} ${source.title}`]));
  return facts.map((fact) => {
    const shape = shapeOf(fact, { people, topicOf }, i18n);
    const english = 'title' in fact ? fact.title : '';
    const countries = shape.countries ?? namedIn(`${english}. ${shape.line}`);
    const names = Object.values(fact.names ?? {}).flat();
    const cited = fact.sources.map((id) => publishers.get(id) ?? '');
    const haystack = fold(
      [shape.title, english, shape.line, shape.more ?? '', fact.note ?? '', ...names, ...cited, fact.id].join('\n'),
    );
    return { id: fact.id, kind: fact.kind, ...shape, countries, haystack };
  });
}

/** Without countries, those that its words name are taken. */
type Shape = Omit<FactRow, 'id' | 'kind' | 'haystack' | 'countries'> & { countries?: string[]; more?: string };

/** What is said of a fact by others of the record. */
interface Others {
  people: ReadonlyMap<string, Person>;
  topicOf: (statement: Statement) => Topic;
}

function shapeOf(fact: Fact, { people, topicOf }: Others, i18n: I18n): Shape {
  const { locale } = i18n;
  const rest = { speaker: null, topics: [], from: null, to: null };
  switch (fact.kind) {
    case 'tariff':
      return { ...rest, ...tariffShape(fact), title: factTitle(fact, i18n) };
    case 'holding':
    case 'series':
      return { ...rest, ...seriesShape(fact), title: factTitle(fact, i18n) };
    case 'statement': {
      const speaker = people.get(fact.speaker);
      return {
        title: statementName(speaker ? personName(speaker, locale) : fact.speaker, topicOf(fact), i18n),
        line: gistOf(fact, locale),
        more: [
          fact.quote,
          fact.occasion,
          ...Object.values(fact.occasions ?? {}),
          ...fact.topics,
          ...Object.values(speaker?.names ?? {}).flat(),
        ].join('\n'),
        countries: speaker ? countriesOf(speaker) : [],
        speaker: fact.speaker,
        topics: fact.topics,
        from: fact.date,
        to: fact.date,
      };
    }
    case 'person': {
      const line = fact.roles.map((role) => officeName(role, locale)).join(' · ');
      return { ...rest, title: personName(fact, locale), line, countries: countriesOf(fact), speaker: fact.id };
    }
    case 'intervention':
      return {
        ...rest,
        title: factTitle(fact, i18n),
        line: gistOf(fact, locale),
        countries: [fact.country],
        topics: ['fx-intervention'],
        from: fact.from,
        to: fact.to,
      };
    case 'event':
    case 'figure':
      return { ...rest, title: factTitle(fact, i18n), line: gistOf(fact, locale), from: fact.date, to: fact.date };
    case 'term':
      return { ...rest, title: factTitle(fact, i18n), line: fact.gist };
  }
}

/** Of a statement's topics the one on which its speaker said most, as its card has it. */
function mainTopics(statements: readonly Statement[]): (statement: Statement) => Topic {
  const counts = new Map<string, number>();
  const key = (speaker: string, topic: Topic) => `${speaker} ${topic}`;
  for (const { speaker, topics } of statements)
    for (const topic of topics) counts.set(key(speaker, topic), (counts.get(key(speaker, topic)) ?? 0) + 1);
  const count = (speaker: string, topic: Topic) => counts.get(key(speaker, topic)) ?? 0;
  return ({ speaker, topics }) => topics.toSorted((a, b) => count(speaker, b) - count(speaker, a))[0]!;
}

function tariffShape({ scope, steps, instruments, legalBasis }: Extract<Fact, { kind: 'tariff' }>) {
  const days = steps.map((step) => step.knownFrom).sort();
  return {
    line: scope.coverage,
    more: [instruments, legalBasis, scope.sector, ...steps.flatMap(wordsOfStep)].join('\n'),
    topics: (scope.sector.startsWith('auto') ? ['tariff-rate', 'auto-tariff'] : ['tariff-rate']) satisfies Topic[],
    countries: [...new Set([scope.imposer, ...scope.targets])].filter((code) => code !== '*'),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  };
}

function wordsOfStep({ rate, rateText, gist }: TariffStep): string[] {
  return [rate === null ? '' : `${rate}%`, rateText ?? '', gist];
}

function seriesShape({ subject, measure, points, unit }: Extract<Fact, { kind: 'holding' | 'series' }>) {
  return {
    line: unit,
    more: measure,
    countries: subject.split('-').filter((code) => /^[A-Z]{2}$/.test(code)),
    from: points[0]?.[0] ?? null,
    to: points.at(-1)?.[0] ?? null,
  };
}

function countriesOf(person: Person): string[] {
  return [...new Set(person.roles.map((role) => role.country).filter((code) => code !== undefined))];
}
