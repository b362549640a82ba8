/** The pages that are measured, and a browser that is given them and nothing else. */
import type { BrowserContext } from 'playwright-core';
import { toPage } from '../../lib/cli/article-page.ts';
import { STORIES } from '../fixtures/apps/stories.ts';

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

const LINKS = Array.from({ length: 300 }, (_, i) => `<li><a href="/${i}">Harbour news, number ${i}</a></li>`).join('');
const FURNITURE = `<nav><ul>${LINKS}</ul></nav>`;

/** Stories short and long, bare and among links, and pages on something else. */
function allPages(): TestPage[] {
  const stories = STORIES.flatMap(({ path, title, date, lead, rest }) =>
    [1, 5, 25].flatMap((times) => {
      const paragraphs = Array.from({ length: times }, () => [...lead, ...rest]).flat();
      const bare = toPage({ title, paragraphs }, { published: date, lang: 'en' });
      return [
        page(`${path}-${times}`, bare, true),
        page(`${path}-${times}-among-links`, bare.replace('<body>', `<body>${FURNITURE}`), true),
      ];
    }),
  );
  const herbs = ['Basil wants sun and a pot that drains.', 'Sage forgives a week without water, and mint forgives everything.'];
  const garden = toPage({ title: 'Herbs on a balcony', paragraphs: herbs }, { published: '2025-05-02', lang: 'en' });
  return [
    ...stories,
    page('garden', garden, false),
    page('garden-among-links', garden.replace('<body>', `<body>${FURNITURE}`), false),
  ];
}

function page(name: string, html: string, isArticle: boolean): TestPage {
  return {
    name,
    url: `https://courant.example/${name}`,
    html: () => html,
    type: 'text/html; charset=utf-8',
    headers: {},
    isArticle,
  };
}

/** Every page whose name holds `filter`. */
export function testPages(filter = ''): TestPage[] {
  return allPages().filter(({ name }) => name.includes(filter));
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
