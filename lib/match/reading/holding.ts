/** Reads holdings of US Treasuries: whose, how much, by how much they changed, which place they take. */
import { attach, siblings } from './attach.ts';
import { moodOf } from './mood.ts';
import { countryIds, type SentenceView } from './view.ts';
import { hanOwner, hanSubject, isHanRival, isOfOthers, runOf, toldSpan } from './han-holding.ts';
import { aspectOf, directionOf, holdingFigures, isAmount, isBare, isInFront } from './holding-figure.ts';
import type { Discourse } from './discourse.ts';
import type { Feature, HoldingReading } from './types.ts';
import type { CountryMention, DateMention, Mention, QuantityMention, Span } from '../mention.ts';
import type { Country } from '../../record/schema.ts';

const REACH = { holder: 120, abroad: 90, measure: 24 };
const RIVAL_WORDS = [
  'ahead of',
  'behind',
  'after',
  'than',
  'followed by',
  'overtaking',
  'surpassing',
  'passing',
  'against',
  'compared with',
];
const WEIGHTS = {
  treasuries: 0.35,
  treasuriesBefore: 0.25,
  treasuriesTitle: 0.15,
  holder: 0.25,
  holderBefore: 0.15,
  hold: 0.15,
  trade: 0.1,
  measure: -0.4,
  tariff: -0.2,
} as const;

/** All readings of a sentence's sums, shares and places as holdings. */
export function readHoldings(view: SentenceView, talk: Discourse): HoldingReading[] {
  const isHere = namesTreasuries(view);
  if (isHere) talk.noteTreasuries(view);
  const isNamed = isHere || talk.isOnTreasuries(view) || talk.isAboutTreasuries;
  if (!isNamed && !view.isHan && !talk.namesTreasuries) return [];
  const figures = holdingFigures(view);
  const amounts = view.of('quantity').filter(isAmount);
  const isChronicle = view.isHan && figures.filter((figure) => isMove(view, figure)).length >= MANY_MOVES;
  const readings = figures
    .filter((figure) => (!isChronicle || !isMove(view, figure)) && !isOfAnAmerican(view, figure))
    .filter(
      (figure) =>
        isNamed ||
        isExact(figure, view.isHan ? IN_HAN : IN_LATIN) ||
        (!view.isHan && talk.dwellsOnTreasuries && isAmount(figure)) ||
        (isInFront(view, figure) && talk.holderFor(view)),
    )
    .flatMap((figure) => readFigure(view, figure, amounts, talk))
    .map((reading) => (isNamed && !isBare(view, reading.figure!) ? reading : { ...reading, unnamed: true }));
  if (readings.length === 0 && !view.isHan && (isHere || talk.dwellsOnTreasuries)) noteOwner(view, talk);
  if (readings.length > 0) talk.noteMonth(view, view.of('date').filter(isMonth));
  return readings.flatMap((reading) => withPlaces(reading));
}

/** "China goes on selling", "foreigners are taking their time": whose the sums of the next sentences are. */
function noteOwner(view: SentenceView, talk: Discourse): void {
  const [only, ...others] = countryIds(view.of('country')).filter((id) => id !== 'US');
  if (only && others.length === 0) talk.noteHolder(view, only);
  else if (!only && view.cues('abroad').some((cue) => !isOneOfThem(view, cue))) talk.noteHolder(view, '*');
}

/** 1月加18億，2月加235億，3月減189億: a table in prose, in which no single move is the news. */
const MANY_MOVES = 4;

function isMove(view: SentenceView, figure: QuantityMention): boolean {
  return isAmount(figure) && aspectOf(view, figure) === 'change';
}

/** Told to the last digit of the table: known by the record alone, whatever the writer calls what is held. */
function isExact(figure: QuantityMention, { least, round }: { least: number; round: number }): boolean {
  const steps = Math.round(figure.value / figure.grain);
  return isAmount(figure) && steps >= least && steps % round !== 0;
}

/** Steps of its last digit that a sum counts at least: 3500億ドル ends in its last digit, and is a round sum; so is "$250bn". */
const IN_HAN = { least: 1000, round: 100 };
const IN_LATIN = { least: 100, round: 10 };

/** "the biggest owner of all is American": no place among foreigners. */
function isOfAnAmerican({ isHan, lexed: { text }, end }: SentenceView, figure: QuantityMention): boolean {
  return !isHan && figure.unit === 'rank' && AN_AMERICAN.test(text.slice(figure.end, end));
}

const AN_AMERICAN = /^[^,;.]{0,40}\b(is|are|remains?|was) (still )?(American\b|the (US |U\.S\. )?(Federal Reserve|Fed)\b)/;

