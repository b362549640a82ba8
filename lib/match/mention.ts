/**
 * What the lexer hands to the readings: blocks cut into sentences and quotations, with every mention found in them.
 *
 * Conventions
 * - All offsets are UTF-16 code units into the block's own text; `end` is the first unit outside.
 * - A mention never crosses a sentence. Mentions are sorted by start, longer first.
 * - Mentions of different types may overlap: "Japan's finance minister" is an `office` and, inside it, a `country`.
 *   Within one type only the longest match survives, and nothing survives inside a `stop` name ("Washington Post").
 * - Quantities never overlap each other, nor do dates. A number that is part of a date is no quantity.
 * - Days are ISO dates; day ranges are half-open as in the record: `from` is inside, `to` is the first day outside.
 */
import type { Claim, ClaimUnit } from './types.ts';
import type { Country, IsoDate, PackLanguage, Period, Sector, Topic } from '../record/schema.ts';

/** The language a block is read in. `other`: a language we do not read; such a block has no mentions. */
export type BlockLanguage = 'en' | 'ja' | 'zh-Hans' | 'zh-Hant' | 'other';

/** A run of block text. */
export interface Span {
  start: number;
  end: number;
}

export interface Sentence extends Span {
  /** Ends in a question mark. */
  question: boolean;
}

/** A stretch of direct speech or scare quotes, marks included. An unclosed quotation ends with its paragraph. */
export interface Quotation extends Span {
  /** 0 for an outer quotation, 1 for one inside it, and so on. */
  depth: number;
  /** Index of the enclosing quotation in the block's list, or -1. */
  parent: number;
}

export interface MentionBase extends Span {
  /** Index into the block's sentences. */
  sentence: number;
  /** Index of the innermost quotation around the mention in the block's list, or -1. */
  quotation: number;
}

export type Hedge = NonNullable<Claim['hedge']>;

/**
 * Unit of a quantity.
 * - the claim units: `percent`, `percentage_points` (basis points are converted: 25bp is 0.25), `usd_bn`, `jpy_bn`,
 *   `usd_jpy` ("142 yen to the dollar", "1ドル=142円"), `days`;
 *   `usd_jpy` also where a yen amount of its size stands in a sentence that names the dollar
 * - `jpy`: other yen amounts below a hundred million, in yen
 * - `money`: another currency, in billions; see `currency`
 * - `fraction`: a half, two-thirds, 2割 is percent (20), 三分之一 is a fraction
 * - `multiple`: doubled (2), threefold (3), halved (0.5), 倍增 (2)
 * - `rank`: largest (1), second-largest (2), 2位, 第二大
 * - `ordinal`: third, 5度目, 第五度, without a superlative
 * - `number`: any other number, e.g. a count
 */
export type QuantityUnit = ClaimUnit | 'jpy' | 'money' | 'fraction' | 'multiple' | 'rank' | 'ordinal' | 'number';

export interface QuantityMention extends MentionBase {
  type: 'quantity';
  unit: QuantityUnit;
  /** In `unit`, signed. The low end of a range. */
  value: number;
  /** The high end of a range ("12–14%", "10 to 41 per cent", "between 10% and 41%"). */
  high?: number;
  /** `at-most` also for "nearly" and "almost": the true figure is below. */
  hedge: Hedge;
  /** Where the hedge word stands; the mention itself covers the figure and its unit (and "-plus"). */
  hedgeSpan?: Span;
  /**
   * The smallest step that the notation shows, in `unit`: 1 for "24%", 0.1 for "27.5%", 1000 for "US$1 trillion",
   * 10 for "$1.13tn". Half of it is what rounding explains.
   */
  grain: number;
  /** The two ends of a change and its amount: "from 39% to 15%", "raised … to 50%", "by 10 points", "rose 3%". */
  change?: 'from' | 'to' | 'by';
  /** "a further 10 points", "another 25%", "an additional 10%", さらに, 追加, 再加: comes on top of something. */
  further?: boolean;
  /** Stands before its noun as an adjective: "a 24-percent duty", "90-day pause". */
  attributive?: boolean;
  /** ISO 4217 code, for `usd_bn`, `jpy_bn`, `jpy` and `money`. */
  currency?: string;
  /** A duration as written; `value` counts days (a month as 30, a year as 365). */
  duration?: { amount: number; of: 'hour' | 'day' | 'trading-day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' };
  /** A unit that only its neighbourhood makes sure: bare "points" may be goals or an index. */
  loose?: boolean;
  /** The superlative of a rank: largest, lowest … */
  superlative?: 'high' | 'low';
}

