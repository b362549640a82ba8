/** Holds what we and our peers take for the article of a page of the zoo against what a person would. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { PageText } from '../../lib/messages/from-page.ts';
import { describePage, settleBlocks } from '../../lib/page/describe-page.ts';
import { furnished } from '../fixtures/pages/furniture.ts';
import { type Fixture, isDocument, ZOO } from '../fixtures/pages/index.ts';
import { longLayouts } from '../fixtures/pages/layouts.ts';
import { type Agreement, agreementOf, linesOfMarkup } from './agreement.ts';

export type ArticleReader = 'reader' | 'readability' | 'defuddle';

/** A page with the text of its article, as a person would cut it out: without the headline and who wrote it when. */
export interface Labelled {
  fixture: Fixture;
  right: readonly string[];
}

function labelled(fixtures: readonly Fixture[]): Labelled[] {
  return fixtures.flatMap((fixture) => {
    const { article, body, holds } = fixture.expected;
    const right = article ?? body ?? holds;
    return right ? [{ fixture, right }] : [];
  });
}

/**
 * What is read. The articles of the zoo are short, with the furniture of a large site around them, as a snap has it; the
 * others have the length of a usual article, with that furniture and without.
 */
export const LABELLED: Record<'usual' | 'bare' | 'zoo', readonly Labelled[]> = {
  usual: labelled(longLayouts.map(furnished)),
  bare: labelled(longLayouts),
  zoo: labelled(ZOO.filter((fixture) => isDocument(fixture) && !fixture.isHuge)),
};

export type Agreements = Record<ArticleReader, Agreement>;

/** Opens a page of the zoo in a browser's page and gives what each reader takes there, in lines. */
export async function readersIn(page: Page): Promise<(fixture: Fixture) => Promise<Record<ArticleReader, string[]>>> {
  const script = await readersScript();
  let current: Fixture;
  await page.route(/^https?:/, (route) => {
    const { url, html, type = 'text/html', headers } = current;
    if (route.request().url() !== new URL(url).href) return route.abort();
    const body = typeof html === 'string' ? html : html();
    return route.fulfill({ body, headers: { ...headers, 'content-type': `${type.split(';')[0]}; charset=utf-8` } });
  });
  return async (fixture) => {
    current = fixture;
    await page.goto(fixture.url, { waitUntil: 'load' });
    return linesOf(JSON.parse((await page.evaluate(script)) as string) as Taken);
  };
}

/** How well each reader agrees with the right text of a page. */
export async function compareReaders(
  read: Awaited<ReturnType<typeof readersIn>>,
  { fixture, right }: Labelled,
): Promise<Agreements> {
  const { reader, readability, defuddle } = await read(fixture);
  return {
    reader: agreementOf(right, reader),
    readability: agreementOf(right, readability),
    defuddle: agreementOf(right, defuddle),
  };
}

/** Means over pages. */
export function meanOf(all: readonly Agreements[], reader: ArticleReader): Agreement {
  const mean = (of: keyof Agreement) => all.reduce((sum, each) => sum + each[reader][of], 0) / all.length;
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
}

interface Taken extends Record<Exclude<ArticleReader, 'reader'>, string> {
  reader: PageText;
}

function linesOf({ reader, readability, defuddle }: Taken): Record<ArticleReader, string[]> {
  const [title, ...blocks] = settleBlocks(reader.blocks, describePage(reader, new Date().toISOString().slice(0, 10)));
  const isBody = (line: string) => line !== '' && line !== title?.text && line !== reader.title;
  return {
    reader: blocks.map(({ text }) => text).filter(isBody),
    readability: linesOfMarkup(readability).filter(isBody),
    defuddle: linesOfMarkup(defuddle).filter(isBody),
  };
}

/** The readers, for a page to run. */
async function readersScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('take-article.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome128',
  });
  return `${outputFiles[0]?.text};JSON.stringify(globalThis.takeArticle())`;
}
