/** The pages that are measured, which are the zoo's, and a browser that is given them and nothing else. */
import type { BrowserContext } from 'playwright-core';
import { isDocument, ZOO } from '../fixtures/pages/index.ts';

export interface TestPage {
  name: string;
  /** Full address; secure, so that clocks in it are exact. */
  url: string;
  html: () => string;
  type: string;
  headers: Record<string, string>;
  /** Whether it is coverage: an article page. */
  isArticle: boolean;
}

/** Without these, the clock of a page has steps of 100 microseconds. */
const EXACT_CLOCK = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** Every page of the zoo whose name holds `filter`. */
export function testPages(filter = ''): TestPage[] {
  return ZOO.filter((fixture) => isDocument(fixture) && fixture.name.includes(filter)).map(
    ({ name, url, html, type = 'text/html', headers = {}, expected }) => ({
      name,
      url: url.replace(/^http:/, 'https:'),
      html: typeof html === 'string' ? () => html : html,
      type: `${type.split(';')[0]}; charset=utf-8`,
      headers,
      isArticle: expected.related,
    }),
  );
}

/** Answers for the pages; whatever else they ask for is not there. */
export async function servePages(context: BrowserContext, pages: readonly TestPage[]): Promise<void> {
  const byAddress = new Map(pages.map((page) => [new URL(page.url).href, page]));
  await context.route(/^https?:/, (route) => {
    const page = byAddress.get(route.request().url());
    return page
      ? route.fulfill({ body: page.html(), headers: { 'content-type': page.type, ...page.headers, ...EXACT_CLOCK } })
      : route.abort();
  });
}