/** "the two largest owners, Japan and China": each holds the place that the list gives it, and the list tells it of all. */
function withPlaces(reading: HoldingReading): HoldingReading[] {
  const { view, figure, aspect } = reading;
  const many = aspect === 'rank' && /\b(two|three|2|3) $/i.exec(view.lexed.text.slice(view.start, figure!.start));
  if (!many) return [reading];
  const partners = view.of('country').filter((country) => !country.ids.includes('US'));
  const start = figure!.start - many[0].length;
  const behind = listFrom(
    view,
    partners.filter((country) => country.start >= figure!.end),
  );
  const isListed = behind.length > 1;
  // "Japan and China are the two largest owners": in whatever order.
  const listed = isListed
    ? behind
    : listFrom(
        view,
        partners.filter((country) => country.end <= start),
      );
  if (listed.length < 2) return [reading];
  const passage = { start, end: isListed ? behind.at(-1)!.end : figure!.end };
  return listed.map((country, at) => ({
    ...reading,
    passage,
    figure: { ...figure!, value: at + 1 },
    holders: [country.ids[0]!],
  }));
}

function listFrom(view: SentenceView, partners: readonly CountryMention[]): CountryMention[] {
  const [first] = partners;
  return first ? siblings(view, first, partners) : [];
}

/** Treasuries or the table that counts them, and not "its treasury holdings": any firm's till. */
function namesTreasuries(view: SentenceView): boolean {
  if (view.of('fact').some((fact) => fact.ids.includes(TABLE))) return true;
  return view.cues('treasuries').some((cue) => !view.lexed.text.startsWith('treasury ', cue.start));
}

/** The Treasury's monthly table of foreign holders. */
const TABLE = 'tic-data';

function readFigure(
  view: SentenceView,
  figure: QuantityMention,
  amounts: readonly QuantityMention[],
  talk: Discourse,
): HoldingReading[] {
  const holder = readHolder(
    view,
    figure,
    amounts.filter((other) => other !== figure),
    talk,
  );
  const aspect = aspectOf(view, figure);
  const isTold = view.isHan && TOLD.has(aspect);
  if (!holder || (isTold && !isGrounded(view, figure, talk))) return [];
  const clause = view.clauseOf(figure);
  const measures = view.cues('measure', 'invest').filter((cue) => !isStockOf(view, cue));
  const measure = attach(view, figure, measures, [], REACH.measure);
  const isHere = namesTreasuries(view);
  const trade = view.cuesWithin(clause, 'buy', 'sell', 'rise', 'fall');
  const hold = view.cuesWithin(clause, 'hold');
  if (holder.mention) talk.noteHolder(view, holder.id);
  const before = [talk.holderFor(view), ...talk.partnerFor(view)].filter((id) => id !== null);
  const others = [...before, ...countryIds(view.of('country'))].filter((id) => id !== 'US');
  return [
    {
      kind: 'holding',
      view,
      passage: isTold ? toldSpan(view, figure) : { start: figure.start, end: figure.end },
      mood: isEstimate(view, figure) ? 'threat' : moodOf(view, figure),
      features: [
        ...when(isHere, 'treasuries'),
        ...when(!isHere && talk.isOnTreasuries(view), 'treasuriesBefore'),
        ...when(!isHere && !talk.isOnTreasuries(view), 'treasuriesTitle'),
        ...when(holder.mention !== null, 'holder'),
        ...when(holder.mention === null, 'holderBefore'),
        ...when(hold.length > 0, 'hold'),
        ...when(trade.length > 0, 'trade'),
        ...when(measure !== null, 'measure'),
        ...when(view.cuesWithin(clause, 'tariff').length > 0, 'tariff'),
      ],
      mentions: [...view.cues('treasuries').slice(0, 1), ...(holder.mention ? [holder.mention] : []), figure],
      holders: isTold && holder.mention ? [holder.id] : [...new Set([holder.id, ...others])],
      aspect,
      figure,
      direction: directionOf(view, figure),
      dates: [...view.of('date'), ...sameMonth(view, talk)],
      explicit: {
        holder: holder.mention !== null,
        treasuries: isHere || talk.isOnTreasuries(view) || view.has('hold'),
      },
      isSoleHolder: isSole(view, holder, talk),
    },
  ];
}

/** "are estimated to be Japan ($1.2 trillion) and": of today, though not as the table has it. */
function isEstimate(view: SentenceView, { start }: Span): boolean {
  return !view.isHan && view.depth({ start, end: start }) < 1 && ESTIMATE.test(view.lexed.text.slice(view.start, start));
}

const ESTIMATE =
  /\b(is|are|was|were) (now )?(thought|believed|reckoned|estimated) to (be|have|hold|own)\b|\b[Bb]y (this|these|that|those|its|their|his|her) (estimate|reckoning|count)s?\b/;

