/**
 * What speaks for a figure being the rate of a scope, whatever words the sentence has for it, and what against.
 *
 * A clue is found or not; its weight is what it adds to the logarithm of the odds. The weights were fitted on labelled
 * articles by logistic regression and chosen by how they did on the articles of authors who had been left out.
 */
import { isEuMember } from '../../record/scope.ts';
import { isOfDay } from '../candidate/rate-rank.ts';
import { goodsIn } from '../reading/tariff-scope.ts';
import { countryIds, type SentenceView } from '../reading/view.ts';
import type { Match } from '../candidate/rate-match.ts';
import type { RarityTable } from './rarity.ts';
import type { Feature, TariffReading } from '../reading/types.ts';
import type { Country, Sector } from '../../record/schema.ts';
import type { Span } from '../mention.ts';

const WEIGHTS = {
  // Who is charged, and by whom.
  foreign: 2.9,
  'target-clause': 1.05,
  'target-sentence': 0.85,
  'target-first': 0.35,
  'target-latest': 0.4,
  'target-main': 0.35,
  'target-far': -1.5,
  'target-own': 0.8,
  'target-listed': 0.75,
  everyone: 1.05,
  'everyone-goods': 1.5,
  'everyone-beside': -1.3,
  'rival-sentence': -1.9,
  // On what.
  'sector-clause': 0.5,
  'sector-other': -1.8,
  'goods-clause': -2.7,
  'goods-sentence': -0.25,
  // What the record has.
  main: 0.3,
  was: -0.9,
  dated: 1.75,
  rounded: -1.5,
  // What the text is about.
  programme: 1.2,
  'duty-titled': 0.75,
  told: 0.2,
  threat: 0.4,
  points: 1.3,
  // What else has figures.
  'measure-clause': -2.2,
  currency: -2.3,
  forecast: -0.8,
  'rise-fall': -0.65,
  'compared-behind': -4,
  'compared-before': -4,
  'changed-by': -1.8,
  'fraction-of': -1.2,
} as const;
/** What everything begins with, and what each bit of surprise adds. */
const PRIOR = -1;
const BIT = 0.03;
/** Bits of a rate that no scope has, such as a difference of two. */
const UNHEARD_OF = 8;

type Clue = keyof typeof WEIGHTS;

/** The clues of one figure and one rate of the record, with what each adds to the odds. */
export function cluesOf(reading: TariffReading, match: Match, rarity: RarityTable): Feature[] {
  const bits = rarity.get(match.rate.rate) ?? UNHEARD_OF;
  const found = [
    ...ofTarget(reading, match),
    ...ofGoods(reading, match),
    ...ofRecord(reading, match),
    ...ofTalk(reading),
    ...ofOthers(reading),
  ];
  return [
    { name: 'prior', weight: PRIOR },
    { name: 'rarity', weight: bits * BIT },
    ...found.filter((clue) => clue !== null).map((name) => ({ name, weight: WEIGHTS[name] })),
  ];
}

function clue(holds: boolean, name: Clue): Clue | null {
  return holds ? name : null;
}

