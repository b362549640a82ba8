/** What stands in one place of a card never contradicts another, for every fact of the record and several days. */
import { fireEvent } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack.ts';
import { formatOf } from '../../lib/card/format.ts';
import { totalRate } from '../../lib/card/rate-words.ts';
import type { CardData, HoldingCard, RateState, TariffCard } from '../../lib/card/schema.ts';
import { ARTICLE_DATE, cardOf, markOf } from '../../test/support/cards.ts';
import { show } from '../../test/support/show-card.tsx';
import { english } from '../../test/setup/render.tsx';
import { rateSentence } from './chart-words.ts';
import { rateCaption } from './rate-caption.ts';
import { layoutRates } from './rate-layout.ts';

const { facts } = loadPack();
const tariffs = facts.filter((fact) => fact.kind === 'tariff');
const DAYS = ['2025-03-20', ARTICLE_DATE, '2025-08-20', '2025-11-25', '2026-03-01', '2026-06-15', '2026-11-20'];

const duties = tariffs.flatMap(({ id }) => DAYS.map((asOf) => cardOf(id, { asOf }) as TariffCard));
const named = ({ factId, asOf }: CardData, what: string) => `${factId} as of ${asOf}: ${what}`;

/** Under the chart of a duty; null where it has none. */
function captionOf(card: TariffCard): string | null {
  const layout = layoutRates(card, [], 358, english);
  return layout && rateCaption(card, layout, false, english);
}

/** What was charged on the article's day as it was known then, on the basis of the chart. */
function knownThen({ status, charged, ...state }: RateState): { rate: number | null; inAll: boolean | null } {
  if (status === 'in_force') return { rate: totalRate({ ...state, status, charged }) ?? state.rate, inAll: state.inAll };
  return { rate: charged === null || state.normal === null ? charged : null, inAll: null };
}

describe('the chart of a duty', () => {
  it('says so where its line at the article’s day is another than the head has', () => {
    const silent = duties.filter((card) => {
      const drawn = card.spans.find(
        ({ kind, from, to }) => kind === 'charged' && card.asOf! >= from && (to === null || card.asOf! < to),
      );
      if (!drawn || !card.atArticle || card.atArticle.normal !== null) return false;
      const { rate, inAll } = knownThen(card.atArticle);
      const isSame = drawn.rate === rate && (inAll ?? drawn.inAll) === drawn.inAll;
      return !isSame && !captionOf(card)?.includes('As known today: ');
    });
    expect(silent.map((card) => named(card, 'another line'))).toEqual([]);
  });

  it('has no first day, for eyes or ears, that is not confirmed', () => {
    const open = duties.filter(({ steps }) => steps.some(({ gist }) => /first day .*not confirmed/.test(gist)));
    const silent = open.flatMap((card) =>
      [captionOf(card), rateSentence(card, english)].filter((text) => text !== null && !text.includes('not confirmed')),
    );
    expect(open.length).toBeGreaterThan(0);
    expect(silent).toEqual([]);
  });

  it('draws every rate, or says in the caption that it was too short to draw', () => {
    const silent = duties.flatMap((card) => {
      const layout = layoutRates(card, [], 358, english);
      if (!layout) return [];
      const { percent, date } = formatOf(english);
      const caption = rateCaption(card, layout, false, english);
      const hours = 86_400_000;
      return card.spans.flatMap(({ kind, rate, from, to, about, more }) => {
        if (kind === 'paused' || to === null || from > card.checkedTo) return [];
        const isDrawn =
          kind === 'charged'
            ? Date.parse(to) - Date.parse(from) > hours
            : layout.hoped.some(({ span }) => span.from === from && span.rate === rate);
        const hasCome = card.spans.some(
          (it) => it.from === to && it.rate === rate && (it.kind === 'charged' || it.kind === 'paused'),
        );
        const figure = more === null ? percent(rate) : `${percent(more)} more`;
        const text = `${about ? 'about ' : ''}${figure} ${english.t(`chart.${kind}`)} (${date(from)})`;
        return isDrawn || (kind !== 'charged' && hasCome) || caption.includes(text) ? [] : [named(card, text)];
      });
    });
    expect(silent).toEqual([]);
    const caption = captionOf(cardOf('us-jp-reciprocal') as TariffCard);
    expect(caption).toContain(
      'Too short to draw: 24% charged (9 Apr 2025); 25% announced (7 Jul 2025); 15% agreed (22 Jul 2025).',
    );
  });

  it('gives the rate of every pause, beside it or in the caption', () => {
    const silent = duties.flatMap((card) => {
      const layout = layoutRates(card, [], 288, english);
      if (!layout) return [];
      const all = [rateCaption(card, layout, false, english), ...layout.labels.map(({ text }) => text)].join(' ');
      const rates = layout.paused.filter(({ span }) => !span.suspended).map(({ span }) => formatOf(english).percent(span.rate));
      return rates.filter((rate) => !all.includes(rate)).map((rate) => named(card, rate));
    });
    expect(silent).toEqual([]);
  });

  it('names every dotted stretch and every rate charged under a pause, beside it or in the caption', () => {
    const nameless = duties.flatMap((card) => {
      const layout = layoutRates(card, [], 358, english);
      if (!layout) return [];
      const all = [rateCaption(card, layout, false, english), ...layout.labels.map(({ text }) => text)].join(' ');
      const words = layout.hoped.map(({ span }) => english.t(`chart.${span.kind as 'announced' | 'agreed'}`));
      return words.filter((word) => !all.includes(word)).map((word) => named(card, word));
    });
    expect(nameless).toEqual([]);
  });
});

