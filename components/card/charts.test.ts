import { describe, expect, it } from 'vitest';
import en from '../../data/locales/en.json' with { type: 'json' };
import ja from '../../data/locales/ja.json' with { type: 'json' };
import zhHans from '../../data/locales/zh_CN.json' with { type: 'json' };
import zhHant from '../../data/locales/zh_TW.json' with { type: 'json' };
import { formatOf } from '../../lib/card/format.ts';
import type { HoldingCard, TariffCard } from '../../lib/card/schema.ts';
import { allTurns, isMain } from '../../lib/card/turns.ts';
import { loadPack } from '../../lib/cli/load-pack.ts';
import { createI18n, messagesOf, type I18n } from '../../lib/i18n/i18n.ts';
import { english } from '../../test/setup/render.tsx';
import { cardOf, cardStates } from '../../test/support/cards.ts';
import { dayOf, linear, monthTicks, ticks, yearTicks } from './axis.ts';
import { boxOf, distance, lineBox, markBox, overlap, placeLabels, textWidth, type Box, type Dot, type Label } from './labels.ts';
import { linePath, stepArea, stepPath } from './paths.ts';
import { rateCaption } from './rate-caption.ts';
import type { RateLayout } from './rate-drawing.ts';
import { layoutRates } from './rate-layout.ts';
import { layoutSeries, type SeriesLayout } from './series-layout.ts';
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
  it('are first days of months; of a short range the middles too, by the day', () => {
    const periods = (from: string, to: string) => monthTicks(dayOf(from), dayOf(to)).map(({ period }) => period);
    expect(periods('2025-11-20', '2026-03-05')).toEqual(['2025-12', '2026-01', '2026-02', '2026-03']);
    expect(periods('2026-04-02', '2026-05-16')).toEqual(['2026-04-15', '2026-05-01', '2026-05-15']);
  });
});

describe('placeLabels', () => {
  const bounds: Box = { left: 0, top: 0, right: 200, bottom: 100 };
  const line = lineBox(20, 50, 180, 50);
  const under = ({ left, bottom }: Box): [number, number] => [left, bottom + 12];
  const wish = (...texts: string[]) => ({ texts, things: [line], place: under });
  const boxes = (labels: (Label | null)[]) => labels.map((label) => label && boxOf(label));

  it('puts a word at its own place, and the next one beside it', () => {
    const [first, second] = boxes(placeLabels([wish('one'), wish('two')], bounds, [line]));
    expect([first!.left, first!.bottom]).toEqual([line.left, line.bottom + 14.3]);
    expect(second!.left - first!.right).toBeGreaterThanOrEqual(6);
    expect(second!.top).toBe(first!.top);
  });

  it('says less, then nothing, where there is no room near what it names', () => {
    const walls = [lineBox(0, 40, 200, 40), lineBox(0, 64, 200, 64), lineBox(60, 0, 60, 100)];
    const narrow = { ...wish('15% charged', '15%'), things: [lineBox(20, 50, 58, 50)] };
    expect(placeLabels([narrow], bounds, [line, ...walls])[0]?.text).toBe('15%');
    const near = [40, 60].map((y) => lineBox(0, y, 200, y));
    expect(placeLabels([wish('struck down')], bounds, [line, ...near])).toEqual([null]);
  });

  it('never puts a line between a word and what it names, nor the word of a long stretch beside it', () => {
    const [short, long] = [lineBox(80, 50, 90, 50), lineBox(10, 50, 90, 50)];
    const shut = (thing: Box) => [lineBox(thing.left, 30, thing.right, 30), thing, lineBox(thing.left, 70, thing.right, 70)];
    const full = [34, 46, 54, 66].map((y) => lineBox(0, y, 91, y));
    const paused = (thing: Box, ...walls: Box[]) =>
      placeLabels([{ ...wish('paused'), things: [thing] }], bounds, [...shut(thing), ...full, ...walls])[0];
    expect(boxOf(paused(short)!).left).toBeGreaterThan(90);
    expect(paused(short, lineBox(93, 0, 93, 100))).toBe(null);
    expect(paused(long)).toBe(null);
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

const LOCALES = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': zhHant };
const WORDS = Object.entries(LOCALES).map(([locale, messages]) => createI18n(messagesOf(messages), locale));
/** The contents of a wide card, a compact one, and a sheet. */
const WIDTHS = [358, 318, 287];
const DAYS = [null, '2025-02-10', '2025-05-02', '2025-08-20', '2026-03-02', '2026-10-15'];
const facts = loadPack().facts;

type Shot = { name: string; i18n: I18n };
type RateShot = Shot & { card: TariffCard; layout: RateLayout };
type SeriesShot = Shot & { card: HoldingCard; layout: SeriesLayout };

/** Every chart of the record, on several days, in every width and language. */
function shotsOf<C extends TariffCard | HoldingCard, L>(
  kinds: readonly string[],
  layOut: (card: C, width: number, i18n: I18n) => L | null,
): (Shot & { card: C; layout: L })[] {
  return facts
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ id }) => DAYS.map((asOf) => cardOf(id, { asOf }) as C))
    .flatMap((card) =>
      WIDTHS.flatMap((width) =>
        WORDS.flatMap((i18n) => {
          const layout = layOut(card, width, i18n);
          return layout ? [{ card, layout, i18n, name: `${card.factId} ${card.asOf} ${width} ${i18n.locale}` }] : [];
        }),
      ),
    );
}

const rates: RateShot[] = shotsOf<TariffCard, RateLayout>(['tariff'], (card, width, i18n) => {
  const turns = allTurns(card)
    .filter(isMain)
    .map(({ date }) => date);
  return layoutRates(card, turns, width, i18n);
});
const series: SeriesShot[] = shotsOf<HoldingCard, SeriesLayout>(['holding', 'series'], layoutSeries);

/** The level and upright pieces of a step line. */
function stepBoxes(run: [number, number][]): Box[] {
  return run.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = run[index]!;
    return [lineBox(fromX, fromY, x, fromY), lineBox(x, fromY, x, y)];
  });
}

