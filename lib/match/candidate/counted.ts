/** Ties days of a pause or a law, and promised sums, to what the record has of the same subject; another count of it differs. */
import { daysBetween } from '../../record/calendar.ts';
import { fits, writtenFigure } from '../verdict/figure-fit.ts';
import { stems } from '../language/stems.ts';
import { candidate, countriesOf, sumsIn } from './note-candidate.ts';
import type { Candidate } from './types.ts';
import type { NoteFacts } from './note-facts.ts';
import type { NoteReading } from '../reading/types.ts';
import type { Country, Event, Fact, Figure, IsoDate, Tariff } from '../../record/schema.ts';

const WEIGHT = 0.25;

/** A pause of so many days: the steps and events that speak of the same count, of the country in question, nearest in time. */
export function tieDays(reading: NoteReading, record: NoteFacts, date: IsoDate | null): Candidate | null {
  const days = reading.figure!.value;
  const countries = countriesOf(reading);
  const counted = countsOf(record).filter(({ at }) => date === null || (at <= date && daysBetween(at, date) < REMEMBERED));
  const isOf = ({ of }: Counted): boolean => countries.some((id) => id !== 'US' && of.has(id));
  const isAnswered = reading.view.has('retaliate');
  const score = (one: Counted): number =>
    (isOf(one) ? 3 : 0) +
    (one.fact.kind === 'event' ? 1 : 0) +
    (isAnswered && isAnswer(one.fact) ? ANSWERED : 0) -
    (date === null ? 0 : daysBetween(one.at, date) / 200);
  const [best] = counted.filter((one) => one.days.has(days)).toSorted((a, b) => score(b) - score(a));
  // "Brussels shelved its retaliation for 90 days": the pause of what it answers is another one.
  if (best && isAnswered && best.fact.kind === 'tariff' && !isAnswer(best.fact)) return null;
  if (best) return candidate(reading, [best.fact], 'event', WEIGHT, date === null ? null : 'consistent');
  const isLaw = SURCHARGE.test(reading.view.text);
  const subject = counted
    .filter((one) => (isLaw ? one.fact.id === SURCHARGE_EVENT : one.fact.kind === 'event' && isOf(one)))
    .toSorted((a, b) => score(b) - score(a));
  const only = new Set(subject.flatMap((one) => [...one.days]));
  if (reading.view.isHan || date === null || only.size !== 1 || !isPlain(reading, subject[0]!.fact)) return null;
  return candidate(reading, [subject[0]!.fact], 'event', WEIGHT, 'differs');
}

/** Charged by another than the United States. */
const isAnswer = (fact: Event | Tariff): boolean => fact.kind === 'tariff' && fact.scope.imposer !== 'US';

/** What a measure gains that answers American ones, where the text speaks of an answer. */
const ANSWERED = 2;

/** Days for which a pause is remembered by its length. */
const REMEMBERED = 400;
const SURCHARGE_EVENT = 'section-122-2026-02-24';
const SURCHARGE = /\bsurcharge|\bSection 122\b|\bTrade Act\b/;

interface Counted {
  fact: Event | Tariff;
  at: IsoDate;
  of: ReadonlySet<Country>;
  days: ReadonlySet<number>;
}

/** Events and steps of duties that are told with a number of days. */
function countsOf({ events, tariffs, countryOf }: NoteFacts): Counted[] {
  const told = events.map((fact) => ({
    fact,
    at: fact.date,
    of: countryOf(fact.title),
    days: daysIn(`${fact.title} ${fact.gist}`),
  }));
  const steps = tariffs.flatMap((fact) =>
    fact.steps.map((step) => ({
      fact,
      at: step.knownFrom,
      of: new Set(isAnswer(fact) ? [fact.scope.imposer] : fact.scope.targets),
      days: daysIn(`${step.rateText ?? ''} ${step.gist}`),
    })),
  );
  return [...told, ...steps].filter(({ days }) => days.size > 0);
}

function daysIn(text: string): Set<number> {
  return new Set([...text.matchAll(/\b(\d+)[- ]days?\b/g)].map((match) => Number(match[1])));
}

