import { formatOf } from '../../lib/card/format.ts';
import type { HoldingCard } from '../../lib/card/schema.ts';
import { valueHead } from '../../lib/card/value-words.ts';
import { useI18n } from '../i18n.tsx';

/** The chart's twin for those who read tables: every point, newest first, in today's and in the first publication. */
export function SeriesTable({ card }: { card: HoldingCard }) {
  const i18n = useI18n();
  const { shortPeriod } = formatOf(i18n);
  const text = (value: number | null) => (value === null ? '–' : valueHead(value, card.unit, i18n).text);
  const breaks = new Map(card.breaks.map((it) => [it.period, it.gist]));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="twin" role="region" aria-label={i18n.t('chart.table')} tabIndex={0}>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{i18n.t('chart.period')}</th>
            <th scope="col">{i18n.t('card.first')}</th>
            <th scope="col">{i18n.t('card.todayShort')}</th>
          </tr>
        </thead>
        <tbody>
          {card.points.toReversed().map((point) => (
            <tr key={point.period}>
              <th scope="row">
                {shortPeriod(point.period)}
                {breaks.has(point.period) && <small title={breaks.get(point.period)}> {i18n.t('chart.break')}</small>}
              </th>
              <td>{text(point.first)}</td>
              <td>{text(point.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
