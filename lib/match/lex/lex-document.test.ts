import { describe, expect, it } from 'vitest';
import { compileIndex } from '../index/compile-index.ts';
import { lexDocument } from './lex-document.ts';
import type { Vocabulary } from '../../record/schema.ts';
import type { LexedBlock } from '../mention.ts';

const vocabulary: Vocabulary = {
  countries: {
    US: { en: ['US', 'Washington'], ja: ['米', '米国'], zh: ['美', '美国', '对美'] },
    JP: { en: ['Japan'], ja: ['日', '日本'], zh: ['日', '日本'] },
    CN: { en: ['China'], ja: ['中', '中国'], zh: ['中', '中国'] },
    CA: { en: ['Canada'], ja: ['加'], zh: ['加'] },
  },
  sectors: { autos: { en: ['car'] } },
  topics: {},
  anchors: [],
  antiAnchors: [],
};
const index = compileIndex({ facts: [], vocabulary });

function lex(text: string, lang = 'und', published: string | null = '2025-05-02'): LexedBlock {
  return lexDocument({ blocks: [{ text }], lang, published }, index).blocks[0]!;
}

function texts(block: LexedBlock, type: string): string[] {
  return block.mentions.filter((mention) => mention.type === type).map(({ start, end }) => block.text.slice(start, end));
}

describe('lexing a document', () => {
  it('gives each mention its sentence and quotation', () => {
    const block = lex('Japan waits. He said “the US will pay 25% by Friday”.');
    const places = block.mentions
      .filter(({ type }) => type !== 'cue')
      .map(({ type, sentence, quotation }) => `${type} ${sentence} ${quotation}`);
    expect(places).toEqual(['country 0 -1', 'country 1 0', 'quantity 1 0', 'date 1 0']);
  });

  it('keeps numbers of dates out of the quantities', () => {
    const block = lex('On April 2, 2025 it rose 24 percent.');
    expect(texts(block, 'date')).toEqual(['April 2, 2025']);
    expect(texts(block, 'quantity')).toEqual(['24 percent']);
  });

  it('sees no country in a currency sign, and none in the name of a newspaper', () => {
    expect(texts(lex('It cost US$1 trillion, the Washington Post wrote to the US.'), 'country')).toEqual(['US']);
  });

  it.each([
    ['日中韓の協議', 'ja', ['日', '中']],
    ['米中が合意した', 'ja', ['米', '中']],
    ['追加関税を米に課す', 'ja', []],
    ['对美加征关税', 'zh', ['对美']],
    ['美加征关税', 'zh', []],
    ['中美会谈，其中日方表示', 'zh', ['中', '美']],
    ['集中美好时光', 'zh', []],
  ])('takes single characters for countries only in company: %s', (text, lang, expected) => {
    expect(texts(lex(text, lang), 'country')).toEqual(expected);
  });

  it('reads each block in its own language and leaves other languages alone', () => {
    const { blocks, lang } = lexDocument(
      {
        blocks: [
          { text: 'The duty on Japan was set at 24 percent by the president, who said that it would be lower after the talks.' },
          { text: '美国对日本加征24%的关税，财政部表示。' },
          { text: 'Die Zölle auf Japan betragen 24% und das ist für die Wirtschaft zu viel.' },
          { text: '24%' },
        ],
        lang: 'en',
        published: '2025-05-02',
      },
      index,
    );
    expect(lang).toBe('en');
    expect(blocks.map((block) => block.lang)).toEqual(['en', 'zh-Hans', 'other', 'en']);
    expect(blocks[2]!.mentions).toEqual([]);
    expect(texts(blocks[3]!, 'quantity')).toEqual(['24%']);
  });

  it("counts relative dates from a live-blog entry's own day", () => {
    const document = {
      blocks: [{ text: 'He said so yesterday to the press.', published: '2025-04-10' }],
      lang: 'en',
      published: '2025-05-02',
    };
    const [date] = lexDocument(document, index).blocks[0]!.mentions.filter((mention) => mention.type === 'date');
    expect(date).toMatchObject({ from: '2025-04-09' });
  });

  it('marks questions', () => {
    expect(lex('Will Japan pay? It will.').sentences.map(({ question }) => question)).toEqual([true, false]);
  });
});
