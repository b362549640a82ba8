/** What Japanese and Chinese articles carry from one sentence to the next, and whose words are nobody's. */
import { describe, expect, test } from 'vitest';
import { annotate, compile } from '../../../lib/match/index.ts';
import { loadPack } from '../../../lib/cli/load-pack.ts';
import type { Annotation } from '../../../lib/match/types.ts';

const index = compile(loadPack());

function marksIn(lang: string, published: string, paragraphs: readonly string[]): Annotation[] {
  const blocks = paragraphs.map((text) => ({ text }));
  return annotate({ blocks, lang, published }, index).annotations;
}

/** `imposer>target sector: quote` of every duty. */
function duties(...article: Parameters<typeof marksIn>): string[] {
  return marksIn(...article)
    .filter(({ kind }) => kind === 'tariff')
    .map(({ about, quote }) => `${about.imposer}>${about.target} ${about.sector}: ${quote}`);
}

function speakers(...article: Parameters<typeof marksIn>): (string | undefined)[] {
  return marksIn(...article)
    .filter(({ kind }) => kind === 'statement')
    .map(({ about }) => about.speaker);
}

describe('goods', () => {
  test('that a short paragraph asks about are those of the next one', () => {
    const asked = ['米関税の読み方', 'Q 日本製品への関税は。', 'A 12.5%だ。', 'Q では車は。', 'A 15%のまま変わらない。'];
    expect(duties('ja', '2026-09-01', asked)).toContain('US>JP autos: 15%');
  });

  test('are carried on through a sentence that names none', () => {
    const told = [
      '米関税、日本の対応',
      '日本の乗用車には4月から25%の関税がかかる。元の2.5%と合わせ27.5%だ。これが、込みで15%になる。',
    ];
    expect(duties('ja', '2025-09-17', told)).toContain('US>JP autos: 15%');
  });

  test.each([
    ['ja', '日本の乗用車の関税は15%に下がった。歯車などの部品も同じ扱いだ。', 'US>JP auto-parts: 部品も同じ扱い'],
    ['zh-Hans', '日本输美汽车关税为15%。零部件也一样。', 'US>JP auto-parts: 零部件也一样'],
  ])('%s: pay the same as those before', (lang, text, mark) => {
    expect(duties(lang, '2025-10-01', ['米関税 美国关税', text])).toContain(mark);
  });
});

test('partners told by their number are everyone', () => {
  const counted = ['米関税、何が変わった', '強制労働を理由とする301条の税率が決まった。41カ国・地域が12.5%となる。'];
  expect(duties('ja', '2026-09-01', counted)).toContain('US>* all: 12.5%');
});

describe('words of nobody on record', () => {
  const topic = '片山さつき財務相は米国と円相場の協議を続けている。';

  test.each([
    ['a customs officer of the same surname', '片山誠・監視部次長は「あらゆる手段を講じる」と話す。'],
    ['a quotation that a stranger has signed', '「あらゆる手段を講じて円安を止める」（邦銀の為替担当）。'],
    ['a view of many', 'あらゆる手段で円安に対応するとの見方が多いと伝えた。'],
  ])('%s', (_, text) => {
    expect(speakers('ja', '2026-02-03', ['円安と為替介入、日米の協議', topic + text])).toEqual([]);
  });

  test('and of the minister herself', () => {
    expect(
      speakers('ja', '2026-02-03', ['円安と為替介入、日米の協議', `${topic}片山氏は「円安にはあらゆる手段を講じる」と話す。`]),
    ).toEqual(['satsuki-katayama']);
  });
});

test('a month of two years is the one in which the record has the rate', () => {
  const told = ['米関税、春の宿題', '日本への相互関税は7月の書簡で25%に増えた。'];
  const [mark] = marksIn('ja', '2026-04-11', told).filter(({ kind }) => kind === 'tariff');
  expect(mark).toMatchObject({ about: { target: 'JP' }, verdict: 'consistent' });
});

test('a place in a table that is known in part is no former one', () => {
  const told = ['米国債、中国の保有が減少', '米財務省の統計によると、3位の中国は保有する米国債が6180億ドルに減った。'];
  const verdicts = marksIn('ja', '2026-09-17', told).map(({ verdict }) => verdict);
  expect(verdicts).not.toContain('outdated');
});
