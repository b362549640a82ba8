/** The gate over every labelled article: coverage is let through, and little else. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCorpus } from '../../lib/cli/eval/load.ts';
import { loadPack } from '../../lib/cli/load-pack.ts';
import { compileAnchors } from '../../lib/page/gate/compile-anchors.ts';
import { decideText } from '../../lib/page/gate/gate.ts';

/** What is left are a sentence or two without any word of the topic: whole articles have some. */
const FEWEST_OPENED = 0.99;
/** The labelled articles that are not coverage are near misses, chosen to be hard: many name the topic itself. */
const MOST_OPENED_IN_VAIN = 0.52;

const articles = loadCorpus(join(import.meta.dirname, '../corpus'));
const anchors = compileAnchors([loadPack().vocabulary]);
const opens = ({ blocks: [title = '', ...body] }: (typeof articles)[number]) =>
  decideText({ title, text: body.join('\n') }, anchors).open;

const shareOf = (related: boolean) => {
  const all = articles.filter((article) => article.related === related);
  return all.filter(opens).length / all.length;
};

it('opens for coverage, and stays shut on half of what nearly is', () => {
  expect(shareOf(true)).toBeGreaterThan(FEWEST_OPENED);
  expect(shareOf(false)).toBeLessThan(MOST_OPENED_IN_VAIN);
});
