/** Reads holdings of US Treasuries: whose, how much, by how much they changed, which place they take. */
import { attach, siblings } from './attach.ts';
import { moodOf } from './mood.ts';
import { countryIds, isPercent, type SentenceView } from './view.ts';
import type { Discourse } from './discourse.ts';
import type { Feature, HoldingReading } from './types.ts';
import type { CountryMention, Mention, QuantityMention, Span } from '../mention.ts';
import type { Country } from '../../record/schema.ts';

const REACH = { holder: 120, abroad: 90, measure: 24, rankNoun: 40, verb: 30 };
const RIVAL_WORDS = [
  'ahead of',
  'behind',
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
  holder: 0.25,
  holderBefore: 0.15,
  hold: 0.15,
  trade: 0.1,
  measure: -0.4,
  tariff: -0.2,
} as const;

/** All readings of a sentence's sums, shares and places as holdings. */
export function readHoldings(view: SentenceView, talk: Discourse): HoldingReading[] {
  const here = view.cues('treasuries').filter((cue) => isUs(view, cue));
  const isOn = here.length > 0 || talk.isOnTreasuries(view);
  if (here.length > 0) talk.noteTreasuries(view);
  if (!isOn) return [];
  const figures = view
    .of('quantity')
    .filter((one) => !isReserves(view, one))
    .filter((one) => (isAmount(one) && !isPace(view, one)) || isGrowth(view, one) || isPlace(view, one));
  const amounts = view.of('quantity').filter(isAmount);
  const readings = figures.flatMap((figure) => readFigure(view, figure, amounts, talk));
  return readings.flatMap((reading) => withPlaces(reading));
}

/** "the two largest owners, Japan and China": each holds the place that the list gives it. */
function withPlaces(reading: HoldingReading): HoldingReading[] {
  const { view, figure, aspect } = reading;
  if (aspect !== 'rank' || !/\b(two|three|2|3) $/i.test(view.lexed.text.slice(view.start, figure!.start))) return [reading];
  const partners = view.of('country').filter((country) => country.start >= figure!.end && !country.ids.includes('US'));
  const [first] = partners;
  const listed = first ? siblings(view, first, partners) : [];
  if (listed.length < 2) return [reading];
  return listed.map((country, at) => ({
    ...reading,
    passage: { start: at === 0 ? figure!.start : country.start, end: country.end },
    figure: { ...figure!, value: at + 1 },
    holders: [country.ids[0]!],
  }));
}

/** "its treasury holdings": any firm's till; the debt is written with a capital, or as that of the United States. */
function isUs(view: SentenceView, cue: Span): boolean {
  return !view.lexed.text.startsWith('treasury ', cue.start);
}

/** "Foreign reserves stood at $1.3 trillion": Treasuries are only a part of them. */
function isReserves(view: SentenceView, figure: Span): boolean {
  const clause = view.clauseOf(figure);
  const text = view.lexed.text.slice(clause.start, clause.end);
  return RESERVES.test(text) && view.cuesWithin(clause, 'treasuries').length === 0;
}

const RESERVES = /(foreign|currency|exchange|official) reserves|外貨準備|外汇储备|外匯儲備|外匯存底|外储/i;

function isAmount(quantity: QuantityMention): boolean {
  return quantity.unit === 'usd_bn';
}

/** "at a $300 billion annual pace": extrapolated, not held. */
function isPace(view: SentenceView, quantity: QuantityMention): boolean {
  return view.cuesWithin(view.clauseOf(quantity), 'comparison').some((cue) => view.distance(quantity, cue) <= REACH.verb);
}

/** "rose 3.4 per cent": growth of a stock, not a share of one. */
function isGrowth(view: SentenceView, quantity: QuantityMention): boolean {
  if (!isPercent(quantity)) return false;
  const clause = view.clauseOf(quantity);
  return view
    .cuesWithin(clause, 'rise', 'fall')
    .some((cue) => cue.end <= quantity.start && view.distance(cue, quantity) <= REACH.verb);
}

