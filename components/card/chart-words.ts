/** The charts as full sentences, for those who hear them. */
import { formatOf } from '../../lib/card/format.ts';
import { pausedFigure, rateFigure } from '../../lib/card/rate-words.ts';
import type { HoldingCard, TariffCard } from '../../lib/card/schema.ts';
import { lawWords, titleOf } from '../../lib/card/titles.ts';
import { valueText } from '../../lib/card/value-words.ts';
import type { I18n, MessageKey } from '../../lib/i18n/i18n.ts';
import { sentences } from '../../lib/i18n/sentences.ts';

const SPAN_WORDS = {
  charged: 'chart.spanCharged',
  paused: 'chart.spanPaused',
  announced: 'chart.spanAnnounced',
  agreed: 'chart.spanAgreed',
} as const satisfies Record<string, MessageKey>;

/** "Rate by date. 10% charged from 5 Apr 2025 to 7 Aug 2025; …" */
export function rateSentence(card: TariffCard, i18n: I18n): string {
  const { percent, date } = formatOf(i18n);
  const spans = [...card.spans]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map((span) => {
      const figure = pausedFigure(span.rate, span.suspended, i18n) ?? rateFigure(span.rate, span.about, i18n);
      const from = span.startsBy ? i18n.t('card.bracket', date(span.from), i18n.t('card.startOpen')) : date(span.from);
      return i18n.t(SPAN_WORDS[span.kind], figure, from, span.to ? date(span.to) : i18n.t('chart.today'));
    });
  const over = card.over
    ? [i18n.t(card.over.status === 'ended' ? 'chart.overEnded' : 'chart.overStruckDown', date(card.over.date))]
    : [];
  const others = card.others.map((it) => i18n.t('chart.otherFrom', percent(it.rate), lawWords(it.laws, i18n), date(it.from)));
  return i18n.t('chart.rateBy', [...spans, ...over, ...others].join(i18n.t('card.join')));
}

/** What a series shows: its name, the newest value, the highest and the lowest. */
export function seriesSentence(card: HoldingCard, i18n: I18n): string {
  const { period } = formatOf(i18n);
  const text = (value: number) => valueText(value, card.unit, i18n);
  const newest = i18n.t('card.bracket', text(card.newest.value), period(card.newest.period));
  const sorted = [...card.points].sort((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  const range =
    low && high ? i18n.t('chart.extremes', text(high.value), period(high.period), text(low.value), period(low.period)) : '';
  return sentences(i18n, [i18n.t('chart.seriesBy', titleOf(card, i18n).text, newest), range]);
}