it.each(['us-cn-reciprocal', 'cn-us-retaliation-2025'])('%s: the chart pauses points, for eyes and ears', (id) => {
  const card = cardOf(id, { asOf: '2025-08-20' }) as TariffCard;
  const words = layoutRates(card, [], 358, english)!.labels.map(({ text }) => text);
  expect(words.filter((text) => text.includes('paused'))).toEqual(['24 points paused']);
  expect(rateSentence(card, english)).toContain('24 of 34 points paused from 14 May 2025 to ');
});

/** What a card shows with its sources and all steps open, for a passage that nothing was compared with. */
interface Shown {
  card: CardData;
  heads: string[];
  verdict: string;
  notices: string;
  /** How many sources the fold counts as primary, and how many its list calls so. */
  primary: [counted: number, called: number];
  /** Links to what was not opened, that do not say so. */
  bare: string[];
}

function shown(id: string, asOf: string): Shown {
  const card = cardOf(id, { asOf });
  const { container, unmount } = show({ cards: [card], mark: markOf('the figure') });
  for (const more of container.querySelectorAll('.sec h3 .link[aria-expanded="false"], .names .more')) fireEvent.click(more);
  const texts = (selector: string) => [...container.querySelectorAll(selector)].map((it) => it.textContent);
  const unread = new Set(card.sources.filter(({ seen }) => seen === 'cited').map(({ url }) => url));
  const links = [...container.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(({ href }) => unread.has(href));
  const view: Shown = {
    card,
    heads: texts('.then-now .when, th'),
    verdict: texts('.verdict').join(' '),
    notices: texts('.notice').join(' '),
    primary: [
      Number(/(\d+) primary/.exec(container.textContent)?.[1] ?? 0),
      texts('.sources li').filter((text) => text.includes('primary')).length,
    ],
    bare: links.filter((link) => !link.closest('li, p')!.textContent.includes('not opened')).map((link) => link.textContent),
  };
  unmount();
  return view;
}

/** Every id of a source that a card gives for one of its parts. */
function sourceIds(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'source' || key === 'dueSource' ? [value] : [];
  if (Array.isArray(value))
    return value.flatMap((it) => (key === 'sources' && typeof it === 'string' ? [it] : sourceIds(it, key)));
  return value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([name, it]) => sourceIds(it, name)) : [];
}

