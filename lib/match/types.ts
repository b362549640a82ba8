/**
 * What goes into the matcher and what comes out of it.
 * Offsets are UTF-16 code units into the text of one block; block 0 is the title.
 */
import type { Fact, IsoDate, Vocabulary } from '../record/schema.ts';

/** A run of page text that is read as one unit: a heading, a paragraph, a table cell, a caption. */
export interface TextBlock {
  text: string;
  /** BCP 47 tag when the block's language is known to differ from the document's. */
  lang?: string;
  /** Date of a live-blog entry when it differs from the article's. */
  published?: IsoDate;
  /** What it is when it is no paragraph. A `caption` tells of a picture, often an old one: nothing is read in it. */
  part?: string;
}

export interface MatchDocument {
  /** Block 0 is the title. */
  blocks: TextBlock[];
  /** BCP 47 tag of the document, or `und`. */
  lang: string;
  /** The article's date; null when unknown: then nothing is compared. */
  published: IsoDate | null;
  /** Why nothing is marked, whatever the text says: a front page with its teasers, a contract. */
  notCoverage?: string;
}

export type AnnotationKind = 'tariff' | 'holding' | 'statement' | 'intervention' | 'event' | 'term' | 'person';

/** Whom and what a passage is about, in the words of the record. */
export interface About {
  imposer?: string;
  target?: string;
  sector?: string;
  holder?: string;
  speaker?: string;
  country?: string;
  topic?: string;
}

export type ClaimUnit = 'percent' | 'percentage_points' | 'usd_bn' | 'jpy_bn' | 'usd_jpy' | 'days';
/** The figure that a passage states. */
export interface Claim {
  value: number;
  unit: ClaimUnit;
  /** How the text hedges it: `exact`, `about`, `at-least` ("more than", "-plus"), `at-most` ("nearly", "under"). */
  hedge?: 'exact' | 'about' | 'at-least' | 'at-most';
}

export type Verdict = 'consistent' | 'differs' | 'outdated' | 'unclear';

/** Why a passage matched: codes and values, put into words by whoever shows it. */
export interface Explanation {
  mentions: { type: string; text: string; value: string }[];
  /** The reading in one machine-readable line, e.g. `tariff US→JP all 24 percent paused`. */
  reading: string;
  score: number;
  rejected: { fact: string; reason: string; score: number }[];
}

export interface Annotation {
  block: number;
  start: number;
  end: number;
  quote: string;
  kind: AnnotationKind;
  about: About;
  /** Fact ids, best first. More than one only when the passage truly speaks of several. */
  facts: string[];
  /** For a tariff: index of the step of facts[0] that the passage speaks of, when one stands out. */
  step?: number;
  /** For a holding: the period that the passage speaks of, when it says. */
  period?: string;
  claim: Claim | null;
  /** Null when the passage states no figure that the record can be held against. */
  verdict: Verdict | null;
  /** 0 to 1. */
  score: number;
  explain: Explanation;
}

export interface MatchResult {
  /** Whether the page is coverage of the record's topics. */
  related: boolean;
  /** 0 to 1. */
  relevance: number;
  /** Code of the deciding reason, e.g. `topic-and-actors`, `no-topic`, `other-tariff`. */
  reason: string;
  lang: string;
  annotations: Annotation[];
}

/** What the index is compiled from. */
export interface MatchSource {
  facts: readonly Fact[];
  vocabulary: Vocabulary;
}
