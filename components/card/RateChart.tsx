import { useId, useMemo } from 'react';
import type { TariffCard } from '../../lib/card/schema.ts';
import { withoutJoiners } from '../../lib/i18n/kept-together.ts';
import { useI18n } from '../i18n.tsx';
import { rateSentence } from './chart-words.ts';
import type { Label } from './labels.ts';
import { rateCaption } from './rate-caption.ts';
import { linePath, stepArea, stepPath } from './paths.ts';
import type { RateLayout } from './rate-drawing.ts';
import { layoutRates } from './rate-layout.ts';

type AxesProps = Pick<RateLayout, 'left' | 'right' | 'base' | 'yTicks' | 'xTicks'> & { datesBelow?: number };

interface RateChartProps {
  card: TariffCard;
  turnDates: readonly string[];
  width: number;
  /** Whether the figures above it are sums, of which this duty is a part. */
  isPart: boolean;
}

/** A tariff's rate by date, from zero. What is charged, paused, announced and gone differ by line and word, not by colour. */
export function RateChart({ card, turnDates, width, isPart }: RateChartProps) {
  const i18n = useI18n();
  const key = turnDates.join();
  const layout = useMemo(() => layoutRates(card, key ? key.split(',') : [], width, i18n), [card, key, width, i18n]);
  if (!layout) return null;
  const caption = rateCaption(card, layout, isPart, i18n);
  return (
    <figure className="chart">
      <svg
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-label={withoutJoiners(rateSentence(card, i18n))}
      >
        <Axes {...layout} />
        <Turns layout={layout} />
        {layout.charged.map((run) => (
          <path key={run[0]![0]} className="area" d={stepArea(run, layout.base)} />
        ))}
        <Bands layout={layout} />
        {layout.charged.map((run) => (
          <path key={run[0]![0]} className="charged" d={stepPath(run)} />
        ))}
        <Markers layout={layout} today={layout.isTodayNamed && i18n.t('chart.today')} />
        <Words labels={layout.labels} />
      </svg>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

/** The levels and dates of an axis. Both charts draw them. */
export function Axes({ left, right, base, yTicks, xTicks, datesBelow = 15 }: AxesProps) {
  return (
    <>
      {yTicks.map(({ y, text }) => (
        <g key={text}>
          <path className={y === base ? 'base' : 'grid'} d={`M${left} ${y}H${right}`} />
          <text className="ax" x={left - 5} y={y + 3.5} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {xTicks.map(({ x, tick, text }) => (
        <g key={text}>
          <path className="base" d={`M${tick} ${base}v4`} />
          <text className="ax" x={x} y={base + datesBelow} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
    </>
  );
}

/** The words in a chart. Both draw them. */
export function Words({ labels }: { labels: readonly (Label & { isOnFill?: boolean })[] }) {
  return labels.map(({ text, x, y, strong, isOnFill }) => (
    <text
      key={`${text} ${x} ${y}`}
      className={`halo${strong ? ' strong' : ''}${isOnFill ? ' filled' : ''}`}
      x={x}
      y={y}
      textAnchor="middle"
    >
      {text}
    </text>
  ));
}

/** The numbers of the steps told below. */
function Turns({ layout: { base, turns } }: { layout: RateLayout }) {
  return (
    <>
      {turns.map(({ x, tick, text }) => (
        <g key={text}>
          <path className="ink" d={`M${tick} ${base}v4`} />
          <text className="ax strong" x={x} y={base + 15} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
    </>
  );
}

/** Suspended rates as hatched bands with a dashed edge; announced and agreed ones as dots. */
function Bands({ layout: { paused, hoped, others, tail } }: { layout: RateLayout }) {
  const hatch = useId();
  return (
    <>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="hatch" d="M0 0v5" />
        </pattern>
      </defs>
      {paused.map(({ x1, x2, y, from }) => (
        <path key={`${x1} ${y}`} className="paused" d={`M${x1} ${from}V${y}H${x2}V${from}`} fill={`url(#${hatch})`} />
      ))}
      {hoped.map(({ x1, x2, y }) => (
        <path key={`${x1} ${y}`} className="hoped" d={`M${x1} ${y}H${x2}`} />
      ))}
      {tail.length > 0 && <path className="gap" d={linePath(tail)} />}
      {others.map((run) => (
        <path key={run[0]![0]} className="other" d={stepPath(run)} />
      ))}
    </>
  );
}

function Markers({ layout, today }: { layout: RateLayout; today: string | false }) {
  const { over, article, now, today: day, base, top } = layout;
  return (
    <>
      {over && (
        <g className="over">
          <path d={`M${over.x} ${base}V${over.y}`} />
          <path className="cross" d={`M${over.x - 3.5} ${over.y - 3.5}l7 7m0-7l-7 7`} />
        </g>
      )}
      {article && <ArticleLine {...article} top={top} base={base} />}
      <path className="today" d={`M${day} ${top - 2}V${base}`} />
      <text className="strong" x={day + 5} y={12} textAnchor="end">
        {today}
      </text>
      <circle className="ring" cx={now.x} cy={now.y} r="3.5" />
    </>
  );
}

/** The article's date: a violet line with ▼ and the day. Both charts draw it. */
export function ArticleLine({
  x,
  text,
  anchor,
  top,
  base,
}: {
  x: number;
  text: string;
  anchor: 'start' | 'end';
  top: number;
  base: number;
}) {
  return (
    <g>
      <path className="article" d={`M${x} ${top - 6}V${base}`} />
      <path d={`M${x - 4} 5h8l-4 6.5z`} fill="var(--accent)" />
      <text className="art" x={anchor === 'start' ? x + 8 : x - 8} y={12} textAnchor={anchor}>
        {text}
      </text>
    </g>
  );
}
