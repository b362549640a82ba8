import { describe, expect, it } from 'vitest';
import { english } from '../../test/setup/render.tsx';
import { cardOf, cardStates } from '../../test/support/cards.ts';
import type { HoldingCard, TariffCard } from '../../lib/card/schema.ts';
import { loadPack } from '../../lib/cli/load-pack.ts';
import { dayOf, linear, monthTicks, ticks, yearTicks } from './axis.ts';
import { boxOf, lineBox, placeLabels, type Box, type Label } from './labels.ts';
import { linePath, stepArea, stepPath } from './paths.ts';
import { layoutRates, type RateLayout } from './rate-layout.ts';
import { layoutSeries } from './series-layout.ts';
import { nextPoint } from './SeriesChart.tsx';

describe('axis', () => {
  it.each([
    [0, 27.5, [0, 10, 20, 30]],
    [0, 145, [0, 50, 100, 150]],
    [1059, 1239, [1000, 1100, 1200, 1300]],
    [0, 0, [0]],
  ])('ticks from %d to %d', (low, high, expected) => {
    expect(ticks(low, high)).toEqual(expected);
  });

  it('maps a range, and a range of one value without dividing by nothing', () => {
    expect(linear([0, 10], [100, 0])(5)).toBe(50);
    expect(linear([3, 3], [100, 0])(3)).toBe(100);
  });

  it('puts a month at its last day', () => {
    expect(dayOf('2025-02')).toBe(dayOf('2025-02-28'));
    expect(dayOf('2025')).toBe(dayOf('2025-12-31'));
  });

  it('keeps years as far apart as there is room', () => {
    expect(yearTicks(dayOf('2017-06-01'), dayOf('2026-06-01'), 4).map((tick) => tick.year)).toEqual([2020, 2023, 2026]);
  });
});

describe('monthTicks', () => {
  it('are first days of months, the last of them always, as many as there is room for', () => {
    const months = (most: number) => monthTicks(dayOf('2025-11-20'), dayOf('2026-03-05'), most).map(({ month }) => month);
    expect(months(9)).toEqual(['2025-12', '2026-01', '2026-02', '2026-03']);
    expect(months(2)).toEqual(['2026-01', '2026-03']);
    expect(monthTicks(dayOf('2025-12-31'), dayOf('2026-01-01'), 3)).toEqual([{ month: '2026-01', day: dayOf('2026-01-01') }]);
  });
});

describe('placeLabels', () => {
  const bounds: Box = { left: 0, top: 0, right: 200, bottom: 100 };
  const spot = { x: 20, y: 50, anchor: 'start' } as const;
  const lower = { x: 20, y: 80, anchor: 'start' } as const;

  it('takes the first place that is free of labels and lines', () => {
    const [first, second] = placeLabels(
      [
        { texts: ['one'], spots: [spot] },
        { texts: ['two'], spots: [spot, lower] },
      ],
      bounds,
      [],
    );
    expect([first?.y, second?.y]).toEqual([50, 80]);
    expect(placeLabels([{ texts: ['one'], spots: [spot, lower] }], bounds, [lineBox(0, 48, 200, 48)])[0]?.y).toBe(80);
  });

  it('says less, then nothing, where there is no room', () => {
    const wall = [lineBox(60, 0, 60, 100)];
    expect(placeLabels([{ texts: ['15% charged', '15%'], spots: [spot] }], bounds, wall)[0]?.text).toBe('15%');
    expect(placeLabels([{ texts: ['15% charged'], spots: [spot] }], bounds, wall)).toEqual([]);
    expect(placeLabels([{ texts: ['15% charged'], spots: [spot], must: true }], bounds, wall)).toHaveLength(1);
  });
});

describe('paths', () => {
  const dots: [number, number][] = [
    [0, 1],
    [2, 3],
  ];

  it('joins dots by lines and by steps, down to a base for an area', () => {
    expect(linePath(dots)).toBe('M0,1L2,3');
    expect(stepPath(dots)).toBe('M0,1L2,1L2,3');
    expect(stepArea(dots, 9)).toBe('M0,9L0,9L0,1L2,1L2,3L2,3L2,9');
    expect([linePath([]), stepPath([]), stepArea([], 9)]).toEqual(['', '', '']);
  });
});

