/** How well we and our peers agree with people on which text belongs to the article. */
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findBrowser } from '../../lib/cli/browsers.ts';
import { type Agreements, type ArticleReader, compareReaders, LABELLED, meanOf, readersIn } from '../support/compare-readers.ts';
import { round } from './statistics.ts';

const SETS: Record<keyof typeof LABELLED, string> = {
  usual: 'usual length',
  bare: 'usual length, no furniture',
  zoo: 'the zoo, short',
};
const READERS: readonly ArticleReader[] = ['reader', 'readability', 'defuddle'];

/** Means over the pages whose name holds `filter`, and the worst page. */
export type Agreed = Record<string, { pages: number; precision: number; recall: number; f1: number; worst: number }>;

export async function measureAgreement(filter: string, say: (text: string) => void): Promise<Agreed> {
  const browser = await chromium.launch({ executablePath: findBrowser('chromium').path, headless: true, args: CHROMIUM_FLAGS });
  const agreed: Agreed = {};
  try {
    for (const [set, name] of Object.entries(SETS) as [keyof typeof LABELLED, string][]) {
      say(`agreement: ${name}`);
      const read = await readersIn(await browser.newPage());
      const all: Agreements[] = [];
      for (const one of LABELLED[set]) if (one.fixture.name.includes(filter)) all.push(await compareReaders(read, one));
      if (all.length > 0) for (const reader of READERS) agreed[`${name}: ${reader}`] = rowOf(all, reader);
    }
  } finally {
    await browser.close();
  }
  return agreed;
}

function rowOf(all: readonly Agreements[], reader: ArticleReader): Agreed[string] {
  const { precision, recall, f1 } = meanOf(all, reader);
  const worst = Math.min(...all.map((each) => each[reader].f1));
  return { pages: all.length, precision: round(precision), recall: round(recall), f1: round(f1), worst: round(worst) };
}
