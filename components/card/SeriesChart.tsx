import { useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { formatOf } from '../../lib/card/format.ts';
import type { HoldingCard } from '../../lib/card/schema.ts';
import { changeText, isObserved, valueHead, valueText } from '../../lib/card/value-words.ts';
import { isUnchecked } from '../../lib/card/words.ts';
import { addMonths } from '../../lib/record/calendar.ts';
import { withoutJoiners } from '../../lib/i18n/kept-together.ts';
import { sentences } from '../../lib/i18n/sentences.ts';
import { useI18n } from '../i18n.tsx';
import { seriesSentence } from './chart-words.ts';
import { ArticleLine, Axes, Words } from './RateChart.tsx';
import { linePath } from './paths.ts';
import { Rich } from './Rich.tsx';
import type { Dot } from './labels.ts';
import { chosenSpot, layoutSeries, type SeriesLayout } from './series-layout.ts';
import { SeriesTable } from './SeriesTable.tsx';

/** A series as a line: heavy as known on the article's date, thin as known now. Arrow keys or the pointer read the points. */
export function SeriesChart({ card, width }: { card: HoldingCard; width: number }) {
  const i18n = useI18n();
  const layout = useMemo(() => layoutSeries(card, width, i18n), [card, width, i18n]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [asTable, setAsTable] = useState(false);
  const last = card.points.length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const to = nextPoint(event.key, chosen ?? last, last);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    setChosen(to);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setChosen(nearestPoint(layout.dots, ((event.clientX - box.left) / box.width) * layout.width));
  };
  if (last < 0) return null;
  return (
    <figure className="chart">
      <div className="plot">
        <svg
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="img"
          aria-label={withoutJoiners(seriesSentence(card, i18n))}
        >
          <Axes {...layout} />
          <Lines layout={layout} today={layout.isTodayNamed && i18n.t('chart.today')} />
          <Marks layout={layout} quiet={chosen !== null} />
          {chosen !== null && <Chosen card={card} layout={layout} index={chosen} />}
        </svg>
        <div
          className="reader"
          role="slider"
          tabIndex={0}
          aria-label={i18n.t('chart.readPoints')}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={chosen ?? last}
          aria-valuetext={plain(pointText(card, chosen ?? last, i18n))}
          onKeyDown={onKeyDown}
          onBlur={() => setChosen(null)}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setChosen(null)}
        />
      </div>
      <figcaption>
        <span className="said">
          <span>{captionOf(card, layout, i18n)}</span>
          {chosen !== null && (
            <span className="ink">
              <Rich text={pointText(card, chosen, i18n)} />
              <span className="axis">{axisWords(layout, i18n)}</span>
            </span>
          )}
        </span>
        <button type="button" className="link" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
          {i18n.t(asTable ? 'chart.hideTable' : 'chart.table')}
        </button>
      </figcaption>
      {asTable && <SeriesTable card={card} />}
    </figure>
  );
}

/** The point that a key leads to; null for keys that are not ours. */
export function nextPoint(key: string, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, at - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, at + 1);
    case 'PageDown':
      return Math.max(0, at - 12);
    case 'PageUp':
      return Math.min(last, at + 12);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

function nearestPoint(dots: readonly Dot[], x: number): number {
  let best = 0;
  dots.forEach(([at], index) => {
    if (Math.abs(at - x) < Math.abs(dots[best]![0] - x)) best = index;
  });
  return best;
}

type I18n = ReturnType<typeof useI18n>;

/** "**February 2026:** 1,239.3 bn, +14.0 on the month, first published as …" */
function pointText(card: HoldingCard, index: number, i18n: I18n): string {
  const { period } = formatOf(i18n);
  const point = card.points[index]!;
  const before = card.points[index - 1];
  const isNext = before && before.period === addMonths(point.period, -1);
  const monthly = isNext && !card.breaks.some((it) => it.period === point.period);
  return [
    i18n.t('chart.point', period(point.period), valueText(point.value, card.unit, i18n)),
    monthly && i18n.t('chart.onMonth', changeText(point.value - before.value, card.unit, i18n)),
    point.first !== null && point.first !== point.value && i18n.t('chart.firstWas', valueHead(point.first, card.unit, i18n).text),
  ]
    .filter(Boolean)
    .join(i18n.t('card.comma'));
}

