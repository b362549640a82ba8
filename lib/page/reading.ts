/** What one walk over the live tree collects: boxes, and the blocks of text in them. */
import type * as names from './class-words.ts';
import type * as kinds from './element-kinds.ts';
import type { BlockPart, TextRun } from './types.ts';

/** A block-level element. Children come after their parent in the list. */
export interface Box {
  element: Element;
  parent: number;
  kind: kinds.ElementKind;
  verdict: names.ClassVerdict;
  lang: string | undefined;
  /** 1 to 6 inside a heading. */
  level: number;
  /** Sums over the subtree, filled in by `sumUp`. */
  text: number;
  links: number;
  prose: number;
  /** Holds a field to type an address into: newsletter and login boxes do. */
  field: boolean;
}

export interface RawBlock {
  text: string;
  runs: TextRun[];
  box: number;
  /** Characters that stand inside links. */
  links: number;
  part: BlockPart | undefined;
  /** 1 to 6 for a heading. */
  level: number;
  /** Its first line is a link and others follow. */
  isHeaded: boolean;
  /** How much running text it is by itself. */
  own: number;
  /** The same; 0 for what is set apart. Filled in by `sumUp`. */
  prose: number;
  /** Set apart by how the page is built: a teaser, or what readers say. */
  isAside: boolean;
}

export interface Reading {
  boxes: Box[];
  blocks: RawBlock[];
  /** Whether parts were left out because of their role or class names. */
  pruned: boolean;
  /** Parts that were left out because they are not shown: walls fall, and "read more" is clicked. */
  hidden: Set<Element>;
}
