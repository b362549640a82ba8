/** Ties what is named or described to events, terms and pledges of the record. */
import { addDays, daysBetween } from '../../record/calendar.ts';
import { fits, writtenFigure } from '../verdict/figure-fit.ts';
import { stems } from '../language/stems.ts';
import { stemsOf } from './words.ts';
import { tieDays, tiePledge } from './counted.ts';
import { candidate, countriesOf, sumsIn } from './note-candidate.ts';
import { tieToldEvent } from './told-event.ts';
import type { NoteFacts } from './note-facts.ts';
import type { Candidate } from './types.ts';
import type { NoteReading } from '../reading/types.ts';
import type { QuantityMention, Span } from '../mention.ts';
import type { Event, Fact, IsoDate, Term } from '../../record/schema.ts';

const WEIGHTS = { event: 0.15, record: 0.25, country: 0.1, alike: 0.5, recent: 0.1 } as const;
/** News of an event keeps coming for this long; later it is history and needs a date or a name. */
const FRESH_DAYS = 45;
/** How alike a description and an event must be. */
const ALIKE = 0.2;

/** The candidate of a reading, or null when the record has no such thing. */
export function tieNote(reading: NoteReading, record: NoteFacts, date: IsoDate | null): Candidate | null {
  if (reading.mood === 'unreal') return null;
  switch (reading.how) {
    case 'name':
      return tieName(reading, record, date);
    case 'days':
      return tieDays(reading, record, date);
    case 'pledge':
      return tiePledge(reading, record, date);
    case 'ruling':
      return tieRuling(reading, record, date);
    case 'law':
      return tieLaw(reading, record);
    case 'told':
      return tieToldEvent(reading, record, date);
    default:
      return tieDeed(reading, record, date);
  }
}

const NOTE_KINDS: readonly Fact['kind'][] = ['event', 'term'];

/** Of several facts by one name the event that was news on the day wins; what came later is not meant. */
function tieName(reading: NoteReading, { facts, events }: NoteFacts, date: IsoDate | null): Candidate | null {
  const named = reading.facts
    .map((id) => facts.get(id))
    .filter((fact): fact is Event | Term => fact !== undefined && NOTE_KINDS.includes(fact.kind));
  const known = named.filter((fact) =>
    fact.kind === 'term'
      ? isProperName(fact) || isAcronym(reading) || isOfArt(fact, reading)
      : date === null || fact.knownFrom <= date,
  );
  if (known.length === 0 && date !== null) return tieNews(reading, named, events, date);
  const ranked = known.toSorted((a, b) => nameRank(b, reading) - nameRank(a, reading));
  const [best] = ranked;
  return best ? candidate(reading, ranked, best.kind === 'event' ? 'event' : 'term', WEIGHTS.event) : null;
}

/** "Monitoring list", "excess capacity": words of the trade, several together, none of which says anything by itself here. */
function isOfArt({ names }: Term, { view, passage }: NoteReading): boolean {
  const text = view.lexed.text.slice(passage.start, passage.end);
  if (view.isHan || !SEVERAL.test(text) || !SEVERAL.test(names?.en?.[0] ?? '') || EVERYDAY.test(text)) return false;
  return !view.mentions.some(
    ({ type, start, end }) => (type === 'cue' || type === 'sector') && start < passage.end && passage.start < end,
  );
}

const SEVERAL = /\p{L}[ -]\p{L}/u;
/** What every paper writes of every day, what is only counted, and what lawyers say of much else. */
const EVERYDAY = /^(de minimis|trade|rare|safe|bond|central|the Fed|Fed|policy|first|second|third|last|next)\b/i;

/** レートチェックを実施したとの見方: a thing without a proper name, when the one event lately known has it in its title. */
function tieNews(
  reading: NoteReading,
  named: readonly (Event | Term)[],
  events: readonly Event[],
  date: IsoDate,
): Candidate | null {
  const { view, passage } = reading;
  if (!view.isHan || !view.cues('impose').some(({ start }) => start >= passage.end)) return null;
  const names = named.flatMap((fact) => (fact.kind === 'term' ? (fact.names?.en ?? []) : []));
  const isOf = ({ title }: Event): boolean => names.some((name) => title.toLowerCase().includes(name.toLowerCase()));
  const fresh = events.filter((event) => event.knownFrom <= date && daysBetween(event.date, date) <= FRESH_DAYS && isOf(event));
  return fresh.length === 1 ? candidate(reading, fresh, 'event', WEIGHTS.event) : null;
}

/** Laws, pacts and institutions: "Plaza Accord", "IEEPA". What is no name, every reader of the topic knows. */
function isProperName({ names }: Term): boolean {
  const [first = '', ...others] = names?.en ?? [];
  // "JGB" is short for "Japanese government bonds", which are no name.
  const isShort = /^\p{Lu}+$/u.test(first);
  return isCapitalised(first) && !(isShort && others.some((name) => initials(name) === first && !isCapitalised(name)));
}

