/** Places, extremes and runs of months of a holder in Japanese and Chinese: 排名第三, 2008年以来最低, 11カ月連続. */
import type { DateMention, QuantityMention, Span } from '../mention.ts';
import type { AnyCue, SentenceView } from './view.ts';

/** Characters around a figure that say what it is. */
const NEAR = 14;
/** A year: what a shorter time makes an extreme of is no news. */
const YEAR_DAYS = 300;

/** What else places, extremes and runs are told of: 汽车产量排名第三, 3カ月連続で増えた輸出. */
const OTHERS: AnyCue[] = ['measure', 'goods', 'invest', 'currency', 'tariff'];

/** Whether the clause of a figure speaks of something else than a holder. */
export function isOfOthers(view: SentenceView, figure: Span): boolean {
  const clause = view.clauseOf(figure);
  return view.cuesWithin(clause, ...OTHERS).length > 0 || view.within(clause).some(({ type }) => type === 'sector');
}

const PLACED = /(排[名在行第]?|名列|位[居列]|[居列佔占]|稳居|穩居|续居|續居|全球|海外|世界|仍[是为為]?|[はがもで])$/;

/** 最大卖家, 頭號買家, 最大の売り手: a place among the month's trades, and not among the holders. */
const TRADERS = /^[的の]?(净|淨|減|减)?[卖賣买買売沽抛拋減减増增]/;

/** 排名第三, 位列第二, 3位にとどまった, 穩居次席. */
export function isHanPlace(view: SentenceView, { unit, superlative, start, end }: QuantityMention): boolean {
  if (TRADERS.test(view.lexed.text.slice(end, end + 4))) return false;
  if (unit === 'rank') return superlative === 'high';
  return unit === 'ordinal' && PLACED.test(view.lexed.text.slice(Math.max(view.start, start - NEAR), start));
}

const EVER = /(過去|历史|歷史|史上)$|^(過去|历史|歷史)/;

/** 2009年以來新低, 過去最高を更新: the most or the least of the holder's own months. */
export function isHanExtreme(view: SentenceView, quantity: QuantityMention): boolean {
  return quantity.unit === 'rank' && quantity.value === 1 && hanSince(view, quantity) !== null;
}

/** The day since when, or how many days ago; null where the words compare with other holders. */
export function hanSince(view: SentenceView, { start, end }: Span): { from: string } | { days: number } | null {
  const near = (one: Span): boolean => one.end <= start && start - one.end <= NEAR;
  const isSince = (one: DateMention): boolean => one.relation === 'since' || isEpoch(view.lexed.text.slice(one.end, start));
  const date = view.of('date').findLast((one) => near(one) && isSince(one));
  if (date?.from) return { from: date.from };
  const ago = view.of('quantity').findLast((one) => one.duration && one.value >= YEAR_DAYS && near(one));
  if (ago && /^(ぶり|以?[来來])/.test(view.lexed.text.slice(ago.end, start))) return { days: ago.value };
  const text = view.lexed.text.slice(start, end);
  const before = view.lexed.text.slice(Math.max(view.start, start - NEAR), start);
  return EVER.test(before) || EVER.test(text) ? { from: '0000-01-01' } : null;
}

/** 2008年金融危机以来: the time is called by what happened in it. */
function isEpoch(behind: string): boolean {
  return /^[^，。、；\d]{1,8}以[来來]/.test(behind);
}

const RUN_BEFORE = /([连連]|[连連][续續]第?|[连連][增减減升降涨跌漲]|第)$/;
const RUN_AFTER = /^(目の)?月?(間)?(の)?([连連][续続續]|[续続續][けい])/;

/** 11カ月連続, 已连增七个月, 連續第10個月: how many months the figure counts; null where it counts no run. */
export function runOf(view: SentenceView, { start, end, duration, unit, value }: QuantityMention): number | null {
  const before = view.lexed.text.slice(Math.max(view.start, start - 3), start);
  const after = view.lexed.text.slice(end, Math.min(view.end, end + 8));
  const isOrdinal = unit === 'ordinal' && after.startsWith('月') && /[连連][续續]$/.test(before);
  if (isOrdinal) return value;
  if (duration?.of !== 'month') return null;
  return RUN_BEFORE.test(before) || RUN_AFTER.test(after) ? duration.amount : null;
}

const MOVE = /^の?[减減增加抛拋卖賣売买買縮缩下]/;
/** 今年, 年内: the moves are counted within the year. */
const OF_THIS_YEAR = /(今年|年[内內]|本年)[^，。、]{0,6}$/;

/** 今年以來第五度減碼, 今年5回目の減少: the so-manieth month of the year in which it went up or down. */
export function isCountOfMoves(view: SentenceView, { unit, start, end }: QuantityMention): boolean {
  if (!view.isHan || unit !== 'ordinal') return false;
  const before = view.lexed.text.slice(Math.max(view.start, start - NEAR), start);
  return OF_THIS_YEAR.test(before) && MOVE.test(view.lexed.text.slice(end, Math.min(view.end, end + 2)));
}

/** The words that a mark of a place, an extreme or a run sits on: 2009年以來新低, 11カ月連続. */
export function toldSpan(view: SentenceView, { start, end }: Span): Span {
  const text = (from: number, to: number): string => view.lexed.text.slice(Math.max(view.start, from), Math.min(view.end, to));
  const since = [...view.of('date'), ...view.of('quantity')].find(
    (one) =>
      one.end <= start &&
      start - one.end <= NEAR &&
      (/^(以[来來降]|[来來]|ぶり)[の、，]?$/.test(text(one.end, start)) || isEpoch(text(one.end, start))),
  );
  const lead = RUN_BEFORE.exec(text(start - 3, start))?.[0].length ?? 0;
  const verb = view.cues('buy', 'sell', 'rise', 'fall').find((cue) => cue.start >= end && cue.start - end <= 1);
  const after = verb ? verb.end - end : (RUN_AFTER.exec(text(end, end + 8))?.[0].length ?? 0);
  return { start: since?.start ?? start - lead, end: end + after };
}

