/** What the chart of a duty says under itself: its basis, what is not certain, and what stands there without its word. */
import { formatOf } from '../../lib/card/format.ts';
import { spanFigure, stepFigure } from '../../lib/card/rate-words.ts';
import type { RateSpan, TariffCard } from '../../lib/card/schema.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import { sentences } from '../../lib/i18n/sentences.ts';
import type { RateLayout } from './rate-drawing.ts';

/** `isPart`: the figures above it are sums, of which this duty is a part. */
export function rateCaption(card: TariffCard, layout: RateLayout, isPart: boolean, i18n: I18n): string {
  const { over, others, labels } = layout;
  const end = over && i18n.t(over.status === 'ended' ? 'chart.ended' : 'chart.struckDown');
  const isSaid = (text: string) => labels.some((label) => label.text.includes(text));
  const isOwn = (rate: string) => labels.some(({ text }) => text === rate || text.startsWith(`${rate} `));
  return sentences(i18n, [
    isPart && i18n.t(over ? 'chart.aloneUpTo' : 'chart.thisDutyAlone'),
    setLater(card, i18n),
    card.spans.some(({ startsBy }) => startsBy) && i18n.t('chart.startOpen', i18n.t('card.startOpen')),
    underPaused(card, isOwn, i18n),
    hatched(layout, isOwn, i18n),
    tooShort(layout, i18n),
    ...dots(layout).map((word) => !isSaid(i18n.t(word)) && i18n.t('chart.dotted', i18n.t(word))),
    end && !isSaid(end) && i18n.t('chart.overMark', end),
    others.length > 0 && !isSaid(i18n.t('chart.otherLaws')) && i18n.t('chart.thinLine'),
  ]);
}

/** The line at the article's day is as known today; where that was set later, the head has what was known then. */
function setLater({ steps, asOf }: TariffCard, i18n: I18n): string {
  const later = steps.find(
    (step) =>
      asOf !== null &&
      step.status === 'in_force' &&
      step.rate !== null &&
      step.knownFrom > asOf &&
      step.validFrom! <= asOf &&
      (step.validTo === null || asOf < step.validTo),
  );
  if (!later) return '';
  const { date } = formatOf(i18n);
  return i18n.t('chart.setLater', stepFigure(later.rate!, later.basis, i18n), date(later.knownFrom), date(later.validFrom!));
}

/** What is charged under a paused rate, where its word would have stood on the paused one. */
function underPaused({ spans }: TariffCard, isSaid: (rate: string) => boolean, i18n: I18n): string {
  const { percent, list } = formatOf(i18n);
  const under = spans.filter((span) => span.kind === 'charged' && spans.some((it) => it.kind === 'paused' && meets(it, span)));
  const rates = [...new Set(under.map(({ rate }) => percent(rate)))].filter((rate) => !isSaid(rate));
  return rates.length > 0 ? i18n.t('chart.underPaused', list(rates)) : '';
}

/** The rate of a pause beside which only its word found room. */
function hatched({ paused }: RateLayout, isSaid: (rate: string) => boolean, i18n: I18n): string {
  const { percent, list } = formatOf(i18n);
  const rates = [...new Set(paused.filter(({ span }) => !span.suspended).map(({ span }) => percent(span.rate)))];
  const unsaid = rates.filter((rate) => !isSaid(rate));
  return unsaid.length > 0 ? i18n.t('chart.hatched', list(unsaid)) : '';
}

/** What held, or was expected, for so few days that it would be a dot. */
function tooShort({ short }: RateLayout, i18n: I18n): string {
  const { date } = formatOf(i18n);
  const told = short.map(({ span }) => {
    const figure = spanFigure(span, i18n);
    return i18n.t('card.bracket', i18n.t('card.step.now', figure, i18n.t(`chart.${span.kind!}`)), date(span.from));
  });
  return told.length > 0 ? i18n.t('chart.tooShort', told.join(i18n.t('card.join'))) : '';
}

function meets(a: RateSpan, b: RateSpan): boolean {
  return (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to);
}

function dots({ hoped }: RateLayout): ('chart.announced' | 'chart.agreed')[] {
  return [...new Set(hoped.map(({ span }) => (span.kind === 'agreed' ? 'chart.agreed' : 'chart.announced')))];
}