function plain(text: string): string {
  return withoutJoiners(text.replaceAll('**', ''));
}

function captionOf(card: HoldingCard, layout: SeriesLayout, i18n: I18n): string {
  return sentences(i18n, [
    axisWords(layout, i18n),
    hasUnknown(layout) && i18n.t(layout.isGapOfThen ? 'chart.gapOfThen' : 'chart.gap'),
    layout.hasBreak && i18n.t('chart.changedMethod'),
    layout.revisedPeriod && i18n.t('chart.diamond', formatOf(i18n).period(layout.revisedPeriod)),
    card.asOf &&
      layout.known.length > 0 &&
      i18n.t(
        isObserved(card.atArticle ?? card.newest) ? 'chart.heavierTo' : 'chart.heavier',
        formatOf(i18n).date(isUnchecked(card) ? card.checkedTo : card.asOf),
      ),
  ]);
}

/** That the axis does not start at zero: said whatever else is. */
function axisWords({ startsAt }: SeriesLayout, i18n: I18n): string | null {
  return startsAt && i18n.t('chart.axisStarts', startsAt);
}

/** Whether dots of a line can be seen: across a gap, or from the end of the record to today. */
function hasUnknown(layout: SeriesLayout): boolean {
  return layout.gaps.length > 0 || hasTail(layout);
}

function hasTail({ newest, today }: SeriesLayout): boolean {
  return today !== null && today - newest[0] > 8;
}

function Lines({ layout, today }: { layout: SeriesLayout; today: string | false }) {
  const { later, known, gaps, newest, article, top, base } = layout;
  return (
    <>
      {later.map((run) => (
        <path key={run[0]![0]} className="later" d={linePath(run)} />
      ))}
      {gaps.map((ends) => (
        <path key={ends[0][0]} className="gap" d={linePath(ends)} />
      ))}
      {known.map((run) => (
        <path key={run[0]![0]} className="known" d={linePath(run)} />
      ))}
      {article && <ArticleLine {...article} top={top} base={base} />}
      {layout.today !== null && (
        <>
          <path className="gap" d={`M${newest[0]} ${newest[1]}H${layout.today}`} />
          <path className="today" d={`M${layout.today} ${top - 4}V${newest[1]}`} />
          <text className="strong" x={layout.today + 5} y={12} textAnchor="end">
            {today}
          </text>
        </>
      )}
    </>
  );
}

/** The newest then and now, a revised first publication, and their figures unless a chosen point speaks. */
function Marks({ layout: { atArticle, newest, revised, labels }, quiet }: { layout: SeriesLayout; quiet: boolean }) {
  return (
    <>
      {revised && <path className="diamond" d={`M${revised[0]} ${revised[1] - 4}l4 4-4 4-4-4z`} />}
      {atArticle && <circle className="then" cx={atArticle[0]} cy={atArticle[1]} r="4" />}
      <circle className="ring" cx={newest[0]} cy={newest[1]} r="3.5" />
      {!quiet && <Words labels={labels} />}
    </>
  );
}

function Chosen({ card, layout, index }: { card: HoldingCard; layout: SeriesLayout; index: number }) {
  const i18n = useI18n();
  const dot = layout.dots[index]!;
  const text = valueHead(card.points[index]!.value, card.unit, i18n).text;
  const [x, y] = chosenSpot(dot, text, layout);
  return (
    <g className="chosen">
      <path className="today" d={`M${dot[0]} ${dot[1]}V${layout.base}`} />
      <circle cx={dot[0]} cy={dot[1]} r="6.5" />
      <circle className="core" cx={dot[0]} cy={dot[1]} r="2.5" />
      <text className="halo strong" x={x} y={y} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}
