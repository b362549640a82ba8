/**
 * What the matcher makes of every article of the corpus, word for word: `vitest run -u` writes it anew. The labels say what
 * is right; this says what changes, and its diff is read like a review.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../../lib/match/index.ts';
import { documentOf } from '../../../lib/cli/eval/perturb.ts';
import { loadCorpus } from '../../../lib/cli/eval/load.ts';
import { loadPack } from '../../../lib/cli/load-pack.ts';
import { matchedLines } from '../../support/matched.ts';

const index = compile(loadPack());
const articles = loadCorpus(join(import.meta.dirname, '../../corpus'));
const files = Map.groupBy(articles, ({ id }) => id.replace(/-\d+$/, ''));

test.each([...files])('%s', async (file, own) => {
  const lines = own.flatMap((article) => {
    const { id, phenomenon, lang, published } = article;
    return matchedLines(documentOf(article), index, [id, phenomenon, lang, published ?? '-'].join(' | '));
  });
  await expect(lines.join('\n')).toMatchFileSnapshot(`../../golden/match/${file}.txt`);
});
