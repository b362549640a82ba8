import { describe, expect, it } from 'vitest';
import { foldText, sourceSpan } from './fold.ts';
import { splitSentences } from './sentences.ts';

/** The sentences of a text, as written. */
function sentences(text: string): string[] {
  const folded = foldText(text);
  return splitSentences(folded).map(({ start, end }) => {
    const span = sourceSpan(folded, start, end);
    return text.slice(span.start, span.end);
  });
}

describe('sentences', () => {
  it.each([
    ['He left. She stayed.', ['He left.', 'She stayed.']],
    ['Mr. Kato met Dr. Smith at the U.S. Treasury. They spoke.', ['Mr. Kato met Dr. Smith at the U.S. Treasury.', 'They spoke.']],
    ['Duties hit the U.S. The yen fell.', ['Duties hit the U.S.', 'The yen fell.']],
    ['The rate is 2.5 percent. It was 3.', ['The rate is 2.5 percent.', 'It was 3.']],
    ['It starts on Aug. 1 in Washington, D.C. Then it ends.', ['It starts on Aug. 1 in Washington, D.C.', 'Then it ends.']],
    ['J. Powell spoke. Nobody came.', ['J. Powell spoke.', 'Nobody came.']],
    ['Was it so? Yes! It was.', ['Was it so?', 'Yes!', 'It was.']],
    ['"We will not sell." He left.', ['"We will not sell."', 'He left.']],
    ['They paid 5 p.m. prices at Acme Inc. yesterday.', ['They paid 5 p.m. prices at Acme Inc. yesterday.']],
    ['one thing: • first • second', ['one thing:', '• first', '• second']],
    ['Terms:\n- first\n- second', ['Terms:', '- first', '- second']],
    ['wrapped\nline goes on', ['wrapped\nline goes on']],
    ['日本は反発した。米国は応じた。', ['日本は反発した。', '米国は応じた。']],
    ['「売らない。」と述べた。次だ。', ['「売らない。」と述べた。', '次だ。']],
    ['他说：“不卖。”日本也是。', ['他说：“不卖。”', '日本也是。']],
    ['关税为2.5%。之后取消！', ['关税为2.5%。', '之后取消！']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('cuts a text without an end into bounded pieces that lose nothing', () => {
    const text = 'no end in sight '.repeat(500).trim();
    const pieces = sentences(text);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(1300);
    expect(pieces.join(' ')).toBe(text);
  });
});
