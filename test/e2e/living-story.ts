/** An article that pages of many behaviours hold. */
import type { Page } from 'playwright-core';
import { toPage } from '../../lib/cli/article-page.ts';
import type { Stage } from './harness.ts';

export const TARIFF = /24 per cent/;
export const JAPAN = {
  title: 'Japan weighs its answer to the tariff',
  paragraphs: [
    'The United States put a 24 per cent “reciprocal” tariff on Japanese goods in April, and officials in Tokyo are in no hurry.',
    'Exporters in Nagoya keep two price lists in the drawer, and nobody at the port will say which of them is going to be used.',
    'The trade talks in Washington were frank, a negotiator said on Friday, and will be taken up again in the middle of the month.',
  ],
};

/** What a page has of its own: another story, more in its head, scripts and markup at its end. */
export interface More {
  story?: typeof JAPAN;
  head?: string;
  tail?: string;
}

export function serveStory(stage: Stage, path: string, { story = JAPAN, head = '', tail = '' }: More = {}): void {
  const body = toPage(story, { published: '2025-05-02', lang: 'en' }).replace('</head>', `${head}</head>`);
  stage.pages.set(path, { body: body.replace('</body>', `${tail}</body>`) });
}

/** Serves the article and opens it. */
export function openStory(stage: Stage, path: string, more?: More): Promise<Page> {
  serveStory(stage, path, more);
  return stage.open(path);
}
