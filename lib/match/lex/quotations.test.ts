import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';
import { findQuotations, quotationAround, quotationsOver } from './quotations.ts';

/** `depth:text` of each quotation. */
function quotations(text: string): string[] {
  return findQuotations(foldText(text)).map(({ start, end, depth }) => `${depth}:${text.slice(start, end)}`);
}

describe('quotations', () => {
  it.each([
    ['He said "no" twice.', ['0:"no"']],
    ['He said “no” twice.', ['0:“no”']],
    ['“He told me ‘never’ then,” she said.', ['0:“He told me ‘never’ then,”', '1:‘never’']],
    ["Trump's ‘reciprocal’ plan, the traders' fear", ['0:‘reciprocal’']],
    ["Japan's and China's are not quotations", []],
    ['「彼は『売る』と言った」と述べた。', ['0:「彼は『売る』と言った」', '1:『売る』']],
    ['他说：“不卖。”', ['0:“不卖。”']],
    ['“This goes on and never ends', ['0:“This goes on and never ends']],
    ['a 5" pipe and no more', []],
    ['"first" and "second"', ['0:"first"', '0:"second"']],
    ['a stray ” or 」 closes nothing', []],
    ['“outer ‘left open” and on', ['0:“outer ‘left open”', '1:‘left open']],
  ])('%s', (text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  it('names the enclosing quotation', () => {
    const found = findQuotations(foldText('“a ‘b’ c” “d”'));
    expect(found.map(({ parent }) => parent)).toEqual([-1, 0, -1]);
  });

  it('bounds the nesting of a text that only opens', () => {
    expect(Math.max(...findQuotations(foldText('「'.repeat(100))).map(({ depth }) => depth))).toBeLessThan(10);
  });
});

describe('quotations of a span', () => {
  const TEXTS = [
    '“He told me ‘never’ then,” she said. “So ‘it’ is.” No more.',
    '“left open, ‘twice',
    '「彼は『売る』と「『言った』」」と述べた。「は」',
    'no quotation at all',
    '"a" "b" ‘c’',
  ];

  it.each(TEXTS)('%s', (text) => {
    const all = findQuotations(foldText(text));
    for (let start = 0; start <= text.length; start++)
      for (let end = start + 1; end <= text.length; end++) {
        const span = { start, end };
        expect(quotationAround(all, span)).toBe(all.findLastIndex((one) => one.start <= start && end <= one.end));
        expect(quotationsOver(all, span)).toEqual(all.filter((one) => one.start < end && one.end > start));
      }
  });
});