/** All that no word may lie on. */
function inkOf({ charged, others, paused, hoped, over, article, top, base, today, now, tail }: RateLayout): Box[] {
  return [
    ...[...charged, ...others, tail].flatMap(stepBoxes),
    ...paused.flatMap(({ x1, x2, y, from }) => [lineBox(x1, y, x2, y), lineBox(x1, y, x1, from), lineBox(x2, y, x2, from)]),
    ...hoped.map(({ x1, x2, y }) => lineBox(x1, y, x2, y)),
    ...(over ? [lineBox(over.x, over.y, over.x, base), markBox([over.x, over.y])] : []),
    ...[today, ...(article ? [article.x] : [])].map((x) => lineBox(x, top, x, base)),
    markBox([now.x, now.y]),
  ];
}

/** What a word of the chart of a duty can name. */
function thingsOf(text: string, { card, layout, i18n }: RateShot): Box[] {
  const word = (key: 'paused' | 'announced' | 'agreed' | 'ended' | 'struckDown' | 'otherLaws') => i18n.t(`chart.${key}`);
  const { percent } = formatOf(i18n);
  const { over, now, paused, hoped, others, charged, yTicks, base } = layout;
  if (text === word('ended') || text === word('struckDown')) return over ? [markBox([over.x, over.y])] : [];
  if (text === word('otherLaws')) return others.flatMap(stepBoxes);
  const isOf = (rate: number, name: string, about = false) =>
    text === name || text === `${about ? i18n.t('card.about', percent(rate)) : percent(rate)} ${name}`;
  const isPoints = (points?: number | null) => points && text === i18n.t('chart.pointsPaused', String(points));
  const bands = paused.filter(
    ({ span }) => (span.suspended ? isPoints(span.suspended) : isOf(span.rate, word('paused'))) || text === word('paused'),
  );
  const dots = hoped.filter(({ span }) => isOf(span.rate, word(span.kind as 'announced' | 'agreed'), span.about));
  const top = yTicks.at(-1)!;
  const perPercent = (base - top.y) / (parseFloat(top.text) || 1);
  const isRate = (y: number) => text.split(' ')[0] === percent(Math.round(((base - y) / perPercent) * 4) / 4);
  const lasting = charged.flatMap(stepBoxes).filter((box) => box.right - box.left > 2 && isRate((box.top + box.bottom) / 2));
  const ring = text === percent(card.others.at(-1)?.rate ?? -1) ? [markBox([now.x, now.y])] : [];
  return [
    ...bands.map(({ x1, x2, y, from }) => lineBox(x1, y, x2, from)),
    ...dots.map(({ x1, x2, y }) => lineBox(x1, y, x2, y)),
    ...lasting,
    ...ring,
  ];
}

function isFar(label: Label, things: readonly Box[]): boolean {
  return !things.some((thing) => distance(boxOf(label), thing) <= 12);
}

