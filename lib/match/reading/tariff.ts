/** Reads duties: who charges whom, on what, at which rate. */
import { attach } from './attach.ts';
import { moodOf } from './mood.ts';
import { readBareHeads } from './bare-tariff.ts';
import { isSum, readEvidence, when, type FigureGroup } from './tariff-evidence.ts';
import { aimed, overGreenland } from './of-few.ts';
import { isInClause, readGoods } from './goods.ts';
import { isListed, isMovedForAll, isSpreadInHan } from './han-rates.ts';
import { isVenue } from './bystander.ts';
import { readParties } from './parties.ts';
import { answererIn, isOwner, taxerIn } from './counter.ts';
import { withLists } from './rate-list.ts';
import { surroundings } from './surroundings.ts';
import { ofTwoSides } from './two-sides.ts';
import { isNamedWith, readProgramme, readSectors } from './tariff-scope.ts';
import { isBare, leftOver, ratesIn } from './bare-figure.ts';
import { isEnded } from './ended.ts';
import { withSectorsBefore, withSharedScope } from './taken-over.ts';
import { countryIds, type SentenceView } from './view.ts';
import type { Discourse } from './discourse.ts';
import type { DateMention, QuantityMention, Span } from '../mention.ts';
import type { TariffReading } from './types.ts';

/** Letters within which "on average" speaks of a figure. */
const AVERAGE_REACH = 130;

/** All readings of percentages in a sentence as duties. */
export function readTariffs(view: SentenceView, talk: Discourse): TariffReading[] {
  const heads = view.cues('tariff');
  if (heads.length > 0) talk.noteTariffs(view);
  const figures = ratesIn(view, talk);
  if (!view.isHan && view.of('country').some((one) => one.ids.includes('US') && isOwner(view, one))) talk.noteUsDuties(view);
  const each = groups(figures, view.isHan).map((group) => readFigure(view, group, figures, talk));
  const figured = ofTwoSides(talk, withLists(view, talk, withSectorsBefore(withSharedScope(each))));
  if (figured.some((reading) => isOnDuties(reading))) talk.noteTariffs(view);
  const readings = [...figured, ...readBareHeads(view, figures, talk)].filter(
    (one) => isOfUs(one, talk) && !isHistory(one) && !isSpreadInHan(one),
  );
  notePartner(view, readings, talk);
  noteWhat(view, figured, talk);
  noteNamed(view, figured, readings, talk);
  return [...readings, ...readLeftOver(view, figures, talk)];
}

/** Figures that nothing tells as duties. */
function readLeftOver(view: SentenceView, figures: readonly QuantityMention[], talk: Discourse): TariffReading[] {
  const rest = leftOver(view, figures);
  const all = [...figures, ...rest];
  return rest
    .map((figure) => ({ ...readFigure(view, { figure, from: null, span: figure }, all, talk), leftOver: true }))
    .filter((one) => !isHistory(one));
}

/** "Korean cars are taxed at 15 percent when they enter the United States": talk of duties, without a word for them. */
function isOnDuties({ view, explicit, features, isElliptic, figure }: TariffReading): boolean {
  if ((!explicit.target && !explicit.sector) || isElliptic) return false;
  const isAtBorder = features.some(({ name }) => name === 'verb') && view.of('country').some(({ ids }) => ids.includes('US'));
  return isAtBorder || (!view.isHan && explicit.target && GOODS_PAY.test(view.lexed.text.slice(view.start, figure!.start)));
}

/** "Most Japanese goods have paid": only a duty is paid by goods. */
const GOODS_PAY =
  /\b(goods|products|imports|exports|shipments|wares) (have |had |now |will |still |also |have been |are |were )*(paid|pay|paying|charged|taxed|face|faced) (a |an |about |only )?$/;

/** Where nobody speaks of the United States, a duty on nobody in particular is not theirs. */
function isOfUs({ imposer, explicit, programme }: TariffReading, talk: Discourse): boolean {
  if (talk.speaksOfUs || imposer !== 'US' || explicit.imposer || programme !== null) return true;
  return !talk.speaksOfOthers && !talk.speaksOfDefence && (explicit.sector || explicit.target);
}

/** The first year of which the record tells anything of duties. */
const RECORD_BEGINS = '2018';

/** "imposed tariffs of 30 percent in March 2002": another story. */
function isHistory({ dates, view }: TariffReading): boolean {
  return dates.some((date) => {
    const { basis, from, relation } = date;
    return basis === 'absolute' && from !== null && from < RECORD_BEGINS && relation !== 'since' && !isYearOfLaw(view, date);
  });
}

/** "the Trade Act of 1974"; 1974年《贸易法》第122条, 1962年通商拡大法232条: the year of a law whose section charges the duty. */
function isYearOfLaw(view: SentenceView, { start, end }: Span): boolean {
  if (LAW.test(view.lexed.text.slice(view.start, start))) return true;
  return view.isHan && HAN_LAW.test(view.lexed.text.slice(end, Math.min(view.end, end + LAW_LETTERS)));
}

