/** Reads interventions in the currency market: by whom, when, for how much, or what they are. */
import type { Discourse } from './discourse.ts';
import type { Feature, InterventionReading } from './types.ts';
import { countryIds, type SentenceView } from './view.ts';
import { entries, nounOfDeed, purchases } from './market-entry.ts';
import { answeredLevel } from './yen-level.ts';
import type { CueMention, DateMention, Mention, QuantityMention, Span } from '../mention.ts';

/** Letters between a sum and the word for what it was spent on, or the day it was spent on. */
const REACH = { amount: 130, day: 24, hanDay: 52, other: 24 };
/** A trillion, written without its currency where a sum in yen stands before. */
const TRILLION = 1e12;
const WEIGHTS = {
  intervene: 0.3,
  carried: 0.2,
  story: 0.1,
  sum: 0,
  currency: 0.15,
  date: 0.2,
  amount: 0.2,
  happened: 0.1,
} as const;

/** Where a sentence stands: it says so itself, its paragraph did, the article does elsewhere, or nothing but its sum tells. */
type Ground = 'intervene' | 'carried' | 'story' | 'sum';

/** The readings of a sentence that speaks of intervention, or gives a sum or a day in an article that does. */
export function readInterventions(view: SentenceView, talk: Discourse): InterventionReading[] {
  const cue = mainCue(view);
  if (cue) talk.noteIntervention(view);
  const ground = cue
    ? 'intervene'
    : talk.isOnIntervention(view)
      ? 'carried'
      : talk.speaksOfIntervention
        ? 'story'
        : telling(view);
  const extreme = answeredLevel(view, talk);
  // "The weakest since Japan's last intervention": the deed is what is told.
  const isOfDeed = extreme && cue && cue.start >= extreme.passage.end && view.distance(extreme.passage, cue) < REACH.day;
  const low = isOfDeed && !view.isHan ? null : extreme;
  const level = low ? [reading({ view, cue, ground: ground ?? 'story', dates: datesIn(view) }, low.rate, low.passage)] : [];
  if (!ground || (low && view.isHan)) return level;
  return [...level, ...readDeeds(view, talk, cue, ground)];
}

/** What was done: sums, days, nothing at all, or the bare word for it. */
function readDeeds(view: SentenceView, talk: Discourse, cue: CueMention | null, ground: Ground): InterventionReading[] {
  const scene: Scene = { view, cue, ground, dates: datesIn(view) };
  const sums = sumsIn(scene);
  if (sums.length > 0) {
    talk.noteIntervention(view);
    const apart = cue && cue.end < sums[0]!.start && view.between(cue, sums[0]!).includes(';') ? cue : null;
    const deeds = apart ? [reading({ ...scene, dates: scene.dates.filter(({ end }) => end <= apart.start) }, null, apart)] : [];
    return [...deeds, ...sums.map((figure) => reading(scene, figure, { start: figure.start, end: figure.end }))];
  }
  const nothing = nothingIn(view);
  if (nothing && scene.dates.length > 0) {
    // "Figures on Friday showed no operations in the four weeks to July 29": its own days stand behind it.
    const own = scene.dates.filter(({ start }) => start >= nothing.end);
    return [{ ...reading(own.length > 0 ? { ...scene, dates: own } : scene, null, nothing), none: true }];
  }
  const named = ground === 'carried' || ground === 'intervene' ? nounOfDeed(view, scene.dates) : null;
  if (named) return [reading({ ...scene, dates: [named.date] }, null, named.passage)];
  const deed = deedOnDay(scene);
  const isOwn = deed !== null && (!cue || deed.end <= cue.start);
  // A day in the deed is the deed's own.
  const ofDeed = ({ start, end }: Span): boolean => isOwn && start >= deed.start && end <= deed.end;
  const own = isOwn ? [reading({ ...scene, dates: scene.dates.filter(ofDeed) }, null, deed)] : [];
  const others = scene.dates.filter((date) => !isOwn || date.anaphoric || date.start >= deed.end);
  return cue ? [...own, reading({ ...scene, dates: others }, null, cue)] : own;
}

interface Scene {
  view: SentenceView;
  cue: CueMention | null;
  ground: Ground;
  dates: DateMention[];
}

