/** What is in a pack, counted from several sides: a record can be sourced in every fact and still be lopsided. */
import { countryFinder } from '../../record/named-countries.ts';
import { Country, type Fact, type Pack, type Person, type Statement } from '../../record/schema.ts';

type Counts = Record<string, number>;

/** The counts that `facts stats --json` prints. */
export interface PackStats {
  /** Facts by kind. */
  kinds: Counts;
  pack: string;
  version: string;
  facts: number;
  steps: number;
  points: number;
  vintages: number;
  relations: number;
  sources: number;
  gaps: number;
  /** Facts by each country that they are about: by scope, holder or office, else by the names in their title and gist. */
  countries: Counts;
  /** Statements by speaker. */
  speakers: Counts;
  /**
   * Facts by each party: who imposes a tariff and whom it names, who holds, who intervenes, the country of a speaker's
   * role. `*` are tariffs on all countries, `none` statements from roles of no country.
   */
  parties: Counts;
  /** Tariffs by who imposes them. */
  imposers: Counts;
  confidence: Counts;
  /** Steps, statements, events, interventions and figures by the year they became known. */
  years: Counts;
  /** Bytes of the joined pack, gzipped. */
  gzipBytes: number;
}

/** Counts a pack; `gzipBytes` is measured by the caller. */
export function packStats(pack: Pack, gzipBytes: number): PackStats {
  const { facts } = pack;
  const people = new Map(facts.flatMap((fact) => (fact.kind === 'person' ? [[fact.id, fact] as const] : [])));
  const statements = facts.filter((fact) => fact.kind === 'statement');
  const tariffs = facts.filter((fact) => fact.kind === 'tariff');
  const series = facts.filter((fact) => fact.kind === 'holding' || fact.kind === 'series');
  const namedIn = countryFinder(pack.vocabulary);
  return {
    kinds: tally(facts.map((fact) => fact.kind)),
    pack: pack.id,
    version: pack.version,
    facts: facts.length,
    steps: tariffs.reduce((sum, fact) => sum + fact.steps.length, 0),
    points: series.reduce((sum, fact) => sum + fact.points.length, 0),
    vintages: series.reduce((sum, fact) => sum + fact.vintages.length, 0),
    relations: statements.reduce((sum, fact) => sum + fact.relations.length, 0),
    sources: pack.sources.length,
    gaps: pack.gaps.length,
    countries: tally(facts.flatMap((fact) => [...new Set(countriesOf(fact, people, namedIn))])),
    speakers: tally(statements.map((fact) => fact.speaker)),
    parties: tally(facts.flatMap((fact) => [...new Set(partiesOf(fact, people))])),
    imposers: tally(tariffs.map((fact) => fact.scope.imposer)),
    confidence: tally(facts.map((fact) => fact.confidence)),
    years: inOrder(tally(facts.flatMap(knownYears))),
    gzipBytes,
  };
}

/** Returns the counts as a table for people. */
export function statsLines(stats: PackStats): string[] {
  const { kinds, countries, speakers, parties, imposers, confidence, years, gzipBytes, pack, version, ...totals } = stats;
  const tables = { kinds, parties, imposers, confidence, years, countries, speakers };
  return [
    `${pack} ${version}, ${Math.ceil(gzipBytes / 1000)} KB gzipped`,
    Object.entries(totals)
      .map(([name, count]) => `${count} ${name}`)
      .join(', '),
    ...Object.entries(tables).flatMap(([name, counts]) => ['', `by ${name}`, ...rows(counts)]),
  ];
}

function rows(counts: Counts): string[] {
  return Object.entries(counts).map(([name, count]) => `  ${String(count).padStart(5)}  ${name}`);
}

/** Counts words, the most frequent first. */
function tally(words: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

function inOrder(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function countriesOf(fact: Fact, people: Map<string, Person>, namedIn: (text: string) => Country[]): string[] {
  switch (fact.kind) {
    case 'event':
    case 'figure':
    case 'term':
      return namedIn(`${fact.title}. ${fact.gist}`);
    case 'person':
      return fact.roles.flatMap((role) => role.country ?? []);
    default:
      return partiesOf(fact, people);
  }
}

function partiesOf(fact: Fact, people: Map<string, Person>): string[] {
  switch (fact.kind) {
    case 'tariff':
      return [fact.scope.imposer, ...fact.scope.targets];
    case 'holding':
    case 'series':
      return fact.subject.split('-').filter((part) => Country.safeParse(part).success);
    case 'intervention':
      return [fact.country];
    case 'statement':
      return [speakerCountry(fact, people) ?? 'none'];
    default:
      return [];
  }
}

/** The country of the office in which the speaker spoke. */
function speakerCountry(statement: Statement, people: Map<string, Person>): Country | undefined {
  const roles = people.get(statement.speaker)?.roles ?? [];
  const held = roles.find((role) => (role.from ?? '') <= statement.date && statement.date < (role.to ?? '9999'));
  return (held ?? roles[0])?.country;
}

function knownYears(fact: Fact): string[] {
  switch (fact.kind) {
    case 'tariff':
      return fact.steps.map((step) => step.knownFrom.slice(0, 4));
    case 'statement':
      return [fact.date.slice(0, 4)];
    case 'event':
    case 'intervention':
    case 'figure':
      return [fact.knownFrom.slice(0, 4)];
    default:
      return [];
  }
}