/** "Japan's stock": what it holds, and no share. */
function isStockOf(view: SentenceView, { start, end }: Span): boolean {
  const { text } = view.lexed;
  return (
    text.slice(start, end) === 'stock' &&
    /(['’]s|\b(its|their|the|total)) $/.test(text.slice(Math.max(view.start, start - 8), start))
  );
}

function isMonth({ precision, from, relation }: DateMention): boolean {
  return (precision === 'month' || precision === 'span') && from !== null && relation !== 'since';
}

/** 同期日本持有…, 同じ月の日本は…: the month of the sum before. */
function sameMonth(view: SentenceView, talk: Discourse): DateMention[] {
  const month = view.isHan ? talk.monthFor(view) : null;
  const match = month && SAME_MONTH.exec(view.text);
  if (!match) return [];
  const start = view.start + match.index;
  return [{ ...month, start, end: start + match[0].length }];
}

const SAME_MONTH = /同期|同じ月|同じ時点|同时点|同時點/;

function isSole(view: SentenceView, { id, mention }: Holder, talk: Discourse): boolean {
  const others = countryIds(view.of('country')).filter((one) => one !== 'US' && one !== id);
  return mention === null && others.length === 0 && talk.holderHere(view) === id;
}

/** What Japanese and Chinese tell of a holder in words that fit everything else as well. */
const TOLD: ReadonlySet<HoldingReading['aspect']> = new Set(['rank', 'extreme', 'run', 'count']);

/** In a paragraph on Treasuries, or beside a holder's sum, and of nothing else. */
function isGrounded(view: SentenceView, figure: QuantityMention, talk: Discourse): boolean {
  const isTold = talk.isAboutTreasuries && view.cues('hold').length > 0 && aspectOf(view, figure) === 'rank';
  return (talk.namedTreasuriesHere(view) || isTold || view.of('quantity').some(isAmount)) && !isOfOthers(view, figure);
}

function when(holds: boolean, name: keyof typeof WEIGHTS): Feature[] {
  return holds ? [{ name, weight: WEIGHTS[name] }] : [];
}

interface Holder {
  id: Country;
  /** Null when carried over. */
  mention: Mention | null;
}

/** The country that the sum belongs to, or all foreigners together. */
function readHolder(
  view: SentenceView,
  figure: QuantityMention,
  amounts: readonly QuantityMention[],
  talk: Discourse,
): Holder | null {
  const named = view.of('country').filter((country) => country.ids.some((id) => id !== 'US'));
  const isPlace = figure.unit === 'rank' || figure.unit === 'ordinal' || runOf(view, figure) !== null;
  const countries = named.filter((country) => !isRivalOf(view, country, figure));
  if (isPlace) return readRankHolder(view, figure, countries, talk);
  const subject = view.isHan ? hanSubject(view, figure, countries) : null;
  const country = attach<CountryMention>(view, figure, subject ? [subject] : countries, amounts, REACH.holder);
  const everyone = view.cues('abroad').filter((cue) => !isOneOfThem(view, cue));
  const abroad = attach(view, figure, everyone, amounts, REACH.abroad);
  if (abroad && (!country || abroad.cost < country.cost)) return { id: '*', mention: abroad.mention };
  if (country) return { id: country.mention.ids.find((id) => id !== 'US')!, mention: country.mention };
  // The one country of the sentence owns all its sums.
  const [only, ...others] = countryIds(countries).filter((id) => id !== 'US');
  if (only && others.length === 0) return { id: only, mention: countries[0]! };
  const before = talk.holderFor(view) ?? unnamed(view, talk)[0];
  return before ? { id: before, mention: null } : null;
}

/** The countries that the document is on, without those that this sentence only measures its subject against. */
function unnamed(view: SentenceView, talk: Discourse): Country[] {
  const here = countryIds(view.of('country'));
  const before = talk.partnerFor(view).filter((id) => !here.includes(id));
  return before.length > 0 || !talk.mainPartner ? before : [talk.mainPartner];
}

/** "the largest foreign owner", "in any foreign country": one of the foreigners, not all of them. */
function isOneOfThem(view: SentenceView, cue: Span): boolean {
  return /^ (owner|holder|creditor|lender|country|government|nation)\b/.test(view.lexed.text.slice(cue.end, view.end));
}

/** "$1.13 trillion, ahead of China": a country that the owner of an earlier sum is measured against. */
function isRivalOf(view: SentenceView, country: CountryMention, figure: QuantityMention): boolean {
  if (view.isHan) return isHanRival(view, country);
  if (country.start < figure.end) return false;
  const before = view.lexed.text.slice(figure.end, country.start).toLowerCase().trimEnd();
  return RIVAL_WORDS.some((word) => before.endsWith(word));
}

/** Whose place it is: the nearest country on either side, else the one last spoken of. */
function readRankHolder(
  view: SentenceView,
  figure: QuantityMention,
  countries: readonly CountryMention[],
  talk: Discourse,
): Holder | null {
  const near = countries
    .filter((country) => view.distance(country, figure) <= REACH.holder)
    .toSorted((a, b) => view.distance(a, figure) - view.distance(b, figure));
  const nearest = view.isHan ? hanOwner(view, figure, countries) : near[0];
  if (nearest) return { id: nearest.ids.find((id) => id !== 'US')!, mention: nearest };
  const before = talk.holderFor(view) ?? unnamed(view, talk)[0];
  return before && before !== '*' ? { id: before, mention: null } : null;
}