const RISE = /[增升涨漲加買买伸膨]|積み|多く/;
const FALL = /[减減降跌滑抛拋縮]|少な|売り/;

/** Which way a run went: the word behind it in its clause, else the one before it. */
export function runDirection(view: SentenceView, figure: Span): 'rise' | 'fall' | null {
  const clause = view.clauseOf(figure);
  const text = (from: number, to: number): string => view.lexed.text.slice(from, to);
  for (const part of [text(figure.end, clause.end), text(clause.start, figure.start)])
    if (RISE.test(part) !== FALL.test(part)) return RISE.test(part) ? 'rise' : 'fall';
  return null;
}

/** 比去年同期, 前年比: a pace and no change from month to month. */
const OF_THE_YEAR = /同比|年[增减減]|前年|去年|上年|按年|年率/;

export function isOfTheYear(view: SentenceView, cue: Span): boolean {
  return OF_THE_YEAR.test(view.lexed.text.slice(cue.start, cue.end));
}

const CHANGED = /^(ほど|あまり|余り|も)?の?(増|減|積み|買い増|多[くい]|少な|上積|下げ|膨ら|圧縮|売り越|買い越|手放)/;

/** 106億ドル積み上げた, 189億ドル減らした: the verb stands behind; に増えた tells the level. */
export function isChangeInJapanese(view: SentenceView, { end }: Span): boolean {
  return view.lexed.lang === 'ja' && CHANGED.test(view.lexed.text.slice(end, Math.min(view.end, end + 8)));
}

/** 按月少668億, 较上月多出111亿: more or less than the month before. */
export function isMovedBy(view: SentenceView, { start }: Span): boolean {
  const before = view.lexed.text.slice(Math.max(view.start, start - 12), start);
  return (
    view.isHan && /(按月|[较較比][前上]?个?個?月?|环比|環比)[^，、]{0,4}[少多增减減升降跌][了出掉少加]?[约約近逾]?$/.test(before)
  );
}

/** 买入107亿美元: the verb stands right before the sum that it moved. */
export function isMovedInChinese(view: SentenceView, { start }: Span): boolean {
  const isBefore = ({ end }: Span): boolean => end <= start && /^了?[约約近逾]?$/.test(view.lexed.text.slice(end, start));
  return (
    view.isHan &&
    view
      .cues('buy', 'sell', 'rise', 'fall')
      .some((cue) => isBefore(cue) && !/[于於过過]$/.test(view.lexed.text.slice(cue.start, cue.end)))
  );
}

/** 大增584亿美元，达9983亿美元: what a move came to. */
export function isLevelInHan(view: SentenceView, { start }: Span): boolean {
  const before = view.lexed.text.slice(Math.max(view.start, start - 4), start);
  return view.isHan && /(达|達|至|到|[剩余餘]下?|站上)(大?[约約]|近|逾|超[过過])?$/.test(before);
}

const PASSED_BEHIND =
  /^(を|に)?(追い)?(抜[きいかく]|上回|下回|次[ぐい]|続[きく]|迫|逆転)|^(反超|超越|超[过過]|[赶趕]超|逆[转轉]|之后|之後|後面)/;
const PASSED_BEFORE = /(被|仅次于|僅次於|次于|次於|[紧緊][随隨跟]|落[后後][于於]?|超[过過]|超越|反超|高[于於]|低[于於])$/;

/** 中国を抜き, 被英国超过, 紧随日本之后: whom the owner of the figure is measured against. */
export function isHanRival(view: SentenceView, { start, end }: Span): boolean {
  const { text } = view.lexed;
  return PASSED_BEHIND.test(text.slice(end, Math.min(view.end, end + 6))) || PASSED_BEFORE.test(text.slice(view.start, start));
}

/** 比利时常被看作中国托管账户的所在地，小增16亿美元: the nearest country tells only what the subject is. */
export function hanSubject<T extends Span>(view: SentenceView, figure: Span, countries: readonly T[]): T | null {
  const before = countries.filter((one) => one.end <= figure.start);
  const [subject, nearest] = before.slice(-2);
  if (!subject || !nearest) return null;
  const clause = view.clauseOf(nearest);
  const isAside = figure.start >= clause.end && subject.start >= clause.start;
  const isJoined = /^[和与與及、跟同]$/.test(view.lexed.text.slice(subject.end, nearest.start));
  return isAside && !isJoined && /^[^，、。]{0,8}的/.test(view.lexed.text.slice(nearest.end, clause.end)) ? subject : null;
}

/** Of the countries of a sentence the one whose place, extreme or run a figure tells. */
export function hanOwner<T extends Span>(view: SentenceView, figure: Span, countries: readonly T[]): T | null {
  const clause = view.clauseOf(figure);
  const own = countries.filter((one) => one.start >= clause.start && one.end <= clause.end);
  const before = countries.filter((one) => one.end <= figure.start);
  const subject = before.findLast((one) => /^[はがも]/.test(view.lexed.text.slice(one.end, one.end + 1)));
  return own.findLast((one) => one.end <= figure.start) ?? own[0] ?? subject ?? before.at(-1) ?? null;
}
