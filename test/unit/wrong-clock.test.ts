/** A device's clock may be wrong by years: an article keeps its date, and nothing later shows in what it is told as of. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeText } from '../../entrypoints/background/match-page.ts';
import { buildCard } from '../../lib/card/build.ts';
import { loadPack } from '../../lib/cli/load-pack.ts';
import type { PageText } from '../../lib/messages/from-page.ts';
import { createRecord } from '../../lib/record/record.ts';
import { clampToday } from '../../lib/record/staleness.ts';

const pack = loadPack();
const record = createRecord(pack);

function pageOf(published: string): PageText {
  const words = 'Japan pays a tariff of 24 per cent, and talks about Treasuries go on in Washington this week. '.repeat(8);
  return {
    title: 'Talks go on',
    url: 'https://example.org/talks',
    canonical: null,
    ogUrl: null,
    clues: {
      langs: ['en'],
      linkedDates: [published],
      metaDates: [],
      times: [],
      lines: [],
      author: null,
      types: ['NewsArticle'],
      isTold: true,
      hasTitle: true,
      hasMail: false,
      hasFeed: false,
      prose: words.length,
      longest: words.length,
      pageText: words.length,
      linkText: 0,
      linkedHeadings: 0,
      teasers: 0,
      loose: 0,
      datedEntries: 0,
    },
    blocks: [{ text: words, tag: 'p' }],
  };
}

describe.each(['2025-01-01', '2030-01-01'])('on a device that says %s', (clock) => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(new Date(`${clock}T12:00:00Z`));
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(['2025-05-02', '2026-02-24', '2026-11-01'])('an article of %s keeps its date', (published) => {
    expect(describeText(pageOf(published), pack.builtOn).published?.date).toBe(published);
  });

  it.each(['2025-05-02', '2025-09-20', '2026-02-24'])('the record as of %s is the same as on a right clock', (asOf) => {
    const today = clampToday(new Date().toISOString().slice(0, 10), pack.builtOn);
    for (const { id } of pack.facts) {
      const card = (day: string) => buildCard(record, id, { asOf, today: day, locale: 'en' });
      expect(then(card(today)), id).toEqual(then(card(pack.builtOn)));
    }
  });
});

/** What a card says as of the article. */
function then(card: ReturnType<typeof buildCard>): unknown {
  if (card.kind === 'statement') return card.here;
  return card.atArticle;
}
