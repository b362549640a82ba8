/** Ties what a sentence tells to an event of the record that it does not call by name: by its time and its words. */
import { addDays, daysBetween } from '../../record/calendar.ts';
import { meaningsOf } from './told-words.ts';
import type { Candidate } from './types.ts';
import type { NoteFacts } from './note-facts.ts';
import type { Shared } from './event-words.ts';
import type { NoteReading } from '../reading/types.ts';
import type { SentenceView } from '../reading/view.ts';
import type { Span } from '../mention.ts';
import type { Event, IsoDate } from '../../record/schema.ts';

/**
 * How the sentence tells the event's time, and what it must then have in common with it.
 * - `met`: the day on which people of its title met; `day`: the very day; `month`: the month, quarter or time of a chronicle; `fresh`: no time, and the event is recent news
 * - `known`: no time, and a name that hardly any other event has: "the ceasefire of Geneva"
 */
type Time = 'met' | 'day' | 'month' | 'fresh' | 'known';
const NEEDED: Record<'latin' | 'han', Record<Exclude<Time, 'met'>, { likeness: number; count: number }>> = {
  latin: {
    day: { likeness: 0.35, count: 2 },
    month: { likeness: 0.65, count: 3 },
    fresh: { likeness: 0.95, count: 4 },
    known: { likeness: 0.7, count: 3 },
  },
  // Glosses tell fewer words than there are.
  han: {
    day: { likeness: 0.3, count: 2 },
    month: { likeness: 0.5, count: 3 },
    fresh: { likeness: 0.8, count: 4 },
    known: { likeness: 2, count: 9 },
  },
};
const WEIGHTS = { met: 0.4, day: 0.25, month: 0.2, fresh: 0.15, known: 0.12, alike: 0.35, entitled: 0.05 } as const;
/** Days after which news without a date is no longer meant. */
const FRESH_DAYS = 21;
/** Days after which an encounter is no news of its own, but looked back to. */
const PAST_DAYS = 7;

/** Days for which a name alone brings an event back to mind. */
const KNOWN_DAYS = 400;

/** What happened on the day, or is told in the lead a day later, is the article's own news: every sentence tells of it. */
function isOwnNews({ view }: NoteReading, event: Event, date: IsoDate): boolean {
  const age = daysBetween(event.date, date);
  if (age <= 1 && isLeadOf(view, event)) return false;
  return age <= 0 || (age === 1 && view.block <= 1);
}

/** "Beijing took note of the Treasury's currency report": the lead tells what no rate and no speaker of the page does. */
function isLeadOf(view: SentenceView, { title, context }: Event): boolean {
  return view.block === 1 && !view.isHan && !context && !ON_TRADE.test(title);
}

/** Told in the lead by its rates, its parties and what they said. */
const ON_TRADE = /\brate\b|tariff|dut(y|ies)|deal|agree|talks|trade|truce|%|court|notice|letter|card/i;

/** Ministers meet and speak, and tables come out, every week: the deeds between are told by their own facts. */
const ENCOUNTER = /\b(Bessent and|and Bessent|ministerial|remark|TIC|data|briefs|leaves for)\b/;

/** "The two last met in Washington on April 24": the day of one past encounter of the record, of people whom it names. */
function isMetOn({ view, dates }: NoteReading, { title, date }: Event, today: IsoDate | null): boolean {
  if (today !== null && daysBetween(date, today) <= PAST_DAYS) return false;
  const isOfDay = dates.some(({ from, precision }) => precision === 'day' && from === date);
  const people = view.of('person');
  const isOfThem =
    (people.length > 0 || view.has('they')) &&
    people.every(({ ids }) => title.toLowerCase().includes(ids[0]!.split('-').at(-1)!));
  return !view.isHan && isOfDay && isOfThem && /\bmeet\b/.test(title);
}

interface Told {
  event: Event;
  time: Time;
  shared: Shared;
}

/** The event that the sentence tells most of; null when it tells too little of any. */
export function tieToldEvent(
  reading: NoteReading,
  { events, eventWords, countryOf, nameOf }: Pick<NoteFacts, 'events' | 'eventWords' | 'countryOf' | 'nameOf'>,
  date: IsoDate | null,
): Candidate | null {
  const { view } = reading;
  const text = meaningsOf(view, nameOf);
  const told = events.flatMap((event) => {
    const isKnown = date === null || (event.knownFrom <= date && !isOwnNews(reading, event, date));
    const isMet = isKnown && isMetOn(reading, event, date);
    const isNews = !ENCOUNTER.test(event.title) && !(view.isHan && event.context);
    const time = isMet ? 'met' : isKnown && isNews ? timeOf(reading, event, date) : null;
    if (time === null) return [];
    const shared = eventWords.shared(text, event);
    return [{ event, time, shared: isOfPartner(reading, event, countryOf) ? withPartner(shared) : shared }];
  });
  const [best, ...rest] = told
    .filter((one) => isEnough(one, NEEDED[view.isHan ? 'han' : 'latin']))
    .filter(({ shared }) => !view.isHan || placesOf(shared) > 1)
    .toSorted((a, b) => rankOf(b) - rankOf(a));
  if (!best) return null;
  const passage = passageOf(reading, best);
  // "…, hours before it would have lapsed" bears on its own clause alone.
  if (view.cuesWithin(view.clauseOf(passage), 'hypothetical').length > 0) return null;
  return {
    reading: { ...reading, passage },
    kind: 'event',
    about: { topic: best.event.id },
    facts: [best.event.id],
    claim: null,
    verdict: null,
    features: [
      ...reading.features,
      { name: best.time, weight: WEIGHTS[best.time] },
      ...(best.shared.hasName || (best.shared.isTitle && best.time === 'day')
        ? [{ name: 'entitled', weight: WEIGHTS.entitled }]
        : []),
      { name: 'alike', weight: Math.round(best.shared.likeness * WEIGHTS.alike * 1000) / 1000 },
    ],
    line: `event told ${best.event.id}`,
    rejected: rest.slice(0, 3).map(({ event, shared }) => ({ fact: event.id, reason: 'less-alike', score: shared.likeness })),
  };
}