function isCapitalised(name: string): boolean {
  return name
    .split(/[\s-]+/)
    .every((word) => /^\p{Lu}/u.test(word) || /^(of|on|a|the|and|lago|\d+)$/.test(word) || /^\p{Lu}/u.test(word.slice(1)));
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/);
  return words.map((word) => word[0]?.toUpperCase() ?? '').join('');
}

/** "TIC data", "Treasury International Capital": the text itself writes a name. */
function isAcronym(reading: NoteReading): boolean {
  const text = reading.view.lexed.text.slice(reading.passage.start, reading.passage.end);
  return /^(\p{Lu}{3,}\b|(\p{Lu}\p{Ll}+ ){2,}\p{Lu}\p{Ll}+$)/u.test(text);
}

function nameRank(fact: Event | Term, { dates }: NoteReading): number {
  if (fact.kind === 'term') return 1;
  return dates.some(({ from, to }) => from! <= fact.date && fact.date < to!) ? 3 : 2;
}

/** The one law of the record of that year or decade, or for emergencies. */
function tieLaw(reading: NoteReading, { terms }: NoteFacts): Candidate | null {
  const { view, passage } = reading;
  const text = view.lexed.text.slice(passage.start, passage.end);
  const listed = terms.filter(({ title }) => text.startsWith('Sections ') && text.includes(title.replace('Section ', '')));
  if (listed.length > 0) return candidate(reading, listed, 'term', WEIGHTS.event);
  const year = /\b19\d(\d\b|(?=0['’]?s))/.exec(text)?.[0];
  if (year === TRADE_ACT) return null;
  const laws = terms.filter(
    ({ gist }) =>
      LAW.test(gist) && (year === undefined || gist.includes(year)) && (!EMERGENCY.test(text) || EMERGENCY.test(gist)),
  );
  return laws.length === 1 ? candidate(reading, laws, 'term', WEIGHTS.event) : null;
}

const LAW = /\b(19\d\d \w* ?law|Act of 19\d\d)\b/;
const EMERGENCY = /\bemergenc/i;
/** The year of an act with several sections that duties rest on. */
const TRADE_ACT = '1974';

/** Rulings of that court known on the day: those of a date that the sentence names first, then the newest. */
function tieRuling(reading: NoteReading, { events }: NoteFacts, date: IsoDate | null): Candidate | null {
  const isRefund = REFUND.test(reading.view.text);
  const isRuling = ({ title }: Event): boolean =>
    (title.toLowerCase().includes(reading.court!) && /rul|strikes|unlawful|illegal/i.test(title)) ||
    (isRefund && reading.court === 'trade court' && /refunds ordered/i.test(title));
  const known = events.filter((event) => isRuling(event) && (date === null || event.knownFrom <= date));
  if (reading.pending) return date === null || known.length > 0 ? null : tiePending(reading, events, date);
  const isNamed = (event: Event): boolean => reading.dates.some(({ from, to }) => from! <= event.date && event.date < to!);
  const rank = (event: Event): number => Number(isNamed(event)) * 2 + Number(REFUND.test(event.title) === isRefund);
  const newest = known.toSorted((a, b) => rank(b) - rank(a) || (a.date < b.date ? 1 : -1));
  return newest.length > 0 ? candidate(reading, newest, 'event', WEIGHTS.record) : null;
}

/** "The Supreme Court may rule any day": the hearing of the case, where no ruling is known. */
function tiePending(reading: NoteReading, events: readonly Event[], date: IsoDate): Candidate | null {
  const hearing = events.find(
    ({ title, knownFrom }) => HEARING.test(title) && title.toLowerCase().includes(reading.court!) && knownFrom <= date,
  );
  return hearing ? candidate(reading, [hearing], 'event', WEIGHTS.record) : null;
}

const HEARING = /\bhears?\b/;

const REFUND = /\b(refund|repa(y|id)|reimburs)/i;

/** A deed on a day: an event of that day, of a country that the sentence names, told in like words. */
function tieDeed(reading: NoteReading, record: NoteFacts, date: IsoDate | null): Candidate | null {
  const words = wordsOf(reading);
  const named = countriesOf(reading);
  const isUnnamed = reading.view.isHan && named.every((id) => id === 'US');
  const countries = isUnnamed ? [...named, ...reading.partners] : named;
  const [day] = reading.dates;
  const near = record.events.filter(
    (event) => (date === null || event.knownFrom <= date) && isOn(event.date, day!.from!, day!.to!) && mayBe(reading, event),
  );
  const scored = near.map((event) => {
    const own = stems(`${event.title} ${event.gist}`);
    const common = [...own].filter((word) => words.has(word));
    // "Tokyo said on Thursday": a country in common tells no event.
    if (!reading.view.isHan && common.every((word) => record.countryOf(word).size > 0)) return { event, alike: 0 };
    const shared = common.length / Math.max(6, own.size / 2);
    const of = record.countryOf(`${event.title} ${event.gist}`);
    const isOfCountry = countries.some((id) => id !== 'US' && of.has(id));
    // An English title tells little of a Japanese or Chinese sentence but its country.
    const isTold = reading.view.isHan && isOfCountry && near.length === 1;
    if (isUnnamed && (shared === 0 || event.context)) return { event, alike: 0 };
    return { event, alike: shared + (isTold && !isUnnamed ? 0.4 : isOfCountry ? 0.15 : 0) };
  });
  const ranked = scored.filter(({ alike }) => alike >= ALIKE).sort((a, b) => b.alike - a.alike);
  const [best] = ranked;
  if (!best) return tieDeadline(reading, record, date) ?? tieLastDay(reading, record, date);
  if (isTheNews(reading, best.event, date)) return null;
  const sum = sumOf(reading, best.event);
  const weight =
    Math.min(1, best.alike) * WEIGHTS.alike +
    (date !== null && daysBetween(best.event.date, date) <= FRESH_DAYS ? WEIGHTS.recent : 0);
  return candidate(
    sum ? { ...reading, passage: sum.hedgeSpan ? spanOf(sum.hedgeSpan, sum) : sum, figure: sum } : reading,
    ranked.map(({ event }) => event),
    'event',
    weight,
    sum && date !== null ? 'consistent' : null,
  );
}

/** What the sentence says, those whom it names included: titles give their surnames. */
function wordsOf({ view }: NoteReading): Set<string> {
  const words = stemsOf(view);
  if (view.isHan)
    for (const person of view.of('person')) for (const id of person.ids) for (const word of stems(id)) words.add(word);
  return words;
}

/** 清单合计约600亿美元: the sum by which the event is known. */
function sumOf({ view }: NoteReading, event: Event): QuantityMention | null {
  if (!view.isHan) return null;
  const told = sumsIn(event);
  return view.of('quantity').find((one) => one.unit === 'usd_bn' && told.some((sum) => fits(writtenFigure(one), sum))) ?? null;
}

function spanOf(first: Span, last: Span): Span {
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

/** Intervention on a day is no other event of that day. */
function mayBe({ mentions }: NoteReading, { title }: Event): boolean {
  const isIntervention = mentions.some((mention) => mention.type === 'cue' && mention.ids.includes('intervene'));
  return !isIntervention || /interven|yen-buying|buys? yen|rate check|joint statement on exchange/i.test(title);
}

/** The deal or order that the article itself reports needs no card: every sentence is about it. */
function isTheNews({ mentions }: NoteReading, event: Event, date: IsoDate | null): boolean {
  const isOwn = mentions.some(
    (mention) => mention.type === 'cue' && mention.ids.some((id) => id === 'agree' || id === 'paper' || id === 'end'),
  );
  return isOwn && date !== null && daysBetween(event.date, date) <= 1;
}

/** "the Aug. 1 deadline": the day on which a step of a measure was to begin or end, as known by then. */
function tieDeadline(reading: NoteReading, { tariffs }: NoteFacts, date: IsoDate | null): Candidate | null {
  const isDeadline = reading.mentions.some((mention) => mention.type === 'cue' && mention.ids.includes('deadline'));
  const day = reading.dates[0]!;
  if (!isDeadline || date === null || day.precision !== 'day') return null;
  const ends = tariffs.filter((fact) =>
    fact.steps.some(
      (step) => step.knownFrom <= date && [step.validFrom, step.validTo].includes(day.from) && step.status !== 'in_force',
    ),
  );
  const [general] = ends.toSorted((a, b) => Number(b.scope.targets.includes('*')) - Number(a.scope.targets.includes('*')));
  return general ? candidate(reading, [general], 'event', WEIGHTS.record) : null;
}

/** 11月10日到期的休战, 休戦を来年1月10日まで延ばす: the event that the record tells with that last day, of a country that is spoken of. */
function tieLastDay(reading: NoteReading, { events, countryOf }: NoteFacts, date: IsoDate | null): Candidate | null {
  const { view, passage, partners } = reading;
  const day = reading.dates[0]!;
  const clause = view.clauseOf(passage);
  const isLasting = view.cuesWithin(clause, 'extend', 'pause', 'end', 'deadline').length > 0;
  const isOfTrade = countriesOf(reading).length > 0 || view.has('pause', 'tariff', 'agree', 'they');
  if (!view.isHan || day.precision !== 'day' || !isLasting || !isOfTrade) return null;
  const countries = new Set([...countriesOf(reading), ...partners].filter((id) => id !== 'US'));
  const lasting = events.filter(
    (event) =>
      (date === null || event.knownFrom < date) &&
      `${event.title} ${event.gist}`.includes(inWords(day.from!)) &&
      [...countryOf(event.title.replaceAll('-', ' '))].some((id) => countries.has(id)),
  );
  const newest = lasting.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  return newest.length > 0 ? candidate(reading, newest, 'event', WEIGHTS.record) : null;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');

/** "10 November 2025", as gists write it. */
function inWords(day: IsoDate): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** Time zones and late evenings move a day by one. */
function isOn(day: IsoDate, from: IsoDate, to: IsoDate): boolean {
  return addDays(from, -1) <= day && day < addDays(to, 1);
}
