/** Reads what is called by its own name or described by day and deed: events, terms, pledges, pauses. */
import { base, spanOf } from './note-base.ts';
import { readLaws } from './law.ts';
import { readRulings } from './ruling.ts';
import type { Discourse } from './discourse.ts';
import type { NoteReading } from './types.ts';
import { isPercent, type AnyCue, type SentenceView } from './view.ts';
import type { CueMention, FactMention, QuantityMention, Span } from '../mention.ts';

/** The vocabulary of the topic itself: a term made of it is no news to anyone who reads on. */
const BASIC: AnyCue[] = [
  'treasuries',
  'tariff',
  'reciprocal',
  'measure',
  'currency',
  'everyone',
  'goods',
  'average',
  'section-232',
  'section-301',
  'section-122',
];
/** Deeds by which an event is described. */
const DEEDS: AnyCue[] = ['agree', 'announce', 'court', 'end', 'deadline', 'paper', 'intervene'];
/** 把安排延长到1月10日, 11月10日に終わる休戦: how long something lasts is told with its last day. */
const HAN_DEEDS: AnyCue[] = ['extend', 'pause'];
/** Deeds so rare that a month tells which one is meant. */
const SINGULAR: AnyCue[] = ['paper', 'court', 'intervene'];
const REACH = { deed: 60, invest: 60 };
const WEIGHTS = {
  name: 0.55,
  weakName: 0.3,
  spelledOut: 0.1,
  days: 0.35,
  invest: 0.35,
  dated: 0.2,
  deed: 0.15,
  told: 0.15,
} as const;

/** Facts called by name, day counts and pledges, and deeds on a day. */
export function readNotes(view: SentenceView, talk: Discourse): NoteReading[] {
  const isOurs =
    talk.isOnTariffs(view) || view.isHan || view.of('person').length + view.of('office').length + view.of('country').length > 0;
  // A supplier suspends its discount for 90 days, too.
  const counts = isOurs && talk.speaksOfUs ? dayCounts(view) : [];
  const notes = [
    ...namedFacts(view),
    ...counts,
    ...pledges(view),
    ...readRulings(view, talk),
    ...(talk.isOnTariffs(view) ? readLaws(view) : []),
    ...deeds(view, talk),
    ...told(view, talk),
  ];
  const era = talk.eraOf(view);
  return era === null ? notes : notes.map((note) => ({ ...note, era }));
}

function namedFacts(view: SentenceView): NoteReading[] {
  const names = view.of('fact').filter((mention) => !isBasic(view, mention));
  return names.map((mention) => ({
    ...base(view, mention, [
      { name: mention.weak ? 'weakName' : 'name', weight: mention.weak ? WEIGHTS.weakName : WEIGHTS.name },
      ...(isSpelledOut(view, mention) ? [{ name: 'spelledOut', weight: WEIGHTS.spelledOut }] : []),
    ]),
    how: 'name' as const,
    facts: mention.ids,
    mentions: [mention],
  }));
}

function isBasic(view: SentenceView, mention: FactMention): boolean {
  if (isLaw(view, mention) || ACRONYM.test(view.lexed.text.slice(mention.start, mention.end))) return false;
  // 通商拡大法 within 通商拡大法232条.
  const isOf = (cue: Span): boolean =>
    view.isHan ? cue.start < mention.end && mention.start < cue.end : cue.start >= mention.start && cue.end <= mention.end;
  return view.cues(...BASIC).some(isOf);
}

/** "MFN duty": called by its initials. */
const ACRONYM = /^\p{Lu}{3} /u;

/** "Section 338 of the Tariff Act", "under Section 122", "Section 301 cases": the law itself, not the duties that go by its number. */
function isLaw(view: SentenceView, mention: FactMention): boolean {
  const { start, end } = mention;
  const { text } = view.lexed;
  const rates = view.of('quantity').filter(isPercent);
  const clause = view.clauseOf({ start, end });
  const hasRate = rates.some((one) => one.start >= clause.start && one.end <= clause.end);
  const before = text.slice(Math.max(view.start, start - RESTS_LETTERS), start);
  const after = text.slice(end, Math.min(view.end, end + ACT_LETTERS));
  if (view.isHan)
    return (
      !hasRate &&
      /\d|[一三]/.test(text.slice(start, end)) &&
      (HAN_RESTS.test(before) ||
        HAN_ACT.test(after) ||
        /[调調][查査]$/.test(text.slice(start, end)) ||
        (rates.length === 0 && HAN_SPELLED.test(before)))
    );
  if (!/^section /i.test(text.slice(start, end))) return false;
  if (/\b(using|invoking|invoked|invokes|invoke) $/i.test(before)) return true;
  const isSpelled = isSpelledOut(view, mention);
  if (rates.length > 0 && !isSpelled && !CASES.test(after)) return false;
  const isDuty = DUTY.test(after) && view.of('country').every(({ ids }) => ids.includes('US'));
  return !hasRate && (isSpelled || isDuty || CASES.test(after) || RESTS.test(before));
}