/** Steps, the stem of the end and the line of the article's date, as boxes. */
function linesOf({ charged, others, over, article, top, base }: RateLayout): Box[] {
  const steps = [...charged, others].flatMap((run) =>
    run.slice(1).flatMap(([x, y], index) => {
      const [fromX, fromY] = run[index]!;
      return [lineBox(fromX, fromY, x, fromY), lineBox(x, fromY, x, y)];
    }),
  );
  const stem = over ? [lineBox(over.x, base, over.x, over.y)] : [];
  return [...steps, ...stem, ...(article ? [lineBox(article.x, top, article.x, base)] : [])];
}

describe('every chart of the record', () => {
  const facts = loadPack().facts;
  const apart = (labels: readonly Label[], name: string) => {
    const boxes = labels.map((label) => boxOf(label.text, label, label.strong));
    boxes.forEach((a, index) =>
      boxes.slice(index + 1).forEach((b) => {
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom, name).toBe(false);
      }),
    );
  };

  it.each([358, 318, 287])('of a duty, %i pixels wide: numbers are finite, nothing lies below zero, words lie apart', (width) => {
    for (const fact of facts.filter((it) => it.kind === 'tariff')) {
      const layout = layoutRates(cardOf(fact.id) as TariffCard, ['2025-08-07'], width, english);
      if (!layout) continue;
      const dots = [
        ...layout.charged.flat(),
        ...layout.others,
        ...layout.paused.map((it) => [it.x1, it.y]),
        ...layout.hoped.map((it) => [it.x2, it.y]),
      ];
      for (const [x, y] of dots) {
        expect(x! >= layout.left - 0.1 && x! <= layout.right + 0.1, `${fact.id} ${x}`).toBe(true);
        expect(y! <= layout.base + 0.1 && y! >= 0, `${fact.id} ${y}`).toBe(true);
      }
      apart(layout.labels, fact.id);
    }
  });

  it.each([358, 318, 287])('of a duty, %i pixels wide: what is announced and what is agreed has its word', (width) => {
    const nameless: string[] = [];
    for (const fact of facts.filter((it) => it.kind === 'tariff')) {
      const layout = layoutRates(cardOf(fact.id) as TariffCard, ['2025-08-07'], width, english);
      const texts = layout?.labels.map(({ text }) => text).join() ?? '';
      for (const { span, x1, x2 } of layout?.hoped ?? []) {
        const isSeen = x2 - x1 > 6;
        if (isSeen && !texts.includes(english.t(`chart.${span.kind as 'announced' | 'agreed'}`))) nameless.push(fact.id);
      }
    }
    expect(nameless).toEqual([]);
  });

  it.each([358, 318, 287])('of a duty, %i pixels wide: no word stands with that of what is over', (width) => {
    const mixed: string[] = [];
    for (const fact of facts.filter((it) => it.kind === 'tariff')) {
      const layout = layoutRates(cardOf(fact.id) as TariffCard, ['2025-08-07'], width, english);
      const boxes = layout?.labels.map((label) => ({ text: label.text, box: boxOf(label.text, label, label.strong) })) ?? [];
      const end = boxes.find(({ text }) => text === english.t('chart.ended') || text === english.t('chart.struckDown'));
      for (const { text, box } of end ? boxes.filter((it) => it !== end) : []) {
        const isBeside = box.left < end!.box.right && end!.box.left < box.right;
        if (isBeside && box.top < end!.box.bottom + 12 && end!.box.top - 12 < box.bottom) mixed.push(`${fact.id}: ${text}`);
      }
    }
    expect(mixed).toEqual([]);
  });

  it.each([358, 318, 287])('of a duty, %i pixels wide: what other laws charge has its word', (width) => {
    const word = english.t('chart.otherLaws');
    const nameless = facts.filter((fact) => {
      const layout = fact.kind === 'tariff' ? layoutRates(cardOf(fact.id) as TariffCard, ['2025-08-07'], width, english) : null;
      return layout && layout.others.length > 0 && !layout.labels.some(({ text }) => text.endsWith(word));
    });
    expect(nameless.map(({ id }) => id)).toEqual([]);
  });

  it.each([358, 318, 287])('of a duty, %i pixels wide: no line runs through the word of its end', (width) => {
    const words = [english.t('chart.struckDown'), english.t('chart.ended')];
    const crossed: string[] = [];
    for (const fact of facts.filter((it) => it.kind === 'tariff')) {
      const layout = layoutRates(cardOf(fact.id) as TariffCard, ['2025-08-07'], width, english);
      const lines = layout ? linesOf(layout) : [];
      const labels = layout?.labels.filter(({ text }) => words.includes(text)) ?? [];
      for (const label of labels) {
        const box = boxOf(label.text, label);
        const hit = lines.find(
          (line) => line.left < box.right && box.left < line.right && line.top < box.bottom && box.top < line.bottom,
        );
        if (hit) crossed.push(fact.id);
      }
    }
    expect(crossed).toEqual([]);
  });

  it.each([358, 287])('%i pixels wide: the article’s day, whichever it is, does not lie on “today”', (width) => {
    const days = ['2025-05-02', '2026-06-01', '2026-09-01', '2026-10-15', '2026-11-10', '2026-11-23'];
    const some = facts.filter((it, index) => (it.kind === 'tariff' || it.kind === 'holding') && index % 5 === 0);
    const word = english.t('chart.today');
    for (const fact of some)
      for (const asOf of days) {
        const card = cardOf(fact.id, { asOf }) as TariffCard | HoldingCard;
        const layout = card.kind === 'tariff' ? layoutRates(card, [], width, english) : layoutSeries(card, width, english);
        if (!layout?.article || !layout.isTodayNamed) continue;
        const x = layout.today;
        if (x === null) continue;
        const today = boxOf(word, { x: x + 5, y: 12, anchor: 'end' }, true);
        const { x: at, text, anchor } = layout.article;
        const day = boxOf(text, { x: anchor === 'start' ? at + 8 : at - 8, y: 12, anchor }, true);
        expect(Math.max(day.right, at + 4), `${fact.id} ${asOf}`).toBeLessThan(today.left);
      }
  });

  it('of a duty starts at zero', () => {
    const layout = layoutRates(cardOf('us-jp-autos') as TariffCard, [], 358, english)!;
    expect(layout.yTicks[0]).toEqual({ y: layout.base, text: '0' });
  });

  it.each([358, 287])('of a series, %i pixels wide: inside its axes, words apart, baseline said', (width) => {
    for (const fact of facts.filter((it) => it.kind === 'holding' || it.kind === 'series')) {
      const layout = layoutSeries(cardOf(fact.id) as HoldingCard, width, english);
      for (const [x, y] of [...layout.dots, ...layout.known.flat()]) {
        expect(x >= layout.left - 0.1 && x <= layout.right + 0.1, `${fact.id} ${x}`).toBe(true);
        expect(y <= layout.base + 0.1 && y >= 0, `${fact.id} ${y}`).toBe(true);
      }
      const texts = layout.xTicks.map(({ text }) => text);
      expect(new Set(texts).size === texts.length && texts.length > 0, `${fact.id} ${texts}`).toBe(true);
      expect((layout.startsAt === null) === (layout.yTicks[0]!.text === '0' || layout.yTicks[0]!.text === '0%'), fact.id).toBe(
        true,
      );
      apart(layout.labels, fact.id);
    }
  });

  it('draws the values of the article’s date apart from today’s where they were revised', () => {
    const card = cardStates().find((it) => it.name === 'holding-revised')!.cards[0] as HoldingCard;
    const layout = layoutSeries(card, 358, english);
    const at = card.points.findIndex((point) => point.period === '2025-07');
    expect(layout.known.at(-1)!.at(-1)![0]).toBe(layout.dots[at]![0]);
    expect(layout.known.at(-1)!.at(-1)![1]).toBeLessThan(layout.dots[at]![1]);
  });
});

describe('nextPoint', () => {
  it.each([
    ['ArrowLeft', 5, 4],
    ['ArrowRight', 9, 9],
    ['PageDown', 5, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['a', 5, null],
  ])('%s from %i', (key, at, to) => {
    expect(nextPoint(key, at, 9)).toBe(to);
  });
});
