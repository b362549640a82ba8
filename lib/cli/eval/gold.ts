/** What an evaluation compares against: articles with labelled passages, whatever file they came from. */
import type { About, AnnotationKind, Claim, Verdict } from '../../match/types.ts';

/** A run of text in one block. */
export interface GoldSpan {
  block: number;
  start: number;
  end: number;
}

/** One acceptable reading of a passage. */
export interface GoldReading {
  kind: AnnotationKind;
  /** Lists: any of the values is right. A key that is absent is not compared. */
  about: { [key in keyof About]?: string[] };
}

export interface GoldPassage extends GoldSpan {
  quote: string;
  importance: 1 | 2 | 3;
  readings: GoldReading[];
  claims: Pick<Claim, 'value' | 'unit'>[];
  verdict: Verdict | null;
}

/** A passage that is labelled to stay unmarked, with the class of the trap. */
export interface SilentPassage extends GoldSpan {
  quote: string;
  reason: string;
}

export interface GoldArticle {
  id: string;
  lang: string;
  published: string | null;
  related: boolean;
  /** Phenomenon that the article stands for. */
  phenomenon: string;
  /** Block 0 is the title. */
  blocks: string[];
  passages: GoldPassage[];
  silent: SilentPassage[];
  /** Neither asked for nor forbidden. */
  optional: GoldSpan[];
}