function reading({ view, cue, ground, dates }: Scene, figure: QuantityMention | null, passage: Span): InterventionReading {
  const own = figure ? ownDay(view, figure, dates) : null;
  const isPast = dates.some(({ to }) => view.lexed.published !== null && to !== null && to <= view.lexed.published);
  const clause = view.clauseOf(passage);
  const happened = isPast || view.cuesWithin(clause, 'modal', 'future', 'hypothetical', 'question', 'forecast').length === 0;
  const mentions: (Mention | null)[] = [cue, ...dates, figure];
  return {
    kind: 'intervention',
    view,
    passage: { start: passage.start, end: passage.end },
    mood: happened ? 'stated' : 'threat',
    features: [
      feature(ground),
      ...(view.has('currency') ? [feature('currency')] : []),
      ...(dates.length > 0 ? [feature('date')] : []),
      ...(figure ? [feature('amount')] : []),
      ...(happened ? [feature('happened')] : []),
    ],
    mentions: mentions.filter((mention) => mention !== null),
    countries: countryIds(view.of('country')),
    figure,
    dates: own ? [own] : dates,
    day: own !== null,
    named: ground === 'intervene',
    happened,
    none: false,
  };
}

/** 7月30日から8月26日までに投じた15兆3993億円: so exact a sum, with its days, is known by the record alone. */
function telling(view: SentenceView): Ground | null {
  const isExact = (one: QuantityMention): boolean =>
    one.unit === 'jpy_bn' && one.value >= LEAST_SPENT && (one.value / one.grain >= EXACT || isWindow(view, one));
  return view.isHan && datesIn(view).length > 0 && view.of('quantity').some(isExact) ? 'sum' : null;
}

/** The sum stands behind the two days between which it was spent. */
function isWindow(view: SentenceView, one: Span): boolean {
  return datesIn(view).filter(({ precision, end }) => precision === 'day' && end <= one.start).length >= 2;
}

/** Billions of yen, and how many steps of its last digit a sum must have to be told exactly. */
const LEAST_SPENT = 300;
const EXACT = 1000;

function feature(name: keyof typeof WEIGHTS): Feature {
  return { name, weight: WEIGHTS[name] };
}

function datesIn(view: SentenceView): DateMention[] {
  return view.of('date').filter((date) => date.from !== null && date.precision !== 'week');
}

/** Sums of yen, those without their currency included where one with it stands before; not what else costs trillions. */
function sumsIn({ view, cue, ground }: Scene): QuantityMention[] {
  const quantities = view.of('quantity');
  const inYen = quantities.filter((one) => one.unit === 'jpy_bn');
  const bare = quantities.filter((one) => one.unit === 'number' && one.value >= TRILLION / 10);
  const isSpoken = ground === 'intervene' || ground === 'carried' || inYen.length > 0;
  const sums = [...inYen, ...(isSpoken ? bare.map(asYen) : [])].toSorted((a, b) => a.start - b.start);
  return sums
    .filter((one) => !view.isHan || ground === 'intervene' || one.grain <= (ground === 'carried' ? CARRIED : FINE))
    .filter((one) => !cue || view.distance(one, cue) <= REACH.amount)
    .filter((one) =>
      view
        .cues('measure', 'invest')
        .every((other) => view.distance(one, other) > REACH.other || ground === 'intervene' || isSpending(view, other)),
    );
}

/** 5兆6202億円を投じ: spent on the yen as on anything else. */
function isSpending(view: SentenceView, cue: Span): boolean {
  return /^(投じ|投入)/.test(view.lexed.text.slice(cue.start, cue.end));
}

/** Billions of yen: a budget is told more roughly than what the ministry spent. */
const FINE = 10;
const CARRIED = 100;

function asYen(number: QuantityMention): QuantityMention {
  return { ...number, unit: 'jpy_bn', value: number.value / 1e9, grain: number.grain / 1e9, currency: 'JPY' };
}

/** The day that stands right beside a sum: "6.28 trillion on 30 April", "on May 4 it was 780 billion yen". */
function ownDay(view: SentenceView, figure: Span, dates: readonly DateMention[]): DateMention | null {
  const before = view.isHan ? dayBefore(view, figure, dates) : null;
  if (before) return before;
  const near = dates.filter((date) => view.distance(date, figure) <= REACH.day);
  const cost = (date: DateMention): number => view.distance(date, figure) + (date.start < figure.start ? REACH.day : 0);
  return near.toSorted((a, b) => cost(a) - cost(b))[0] ?? null;
}

