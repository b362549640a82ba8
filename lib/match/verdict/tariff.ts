/**
 * Holds the rate in a text against the record as of the article's date.
 *
 *   a rate of that day ──▶ consistent        one that was overtaken ──▶ outdated, or consistent where the text tells of the past
 *   no rate that the scope ever had ──▶ differs, when the reading stands alone and the record is sure; else unclear
 */
import { daysBetween } from '../../record/calendar.ts';
import type { Verdict } from '../types.ts';
import type { RateState } from '../candidate/scope.ts';
import type { ScopeRates } from '../candidate/scope-rates.ts';
import type { TariffReading } from '../reading/types.ts';
import type { DateMention } from '../mention.ts';
import type { IsoDate, TariffStep } from '../../record/schema.ts';

export interface TariffEvidence {
  reading: TariffReading;
  scope: ScopeRates;
  /** The rate of the record that the figure is, or null. */
  match: RateState | null;
  /** Rates of wider scopes that the figure could be. */
  neighbours: readonly RateState[];
  /** The article's date. */
  date: IsoDate | null;
}

/** The verdict; null when nothing can be compared. */
export function tariffVerdict({ reading, scope, match, neighbours, date }: TariffEvidence): Verdict | null {
  if (date === null || !isKnown(scope, date)) return null;
  if (match ? isAnyOfList(reading, match) : !isOfItsGoods(reading, scope)) return null;
  if (reading.average || reading.figure!.high !== undefined) return 'unclear';
  if (match?.standing === 'now' && isToldAsCharged(reading) && isOnlyAnnounced(match, scope))
    return isSure(scope, date) ? 'differs' : 'unclear';
  if (match?.standing === 'now') return reading.ended && !hasEnd(match, date) ? 'unclear' : 'consistent';
  // What a duty might do does not say that it is charged.
  if (match?.standing === 'was' && reading.mood === 'threat' && isOpen(reading)) return 'unclear';
  if (match?.standing === 'was' && isOfAnotherStart(reading, scope, match, date)) return 'differs';
  if (match?.standing === 'was') return tellsOfThePast(reading, match, date) ? 'consistent' : 'outdated';
  if (match) return 'unclear';
  const isAlone =
    neighbours.length === 0 && !isWithOrdinary(reading, scope) && standsAlone(reading, scope) && isOfScope(reading, scope);
  return isAlone && isSure(scope, date) ? 'differs' : 'unclear';
}

/** 24.4 where 20 is charged: with what customs always took on those goods, which has odd tenths. */
function isWithOrdinary({ figure }: TariffReading, { rates }: ScopeRates): boolean {
  const { value } = figure!;
  const isOver = ({ rate, standing }: RateState): boolean => standing === 'now' && value > rate && value - rate < MOST_ORDINARY;
  return !Number.isInteger(value * 2) && rates.some(isOver);
}

/** In percentage points: what customs commonly took before. */
const MOST_ORDINARY = 10;

/** One of many rates, each on goods of its own, for a partner that is only carried over: nobody can tell whether it is meant. */
function isAnyOfList({ explicit, programme }: TariffReading, { fact, step, source }: RateState): boolean {
  const isNamed = explicit.target || explicit.sector || programme !== null;
  return !isNamed && source === 'text' && fact.role === 'additional' && fact.steps[step]!.rate === null;
}

/** Of the goods that the words mean, and not only of those that the sentences before were about. */
function isOfItsGoods({ sectors }: TariffReading, { sector }: ScopeRates): boolean {
  return sectors.includes(sector);
}

/** "31 percent from 7 August", when what began on that day was 39: never right, whatever had been announced before. */
function isOfAnotherStart(reading: TariffReading, scope: ScopeRates, match: RateState, date: IsoDate): boolean {
  const { dates, explicit, mood, view, figure } = reading;
  const clause = view.clauseOf(figure!);
  const starts = dates.filter(
    ({ precision, relation, start, end }) =>
      precision === 'day' && relation === 'from' && start >= clause.start && end <= clause.end,
  );
  if (starts.length !== 1 || mood !== 'stated' || !explicit.target || reading.from !== null) return false;
  const [{ from, to }] = starts as [DateMention];
  const beganThen = scope.rates.filter(({ fact, step, source, knownFrom, standing }) => {
    const { status, validFrom } = fact.steps[step]!;
    const isThen = validFrom !== null && from! <= validFrom && validFrom < to!;
    return isThen && status === 'in_force' && source === 'step' && standing === 'now' && knownFrom <= date;
  });
  const isOther = beganThen.some(({ fact }) => fact === match.fact) && beganThen.every(({ rate }) => rate !== match.rate);
  return isOther && standsAlone(reading, scope) && isSure(scope, date);
}

/** "has been paying since February": charged, and not only announced. */
function isToldAsCharged({ view, figure, mood }: TariffReading): boolean {
  const isSince = view.of('date').some(({ relation }) => relation === 'since');
  return mood === 'stated' && !view.isHan && isSince && view.depth(figure!) < 0 && CHARGED.test(view.text);
}

