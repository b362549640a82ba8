/** The cards of three to five lines: interventions, events, terms, persons, single figures. */
import type { RecordView } from '../record/record.ts';
import type { Event, Figure, Intervention, Person, Term } from '../record/schema.ts';
import { openGaps } from '../record/staleness.ts';
import { bestSource, commonData, gistOf, sourcesOf, type BuildOptions } from './common.ts';
import type { NoteCard, NoteFigure } from './schema.ts';
import { nameIn, officeName, personName } from './names.ts';
import { nativeName } from './statement.ts';

type Note = Intervention | Event | Term | Person | Figure;

/** Makes the card of a note. */
export function noteCard(record: RecordView, fact: Note, options: BuildOptions): NoteCard {
  const base: NoteCard = {
    ...commonData(record, fact, [], options),
    kind: fact.kind,
    date: null,
    gist: fact.kind === 'person' ? '' : gistOf(fact, options.locale),
    afterArticle: false,
    nativeName: null,
    atArticle: null,
    newest: null,
    roles: [],
    successor: null,
    statements: null,
    lines: [],
  };
  switch (fact.kind) {
    case 'intervention':
      return withNewest(record, { ...base, ...interventionData(record, fact, options) }, fact);
    case 'event':
      return { ...base, date: fact.date, afterArticle: isAfter(fact.date, options.asOf) };
    case 'figure':
      return {
        ...base,
        date: fact.date,
        afterArticle: isAfter(fact.knownFrom, options.asOf),
        newest: singleFigure(record, fact),
      };
    case 'person':
      return { ...base, ...personData(record, fact, options) };
    case 'term':
      return { ...base, ...termData(fact, options) };
  }
}

function isAfter(date: string, asOf: string | null): boolean {
  return asOf !== null && date > asOf;
}

/**
 * The amount of this intervention; beside it the newest later one: a finished operation never moves, others follow it.
 * A month in which nothing was bought is no operation.
 */
function interventionData(record: RecordView, fact: Intervention, { asOf, today }: BuildOptions): Partial<NoteCard> {
  const wasKnown = asOf !== null && fact.knownFrom <= asOf;
  const later = record
    .ofKind('intervention')
    .filter((it) => it.country === fact.country && it.knownFrom <= today && it.from > fact.to && it.amount)
    .toSorted((a, b) => (a.to < b.to ? -1 : 1))
    .at(-1);
  const own = figureOf(record, fact);
  return {
    date: fact.from,
    afterArticle: isAfter(fact.from, asOf),
    atArticle: wasKnown ? own : null,
    newest: wasKnown ? (later ? { ...figureOf(record, later)!, noneTo: noneAfter(record, later, today) } : null) : own,
  };
}

/** The last day of the windows after an operation that had none. */
function noneAfter(record: RecordView, { country, to }: Intervention, today: string): string | null {
  const after = record.ofKind('intervention').filter((it) => it.country === country && it.from > to && it.knownFrom <= today);
  return after.every((it) => it.amount === 0)
    ? (after
        .map((it) => it.to)
        .sort()
        .at(-1) ?? null)
    : null;
}

/** The source of the operation beside the passage's own, and where the record of operations ends. */
function withNewest(record: RecordView, card: NoteCard, fact: Intervention): NoteCard {
  const gap = openGaps(record.gaps, fact.kind, card.today).find(({ kinds }) => kinds?.includes(fact.kind));
  return {
    ...card,
    sources: sourcesOf(record, [...fact.sources, ...(card.newest?.source ? [card.newest.source] : [])]),
    staleness: gap ? { endsAt: gap.from, missed: [] } : null,
  };
}

function figureOf(record: RecordView, fact: Intervention): NoteFigure | null {
  if (fact.amount === null) return null;
  const { amount: value, unit, span, from, to, knownFrom: published } = fact;
  return {
    value,
    unit: unit ?? 'JPY tn',
    span,
    from,
    to,
    noneTo: null,
    published,
    source: bestSource(record, fact.sources, published),
  };
}

function singleFigure(record: RecordView, { value, unit, date, knownFrom, sources }: Figure): NoteFigure {
  return {
    value,
    unit,
    span: 'day',
    from: date,
    to: date,
    noneTo: null,
    published: knownFrom,
    source: bestSource(record, sources, knownFrom),
  };
}

/** Offices on the article's date, who came next, how much the record has of the person. */
function personData(record: RecordView, fact: Person, { asOf, today, locale }: BuildOptions): Partial<NoteCard> {
  const day = asOf ?? today;
  const held = (from: string | null, to: string | null) => (from === null || from <= day) && (to === null || day < to);
  const roles = fact.roles
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))
    .map((role) => ({ title: officeName(role, locale), from: role.from, to: role.to, held: held(role.from, role.to) }));
  const said = record.statements({ speaker: fact.id }).filter((statement) => statement.date <= today);
  return {
    title: personName(fact, locale),
    nativeName: nativeName(fact),
    roles,
    successor: successorOf(record, fact, { day, today, locale }),
    statements: said.length > 0 ? { count: said.length, from: said[0]!.date, to: said.at(-1)!.date } : null,
  };
}

function successorOf(
  record: RecordView,
  fact: Person,
  { day, today, locale }: { day: string; today: string; locale: string | undefined },
): NoteCard['successor'] {
  const offices = fact.roles.filter((role) => (role.from === null || role.from <= day) && (role.to === null || day < role.to));
  const office = offices.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0];
  if (!office) return null;
  const next = record
    .ofKind('person')
    .filter((person) => person.id !== fact.id)
    .flatMap((person) => person.roles.map((role) => ({ person, role })))
    .filter(
      ({ role }) => role.office === office.office && role.from !== null && role.from > (office.from ?? '') && role.from <= today,
    )
    .toSorted((a, b) => (a.role.from! < b.role.from! ? -1 : 1))[0];
  if (!next) return null;
  const name = personName(next.person, locale);
  const isEnglish = name === personName(next.person);
  return { name, nativeName: isEnglish ? nativeName(next.person) : null, from: next.role.from! };
}

/** One name in another case or as a plural. */
function isSame(name: string, said: string): boolean {
  const [one, other] = [name.toLowerCase(), said.toLowerCase()];
  return one === other || one === `${other}s`;
}

/** A term's other names as its scope: what else a text may call it. */
function termData(fact: Term, { locale }: BuildOptions): Partial<NoteCard> {
  const language = locale?.slice(0, 2) === 'ja' ? 'ja' : locale?.startsWith('zh') ? 'zh' : 'en';
  const title = nameIn(fact, locale);
  // Other names in Chinese stand in simplified script; a reader of the traditional one is better off without.
  const names = (locale === 'zh-Hant' ? [] : fact.names?.[language]) ?? fact.names?.en ?? [];
  return {
    title,
    scope: names
      .filter((name, at) => ![title, ...names.slice(0, at)].some((said) => isSame(name, said)))
      .slice(0, 2)
      .join(language === 'en' ? ', ' : '、'),
  };
}
