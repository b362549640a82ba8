/** Reads duties: who charges whom, on what, at which rate. */
import { attach } from './attach.ts';
import { moodOf } from './mood.ts';
import { readBareHeads } from './bare-tariff.ts';
import { readEvidence, when, type FigureGroup } from './tariff-evidence.ts';
import { aimed, overGreenland } from './of-few.ts';
import { isInClause, readGoods } from './goods.ts';
import { isEndedBefore, isEndedBehind, isListed, isMovedForAll, isSpreadInHan } from './han-rates.ts';
import { readParties } from './parties.ts';
import { answererIn, isOwner } from './counter.ts';
import { readSteps } from './step.ts';
import { withLists } from './rate-list.ts';
import { surroundings } from './surroundings.ts';
import { isNamedWith, readProgramme, readSectors } from './tariff-scope.ts';
import { isBare, leftOver, ratesIn } from './bare-figure.ts';
import { countryIds, type SentenceView } from './view.ts';
import type { Discourse } from './discourse.ts';
import type { DateMention, Mention, QuantityMention, Span } from '../mention.ts';
import type { TariffReading } from './types.ts';

/** Letters behind a figure within which a word says that it ended. */
const END_REACH = 110;
/** Letters within which "on average" speaks of a figure. */
const AVERAGE_REACH = 130;