const LAW = /\b(Act|Law|Code|Treaty|Agreement)( of)? $/;
const HAN_LAW =
  /^[の的]?[《「〈]?[^，。、；]{2,12}?法案?[》」〉]?(（[^）]{1,12}）)?[の的之]?(第?\d{3}|为依据|為依據)|^[の的]?[《「〈]?(国際緊急経済権限法|国际紧急经济|國際緊急經濟|(通商|[贸貿]易)[^，。、；]{0,8}法)|^[の的]?《[^》，。]{2,14}法案?》/;
const LAW_LETTERS = 40;

/** What a sentence's duties fall on, and whether others than the United States charge them. */
function noteWhat(view: SentenceView, readings: readonly TariffReading[], talk: Discourse): void {
  const sectors = readings.flatMap((reading) => (reading.imposer === 'US' ? reading.sectors.filter((id) => id !== 'all') : []));
  const counter = readings.find(({ imposer, targets }) => imposer !== 'US' && targets.includes('US'));
  const answerer = readings.length > 0 ? taxerIn(view, talk) : answererIn(view, talk);
  if (readings.length > 0 || answerer) talk.noteCharger(view, counter?.imposer ?? answerer);
  if (readings.some(({ targets, explicit }) => (explicit.target || view.isHan) && targets.join() === '*')) talk.noteAll(view);
  // 25%の上乗せ…。これが15%になる: goods carried into a sentence are carried on.
  const carried = view.isHan && sectors.length === 0 ? (readings[0]?.sectors ?? []).filter((id) => id !== 'all') : [];
  if (readings.length > 0) talk.noteSectors(view, [...new Set([...sectors, ...carried])]);
  else if (view.end - view.start <= SHORT_SENTENCE) noteSubject(view, talk);
  if (readings.some(({ imposer, targets }) => imposer !== 'US' && !targets.includes('US'))) talk.speaksOfOthers = true;
}

/** "The semiconductor tariff came into force.": what the duty of the next sentence is on. */
function noteNamed(view: SentenceView, figured: readonly TariffReading[], all: readonly TariffReading[], talk: Discourse): void {
  const sectors = all.flatMap(({ explicit, imposer, sectors }) => (explicit.sector && imposer === 'US' ? sectors : []));
  if (view.isHan && all.some(({ features }) => features.some(({ name }) => name === 'everyone'))) talk.noteAll(view);
  if (figured.length === 0 && sectors.length > 0) talk.noteSectors(view, [...new Set(sectors)]);
}

/** Letters of a sentence that does no more than turn to other goods. */
const SHORT_SENTENCE = 70;
const SHORT_HAN = 16;

/** "Cars are another matter.": what "they" of the next sentence pay; 「Q 車はどうなる。」, what the next paragraph is on. */
function noteSubject(view: SentenceView, talk: Discourse): void {
  const sectors = view.of('sector').flatMap(({ ids }) => ids);
  if ((!view.isHan || view.end - view.start <= SHORT_HAN) && sectors.length > 0 && !sectors.includes('all'))
    talk.noteSectors(view, [...new Set(sectors)], view.isHan && view.text.length === view.lexed.text.length ? 1 : 0);
}

/** Pairs "from 39% to 15%" and "to 15% from 39%"; everything else stands alone. */
function groups(figures: readonly QuantityMention[], isHan: boolean): FigureGroup[] {
  const done = new Set<QuantityMention>();
  const found: FigureGroup[] = [];
  for (const [at, figure] of figures.entries()) {
    if (done.has(figure)) continue;
    const next = figures[at + 1];
    const isPair =
      next && [figure, next].some((one) => one.change === 'from') && [figure, next].some((one) => one.change !== 'from');
    // 由廿五％降為十五％: in Japanese and Chinese a change begins with where it came from.
    const isInOrder = figure.change === 'from' || !isHan;
    if (isPair && isInOrder && next.start - figure.end <= 40) {
      const [from, to] = figure.change === 'from' ? [figure, next] : [next, figure];
      found.push({ figure: to, from, span: { start: figure.start, end: next.end } });
      done.add(next);
    } else found.push({ figure, from: null, span: figure });
  }
  return found;
}

