/** What a sentence says, before anything of the record is looked up. */
import type { DateMention, Mention, QuantityMention, Span, Programme } from '../mention.ts';
import type { Country, Sector, Topic } from '../../record/schema.ts';
import type { Era } from './era.ts';
import type { SentenceView } from './view.ts';

/**
 * How firmly the text states a figure.
 * - `stated`: as it is; `past`: as it was, or as the side that a change came from; `ahead`: announced, planned, agreed
 * - `threat`: threatened, proposed or wished: counts only when the record knows of it
 * - `unreal`: hypothetical, forecast, asked, a quotation within a quotation: never marked
 */
export type Mood = 'stated' | 'past' | 'ahead' | 'threat' | 'unreal';

/** A named reason for or against a reading, with its weight. */
export interface Feature {
  name: string;
  weight: number;
}

interface ReadingBase {
  view: SentenceView;
  /** The run of text that a mark would sit on. */
  passage: Span;
  mood: Mood;
  features: Feature[];
  /** Mentions that the reading rests on. */
  mentions: Mention[];
}

/** What an article brings up beside a figure: whose rate it could be as well. */
export interface Around {
  /** Countries and goods that the article names anywhere. */
  countries: readonly Country[];
  sectors: readonly Sector[];
  /** Countries that the title names. */
  titled: ReadonlySet<Country>;
  /** Whom the article is mostly about. */
  partner: Country | null;
  /** It speaks of American duties in so many words. */
  isOnUsDuties: boolean;
  /** It is about duties. */
  isOnDuties: boolean;
  /** The sentences before it in its paragraph, the nearest first. */
  lately: readonly SentenceView[];
}

export interface TariffReading extends ReadingBase {
  kind: 'tariff';
  /** The figure; null when a measure is named without one. */
  figure: QuantityMention | null;
  /** Goods are said to be let off. */
  isSpared?: boolean;
  /** The figure is a mere number, which counts only where the record has it. */
  isElliptic: boolean;
  /** The figure that a change started from ("from 39% to 15%"). */
  from: QuantityMention | null;
  imposer: Country;
  targets: Country[];
  /** Whom else the words may mean: "uniformly" may be said of one partner's goods. */
  targetsBefore: Country[];
  sectors: Sector[];
  /** Sectors of the figure before in the same sentence, when this one names none. */
  sectorsBefore: Sector[];
  /** What the sentence itself names; the rest is carried over or taken for granted. */
  explicit: { imposer: boolean; target: boolean; sector: boolean };
  /** Nobody but the one carried-over partner can be meant. */
  isSolePartner: boolean;
  /** What the article brings up beside it. */
  around: Around;
  programme: Programme | null;
  /** Called a surcharge: a duty of that role before any other. */
  isSurcharge?: boolean;
  /** Said to be a sum of several measures. */
  total: boolean;
  /** Said to come on top of something. */
  further: boolean;
  average: boolean;
  /** Said to have ended: "the 10 percent surcharge expired", "the 35 percent tariff is gone". */
  ended: boolean;
  /** The time of the chronicle that it stands in. */
  era: Era | null;
  /** Dates that stand nearer to this figure than to any other rate. */
  dates: readonly DateMention[];
  /** No word tells it as a duty: only the record can. */
  leftOver?: boolean;
}

/**
 * `share`: part of what all foreigners hold; `extreme`: the most or least for so long; `run`: so many months up or down in a row;
 * `count`: the so-manieth month up or down of a year.
 */
export type HoldingAspect = 'level' | 'change' | 'rank' | 'threshold' | 'share' | 'extreme' | 'run' | 'count';

export interface HoldingReading extends ReadingBase {
  kind: 'holding';
  /** ISO codes, or `*` for all foreign holders; behind the first, those that it may be when the record says so. */
  holders: Country[];
  aspect: HoldingAspect;
  figure: QuantityMention | null;
  direction: 'rise' | 'fall' | null;
  dates: readonly DateMention[];
  explicit: { holder: boolean; treasuries: boolean };
  /** Carried over from the same paragraph, and no other country is named here. */
  isSoleHolder: boolean;
  /** Nothing says that the sum is of Treasuries; only the record can tell. */
  unnamed?: boolean;
}

export interface StatementReading extends ReadingBase {
  kind: 'statement';
  /** The part of the sentence that this speaker has; the whole of it where nobody else speaks. */
  part: SentenceView;
  /** Fact ids of persons, most likely first. */
  speakers: string[];
  topics: Topic[];
  /** The topics were named by the sentences before, not by this one. */
  topicsCarried: boolean;
  /** The text of what was said, for comparison with the record. */
  words: string;
  quoted: boolean;
  /** No word says that it was said: only the record tells that it was. */
  free: boolean;
  /** The text points back at something said before. */
  earlier: boolean;
  denied: boolean;
  dates: readonly DateMention[];
  /** Everybody whose words the sentence may give; the record weighs them against each other. Null where grammar tells who speaks. */
  voices: readonly Voice[] | null;
}

/**
 * How a sentence brings in somebody whose words it may give.
 * - `subject`: named where a subject stands; `named`: elsewhere; `pronoun`: "he", of whoever spoke last
 * - `carried`: who spoke last, of whom this sentence says nothing; `around`: named in the sentences before
 */
export interface Voice {
  person: string;
  how: 'subject' | 'named' | 'pronoun' | 'carried' | 'around';
  mention: Mention | null;
}

export interface InterventionReading extends ReadingBase {
  kind: 'intervention';
  countries: Country[];
  figure: QuantityMention | null;
  dates: readonly DateMention[];
  /** The date stands right beside the sum and belongs to nothing else. */
  day: boolean;
  /** The sentence itself calls it by a word for intervention. */
  named: boolean;
  /** The text says that it happened. */
  happened: boolean;
  /** The text says that nothing was spent. */
  none: boolean;
}

/** A fact that the text calls by one of its own names, or describes by day and deed. */
export interface NoteReading extends ReadingBase {
  kind: 'note';
  how: 'name' | 'days' | 'pledge' | 'ruling' | 'law' | 'deed' | 'told';
  /** The countries that the text speaks of, where the sentence names none. */
  partners: readonly Country[];
  /** The time of the chronicle that it stands in. */
  era: Era | null;
  /** Which court ruled, as the titles of the record say it. */
  court?: string;
  /** The ruling is still to come. */
  pending?: boolean;
  /** Alternatives, best first. */
  facts: string[];
  figure: QuantityMention | null;
  dates: readonly DateMention[];
}

export type Reading = TariffReading | HoldingReading | StatementReading | InterventionReading | NoteReading;

/** Sum of the weights, between 0 and 1. */
export function scoreOf(features: readonly Feature[]): number {
  const sum = features.reduce((total, feature) => total + feature.weight, 0);
  return Math.max(0, Math.min(1, sum));
}