const CHARGED =
  /\b(has|have)( all| both)? (been )?(paying|paid|owed|charged|taxed|collected|collecting|levied|in force|in effect)\b/;

/** The measure charges another rate, and this one was only said to come. */
function isOnlyAnnounced({ fact, step, rate }: RateState, { rates }: ScopeRates): boolean {
  const charged = rates.filter(
    (state) => state.standing === 'now' && state.source === 'step' && state.fact.steps[state.step]!.status === 'in_force',
  );
  const isOther = charged.some((state) => state.fact === fact) && charged.every((state) => state.rate !== rate);
  return fact.steps[step]!.status === 'announced' && isOther;
}

/** By that day the record knows, too, that the rate ends. */
function hasEnd({ fact, step }: RateState, date: IsoDate): boolean {
  const isEnd = ({ status, knownFrom }: TariffStep): boolean =>
    knownFrom <= date && (status === 'struck_down' || status === 'ended');
  return fact.steps[step]!.validTo !== null || fact.steps.some(isEnd);
}

function isKnown(scope: ScopeRates, date: IsoDate): boolean {
  return scope.rates.some((state) => state.knownFrom <= date);
}

/** "A tariff of 30 percent would cost a point of growth": what a duty might do. */
function isOpen({ view, figure }: TariffReading): boolean {
  const rest = { start: figure!.end, end: view.clauseOf(figure!).end };
  return view.cuesWithin(rest, 'modal').length > 0;
}

/** The text says "was", "at first", "down from" or "has ended", or gives the very day of the old rate. */
function tellsOfThePast(reading: TariffReading, state: RateState, date: IsoDate): boolean {
  const { fact, step, knownFrom } = state;
  if (reading.era !== null && reading.era.to <= date) return true;
  if (reading.mood === 'past' || (reading.ended && tellsOfTheEnd(reading, state, date))) return true;
  if (STILL.test(clauseText(reading))) return false;
  if (isTakenBack(reading)) return true;
  if (PAST_TOLD.test(clauseText(reading))) return true;
  const { validFrom, status } = fact.steps[step]!;
  // A plan that was dropped never began on its day.
  const isDropped = status === 'announced' && validFrom !== null && validFrom <= date;
  const days = [knownFrom, isDropped ? null : validFrom].filter((day) => day !== null);
  // 7月, told in April, may be last year's.
  const meant = reading.dates.flatMap((one) =>
    one.other && one.precision === 'month' ? [one, { ...one, ...one.other }] : [one],
  );
  return meant.some(
    ({ from, to, relation }) =>
      // "Since last week" tells of today.
      relation !== 'since' && from !== null && to !== null && to <= date && days.some((day) => from <= day && day < to),
  );
}

/** "the 36 percent first threatened", "announced 10 percent …, taken back at Davos": told with what became of it. */
function isTakenBack({ view, figure }: TariffReading): boolean {
  const behind = view.lexed.text.slice(figure!.end, view.end);
  const before = view.lexed.text.slice(view.start, figure!.start);
  return !view.isHan && (ONLY_PLANNED.test(behind) || TAKEN_BACK.test(behind) || RETURNS.test(before));
}

/** "would return to 25 percent": to what it once was. */
const RETURNS =
  /\b(return(s|ed|ing)?|revert(s|ed|ing)?|snap(s|ped)? back|(go|goes|went|put|fall|falls|fell|jump|jumps|be) back)( up| down)? to (the |an? )?$/;

const ONLY_PLANNED =
  /^( (tariff|duty|levy|rate|charge|figure))? ((that|which|he|they|it|Trump|Washington|the president) (had )?)?((first|originally|initially|once|previously|earlier) \w+|threatened|floated|mooted|pencilled in|proposed|foreshadowed|feared|trailed)\b/;
const TAKEN_BACK =
  /\b((took|taken|takes|taking) (it|them|that|those|the threat) back|backed (down|off)|climbed down|(withdrew|withdrawn|dropped|called off|shelved|abandoned|rescinded)( \w+)? (it|them|that|the (threat|plan|idea))|then (dropped|withdrew|shelved|scrapped|abandoned|suspended))\b/;

/** "was at 50 until the ruling", "until early February its goods were charged 50", "he had threatened", 15%で決着した経緯がある */
const PAST_TOLD =
  /\b(was|were|had been|paid|faced|bore|owed)\b(?! to\b)[^.;]*\buntil (the|a|an|its|their|this|that|last|early|mid|late)\b|\buntil [^,;.]{3,30} (was|were|paid|faced|bore|owed|stood|laboured|labored)\b(?! to\b)|\blasted\b|\b(got|came|were let) in at\b|\b(spring|summer|autumn|winter)\b[^.;]{0,20}\b(was|were|stood)\b|\b(was|were|stood)\b[^.;]{0,40}\b(in|last) (the )?(spring|summer|autumn|winter)\b|\b(springtime|wintertime) \d|^\W*(there (was|were)|(first|then|next) came|before that|at first|back then)\b|\bhad (\w+ )?(threatened|announced|vowed|wanted|planned|proposed|demanded|floated)\b|経緯が/i;

