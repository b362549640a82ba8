/** Ties a reading of intervention to the operations of the record, or to what intervention is. */
import { addDays } from '../../record/calendar.ts';
import { isEntry } from '../reading/market-entry.ts';
import { claimOf, fits, writtenFigure } from '../verdict/figure-fit.ts';
import type { Candidate } from './types.ts';
import type { InterventionReading } from '../reading/types.ts';
import type { Country, Figure, Intervention, IsoDate, Term } from '../../record/schema.ts';

const WEIGHTS = { record: 0.25, general: 0.1, meant: 0.1, amount: 0.2, exact: 0.35, actor: 0.2, nothing: 0.3 } as const;
const TERM = 'yen-intervention';
/** A sum with so many digits is no chance: 11.73, not 5. */
const TELLING_DIGITS = 3;

export interface InterventionFacts {
  interventions: readonly Intervention[];
  terms: readonly Term[];
  figures: readonly Figure[];
}

/** The candidate of a reading, or null when neither a day nor an amount nor the term is on record. */
export function tieIntervention(reading: InterventionReading, facts: InterventionFacts, date: IsoDate | null): Candidate | null {
  const known = facts.interventions.filter((fact) => date === null || fact.knownFrom <= date);
  const dated = known.filter((fact) => reading.dates.some(({ from, to }) => from! <= fact.to && fact.from < to!));
  const verdict = date === null ? null : 'consistent';
  if (reading.figure?.unit === 'usd_jpy') return ofRate(reading, facts, date);
  if (reading.figure) return figured(reading, { known, dated, date });
  if (reading.none) return nothing(reading, dated, verdict);
  const done = dated.filter((fact) => fact.amount !== 0);
  if (done.length > 0 && reading.happened) return candidate(reading, byActor(reading, done), 'record', verdict);
  return byWhom(reading, known, verdict) ?? general(reading, facts, date);
}

/** "Washington bought yen too": of the two treasuries the one that hardly ever does so. */
function byWhom(reading: InterventionReading, known: readonly Intervention[], verdict: Candidate['verdict']): Candidate | null {
  const isSure =
    reading.happened &&
    reading.named &&
    reading.dates.every(({ anaphoric }) => anaphoric) &&
    !reading.view.cuesWithin(reading.view.clauseOf(reading.passage), 'negation').length;
  if (!isSure || reading.view.isHan || actorOf(reading) !== 'US' || !isDeed(reading)) return null;
  const own = known.filter((fact) => fact.country === 'US');
  return own.length > 0 ? candidate(reading, own.slice(-1), 'actor', verdict) : null;
}

/** A verb in the past, not the thing's name. */
function isDeed({ view, passage }: InterventionReading): boolean {
  return /^(bought|buying|sold|selling|stepped|intervened|shored|propped)/i.test(
    view.lexed.text.slice(passage.start, passage.end),
  );
}

/** The country that stands nearest before the deed. */
function actorOf({ view, passage }: InterventionReading): Country | null {
  const before = view.of('country').filter((country) => country.end <= passage.start);
  return before.at(-1)?.ids[0] ?? null;
}

/** Of operations on one day first those of the country that is named. */
function byActor({ countries }: InterventionReading, facts: readonly Intervention[]): Intervention[] {
  const rank = (fact: Intervention): number => (countries.includes(fact.country) ? 0 : 1);
  return countries.length === 1 ? facts.toSorted((a, b) => rank(a) - rank(b)) : [...facts];
}

/** "For the month to the 29th the answer is zero": a window of the record in which nothing was spent. */
function nothing(reading: InterventionReading, dated: readonly Intervention[], verdict: Candidate['verdict']): Candidate | null {
  const windows = dated.filter((fact) => fact.amount === 0);
  return windows.length > 0 && dated.length === windows.length ? candidate(reading, windows, 'nothing', verdict) : null;
}

/** What intervention is, where the text calls it by its name, tells a deed that the record came to know later, or expects one. */
function general(reading: InterventionReading, facts: InterventionFacts, date: IsoDate | null): Candidate | null {
  const isMeant = isEntered(reading) || isKnownLater(reading, facts, date) || isExpected(reading);
  const term = isMeant || isNamed(reading) ? facts.terms.find((fact) => fact.id === TERM) : undefined;
  return term ? candidate(reading, [term], isMeant ? 'meant' : 'general', null) : null;
}

/** A deed told on a day on which there was one, before the ministry had published it. */
function isKnownLater(
  { happened, named, dates, countries }: InterventionReading,
  facts: InterventionFacts,
  date: IsoDate | null,
): boolean {
  const days = dates.filter(({ precision, from }) => precision === 'day' && date !== null && from !== null && from <= date);
  const isDay = ({ from, to, amount }: Intervention): boolean =>
    from === to && amount !== 0 && days.some((day) => day.from === from);
  return happened && named && countries.includes('JP') && facts.interventions.some(isDay);
}