/** "Section 232 (Trade Expansion Act of 1962)": the number of a law with the name of it. */
function isSpelledOut(view: SentenceView, { end }: Span): boolean {
  return ACT.test(view.lexed.text.slice(end, Math.min(view.end, end + ACT_LETTERS)));
}

const RESTS = /\b(under|subject to|covered by|rests? on|rested on|based on|through|via|pursuant to|by way of) $/i;
const RESTS_LETTERS = 16;
const ACT = /^( of| \(|, part of) ?((the|a) )?(\d{4} )?\p{Lu}?\w+ [^,.;()]{0,40}([Aa]ct|law)\b/u;
const CASES =
  /^["”]? (cases?|investigations?|probes?|inquir(y|ies)|hearings?|((tariffs|duties|measures),? )?(and|or) (anti-?dumping|countervailing))\b/;
const DUTY = /^ (tariffs|duties)\b/;
const ACT_LETTERS = 60;
/** 根拠は通商法301条, 根據301條款, 232條款調查, 通商拡大法232条が根拠: what a measure rests on, and what is inquired into. */
const HAN_RESTS = /(根拠は|根拠の|(法律|法)?依[据據][是为為]?|根[据據]|援引|引用|[动動]用)[「『“《]?$/;
/** 1962年通商拡大法232条, 「1974年貿易法」第122條, 動用貿易法一二二條: with the name of the law; beside a rate it says what that one rests on. */
const HAN_SPELLED =
  /((?<!法)依|(?<![\d〇一二三四五六七八九])[\d〇一二三四五六七八九]{4}年|([贸貿]易|通商|[扩擴]展|[扩擴][张張]|[扩拡]大)法[」』”》]?[的之の]?第?)$/;
const HAN_ACT =
  /^[」』”》]?((に基づく|の)?(調査|调查|調查)|を?が?根拠|を?が?(発動|援用)|(による|に基づく)(新たな|新しい)?(関税|措置)を(発動|導入))/;

/** "a 90-day pause", 暂停90天. */
function dayCounts(view: SentenceView): NoteReading[] {
  const counts = view.of('quantity').filter((one) => one.unit === 'days' && one.value >= 20);
  return counts.flatMap((figure) => {
    const deed = nearest(view, figure, ['pause', 'extend', 'deadline', 'agree', 'lower']);
    if (!deed && !figure.further && !isTerm(view, figure)) return [];
    return [
      {
        ...base(view, figure, [{ name: 'days', weight: WEIGHTS.days }]),
        how: 'days' as const,
        figure,
        mentions: deed ? [figure, deed] : [figure],
      },
    ];
  });
}

/** 為期150天, 150日で期限を迎える, "lasts 150 days unless", "its 150 days having run out": how long a measure may last. */
function isTerm(view: SentenceView, { start, end, value }: QuantityMention): boolean {
  const { text } = view.lexed;
  if (!view.isHan)
    return value >= LONG && (LASTS.test(text.slice(view.start, start)) || RUNS_OUT.test(text.slice(end, view.end)));
  const before = text.slice(Math.max(view.start, start - 3), start);
  const after = text.slice(end, Math.min(view.end, end + 6));
  return (
    /(为期|為期|最[长長]|有效期|[又再][得给給获獲延]了?|[宽寬]限)$/.test(before) ||
    /^(間)?(しか(続|課|使|徴|集|もた)|だけ(続|課|使|徴)|の時限|で期限|が期限|に限|限り|を限度|期限|为限|為限|后到期|後到期)/.test(
      after,
    )
  );
}

/** Days that are no notice and no holiday. */
const LONG = 60;
const LASTS =
  /\b((last(s|ed|ing)?|run(s|ning)?|valid|stands?|stay|charged|imposed|levied|good|limited|capped|allow(s|ed)?|gives?|given|granted|themselves)\b[^,.;]{0,40}|\b(ends?|expires?|lapses?|ended|expired|lapsed) after) (for |to |at |up to |only |another |at most |no more than |a maximum of )*$/i;
const RUNS_OUT = /^( more)?( having| has| have| had| are| were)? (run out|ran out|up|over|unless|after which|and no longer)\b/;

/** "invest $550 billion". */
function pledges(view: SentenceView): NoteReading[] {
  const sums = view.of('quantity').filter((one) => one.unit === 'usd_bn' || isTonnes(view, one));
  return sums.flatMap((figure) => {
    const invest = nearest(view, figure, [figure.unit === 'number' ? 'buy' : 'invest']);
    if (!invest) return [];
    return [
      {
        ...base(view, figure, [{ name: 'invest', weight: WEIGHTS.invest }]),
        how: 'pledge' as const,
        figure,
        mentions: [figure, invest],
      },
    ];
  });
}

/** "the deal reached on July 22": a day and a deed close to each other. */
function deeds(view: SentenceView, talk: Discourse): NoteReading[] {
  const deed = view.cues(...DEEDS, ...(view.isHan ? HAN_DEEDS : [])).filter((cue) => view.depth(cue) < 1);
  const dates = view
    .of('date')
    .filter((date) => date.from !== null && !date.anaphoric && ['day', 'week', 'month'].includes(date.precision));
  const pairs = deed.flatMap((cue) =>
    dates
      .filter(
        (date) =>
          !(cue.ids.includes('intervene') && isBound(view, date)) &&
          view.distance(cue, date) <= REACH.deed &&
          (date.precision === 'day' || cue.ids.some((id) => SINGULAR.includes(id))),
      )
      .map((date) => ({ cue, date })),
  );
  // 同意将10月9日公布的管制…: the day is that of the verb behind it.
  const isTaken = ({ cue, date }: (typeof pairs)[number]): boolean =>
    view.isHan &&
    view.lexed.lang !== 'ja' &&
    cue.end <= date.start &&
    pairs.some((other) => other.date === date && other.cue.start >= date.end);
  return pairs
    .filter((pair) => !isTaken(pair))
    .map(({ cue, date }) => ({
      ...base(view, announced(view, cue, date) ?? spanOf(cue, date), [
        { name: 'deed', weight: WEIGHTS.deed },
        { name: 'dated', weight: WEIGHTS.dated },
      ]),
      how: 'deed' as const,
      partners: talk.partnerFor(view),
      dates: [date],
      mentions: [cue, date],
    }));
}

/** 7月30日から8月26日までの介入: the window that a sum covers, and no day of it. */
function isBound(view: SentenceView, { end }: Span): boolean {
  return view.isHan && /^(から|まで|至|到)/.test(view.lexed.text.slice(end, end + 2));
}

/** 三天前…宣布，休战延至明年1月10日: Chinese tells behind the verb what is announced or agreed; the day stands before it. */
function announced(view: SentenceView, cue: CueMention, date: Span): Span | null {
  if (!view.isHan || view.lexed.lang === 'ja' || date.end > cue.start) return null;
  const behind = view.lexed.text.slice(cue.end, view.end);
  // 取消小額包裹的免稅待遇; 10月9日公布的稀土管制擱置一年: the verb and its object, or the thing and what becomes of it.
  const object = cue.ids.includes('end') ? OBJECT.exec(behind) : null;
  if (object) return { start: cue.start, end: cue.end + object[0].length };
  const thing = cue.ids.includes('announce') ? THING.exec(behind) : null;
  if (thing) return { start: date.start, end: cue.end + thing[0].length };
  const match = cue.ids.includes('announce') ? ANNOUNCED.exec(behind) : null;
  if (!match) return null;
  const start = cue.end + match[1]!.length;
  const end = start + match[2]!.length;
  if (end - start < SHORT_OBJECT && /\d/.test(match[2]!)) return null;
  return { start: end - start < SHORT_OBJECT ? cue.start : start, end };
}

const OBJECT = /^了?(?!的)[^，。；：！？]{4,30}/;
const THING = /^的[^，。；：！？]{4,30}/;
const ANNOUNCED = /^(了?[，：:]?)(?![的后後时時])([^，。；：:！？“「]{4,40})/;
/** Characters of an object that is marked with its verb. */
const SHORT_OBJECT = 6;

/** Letters of a sentence that can tell an event. */
const TELLING_LETTERS = { latin: 40, han: 14 };

/** What happened, told without a name: the record knows by the time and the words. */
function told(view: SentenceView, talk: Discourse): NoteReading[] {
  if (view.question || view.end - view.start < TELLING_LETTERS[view.isHan ? 'han' : 'latin']) return [];
  const isQuoted = view.depth(view) >= 0;
  return isQuoted
    ? []
    : [
        {
          ...base(view, view, [{ name: 'told', weight: WEIGHTS.told }]),
          how: 'told',
          mood: /^\W*(if|unless|suppose|had|were)\b/i.test(view.text) ? 'unreal' : 'stated',
          partners: talk.partnerFor(view),
          mentions: [],
        },
      ];
}

/** 1200万吨, 2500万トン: what is to be bought. */
function isTonnes(view: SentenceView, { unit, value, end }: QuantityMention): boolean {
  return view.isHan && unit === 'number' && value >= MILLION && /^(公?[吨噸]|トン)/.test(view.lexed.text.slice(end, end + 2));
}

const MILLION = 1e6;

function nearest(view: SentenceView, figure: QuantityMention, kinds: AnyCue[]) {
  const close = view.cues(...kinds).filter((cue) => view.distance(cue, figure) <= REACH.invest);
  return close.toSorted((a, b) => view.distance(a, figure) - view.distance(b, figure))[0] ?? null;
}