/** The text says that it goes on. */
const STILL =
  /\b(still|to this day|continues? to|(go|goes|going) on (paying|being)|keeps? (paying|charging))\b|今も|いまも|今なお|いまだに|依然|現在も|仍|至今|[还還]在/i;

function clauseText({ view, figure }: TariffReading): string {
  const { start, end } = view.clauseOf(figure!);
  return view.lexed.text.slice(start, end);
}

/** The news of an end stays news for this long; later it is told with its day. */
const FRESH_DAYS = 45;

/** The rate was the last one, and ended of late or on a day that the sentence names. */
function tellsOfTheEnd({ dates, view }: TariffReading, { fact, step, rate }: RateState, date: IsoDate): boolean {
  if (fact.steps[step]!.status !== 'in_force') return false;
  const later = fact.steps.slice(step + 1).filter((one) => one.knownFrom <= date);
  if (later.some((one) => one.status === 'in_force' && one.rate !== rate)) return false;
  const ends = later.filter(({ status }) => status === 'ended' || status === 'struck_down');
  const days = [fact.steps[step]!.validTo, ...ends.flatMap((one) => [one.knownFrom, one.validFrom])];
  const known = days.filter((day) => day !== null && day <= date);
  if (known.some((day) => daysBetween(day!, date) <= FRESH_DAYS)) return true;
  const named = dates.length > 0 ? dates : view.of('date');
  return named.some(({ from, to }) => from && to && known.some((day) => from <= day! && day! < to));
}

/** One reading and no other: who, whom and what are said, the figure is plain and bound to a duty. */
function standsAlone(reading: TariffReading, scope: ScopeRates): boolean {
  const { figure, explicit, features, mood, total, targets, view, isSolePartner, programme } = reading;
  const has = (...names: string[]) => features.some((feature) => names.includes(feature.name));
  const isFirm = mood === 'stated' || mood === 'ahead' || (mood === 'past' && isOfRecordedTime(reading));
  // "Everyone" is too loose a target unless the sentence says who charges or calls the measure by its name.
  const isCalled = view.of('fact').some(({ ids }) => scope.measures.some((fact) => ids.includes(fact.id)));
  const isPaid = has('head', 'charged');
  const isWhose =
    !targets.includes('*') ||
    explicit.imposer ||
    isCalled ||
    view.of('person').length > 0 ||
    has('among') ||
    programme === EVERYONES ||
    (has('everyone') && has('charged'));
  const isScoped = explicit.target || (explicit.sector && targets.length <= 1) || (isSolePartner && isPaid);
  // "Gone up by 12 percent" may be an eighth more of what it was; a sum is no rate unless a programme is called so.
  const isSum = total && programme === null;
  const isPlain = figure!.unit === 'percent' && figure!.hedge === 'exact' && figure!.change !== 'by' && !isSum;
  const isRate = has('rate') && figure!.value >= BEFORE_RECORD;
  const isBound =
    (has('head', 'headFar', 'verb', 'listed', 'entry', 'charged', 'beside') ||
      isRate ||
      (reading.programme?.startsWith('section') ?? false)) &&
    !has('measure', 'share', 'comparison', 'by', 'otherLevy');
  return isFirm && isWhose && isScoped && isPlain && isBound;
}

/** The one programme that falls on everyone alike. */
const EVERYONES = 'section-122';

/** Rates that a country's goods paid in general before the record begins. */
const BEFORE_RECORD = 5;

/** A former rate on all goods; what single goods paid in earlier years, and the low general rates then, are not on record. */
function isOfRecordedTime({ figure, explicit, targets }: TariffReading): boolean {
  const isCountry = explicit.target && targets.length === 1 && !targets.includes('*');
  return isCountry && !explicit.sector && figure!.value >= BEFORE_RECORD;
}

/** Goods that the record keeps no duty of their own for may pay rates that it does not know. */
function isOfScope({ explicit }: TariffReading, { sector, measures }: ScopeRates): boolean {
  return !explicit.sector || measures.some(({ scope }) => scope.sector === sector || scope.alsoSectors?.includes(sector));
}

/** What the main measure of the scope charges on the day, or last stood for, rests on pages that were read. */
function isSure({ rates, main }: ScopeRates, date: IsoDate): boolean {
  const known = rates.filter(
    ({ fact, step, knownFrom, standing, source }) =>
      fact === main &&
      knownFrom <= date &&
      standing === 'now' &&
      // Where a step has a rate for every kind of goods, its prose has them all.
      (source === 'step' || (source === 'text' && fact.steps[step]!.rate === null && fact.steps[step]!.rates === undefined)),
  );
  const newestFirst = known.toSorted((a, b) => (a.knownFrom < b.knownFrom ? 1 : -1));
  const stepOf = ({ fact, step }: RateState): TariffStep => fact.steps[step]!;
  const charged = newestFirst.find((state) => stepOf(state).status === 'in_force');
  const decisive = charged ?? newestFirst[0];
  return decisive !== undefined && stepOf(decisive).confidence === 'high';
}