/** "Some expect the Ministry of Finance to step in": by whom, in a sentence on the currency. */
function isExpected({ view, passage, happened }: InterventionReading): boolean {
  if (view.isHan || happened || !view.has('currency') || view.cuesWithin(view.clauseOf(passage), 'question').length > 0)
    return false;
  return MINISTRY.test(view.lexed.text.slice(Math.max(view.start, passage.start - BY_WHOM), passage.start));
}

/** Letters before a deed in which the one who does it is named. */
const BY_WHOM = 40;
const MINISTRY = /\b(Ministry of Finance|finance ministry|Japanese authorities|Tokyo|Japan|Japanese government)( \w+){0,2} $/;

/** "Tokyo went back into the currency market": and nobody says that it did not. */
function isEntered({ view, passage }: InterventionReading): boolean {
  const isDenied = /\b(not|never)\b[^,;]{0,16}$|n't\b[^,;]{0,16}$/.test(view.lexed.text.slice(view.start, passage.start));
  return isEntry(view.lexed.text.slice(passage.start, passage.end)) && !isDenied;
}

/** "Yen intervention", 介入, 干预: the thing by its name, not a phrase for it. */
function isNamed({ view, passage }: InterventionReading): boolean {
  const text = view.lexed.text.slice(passage.start, passage.end);
  const isCurrency =
    view.cues('currency').some((cue) => view.distance(cue, passage) <= 12) ||
    view.of('fact').some((fact) => view.distance(fact, passage) === 0 && fact.start <= passage.start);
  if (!isCurrency) return false;
  return /interven|介入|干预|干預/i.test(text);
}

/** A rate of the yen: the record's own figure, or what intervention is. */
function ofRate(reading: InterventionReading, { terms, figures }: InterventionFacts, date: IsoDate | null): Candidate | null {
  const written = writtenFigure(reading.figure!);
  const own = figures.find(
    ({ unit, value, knownFrom }) =>
      unit === 'JPY per USD' &&
      (date === null || knownFrom <= date) &&
      fits(written, value) &&
      Math.abs(value - written.value) < ONE_YEN,
  );
  const fact = own ?? terms.find(({ id }) => id === TERM);
  const verdict = own && date !== null ? 'consistent' : null;
  return fact ? candidate(reading, [fact], own ? 'record' : 'general', verdict) : null;
}

/** 163円台: a rate is told by its yen, however roughly. */
const ONE_YEN = 1;

interface Known {
  known: readonly Intervention[];
  dated: readonly Intervention[];
  date: IsoDate | null;
}

/** A sum: of the day beside it, of the dates of its sentence, or of itself where it has digits enough. */
function figured(reading: InterventionReading, { known, dated, date }: Known): Candidate | null {
  const verdict = date === null ? null : 'consistent';
  const window = windowOf(reading);
  if (window)
    return inWindow(
      reading,
      known.filter((fact) => window.from <= fact.to && fact.from < window.to),
      date,
    );
  const onDay = reading.day ? dated.filter((fact) => fact.amount !== null && isOfDay(reading, fact)) : [];
  const among = onDay.length > 0 ? onDay : dated;
  const sums = amountMatches(reading, among.length > 0 ? among : isTelling(reading) ? known : lately(known, date));
  if (sums.length > 0 && (reading.named || isTelling(reading) || among.length > 0))
    return candidate(reading, sums, isTelling(reading) || onDay.length > 0 ? 'exact' : 'amount', verdict);
  const anywhere = amountMatches(reading, known);
  // The sum of one operation told of the days of another.
  const isOfOthers = dated.some((fact) => fact.amount !== null && fact.amount !== 0) && date !== null;
  if (onDay.length === 0 && isTelling(reading) && anywhere.length > 0)
    return candidate(reading, anywhere, 'exact', isOfOthers ? 'unclear' : verdict);
  if (dated.length === 0 || (!reading.named && onDay.length === 0)) return null;
  const isWrong = anywhere.length === 0 && standsAlone(reading, onDay);
  return candidate(reading, among, 'record', date === null ? null : isWrong ? 'differs' : 'unclear');
}

/** The operations that a round sum without a day can mean: those of the last half year before the article. */
function lately(known: readonly Intervention[], date: IsoDate | null): readonly Intervention[] {
  return date === null ? known : known.filter(({ to }) => addDays(to, LATELY) >= date);
}

/** In days. */
const LATELY = 183;

/** The plain sum of one operation of a single day, which the record has for certain. */
function standsAlone({ view, figure, mood, dates }: InterventionReading, onDay: readonly Intervention[]): boolean {
  const [fact, ...others] = onDay;
  const isPlain = figure!.hedge === 'exact' && figure!.high === undefined && mood === 'stated' && figure!.change === undefined;
  const isThatDay =
    dates.every(({ relation }) => relation === undefined) && view.cuesWithin(view.clauseOf(figure!), 'total').length === 0;
  return fact !== undefined && others.length === 0 && fact.confidence === 'high' && isPlain && isThatDay;
}