it.each(DAYS)('as of %s every card has each source that a part of it gives', (asOf) => {
  const missing = facts.flatMap(({ id }) => {
    const card = cardOf(id, { asOf });
    const ids = new Set(card.sources.map((source) => source.id));
    return sourceIds(card)
      .filter((source) => !ids.has(source))
      .map((source) => named(card, source));
  });
  expect(missing).toEqual([]);
});

it('no figure of a series has a table as its source that does not reach it', () => {
  const tables = new Map(loadPack().sources.map((source) => [source.id, source.periods]));
  const wrong = facts.flatMap(({ id, kind }) => {
    if (kind !== 'holding' && kind !== 'series') return [];
    return DAYS.flatMap((asOf) => {
      const card = cardOf(id, { asOf }) as HoldingCard;
      return [card.atArticle, card.newest].flatMap((column) => {
        const [first, last] = tables.get(column?.source ?? '') ?? ['', '~'];
        return column && (column.period < first || column.period > last)
          ? [named(card, `${column.period} ${column.source}`)]
          : [];
      });
    });
  });
  expect(wrong).toEqual([]);
});

/** Duties and figures on one day or the other, every fifth of what has no figure. */
const FIGURED = new Set(['tariff', 'holding', 'series', 'figure', 'intervention']);
const views = facts
  .filter(({ kind }, index) => FIGURED.has(kind) || index % 5 === 0)
  .map(({ id }, index) => shown(id, index % 2 === 0 ? ARTICLE_DATE : '2026-11-20'));
const failing = (of: (view: Shown) => string[]) => views.flatMap((view) => of(view).map((what) => named(view.card, what)));

describe('every card', () => {
  it('counts as primary the sources that its list calls so', () => {
    expect(
      failing(({ card, primary: [counted, called] }) =>
        card.sources.length > 1 && counted !== called ? [`${called} of ${counted}`] : [],
      ),
    ).toEqual([]);
  });

  it('marks each link to what was not opened', () => {
    expect(failing(({ bare }) => bare)).toEqual([]);
  });

  it('has nothing of a day after the last check, and says that nothing was compared with it', () => {
    const wrong = failing(({ card, heads, verdict }) => {
      const day = formatOf(english).date(card.asOf!);
      const isLater = card.asOf! > card.checkedTo && (card.kind === 'tariff' || card.kind === 'holding');
      return isLater && (heads.some((text) => text.includes(day)) || !/article is newer/.test(verdict)) ? [verdict] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('says of a duty that no document stands for it, however sure of it the press is', () => {
    const isBare = ({ kind, sources }: CardData) =>
      kind === 'tariff' && !sources.some((source) => source.kind !== 'press' && source.seen === 'read');
    expect(failing(({ card, notices }) => (isBare(card) && !/Reported|Second hand/.test(notices) ? ['no notice'] : []))).toEqual(
      [],
    );
    expect(views.filter(({ card }) => isBare(card) && card.confidence === 'high').length).toBeGreaterThan(3);
  });

  it('calls no figure the newest of today where it says that a newer one is due', () => {
    const late = views.filter(({ card, heads }) => card.staleness !== null && heads.length > 0);
    expect(late.length).toBeGreaterThan(3);
    expect(late.filter(({ heads }) => heads.includes('Newest today')).map(({ card }) => card.factId)).toEqual([]);
  });

  it('says why nothing is compared where a figure could have been', () => {
    const isOfFigures = ({ kind }: CardData) => ['tariff', 'holding', 'figure', 'intervention'].includes(kind);
    expect(failing(({ card, verdict }) => (isOfFigures(card) && verdict === '' ? ['no reason'] : []))).toEqual([]);
  });
});