export type DatePrecision = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'span';

export interface DateMention extends MentionBase {
  type: 'date';
  /** First day meant; null when it cannot be known (a relative date in an article without a date). */
  from: IsoDate | null;
  /** First day no longer meant. */
  to: IsoDate | null;
  /** `span` is anything that is no calendar unit: early July, end-February, the first week of May. */
  precision: DatePrecision;
  /** `absolute`: the text says all; `partial`: the year or month was taken from the article's date; `relative`: counted from it. */
  basis: 'absolute' | 'partial' | 'relative';
  /** The record's period when the date is a whole year, month or day. */
  period?: Period;
  /** The word before it: since February, until July 9, by Friday, from April 5, before, after, on. */
  relation?: 'since' | 'until' | 'by' | 'from' | 'before' | 'after';
  /** Second reading where the past one was preferred but the future one is as natural ("on Friday" in a plan), or the other way round. */
  other?: { from: IsoDate; to: IsoDate };
  /** A fiscal year or quarter: not calendar time. */
  fiscal?: boolean;
  /** Counted from a date in the text rather than the article's ("a month earlier", "the day before", 前月). */
  anaphoric?: boolean;
}

/** Common to everything found through the index of names. */
export interface NameBase extends MentionBase {
  /** Written in a form that other people or things share: a bare surname, a bare "finance minister". */
  weak: boolean;
  /** Lies inside a longer mention of another type. */
  nested: boolean;
}

/** Countries, capitals and governments used as names, demonyms. Several ids are all meant (日米 is JP and US). */
export interface CountryMention extends NameBase {
  type: 'country';
  ids: Country[];
}
export interface SectorMention extends NameBase {
  type: 'sector';
  /** Several when the word covers several sectors. */
  ids: Sector[];
}
/** A person named; several ids are alternatives (two people called Kato). */
export interface PersonMention extends NameBase {
  type: 'person';
  /** Fact ids of kind `person`. */
  ids: string[];
}
/** An office named ("the Treasury secretary"); several ids are alternatives (any country's "finance minister"). */
export interface OfficeMention extends NameBase {
  type: 'office';
  /** Slugs of `Role.office`. */
  ids: string[];
}
/** A fact named by one of its own names ("Liberation Day", "IEEPA", "the Geneva truce"); several ids are alternatives. */
export interface FactMention extends NameBase {
  type: 'fact';
  ids: string[];
}
export interface TopicMention extends NameBase {
  type: 'topic';
  ids: Topic[];
}
/** A word that makes the page a candidate, or (negative) speaks against it. */
export interface AnchorMention extends NameBase {
  type: 'anchor';
  /** Groups of the vocabulary's anchors and anti-anchors. */
  ids: string[];
  /** Positive for anchors, negative for anti-anchors. */
  weight: number;
}

/**
 * Grammar and verbs that turn a reading. The words stand in `language/{en,ja,zh}.ts`; add kinds and words there.
 */
