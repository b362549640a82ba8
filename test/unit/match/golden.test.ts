/**
 * What the matcher makes of the corpus, word for word: `npm run unit -- golden -u` writes it anew. The labels say what is right;
 * this says what changes, and its diff is read like a review.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { compile, type MatchIndex } from '../../../lib/match/index.ts';
import { documentOf } from '../../../lib/cli/eval/perturb.ts';
import { loadCorpus } from '../../../lib/cli/eval/load.ts';
import { parseCorpus } from '../../../lib/cli/eval/corpus-format.ts';
import type { GoldArticle } from '../../../lib/cli/eval/gold.ts';
import { loadPack } from '../../../lib/cli/load-pack.ts';
import { readCases } from '../../match/read-cases.ts';
import { matchedLines } from '../../support/matched.ts';
import { mentionLines } from '../../support/mentioned.ts';
import { throughTimeLines } from '../../support/through-time.ts';

vi.setConfig({ testTimeout: 300_000 });
const pack = loadPack();
const files = Map.groupBy(loadCorpus(join(import.meta.dirname, '../../corpus')), ({ id }) => id.replace(/-\d+$/, ''));
const filesIn = (language: string) => [...files].filter(([file]) => file.split('-').includes(language));
const table = (name: string) => readFileSync(join(import.meta.dirname, '../../match', name), 'utf8');

function linesOf(articles: readonly GoldArticle[], index: MatchIndex): string {
  const lines = articles.flatMap((article) => {
    const { id, phenomenon, lang, published } = article;
    return matchedLines(documentOf(article), index, [id, phenomenon, lang, published ?? '-'].join(' | '));
  });
  return lines.join('\n');
}

describe.each(['en', 'ja', 'zh'])('%s', (language) => {
  test('wordings', async () => {
    const name = `wordings.${language}`;
    const lines = linesOf(parseCorpus(table(`${name}.txt`), name), compile(pack));
    await expect(lines).toMatchFileSnapshot(`../../golden/match/${name}.txt`);
  });

  test('texts of the tables of quantities and dates', async () => {
    const { names } = compile(pack);
    const lines = ['quantities', 'dates'].flatMap((name) =>
      readCases(table(`${name}.${language}.tsv`)).flatMap(({ text, columns }) =>
        mentionLines({ blocks: [{ text }], lang: language, published: columns[0]?.trim() || null }, names),
      ),
    );
    await expect(lines.join('\n')).toMatchFileSnapshot(`../../golden/match/mentions.${language}.txt`);
  });

  test('articles', async () => {
    const index = compile(pack);
    for (const [file, articles] of filesIn(language)) {
      await expect(linesOf(articles, index)).toMatchFileSnapshot(`../../golden/match/${file}.txt`);
    }
  });

  test('articles on other days', async () => {
    const index = compile(pack);
    const articles = filesIn(language).flatMap(([, own]) => own);
    const lines = articles.flatMap((article) => [`=== ${article.id}`, ...throughTimeLines(documentOf(article), index)]);
    await expect(lines.join('\n')).toMatchFileSnapshot(`../../golden/match/through-time.${language}.txt`);
  });
});
