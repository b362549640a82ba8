import { expect, test } from 'vitest';
import { judgeArticle, overlaps } from './judge.ts';
import { parseCorpus } from './corpus-format.ts';
import type { Annotation, MatchResult } from '../../match/types.ts';

const [article] = parseCorpus(
  '=== x | en | 2025-05-06 | related\nTitle\nJapan pays [24 per cent](tariff US>JP 24% consistent !1), voters [46 percent](none:voters), more.',
  'f',
);
const text = article!.blocks[1]!;

function mark(quote: string, over: Partial<Annotation> = {}): Annotation {
  const start = text.indexOf(quote);
  const explain = { mentions: [], reading: '', score: 1, rejected: [] };
  const about = { imposer: 'US', target: 'JP', sector: 'all' };
  const claim = { value: 24, unit: 'percent' as const };
  const place = { block: 1, start, end: start + quote.length, quote };
  return { ...place, kind: 'tariff', about, facts: ['f'], claim, verdict: 'consistent', score: 1, explain, ...over };
}

const judge = (...annotations: Annotation[]) =>
  judgeArticle(article!, { related: true, relevance: 1, reason: '', lang: 'en', annotations } satisfies MatchResult);

test.each([
  ['right', mark('24 per cent'), 'true'],
  ['wrong subject', mark('24 per cent', { about: { imposer: 'US', target: 'KR' } }), 'wrong'],
  ['on a negative', mark('46 percent'), 'silent'],
  ['on nothing labelled', mark('more'), 'unlabelled'],
])('%s → %s', (_, annotation, fate) => expect(judge(annotation).fates[0]!.fate).toBe(fate));

test('any mark on a page that is no coverage is wrong', () => {
  const judged = judgeArticle(
    { ...article!, related: false },
    { related: true, relevance: 1, reason: '', lang: 'en', annotations: [mark('24 per cent')] },
  );
  expect(judged.fates[0]!.fate).toBe('unrelated');
});

test('a differs on what is labelled consistent is counted', () => {
  expect(judge(mark('24 per cent', { verdict: 'differs' })).falseDiffers).toHaveLength(1);
});

test('one whole number of the label is overlap enough', () => {
  const blocks = ['from 39% to 15% at last'];
  expect(overlaps({ block: 0, start: 12, end: 15 }, { block: 0, start: 0, end: 23 }, blocks)).toBe(true);
  expect(overlaps({ block: 0, start: 21, end: 40 }, { block: 0, start: 0, end: 23 }, blocks)).toBe(false);
});