function readFigure(view: SentenceView, group: FigureGroup, figures: readonly QuantityMention[], talk: Discourse): TariffReading {
  const others = figures.filter((other) => other !== group.figure && other !== group.from);
  const parties = readParties(view, group.span, others, talk);
  const sector = readSectors(view, group.span, others);
  const isElsewhere =
    talk.headingOf(view) === null &&
    sector !== null &&
    isInClause(view, sector, group.span) &&
    !isNamedWith(view, sector, parties.mentions);
  const programme = readProgramme(view, group.span, others) ?? overGreenland(view, parties, talk);
  const evidence = readEvidence(view, group, others, talk);
  const clause = view.clauseOf(group.span);
  const isSurcharge = !view.isHan && evidence.mentions.some((mention) => isNamedSurcharge(view, mention));
  const isMoved = isSurcharge || group.figure.change === 'to';
  const isEveryones = isSurcharge || isMovedForAll(view, group.figure, talk);
  const meant =
    isEveryones && !parties.explicitTarget
      ? { ...parties, targets: ['*'], targetsBefore: isMoved ? parties.targets : [] }
      : parties;
  return {
    kind: 'tariff',
    view,
    passage: evidence.passage,
    mood: moodOf(view, group.figure),
    features: [
      ...evidence.features,
      ...when(parties.explicitTarget, parties.targets.includes('*') ? 'everyone' : 'target'),
      ...when(!parties.explicitTarget && parties.targets.length > 0, 'carried'),
      ...when(sector !== null, 'sector'),
      ...when(programme !== null, 'programme'),
      ...when(group.from !== null, 'change'),
    ],
    mentions: [
      ...evidence.mentions,
      ...parties.mentions,
      ...(sector ? [sector] : []),
      ...(group.from ? [group.from] : []),
      group.figure,
    ],
    figure: isBare(group.figure) ? { ...group.figure, unit: 'percent' } : group.figure,
    isElliptic: isBare(group.figure),
    from: group.from,
    imposer: parties.imposer,
    ...aimed(meant, programme, talk),
    isSurcharge,
    ...surroundings(view, parties, talk),
    ...readGoods(
      view,
      { sector, programme, figure: group.span, isExplicit: parties.explicitTarget, isElliptic: isBare(group.figure) },
      talk,
    ),
    explicit: { imposer: parties.explicitImposer, target: parties.explicitTarget && !isElsewhere, sector: sector !== null },
    programme,
    total: view.cuesWithin(clause, 'total').length > 0 || isSum(view, group.span),
    further: isFurther(view, group.figure, clause),
    average: attach(view, group.span, view.cues('average'), others, AVERAGE_REACH) !== null,
    ended: isEnded(view, group.span, others),
    era: talk.eraOf(view),
    dates: ownDates(view, group.span, others),
  };
}

function isNamedSurcharge(view: SentenceView, { start, end }: Span): boolean {
  return /^(import )?surcharge$/i.test(view.lexed.text.slice(start, end));
}

/** Dates that no other rate of the sentence stands nearer to: "20%, less than the 32% announced in April". */
function ownDates(view: SentenceView, figure: Span, others: readonly QuantityMention[]): DateMention[] {
  const clause = view.clauseOf(figure);
  const isToday = !view.isHan && /\b(still|now|currently|to this day)\b/.test(view.lexed.text.slice(clause.start, figure.start));
  return view.of('date').filter((date) => {
    const rivals = others.filter((other) => view.distance(date, other) < view.distance(date, figure));
    // 推高到近60%，2002年的…最高30%: a date that opens its clause is of the rate behind it.
    const isOpening = view.isHan && date.end <= figure.start && view.clauseOf(figure).start <= date.start;
    // 今年4月，双方税率一度分别高达145%和125%: a date at the head is of the whole list.
    // "agreed the same in July but is still paying 25 percent": of what is told of today only the days of its own clause.
    if (isToday && !(clause.start <= date.start && date.end <= clause.end)) return false;
    const isHead = view.isHan && date.start - view.start <= 2 && rivals.every((other) => isListed(view, other, figure));
    return isHead || rivals.every((other) => isOpening && other.end <= date.start);
  });
}

/** On top of something; 追加関税 is only what such a duty is called. */
function isFurther(view: SentenceView, figure: QuantityMention, clause: Span): boolean {
  if (/追加(関税|課税)/.test(view.lexed.text.slice(clause.start, clause.end))) return false;
  return figure.further === true || view.cuesWithin(clause, 'on-top').length > 0;
}

/** Countries in a sentence about duties are whom the next sentences mean. */
function notePartner(view: SentenceView, readings: readonly TariffReading[], talk: Discourse): void {
  // "a burden shared only with Brazil": those who are likened stay aside.
  const own = readings.filter(({ features }) => features.every(({ name }) => name !== 'same'));
  const partners = own.flatMap(({ explicit, targets, imposer }) => [
    ...(explicit.target ? targets : []),
    ...(imposer === 'US' || !explicit.imposer ? [] : [imposer]),
  ]);
  const named = partners.length > 0 ? partners : countryIds(view.of('country').filter((one) => !isVenue(view, one)));
  talk.notePartner(view, [...new Set(named)].filter((id) => id !== 'US' && id !== '*').slice(-1));
}
