import type { MarkData } from '../../lib/messages/schema.ts';

/** A piece of a text: what stands between two marks, or what stands under one. */
export interface TextPiece {
  text: string;
  start: number;
  mark: MarkData | null;
}

/** Cuts a text where its marks begin and end. Of marks that overlap the first, and of those the longest, is kept. */
export function cutByMarks(text: string, marks: readonly MarkData[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  const add = (end: number, mark: MarkData | null) => {
    if (end > at) pieces.push({ text: text.slice(at, end), start: at, mark });
    at = Math.max(at, end);
  };
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < at || mark.end > text.length) continue;
    add(mark.start, null);
    add(mark.end, mark);
  }
  add(text.length, null);
  return pieces;
}