/** All readings of percentages in a sentence as duties. */
export function readTariffs(view: SentenceView, talk: Discourse): TariffReading[] {
  const heads = view.cues('tariff');
  if (heads.length > 0) talk.noteTariffs(view);
  const figures = ratesIn(view, talk);
  if (!view.isHan && view.of('country').some((one) => one.ids.includes('US') && isOwner(view, one))) talk.noteUsDuties(view);
  const each = groups(figures, view.isHan).map((group) => readFigure(view, group, figures, talk));
  const figured = withLists(view, talk, withSectorsBefore(withSharedScope(each)));
  if (figured.some((reading) => isOnDuties(reading))) talk.noteTariffs(view);
  const readings = [...figured, ...readBareHeads(view, figures, talk), ...readSteps(view, figures, talk)].filter(
    (one) => isOfUs(one, talk) && !isHistory(one) && !isSpreadInHan(one),
  );
  notePartner(view, readings, talk);
  noteWhat(view, figured, talk);
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
function isOnDuties({ view, explicit, features, isElliptic }: TariffReading): boolean {
  const isOnGoods = (explicit.target || explicit.sector) && !isElliptic;
  return isOnGoods && features.some(({ name }) => name === 'verb') && view.of('country').some(({ ids }) => ids.includes('US'));
}

/** Where nobody speaks of the United States, a duty on nobody in particular is not theirs. */
function isOfUs({ imposer, explicit, programme }: TariffReading, talk: Discourse): boolean {
  if (talk.speaksOfUs || imposer !== 'US' || explicit.imposer || programme !== null) return true;
  return !talk.speaksOfOthers && (explicit.sector || explicit.target);
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
  if (LAW.test(view.lexed.text.slice(0, start))) return true;
  return view.isHan && HAN_LAW.test(view.lexed.text.slice(end, Math.min(view.end, end + LAW_LETTERS)));
}

const LAW = /\b(Act|Law|Code|Treaty|Agreement)( of)? $/;
const HAN_LAW =
  /^[の的]?[《「〈]?[^，。、；]{2,12}?法案?[》」〉]?(（[^）]{1,12}）)?[の的之]?(第?\d{3}|为依据|為依據)|^[の的]?[《「〈]?(国際緊急経済権限法|国际紧急经济|國際緊急經濟)/;
const LAW_LETTERS = 40;

/** What a sentence's duties fall on, and whether others than the United States charge them. */
function noteWhat(view: SentenceView, readings: readonly TariffReading[], talk: Discourse): void {
  const sectors = readings.flatMap((reading) => (reading.explicit.sector && reading.imposer === 'US' ? reading.sectors : []));
  const counter = readings.find(({ imposer, targets }) => imposer !== 'US' && targets.includes('US'));
  const answerer = readings.length > 0 ? null : answererIn(view, talk);
  if (readings.length > 0 || answerer) talk.noteCharger(view, counter?.imposer ?? answerer);
  if (readings.some(({ targets, explicit }) => explicit.target && targets.join() === '*')) talk.noteAll(view);
  if (readings.length > 0) talk.noteSectors(view, [...new Set(sectors)]);
  else if (view.end - view.start <= SHORT_SENTENCE) noteSubject(view, talk);
  if (readings.some(({ imposer, targets }) => imposer !== 'US' && !targets.includes('US'))) talk.speaksOfOthers = true;
}

/** Letters of a sentence that does no more than turn to other goods. */
const SHORT_SENTENCE = 70;
const SHORT_HAN = 16;

/** "Cars are another matter.": what "they" of the next sentence pay. */
function noteSubject(view: SentenceView, talk: Discourse): void {
  const sectors = view.of('sector').flatMap(({ ids }) => ids);
  if ((!view.isHan || view.end - view.start <= SHORT_HAN) && sectors.length > 0 && !sectors.includes('all'))
    talk.noteSectors(view, [...new Set(sectors)]);
}

/** "15, 25 or 50 per cent on American goods": whoever pays one of the rates pays them all. */
function withSharedScope(readings: readonly TariffReading[]): TariffReading[] {
  return readings.map((reading, at) => {
    const rest = readings.slice(at);
    const last = rest.findIndex((one, place) => {
      const next = rest[place + 1];
      return !next || !/^(, | or |, or )$/.test(one.view.between(one.figure!, next.figure!));
    });
    const donor = rest.slice(1, last + 1).find(({ explicit }) => explicit.target);
    return donor && reading.imposer === 'US' && !reading.explicit.target ? withScopeOf(reading, donor) : reading;
  });
}

function withScopeOf(
  reading: TariffReading,
  { imposer, targets, sectors, sectorsBefore, explicit }: TariffReading,
): TariffReading {
  return { ...reading, imposer, targets, sectors, sectorsBefore, explicit };
}

/** "steel to 50 percent; Britain stays at 25": the second figure may be of the first one's sector. */
function withSectorsBefore(readings: TariffReading[]): TariffReading[] {
  const read: TariffReading[] = [];
  for (const reading of readings) read.push(withBefore(reading, read.at(-1) ?? null));
  return read;
}

/** A figure with what it takes over from the one before it in its sentence. */
function withBefore(reading: TariffReading, before: TariffReading | null): TariffReading {
  if (!before) return reading;
  const withParties = isFormerOf(reading)
    ? { ...reading, imposer: before.imposer, targets: before.targets, explicit: before.explicit }
    : reading;
  const isAnswered = before.imposer !== 'US' && !reading.explicit.target && isOneClause(before, withParties);
  const answered = isAnswered
    ? {
        ...withParties,
        imposer: before.imposer,
        targets: before.targets,
        explicit: { ...reading.explicit, imposer: true, target: true },
      }
    : withParties;
  const moved = isMovedOn(before, reading) ? movedOn(answered, before) : answered;
  const led = isLedBy(before, reading) || isPartOf(before, reading) ? continued(moved, before) : moved;
  const listed = isListedWith(before, reading) ? { ...led, programme: before.programme } : led;
  if (!before.explicit.sector || reading.explicit.sector || isOnAllGoods(reading)) return listed;
  return isOneClause(before, reading) ? { ...listed, sectors: before.sectors } : { ...listed, sectorsBefore: before.sectors };
}

/** "a 10 percent baseline": on goods of every kind, unlike "the rest of the world". */
function isOnAllGoods({ view, figure }: TariffReading): boolean {
  const words = view.cuesWithin(view.clauseOf(figure!), 'everyone');
  return words.some(
    ({ start, end }) =>
      !/world|countr|nation|partner|others|comers|everyone|everybody|国|國/i.test(view.lexed.text.slice(start, end)),
  );
}

/** "cars at 25 for most and at 15 for Japan": goods named once for both; a figure without a sign leans on the one before. */
function isOneClause(before: TariffReading, { view, figure, isElliptic }: TariffReading): boolean {
  return isElliptic || !/[,;:，；：、]/.test(view.between(before.figure!, figure!));
}

/** 向全球加徵10厘，周六再調至15厘: the same duty, moved on, where nobody is named anew. */
function isMovedOn(before: TariffReading, { view, figure, explicit, programme }: TariffReading): boolean {
  if (!view.isHan || explicit.target || explicit.sector || before.explicit.sector) return false;
  if (programme !== null && programme !== before.programme) return false;
  const isMoved = figure!.change === 'to' || view.cuesWithin(view.clauseOf(figure!), 'raise', 'lower').length > 0;
  return isMoved && before.imposer === 'US' && before.explicit.target;
}

/** 50%的税率，其中40%自6日起征收; 50%を背負い、うち40%は: a part of the rate before, of the same country. */
function isPartOf(before: TariffReading, { view, figure, explicit }: TariffReading): boolean {
  if (!view.isHan || explicit.target || !before.explicit.target) return false;
  return /(其中|うち)[^，。、]{0,6}$/.test(view.between(before.figure!, figure!));
}

/** 对美加征34%关税，9日又上调50个百分点, "climbed to 125 per cent, from 84": the charger of another duty goes on until somebody is named. */
function isLedBy(before: TariffReading, { view, figure, explicit, mentions, imposer }: TariffReading): boolean {
  if (before.imposer === 'US' || (!view.isHan && imposer !== 'US')) return false;
  const since = { start: before.figure!.end, end: figure!.start };
  const isOther = (mention: Mention): boolean =>
    view.isHan ? countryIds([mention]).some((id) => id !== 'US') : mention.type === 'country';
  if (explicit.target && mentions.some((one) => one.start >= since.start && isOther(one))) return false;
  return (
    !view.within(since).some(isOther) &&
    view.cuesWithin(since, 'everyone', 'report', ...(view.isHan ? [] : (['face'] as const))).length === 0
  );
}

/** Told on the same day as the rate that it moves on from. */
function movedOn(reading: TariffReading, { targets, programme, dates }: TariffReading): TariffReading {
  return { ...reading, targets, targetsBefore: [], programme, dates: [...reading.dates, ...dates] };
}

function continued(reading: TariffReading, { imposer, targets, explicit }: TariffReading): TariffReading {
  return {
    ...reading,
    imposer,
    targets,
    explicit: { ...reading.explicit, imposer: explicit.imposer, target: explicit.target },
  };
}

/** "the reciprocal tariffs, 15% on Japan and 15% on Korea": one programme for the whole list. */
function isListedWith(before: TariffReading, { view, figure, programme, sectors, total }: TariffReading): boolean {
  if (programme !== null || total || sectors.join() !== before.sectors.join()) return false;
  return /^[^,;，；、]{0,40}(,? (and|or) |, |、|和|与|與|及)$/.test(view.between(before.figure!, figure!));
}

/** "up from the 34 percent it had announced": the same duty, earlier. */
function isFormerOf({ view, figure }: TariffReading): boolean {
  const clause = view.clauseOf(figure!);
  const isNamed = view.of('country').some((country) => country.start >= clause.start && country.end <= clause.end);
  return (
    !isNamed &&
    (figure!.change === 'from' || view.cuesWithin(clause, 'reversal', 'earlier').some((cue) => cue.end <= figure!.start))
  );
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
  const isEveryones = isSurcharge || isMovedForAll(view, group.figure, talk);
  const meant = isEveryones && !parties.explicitTarget ? { ...parties, targets: ['*'], targetsBefore: parties.targets } : parties;
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
    total: view.cuesWithin(clause, 'total').length > 0,
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

/** A word for its end nearer than to any other rate, and no plan. */
function isEnded(view: SentenceView, figure: Span, others: readonly QuantityMention[]): boolean {
  const clause = view.clauseOf(figure);
  if (view.isHan && view.cuesWithin(clause, 'future', 'modal', 'negation').length > 0) return false;
  if (view.isHan && view.cuesWithin(clause, 'end').some((cue) => isEndedBefore(view, cue, figure, others))) return true;
  if (view.isHan && isEndedBehind(view, clause, others)) return true;
  const ends = view
    .cues('end')
    .filter((cue) => cue.start >= figure.end && (view.isHan ? cue.end <= clause.end : view.distance(cue, figure) <= END_REACH))
    .filter((cue) => others.every((other) => view.distance(cue, figure) <= view.distance(cue, other)));
  return ends.length > 0 && (view.isHan || !view.has('future', 'modal', 'negation'));
}

/** Dates that no other rate of the sentence stands nearer to: "20%, less than the 32% announced in April". */
function ownDates(view: SentenceView, figure: Span, others: readonly QuantityMention[]): DateMention[] {
  return view.of('date').filter((date) => {
    const rivals = others.filter((other) => view.distance(date, other) < view.distance(date, figure));
    // 推高到近60%，2002年的…最高30%: a date that opens its clause is of the rate behind it.
    const isOpening = view.isHan && date.end <= figure.start && view.clauseOf(figure).start <= date.start;
    // 今年4月，双方税率一度分别高达145%和125%: a date at the head is of the whole list.
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
  const partners = readings.flatMap(({ explicit, targets, imposer }) => [
    ...(explicit.target ? targets : []),
    ...(imposer === 'US' || !explicit.imposer ? [] : [imposer]),
  ]);
  const named = partners.length > 0 ? partners : countryIds(view.mentions);
  talk.notePartner(view, [...new Set(named)].filter((id) => id !== 'US' && id !== '*').slice(-1));
}