/** Stated as it is, of something that the record is sure of, and of nothing that is measured from or to another day. */
function isPlain({ figure, mood, view }: NoteReading, { kind, ...fact }: Event | Tariff | Figure): boolean {
  const isExact = figure!.hedge === 'exact' && figure!.high === undefined && figure!.change === undefined && !figure!.further;
  const isOther = view.has('modal', 'hypothetical', 'question', 'negation', 'proposal', 'forecast', 'threat');
  const isSure = kind === 'tariff' || ('confidence' in fact && fact.confidence === 'high');
  return isExact && isSure && mood === 'stated' && !isOther && !OTHER_DAYS.test(view.lexed.text.slice(figure!.end, view.end));
}

const OTHER_DAYS = /^,? (ago|earlier|later|before|after|into|since|old|left|to go|of (talks|work|war|tariffs))\b/;

/** Billions of dollars that only states promise. */
const STATE_PLEDGE = 200;

/** A promised sum: a figure or a text of the record that has the same sum, of the country in question. */
export function tiePledge(reading: NoteReading, record: NoteFacts, date: IsoDate | null): Candidate | null {
  const figure = reading.figure!;
  if (figure.unit === 'number') return tieTonnes(reading, record, date);
  const written = writtenFigure(figure);
  const countries = countriesOf(reading);
  const clause = reading.view.clauseOf(figure);
  const words = stems(reading.view.lexed.text.slice(clause.start, clause.end));
  const isPledge = (text: string): boolean => /invest|pledge|guarantee|financ|projects|\bdeal\b/i.test(text);
  const texts = [...record.terms, ...record.events, ...record.figures].filter((fact) => isPledge(`${fact.title} ${fact.gist}`));
  const hits = texts.filter(
    (fact) =>
      sumsIn(fact).some((sum) => fits(written, sum)) && (!('knownFrom' in fact) || date === null || fact.knownFrom <= date),
  );
  const score = (fact: Fact & { title: string; gist: string }): number => {
    const of = record.countryOf(`${fact.title} ${fact.gist}`);
    const alike = [...stems(fact.title)].filter((word) => words.has(word)).length / 2;
    const isNamed = countries.some((id) => id !== 'US' && of.has(id));
    return alike + (isNamed ? 2 : 0) + (fact.kind === 'figure' ? 0.5 : fact.kind === 'term' ? 0.3 : 0);
  };
  // Smaller sums are invested every day: they need the country's name beside them.
  const isState = Math.abs(figure.value) >= STATE_PLEDGE;
  const ranked = hits.filter((fact) => isState || score(fact) >= 2).sort((a, b) => score(b) - score(a));
  if (ranked.length > 0) return candidate(reading, ranked, 'event', WEIGHT, date === null ? null : 'consistent');
  const pledge = isState && date !== null ? pledgeOf(reading, record, date) : null;
  return pledge && isPlain(reading, pledge) ? candidate(reading, [pledge], 'event', WEIGHT, 'differs') : null;
}

/** A promised purchase by weight: the rule of the record that has the same number of tonnes. */
function tieTonnes(reading: NoteReading, { tariffs }: NoteFacts, date: IsoDate | null): Candidate | null {
  const tonnes = `${reading.figure!.value / 1e6} million tonnes`;
  const known = tariffs.filter(({ steps }) =>
    steps.some(({ rateText, knownFrom }) => rateText?.includes(tonnes) && (date === null || knownFrom <= date)),
  );
  return known.length === 1 ? candidate(reading, known, 'event', WEIGHT) : null;
}

/** The one sum that the country of the clause is on record with, where the words call it a pledge. */
function pledgeOf({ view, figure }: NoteReading, { figures, countryOf }: NoteFacts, date: IsoDate): Figure | null {
  const clause = view.clauseOf(figure!);
  const named = view.of('country').filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const [country, ...others] = [...new Set(named.flatMap(({ ids }) => ids))].filter((id) => id !== 'US');
  if (view.isHan || !country || others.length > 0 || !PLEDGED.test(view.lexed.text.slice(clause.start, clause.end))) return null;
  const own = figures.filter(
    ({ title, unit, knownFrom }) =>
      unit === 'USD bn' && knownFrom <= date && /investment pledge/.test(title) && countryOf(title).has(country),
  );
  return own.length === 1 ? own[0]! : null;
}

const PLEDGED = /\b(pledg\w*|promis\w*|undert(ook|aken)|committed|commitment|vow\w*)\b/i;