/** Pairs of words on each other, and words on a line. */
function clashes(labels: readonly Label[], ink: readonly Box[]): string[] {
  const boxes = labels.map((label) => ({ text: label.text, box: boxOf(label) }));
  return boxes.flatMap(({ text, box }, index) => [
    ...boxes.slice(index + 1).flatMap((other) => (overlap(box, other.box) ? [`${text} on ${other.text}`] : [])),
    ...(ink.some((line) => overlap(line, box)) ? [`${text} on a line`] : []),
  ]);
}

function failing<S extends Shot>(shots: readonly S[], of: (shot: S) => string[]): string[] {
  return shots.flatMap((shot) => of(shot).map((what) => `${shot.name}: ${what}`));
}

describe('every chart of a duty, whichever the day, the width and the language', () => {
  it('has points within its axes, from zero', () => {
    const outside = failing(rates, ({ layout: { charged, others, paused, hoped, left, right, base, yTicks } }) => {
      const dots = [
        ...charged.flat(),
        ...others.flat(),
        ...[...paused, ...hoped].flatMap(({ x1, x2, y }) => [
          [x1, y],
          [x2, y],
        ]),
      ];
      const isIn = ([x, y]: number[]) => x! >= left - 0.1 && x! <= right + 0.1 && y! <= base + 0.1 && y! >= 0;
      return [...dots.filter((dot) => !isIn(dot)).map(String), ...(yTicks[0]!.text === '0' ? [] : ['not from zero'])];
    });
    expect(outside).toEqual([]);
  });

  it('has no word on a word or on a line', () => {
    expect(failing(rates, ({ layout }) => clashes(layout.labels, inkOf(layout)))).toEqual([]);
  });

  it('has each word within 12 pixels of what it names', () => {
    expect(
      failing(rates, (shot) =>
        shot.layout.labels.filter((label) => isFar(label, thingsOf(label.text, shot))).map(({ text }) => text),
      ),
    ).toEqual([]);
  });

  it.each(WIDTHS)(
    '%i pixels wide: names the rate of the article’s day, and the one that stands now, before all else',
    (width) => {
      const chartOf = (id: string, asOf: string) => {
        const card = cardOf(id, { asOf }) as TariffCard;
        const layout = layoutRates(card, [], width, english)!;
        return { texts: layout.labels.map(({ text }) => text), caption: rateCaption(card, layout, false, english) };
      };
      const textsOf = (id: string, asOf: string) => chartOf(id, asOf).texts;
      expect(textsOf('us-jp-reciprocal', '2025-05-02').slice(0, 2)).toEqual(['24% paused', '12.5%']);
      expect(textsOf('us-jp-reciprocal', '2025-08-20').slice(0, 2)).toEqual(['15% in all', '12.5%']);
      expect(textsOf('us-cn-reciprocal', '2025-05-02').slice(0, 2)).toEqual(['125%', '12.5%']);
      const { texts, caption } = chartOf('us-cn-reciprocal', '2025-06-15');
      expect(texts.slice(0, 2)).toEqual(['24 points paused', '12.5%']);
      expect(caption).toContain('Under the hatching: 10% charged.');
      expect(textsOf('us-jp-autos', '2025-05-02').slice(0, 2)).toEqual([expect.stringMatching(/^27\.5%/), '15% in all']);
    },
  );

  it('draws no dots without their word, beside them or in the caption, and none so few that they are no line', () => {
    const nameless = failing(rates, ({ card, layout, i18n }) => {
      const caption = rateCaption(card, layout, false, i18n);
      return layout.hoped
        .filter(({ span, x1, x2, y }) => {
          const word = i18n.t(`chart.${span.kind as 'announced' | 'agreed'}`);
          const isBeside = layout.labels.some((label) => label.text.endsWith(word) && !isFar(label, [lineBox(x1, y, x2, y)]));
          return x2 - x1 < 16 || !(isBeside || caption.includes(i18n.t('chart.dotted', word)));
        })
        .map(({ span }) => `${span.rate}`);
    });
    expect(nameless).toEqual([]);
  });

  it('has no word over or under that of what is over', () => {
    const mixed = failing(rates, ({ layout: { labels }, i18n }) => {
      const end = labels.find(({ text }) => text === i18n.t('chart.ended') || text === i18n.t('chart.struckDown'));
      const { left, right, top, bottom } = end ? boxOf(end) : { left: 0, right: 0, top: 0, bottom: 0 };
      const around = { left, right, top: top - 12, bottom: bottom + 12 };
      return labels.filter((label) => end && label !== end && overlap(boxOf(label), around)).map(({ text }) => text);
    });
    expect(mixed).toEqual([]);
  });

  it('has two dates or more, each at its tick and clear of the numbers', () => {
    expect(
      failing(rates, ({ layout: { xTicks, turns, datesBelow } }) => [
        ...(xTicks.length < 2 ? ['too few dates'] : []),
        ...xTicks
          .filter(({ x, tick, text }) => {
            const half = ((textWidth(text) / 11) * 10.5) / 2;
            return (
              text === '' ||
              Math.abs(x - tick) > half - 4 ||
              (datesBelow < 25 && turns.some((turn) => Math.abs(turn.x - x) < half + 3.5 + 6))
            );
          })
          .map(({ text }) => `${text} near a number`),
      ]),
    ).toEqual([]);
  });
});