/** "the largest holder", "second-largest creditor", 第二大海外债主. */
function isPlace(view: SentenceView, quantity: QuantityMention): boolean {
  if (quantity.unit !== 'rank' || quantity.superlative === 'low') return false;
  return view.cues('hold', 'treasuries').some((cue) => view.distance(quantity, cue) <= REACH.rankNoun);
}

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
  if (!holder) return [];
  const clause = view.clauseOf(figure);
  const measure = attach(view, figure, view.cues('measure', 'invest'), [], REACH.measure);
  const isHere = view.has('treasuries');
  const trade = view.cuesWithin(clause, 'buy', 'sell', 'rise', 'fall');
  const hold = view.cuesWithin(clause, 'hold');
  if (holder.mention) talk.noteHolder(view, holder.id);
  return [
    {
      kind: 'holding',
      view,
      passage: { start: figure.start, end: figure.end },
      mood: moodOf(view, figure),
      features: [
        ...when(isHere, 'treasuries'),
        ...when(!isHere, 'treasuriesBefore'),
        ...when(holder.mention !== null, 'holder'),
        ...when(holder.mention === null, 'holderBefore'),
        ...when(hold.length > 0, 'hold'),
        ...when(trade.length > 0, 'trade'),
        ...when(measure !== null, 'measure'),
        ...when(view.cuesWithin(clause, 'tariff').length > 0, 'tariff'),
      ],
      mentions: [...view.cues('treasuries').slice(0, 1), ...(holder.mention ? [holder.mention] : []), figure],
      holders: [holder.id],
      aspect: figure.unit === 'rank' ? 'rank' : isPercent(figure) ? 'change' : aspectOf(view, figure),
      figure,
      direction: directionOf(view, figure),
      dates: view.of('date'),
      explicit: {
        holder: holder.mention !== null,
        treasuries: isHere || talk.namedTreasuriesHere(view) || view.has('hold'),
      },
    },
  ];
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
  const countries = figure.unit === 'rank' ? named : named.filter((country) => !isRivalOf(view, country, figure));
  if (figure.unit === 'rank') return readRankHolder(view, figure, countries, talk);
  const country = attach<CountryMention>(view, figure, countries, amounts, REACH.holder);
  const abroad = attach(view, figure, view.cues('abroad'), amounts, REACH.abroad);
  if (abroad && (!country || abroad.cost < country.cost)) return { id: '*', mention: abroad.mention };
  if (country) return { id: country.mention.ids.find((id) => id !== 'US')!, mention: country.mention };
  // The one country of the sentence owns all its sums.
  const [only, ...others] = countryIds(countries).filter((id) => id !== 'US');
  if (only && others.length === 0) return { id: only, mention: countries[0]! };
  const before = talk.holderFor(view) ?? talk.partnerFor(view)[0];
  return before ? { id: before, mention: null } : null;
}

/** "$1.13 trillion, ahead of China": a country that the owner of an earlier sum is measured against. */
function isRivalOf(view: SentenceView, country: CountryMention, figure: QuantityMention): boolean {
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
  const [nearest] = countries
    .filter((country) => view.distance(country, figure) <= REACH.holder)
    .sort((a, b) => view.distance(a, figure) - view.distance(b, figure));
  if (nearest) return { id: nearest.ids.find((id) => id !== 'US')!, mention: nearest };
  const before = talk.holderFor(view) ?? talk.partnerFor(view)[0];
  return before && before !== '*' ? { id: before, mention: null } : null;
}

function aspectOf(view: SentenceView, figure: QuantityMention): HoldingReading['aspect'] {
  if (figure.change === 'by') return 'change';
  if (figure.change === 'to' || figure.change === 'from') return 'level';
  const isSince = view.of('date').some((date) => date.relation === 'since');
  if (isSince && (figure.hedge === 'at-most' || figure.hedge === 'at-least')) return 'threshold';
  const verb = view
    .cues('buy', 'sell', 'rise', 'fall')
    .filter((cue) => cue.end <= figure.start && view.distance(cue, figure) <= REACH.verb);
  const hold = view.cues('hold').filter((cue) => cue.end <= figure.start && view.distance(cue, figure) <= REACH.verb);
  return verb.length > hold.length ? 'change' : 'level';
}

function directionOf(view: SentenceView, figure: QuantityMention): HoldingReading['direction'] {
  const verbs = view.cues('buy', 'sell', 'rise', 'fall').filter((cue) => view.distance(cue, figure) <= 2 * REACH.verb);
  const nearest = verbs.toSorted((a, b) => view.distance(a, figure) - view.distance(b, figure))[0];
  if (!nearest) return null;
  return nearest.ids.some((id) => id === 'buy' || id === 'rise') ? 'rise' : 'fall';
}