/** "The two governments announced it on 8 May": of the country that the article speaks of. */
function isOfPartner({ view, partners }: NoteReading, { title }: Event, countryOf: NoteFacts['countryOf']): boolean {
  const of = countryOf(title.replaceAll('-', ' '));
  return view.of('country').every(({ ids }) => ids.includes('US')) && partners.some((id) => id !== 'US' && of.has(id));
}

/** A country in common, as likeness. */
const PARTNER = 0.15;

function withPartner({ likeness, words, count, ...others }: Shared): Shared {
  return { ...others, words, likeness: Math.min(1, likeness + PARTNER), count: words.length > 0 ? count + 1 : count };
}

/** From the first word in common to the last; a name is not cut. */
function passageOf({ view, dates }: NoteReading, { time, shared: { words }, event: { date } }: Told): Span {
  const placed = words.map((word) => ({ id: word.id, start: view.start + word.start, end: view.start + word.end }));
  const clauses = placed.map((word) => view.clauseOf(word));
  const countIn = (clause: Span): number =>
    new Set(placed.filter((word) => word.start >= clause.start && word.end <= clause.end).map(({ id }) => id)).size;
  // The clause of the day or month that is the event's own, or the one that says most; where that is most of all, it is enough.
  const own = view.isHan
    ? undefined
    : dates.find(({ from, to, precision }) => /^(day|month)$/.test(precision) && from! <= date && date < to!);
  const dated =
    own &&
    clauses.find((clause) => clause.start <= own.start && own.end <= clause.end && countIn(clause) > Number(time !== 'met'));
  const fullest = dated ?? clauses.toSorted((a, b) => countIn(b) - countIn(a))[0]!;
  const all = { start: Math.min(...placed.map((word) => word.start)), end: Math.max(...placed.map((word) => word.end)) };
  const isShort = view.isHan && all.end - all.start <= SHORT_HAN && /\d/.test(view.lexed.text[all.start] ?? '');
  const isMost = dated || (!isShort && countIn(fullest) >= MOST * new Set(placed.map(({ id }) => id)).size);
  const marked = isMost ? placed.filter((word) => word.start >= fullest.start && word.end <= fullest.end) : placed;
  const placesOfMark = dated ? [...marked, own!] : marked;
  const start = Math.min(...placesOfMark.map((place) => place.start));
  const end = Math.max(...placesOfMark.map((place) => place.end));
  const lead = LEAD.exec(view.lexed.text.slice(Math.max(view.start, start - LEAD_LETTERS), start))?.[0].length ?? 0;
  return { start: start - lead, end };
}

/** The part of the words in common that one clause must have to be marked alone. */
const MOST = 0.6;
/** 60カ国を対象に、強制労働…を調べ: Japanese and Chinese letters that are marked whole where they begin with a count. */
const SHORT_HAN = 40;

const LEAD = /(\b(the|a|an) )?(\b\p{Lu}[\p{L}.]* )*$/u;
const LEAD_LETTERS = 30;

function isEnough({ event, time, shared }: Told, needed: (typeof NEEDED)['latin']): boolean {
  const isOf = (kind: Exclude<Time, 'met'>): boolean =>
    shared.likeness >= needed[kind].likeness && shared.count >= needed[kind].count;
  if (time === 'met') return shared.words.some(({ id }) => id === 'meet');
  if (shared.isTitle && (time === 'day' || (time === 'fresh' && !event.context))) return true;
  return (time !== 'known' && isOf(time)) || (time !== 'day' && shared.hasName && isOf('known'));
}

/** In how many places of the sentence a word in common stands. */
function placesOf({ words }: Shared): number {
  return new Set(words.map(({ start }) => start)).size;
}

function rankOf({ time, shared }: Told): number {
  return shared.likeness + WEIGHTS[time] * 2;
}

/** How the sentence tells when the event was; null when it tells of another time. */
function timeOf({ view, dates, era }: NoteReading, event: Event, date: IsoDate | null): Time | null {
  const days = dates.filter(({ precision }) => precision === 'day' || precision === 'week');
  // Time zones and late evenings move a day by one.
  if (days.some(({ from, to }) => addDays(from!, -1) <= event.date && event.date < addDays(to!, 1))) return 'day';
  if (days.length > 0) return null;
  const months = dates.filter(({ precision }) => precision === 'month');
  const spans = [...months, ...(era ? [era] : [])];
  if (spans.some(({ from, to }) => from! <= event.date && event.date < to!)) return 'month';
  if (dates.length > 0 || spans.length > 0 || date === null) return null;
  const age = daysBetween(event.date, date);
  if (age <= 1 && !isLeadOf(view, event)) return null;
  return age <= FRESH_DAYS ? 'fresh' : age <= KNOWN_DAYS ? 'known' : null;
}