function isIn(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function ofTarget(reading: TariffReading, { scope, rate }: Match): (Clue | null)[] {
  const { view, figure, imposer, around } = reading;
  const { lately, titled } = around;
  const whom = imposer === 'US' ? scope.target : imposer;
  const clause = view.clauseOf(figure!);
  const isWhom = (id: Country): boolean => id === whom || (whom === 'EU' && isEuMember(id));
  const names = view.of('country').filter(({ ids }) => ids.some((id) => id !== 'US'));
  const near = names.filter((one) => isIn(one, clause));
  const own = near.filter(({ ids }) => ids.some(isWhom));
  const isSaid = countryIds(names).some(isWhom);
  if (whom === '*') {
    const isAll = view.has('everyone');
    return [
      clue(isAll, 'everyone'),
      clue(!isAll && names.length > 0, 'everyone-beside'),
      clue(scope.sector !== 'all', 'everyone-goods'),
    ];
  }
  const latest = lately.map((one) => countryIds(one.mentions).filter((id) => id !== 'US')).find((ids) => ids.length > 0);
  const isBefore = lately.some((one) => countryIds(one.mentions).some(isWhom));
  return [
    clue(imposer !== 'US', 'foreign'),
    clue(own.length > 0, 'target-clause'),
    clue(own.length === 0 && isSaid, 'target-sentence'),
    clue(!isSaid && !isBefore && ![...titled].some(isWhom), 'target-far'),
    clue(around.partner !== null && isWhom(around.partner), 'target-main'),
    clue(names[0] !== undefined && names[0].end <= figure!.start && names[0].ids.some(isWhom), 'target-first'),
    clue(names.length === 0 && latest !== undefined && isWhom(latest.at(-1)!), 'target-latest'),
    clue(near.length === 0 && !isSaid && names.length > 0, 'rival-sentence'),
    clue(rate.fact.scope.targets.includes(scope.target), 'target-own'),
    clue(rate.fact.steps[rate.step]!.rates?.[scope.target] !== undefined, 'target-listed'),
  ];
}

function ofGoods({ view, figure }: TariffReading, { scope }: Match): (Clue | null)[] {
  const clause = view.clauseOf(figure!);
  const named = goodsIn(view);
  const near = named.filter((one) => isIn(one, clause));
  const has = (all: readonly { ids: Sector[] }[]): boolean => all.some(({ ids }) => ids.includes(scope.sector));
  if (scope.sector === 'all')
    return [clue(near.length > 0, 'goods-clause'), clue(near.length === 0 && named.length > 0, 'goods-sentence')];
  return [clue(has(near), 'sector-clause'), clue(near.length > 0 && !has(near), 'sector-other')];
}

function ofRecord(reading: TariffReading, { rate, scope }: Match): (Clue | null)[] {
  return [
    clue(rate.rate !== reading.figure!.value, 'rounded'),
    clue(rate.standing === 'was', 'was'),
    clue(isOfDay(reading, rate), 'dated'),
    clue(rate.fact === scope.main, 'main'),
  ];
}

function ofTalk({ view, figure, mood, programme, around }: TariffReading): (Clue | null)[] {
  return [
    clue(programme !== null, 'programme'),
    clue(around.isOnDuties, 'duty-titled'),
    clue(view.cuesWithin(view.clauseOf(figure!), 'announce', 'agree', 'threat').length > 0, 'told'),
    clue(mood === 'threat', 'threat'),
    clue(figure!.unit === 'percentage_points', 'points'),
  ];
}

/** Owners of figures that are none of our business: what grows, is sold, is polled, costs more. */
function ofOthers({ view, figure, features }: TariffReading): (Clue | null)[] {
  const clause = view.clauseOf(figure!);
  const after = behind(view, figure!);
  return [
    clue(view.cuesWithin(clause, 'measure').length > 0, 'measure-clause'),
    clue(view.has('currency', 'treasuries'), 'currency'),
    clue(view.has('forecast'), 'forecast'),
    clue(view.cuesWithin(clause, 'rise', 'fall').length > 0, 'rise-fall'),
    clue(COMPARED_BEHIND.test(after), 'compared-behind'),
    clue(COMPARED_BEFORE.test(view.lexed.text.slice(view.start, figure!.start)), 'compared-before'),
    clue(
      features.some(({ name }) => name === 'by'),
      'changed-by',
    ),
    clue(isPart(view, figure!) ? PART.test(after) : OF_ITS.test(after), 'fraction-of'),
  ];
}

function behind(view: SentenceView, { end }: Span): string {
  return view.lexed.text.slice(end, view.end);
}

/** Written as a part: "half", "a tenth". */
export function isPart({ lexed }: SentenceView, { start, end }: Span): boolean {
  return /^(an?|one|half|three|two)\b/i.test(lexed.text.slice(start, end));
}

/** What is fewer, dearer or off by so much. */
const COMPARED_BEHIND =
  /^ ?(fewer|less|more|lower|higher|dearer|cheaper|off|below|above|up|down|stake|chance|larger|smaller|longer|weaker|stronger)\b|^[减減增多少高低涨漲跌上下]/;
const COMPARED_BEFORE =
  /\b(up|down|rose|fell|lost|gained|slipped|shed|jumped|climbed|dropped|slid|grew|shrank|surged|by)( (about|some|nearly|almost|only|just|another|around))? $|[减減增少降跌升涨漲]了?[约約近逾]?$/i;
/** "10 percent of its shifts"; "of their value" is what customs take. */
const OF_ITS = /^ of (the|its|their|his|her|my|our|all) (?!(\w+ )?(value|worth|price|cost)\b)/;
const PART = /^ (of|the|its|their|his|her|all|as|my|our)\b/;