/** 9月22日に2兆8382億円、10月21日に…: Japanese and Chinese name the day first, and no other sum stands between. */
function dayBefore(view: SentenceView, figure: Span, dates: readonly DateMention[]): DateMention | null {
  const day = dates.findLast((date) => date.end <= figure.start && view.distance(date, figure) <= REACH.hanDay);
  const isTaken =
    day && view.of('quantity').some((one) => one.unit === 'jpy_bn' && one.start >= day.end && one.end <= figure.start);
  return day && !isTaken ? day : null;
}

/** "no intervention", "did not buy a single yen", "zero". */
function nothingIn(view: SentenceView): Span | null {
  const match = (view.isHan ? HAN_NOTHING : NOTHING).exec(view.text);
  return match ? { start: view.start + match.index, end: view.start + match.index + match[0].length } : null;
}

/** 総額は０円だった, 介入実績はゼロ, 未进行任何干预, 干预金额为零. */
const HAN_NOTHING =
  /((総|介入)額|実績|干[预預](金)?[额額]|介入(金)?[额額])[はも为為是]?[０0零](億|亿|日)?[円元圆圓]?(?![\d０-９.．台円元])|(総額|介入額|実績)[はも]?ゼロ|介入(は|が|を)?(一切)?(行われ|実施され|実施し|行わ|し)(てい)?な(い|かった)|([没沒]有|未[有曾]?)([进進]行|[实實]施)?(任何)?(汇率|匯率|外[汇匯])?干[预預]/;
const NOTHING =
  /\b(zero|nil|(no|not one|not a single) (intervention|operation|purchase)s?( at all)?|(did not|had not|has not|have not) (intervene|intervened|(buy|spend|sell|bought|spent|sold) (a single|any|one) (yen|dollar))|not (a|one|a single) yen|(stayed|stays|kept) out of the (currency )?market|nothing (was|had been|has been) spent(?! on (?!the yen|its currency|intervention|it\b))|(spent|spending) nothing(?! on (?!the yen|its currency|intervention|it\b)))\b/i;

/** "Tokyo was back on July 30": one of the two treasuries and a day, in a paragraph on intervention. */
function deedOnDay({ view, ground, dates }: Scene): Span | null {
  if (view.isHan) return null;
  const actor = view.of('country').find(({ ids }) => ids.includes('JP') || ids.includes('US')) ?? institutionIn(view);
  const day = dates.find(({ precision }) => precision === 'day');
  if (!actor || !day || view.has('tariff') || view.has('treasuries')) return null;
  // Where nothing before was about it, a word for coming in must say so.
  if (ground !== 'carried' && !CAME_IN.test(view.between(actor, day)) && !ALONE.test(view.between(actor, day))) return null;
  return { start: Math.min(actor.start, day.start), end: Math.max(actor.end, day.end) };
}

/** "the Treasury joined in": whose it is, the day tells. */
function institutionIn(view: SentenceView): Span | null {
  const match = INSTITUTION.exec(view.text);
  return match ? { start: view.start + match.index, end: view.start + match.index + match[0].length } : null;
}

const INSTITUTION =
  /\b[Tt]he (US |American |Japanese )?(Treasury|ministry|Ministry of Finance|finance ministry|authorities)\b(?! (bonds?|bills?|notes?|secretary|market))/;

const CAME_IN =
  /\b(in the (currency |foreign exchange )?market|came (back|in|out)|back in|was back|joined( in| it| them| forces)?|acted|returned|re-entered|entered|struck again|went in|moved in|took part|at it again)\b/;

/** "Tokyo moved alone on Thursday": the two treasuries do little else alone. */
const ALONE = /^ \w+ed? ((first|alone|unilaterally|by itself|on its own|single-handedly|together|jointly|side by side)\b|in )/;

/** The longest word for it: "yen intervention" before "intervene". */
function mainCue(view: SentenceView): CueMention | null {
  const cues = [...view.cues('intervene'), ...purchases(view), ...entries(view)].filter((cue) => view.depth(cue) < 1);
  return cues.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0] ?? null;
}