it('has no other date under the line of the article’s day', () => {
  const under = ({ layout: { xTicks, article } }: RateShot | SeriesShot) =>
    xTicks
      .filter(({ x, tick, text }) => {
        const half = ((textWidth(text) / 11) * 10.5) / 2;
        return article !== null && Math.abs(article.x - x) < half && Math.abs(article.x - tick) > 6;
      })
      .map(({ text }) => text);
  expect([...failing(rates, under), ...failing(series, under)]).toEqual([]);
});

describe('every chart of a series, whichever the day, the width and the language', () => {
  it('is inside its axes, and says where they start', () => {
    const wrong = failing(series, ({ layout: { dots, known, left, right, base, startsAt, yTicks } }) => [
      ...[...dots, ...known.flat()].filter(([x, y]) => x < left - 0.1 || x > right + 0.1 || y > base + 0.1 || y < 0).map(String),
      ...((startsAt === null) === /^0%?$/.test(yTicks[0]!.text) ? [] : ['start of the axis']),
    ]);
    expect(wrong).toEqual([]);
  });

  it('has no figure on a figure or on a line', () => {
    const wrong = failing(series, ({ layout }) => {
      const { dots, known, labels, article, today, top, base, atArticle, newest, revised } = layout;
      const marks = [atArticle, newest, revised].filter((dot) => dot !== null).map(markBox);
      const uprights = [article?.x ?? null, today].filter((x) => x !== null).map((x) => lineBox(x, top, x, base));
      const onLine = labels.filter((label) => [dots, ...known].some((line) => isCrossed(boxOf(label), line)));
      return [...clashes(labels, [...marks, ...uprights]), ...onLine.map(({ text }) => `${text} on the line`)];
    });
    expect(wrong).toEqual([]);
  });

  it('has each figure within 12 pixels of its mark', () => {
    const far = failing(series, ({ layout: { labels, atArticle, newest, revised } }) => {
      const marks = [atArticle, newest, revised].filter((dot) => dot !== null).map(markBox);
      return labels.filter((label) => isFar(label, marks)).map(({ text }) => text);
    });
    expect(far).toEqual([]);
  });

  it('has two dates or more', () => {
    expect(
      failing(series, ({ layout: { xTicks } }) => (xTicks.length < 2 ? [xTicks.map(({ text }) => text).join()] : [])),
    ).toEqual([]);
  });

  it('has no diamond beside the dot of the article’s date', () => {
    const near = failing(series, ({ layout: { revised, atArticle } }) =>
      revised && atArticle && Math.abs(revised[0] - atArticle[0]) <= 20 ? [`${revised}`] : [],
    );
    expect(near).toEqual([]);
  });
});

/** Whether a line from dot to dot goes through a box, looked at pixel by pixel. */
function isCrossed(box: Box, line: readonly Dot[]): boolean {
  return line.slice(1).some(([x2, y2], index) => {
    const [x1, y1] = line[index]!;
    if (Math.min(x1, x2) > box.right || Math.max(x1, x2) < box.left) return false;
    const count = Math.ceil(Math.hypot(x2 - x1, y2 - y1)) + 1;
    return Array.from({ length: count + 1 }, (_, at) => at / count).some((part) => {
      const [x, y] = [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
      return x > box.left && x < box.right && y > box.top && y < box.bottom;
    });
  });
}

describe('both charts', () => {
  const ofWord = (text: string, x: number, anchor: 'start' | 'end') => {
    const half = textWidth(text, true) / 2;
    return boxOf({ text, x: anchor === 'start' ? x + half : x - half, y: 12, strong: true });
  };

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
        const today = ofWord(word, x + 5, 'end');
        const { x: at, text, anchor } = layout.article;
        const day = ofWord(text, anchor === 'start' ? at + 8 : at - 8, anchor);
        expect(Math.max(day.right, at + 4), `${fact.id} ${asOf}`).toBeLessThan(today.left);
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
