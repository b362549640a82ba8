/** The welcome page's article is matched like any other: in every language there must be something to try. */
import { describe, expect, it } from 'vitest';
import en from '../../data/locales/en.json' with { type: 'json' };
import ja from '../../data/locales/ja.json' with { type: 'json' };
import simplified from '../../data/locales/zh_CN.json' with { type: 'json' };
import traditional from '../../data/locales/zh_TW.json' with { type: 'json' };
import { loadPack } from '../../lib/cli/load-pack.ts';
import { annotate, compile } from '../../lib/match/index.ts';

const { facts, vocabulary } = loadPack();
const index = compile({ facts, vocabulary });

describe.each([
  ['en', en.welcome],
  ['ja', ja.welcome],
  ['zh-Hans', simplified.welcome],
  ['zh-Hant', traditional.welcome],
])('the article in %s', (lang, words) => {
  const blocks = [words.articleTitle, words.article1, words.article2, words.article3].map((text) => ({ text }));
  const { related, annotations } = annotate({ blocks, lang, published: '2025-05-02' }, index);

  it('is coverage', () => {
    expect(related).toBe(true);
  });

  it('has marks of several kinds, one of which differs from the record', () => {
    const kinds = annotations.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['holding', 'tariff', 'intervention']));
    expect(annotations.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(['consistent', 'differs']));
  });

  it('has marks in every paragraph', () => {
    expect(new Set(annotations.map(({ block }) => block))).toEqual(new Set([1, 2, 3]));
  });
});
