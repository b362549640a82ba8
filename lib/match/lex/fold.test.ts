import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldString, foldText, sourceSpan } from './fold.ts';

describe('folding', () => {
  it.each([
    ['Straße für MÜLLER', 'straße fur muller'],
    ['Mu\u0308ller', 'muller'],
    ['a\u00a0b\u2009c\u3000d', 'a b c d'],
    ['a \n\t b', 'a b'],
    ['25\u2011percent \u22125', '25-percent -5'],
    ['12–14 — x', '12–14 — x'],
    ['per\u00adcent zero\u200bwidth', 'percent zerowidth'],
    ['“x” ‘y’ traders’', "\"x\" 'y' traders'"],
    ['２５％ ＄１．５', '25% $1.5'],
    ['27½', '27½'],
    ['24²', '24²'],
    ['①', '①'],
    ['㌦ ﾄﾞﾙ', 'ドル ドル'],
    ['關稅 美國國債 億萬', '关税 美国国债 亿万'],
    ['１，０００', '1，000'],
    ['斯科特·贝森特 スコット・ベッセント', '斯科特・贝森特 スコット・ベッセント'],
    ['10〜50 10～50', '10~50 10~50'],
    ['\u{1d7d0}\u{1d7d2}%', '24%'],
  ])('%s', (source, folded) => {
    expect(foldString(source)).toBe(folded);
    expect(foldText(source).text).toBe(folded);
  });

  it('leads back to the original text', () => {
    const source = 'A  soft\u00adhyphen,\u00a0Mu\u0308ller and ２５％';
    const folded = foldText(source);
    const back = (word: string): string => {
      const at = folded.text.indexOf(word);
      const { start, end } = sourceSpan(folded, at, at + word.length);
      return source.slice(start, end);
    };
    expect(back('softhyphen')).toBe('soft\u00adhyphen');
    expect(back('muller')).toBe('Mu\u0308ller');
    expect(back('25%')).toBe('２５％');
  });

  it('is idempotent and keeps offsets in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (source) => {
        const { text, starts, widths } = foldText(source);
        expect(text.length).toBe(starts.length);
        for (let at = 0; at < starts.length; at++) {
          expect(starts[at]! + widths[at]!).toBeLessThanOrEqual(source.length);
          if (at > 0) expect(starts[at]!).toBeGreaterThanOrEqual(starts[at - 1]!);
        }
        expect(text).not.toMatch(/ {2}/);
      }),
    );
  });
});