export type Cue =
  // polarity and reality
  | 'negation' // not, never, no, ない, 不, 没
  | 'modal' // could, may, might, would, 可能
  | 'future' // will, plans to, is set to, 予定, 将
  | 'hypothetical' // if, unless, were to, 仮に, 如果
  | 'threat' // threatened, warned, vowed, 脅し, 威胁
  | 'forecast' // forecast, expected, estimated, economists, 見通し, 预计
  | 'wish' // hopes for, wants, pleads for: of those who would pay
  | 'proposal' // proposed, considering, mulling, 検討, 考虑
  | 'reversal' // instead of, rather than, down from, initially, 当初, 原定
  | 'question' // whether, asked if
  | 'comparison' // year on year, from a year earlier, 前年比, 同比
  // speech
  | 'report' // said, told, added, 述べた, 表示
  | 'deny' // denied, ruled out, rejected, 否定, 否认
  | 'opine' // thinks, found, sees, hopes, warned: English verbs that state a view only behind their subject
  | 'voice' // promised, asked, mused, in his telling: that something was said or wanted, by whomsoever
  | 'earlier' // earlier, previously, had said, 以前, 此前
  // tariffs
  | 'impose'
  | 'raise'
  | 'lower'
  | 'pause'
  | 'extend'
  | 'resume'
  | 'end' // lifted, scrapped, struck down, invalidated, 撤廃, 取消
  | 'announce'
  | 'agree'
  | 'in-force' // takes effect, came into force, 発効, 生效
  | 'exempt'
  | 'retaliate'
  | 'on-top' // on top of, in addition to, stacked, 上乗せ, 叠加
  | 'total' // in total, combined, cumulative, 合計, 合计, 累计
  | 'face' // faces, is hit with, pays, is subject to: its subject is the target
  // holdings and markets
  | 'hold'
  | 'buy'
  | 'sell'
  | 'rise'
  | 'fall'
  | 'intervene'
  // reference
  | 'he'
  | 'she'
  | 'they'
  | 'from' // goods from, imports of, made in, から, 来自
  | 'to' // on, against, towards: 対, 对
  | 'by'; // imposed by, によって, 被

/** Which programme of tariffs. */
export type Programme =
  | 'reciprocal'
  | 'fentanyl'
  | 'russian-oil'
  | 'greenland'
  | 'section-122'
  | 'section-232'
  | 'section-301'
  | 'section-338';

/** Nouns that say what a figure is of. The words stand in `language/subject-words.ts`. */
export type SubjectCue =
  | 'tariff' // tariff, duty, levy, 関税, 关税
  | 'rate'
  | 'goods' // goods, imports, products, 製品, 商品
  | 'everyone' // all countries, universal, baseline, 一律, 全球
  | Programme
  | 'average' // average and effective rates: no legal rate
  | 'treasuries'
  | 'currency'
  | 'invest'
  | 'abroad' // foreign holders, overseas
  | 'measure' // what else is told in percent: growth, yields, voters, shares
  | 'deadline'
  | 'talks'
  | 'paper' // joint statement, order, memorandum
  | 'court';

export interface CueMention extends NameBase {
  type: 'cue';
  ids: (Cue | SubjectCue)[];
}

/** A word whose English counterparts the record's gists use; ids are their stems. */
export interface GlossMention extends NameBase {
  type: 'gloss';
  ids: string[];
}

export type NameMention =
  | CountryMention
  | SectorMention
  | PersonMention
  | OfficeMention
  | FactMention
  | TopicMention
  | AnchorMention
  | CueMention
  | GlossMention;
export type Mention = QuantityMention | DateMention | NameMention;

export interface LexedBlock {
  /** The block's original text. */
  text: string;
  lang: BlockLanguage;
  /** Resolution date for this block: a live-blog entry's own, else the document's. */
  published: IsoDate | null;
  sentences: Sentence[];
  /** Sorted by start. */
  quotations: Quotation[];
  /** Sorted by start, longer first. */
  mentions: Mention[];
}

export interface LexedDocument {
  /** Same order and number as the document's blocks; block 0 is the title. */
  blocks: LexedBlock[];
  /** The document's main language, as found. */
  lang: BlockLanguage;
  published: IsoDate | null;
}

/** The vocabulary language of a block, or null for one we do not read. */
export function packLanguage(lang: BlockLanguage): PackLanguage | null {
  if (lang === 'other') return null;
  return lang === 'en' || lang === 'ja' ? lang : 'zh';
}