/** An operation of a single day, on the day that is named; midnight falls elsewhere in New York. */
function isOfDay({ dates }: InterventionReading, fact: Intervention): boolean {
  const day = dates.find(({ precision }) => precision === 'day');
  return day !== undefined && fact.from === fact.to && addDays(day.from!, -1) <= fact.from && fact.from <= day.from!;
}

/** "From 30 April to 6 May": the days between which the text says that the sum was spent. */
function windowOf({ view, figure }: InterventionReading): { from: IsoDate; to: IsoDate } | null {
  const days = view.of('date').filter(({ precision, from, end }) => precision === 'day' && from !== null && end <= figure!.start);
  const [first, last] = days.slice(-2);
  const isTaken = view
    .of('quantity')
    .some((one) => one.unit === 'jpy_bn' && one !== figure && BETWEEN.test(view.lexed.text.slice(one.end, first?.start)));
  return first && last && !isTaken && UNTIL.test(view.between(first, last)) ? { from: first.from!, to: last.to! } : null;
}

/** What was spent between two days: those operations, or none that the record has. */
function inWindow(reading: InterventionReading, facts: readonly Intervention[], date: IsoDate | null): Candidate | null {
  const sums = amountMatches(reading, facts);
  if (sums.length > 0) return candidate(reading, sums, 'exact', date === null ? null : 'consistent');
  const told = facts.filter(({ amount }) => amount !== 0);
  if (!reading.named || told.length === 0) return null;
  const isSure = isOfMinistry(reading) && told.every(({ amount, confidence }) => amount !== null && confidence === 'high');
  return candidate(reading, told, 'record', date === null ? null : isSure ? 'differs' : 'unclear');
}

/** "¥15.4 trillion between 30 July and 26 August": the days behind a sum are its own. */
const BETWEEN = /^ (between|from) $/;

const UNTIL = /^ ?(から|～|〜|至|到|to|through|until|and|–|-) ?$/;

/** Only the ministry's own tables tell hundreds of millions; what brokers estimate is rounder and no error. */
function isOfMinistry({ figure, view }: InterventionReading): boolean {
  const isPlain = figure!.hedge === 'exact' && figure!.grain <= MINISTRY_GRAIN;
  return isPlain && !view.has('forecast', 'modal', 'question', 'hypothetical');
}

/** In billions of yen. */
const MINISTRY_GRAIN = 0.1;

function isTelling({ figure }: InterventionReading): boolean {
  return Math.abs(figure!.value) / figure!.grain >= 10 ** (TELLING_DIGITS - 1);
}

/** One operation of that amount, or several within half a year that add up to it. */
function amountMatches({ figure }: InterventionReading, among: readonly Intervention[]): Intervention[] {
  const written = writtenFigure(figure!);
  const sized = among.filter((fact) => fact.amount !== null && fact.amount !== 0 && fact.unit === 'JPY tn');
  const single = sized.findLast((fact) => fits(written, fact.amount! * 1000));
  if (single) return [single];
  return (
    runs(sized).find((run) =>
      fits(
        written,
        run.reduce((sum, fact) => sum + fact.amount! * 1000, 0),
      ),
    ) ?? []
  );
}

/** Operations one after the other within a quarter; a window and a day in it are the same yen. */
function runs(sized: readonly Intervention[]): Intervention[][] {
  return sized.flatMap((_, first) => {
    const run = [sized[first]!];
    const found: Intervention[][] = [];
    for (const next of sized.slice(first + 1)) {
      if (monthsApart(run[0]!, next) > 3) break;
      if (next.from <= run.at(-1)!.to) continue;
      run.push(next);
      found.push([...run]);
    }
    return found;
  });
}

function monthsApart(one: Intervention, other: Intervention): number {
  const month = (day: IsoDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.abs(month(other.from) - month(one.from));
}

function candidate(
  reading: InterventionReading,
  facts: readonly (Intervention | Term | Figure)[],
  how: keyof typeof WEIGHTS,
  verdict: Candidate['verdict'],
): Candidate {
  const ids = facts.slice(0, 3).map((fact) => fact.id);
  const [first] = facts;
  const own = first?.kind === 'intervention' ? first.country : null;
  return {
    reading,
    kind: 'intervention',
    about: { country: own ?? (reading.countries.includes('JP') ? null : reading.countries.find((id) => id !== 'US')) ?? 'JP' },
    facts: ids,
    claim: reading.figure ? claimOf(reading.figure) : null,
    verdict,
    features: [...reading.features, { name: how, weight: WEIGHTS[how] }],
    line: `intervention ${how} ${ids.join(' ')}`,
    rejected: [],
  };
}
