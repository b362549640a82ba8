import { describe, expect, it } from 'vitest';
import type { MarkData } from '../../lib/messages/schema.ts';
import { cutByMarks } from './cut-by-marks.ts';

const mark = (start: number, end: number) => ({ id: `${start}-${end}`, start, end }) as MarkData;
const shape = (text: string, marks: MarkData[]) => cutByMarks(text, marks).map((piece) => [piece.text, piece.mark?.id ?? null]);

describe('cutting a text by its marks', () => {
  it('keeps every character once', () => {
    const text = 'a duty of 24 per cent, then 15 per cent';
    const pieces = cutByMarks(text, [mark(28, 39), mark(10, 21)]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });

  it('puts marks in the order of the text', () => {
    expect(shape('abcdef', [mark(4, 6), mark(0, 2)])).toEqual([
      ['ab', '0-2'],
      ['cd', null],
      ['ef', '4-6'],
    ]);
  });

  it('keeps the longest of marks that begin together, and the first of those that overlap', () => {
    expect(shape('abcdef', [mark(1, 2), mark(1, 4), mark(3, 6)])).toEqual([
      ['a', null],
      ['bcd', '1-4'],
      ['ef', null],
    ]);
  });

  it('ignores a mark that reaches beyond the text', () => {
    expect(shape('abc', [mark(1, 9)])).toEqual([['abc', null]]);
  });
});
