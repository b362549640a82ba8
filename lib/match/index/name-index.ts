/** The narrow waist between the lexer and whatever finds names: replace the implementation, keep this. */
import type { FoldedText } from '../lex/fold.ts';
import type { PackLanguage } from '../../record/schema.ts';
import type { WorkMeter } from '../lex/work-meter.ts';

/** What a name in the index stands for. */
export interface NameEntry {
  type: 'country' | 'sector' | 'person' | 'office' | 'fact' | 'topic' | 'anchor' | 'cue' | 'gloss' | 'stop';
  ids: readonly string[];
  /** Anchors only. */
  weight?: number;
  weak: boolean;
  /** Languages whose texts may contain this name; Latin names count in all. */
  langs: readonly PackLanguage[] | 'any';
}

/** How a name must be written in the text to count: its letters carry meaning in English ("US", "Turkey", "us"). */
export type CaseRule = 'any' | 'initial' | 'upper';

/** One form of a name, ready for the automaton. */
export interface IndexedName {
  /** Folded, hyphens as spaces. */
  key: string;
  caseRule: CaseRule;
  entry: NameEntry;
}

/** A name found in folded text: `start` and `end` are positions in the folded text. */
export interface NameHit {
  entry: NameEntry;
  start: number;
  end: number;
}

/** Finds every name of the index in a text, in time linear in the text. */
export interface NameIndex {
  /** Number of names compiled in. */
  readonly size: number;
  /** All hits that stand on word boundaries and are written as names are (case), in order of their end. */
  find(text: FoldedText, lang: PackLanguage, meter?: WorkMeter): NameHit[];
}
