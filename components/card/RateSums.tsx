import { formatOf } from '../../lib/card/format.ts';
import type { RateSum, TariffCard } from '../../lib/card/schema.ts';
import { camel } from '../../lib/card/words.ts';
import type { I18n, MessageKey } from '../../lib/i18n/i18n.ts';
import { useI18n } from '../i18n.tsx';

/** How the total is made up on the article's date and today: a sum with a ruled total. */
export function Ledger({ card }: { card: TariffCard }) {
  const i18n = useI18n();
  const { percentColumn, date } = formatOf(i18n);
  const labels = [...new Set(card.sums.flatMap((sum) => sum.parts.map((part) => partName(part, i18n))))];
  const rate = (sum: RateSum, label: string) => sum.parts.find((part) => partName(part, i18n) === label)?.rate;
  return (
    <>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{i18n.t('card.part')}</span>
            </th>
            {card.sums.map((sum) => (
              <th key={sum.date} scope="col">
                {sum.date === card.today ? i18n.t('card.todayShort') : date(sum.date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {card.sums.map((sum) => (
                <td key={sum.date}>{rate(sum, label) === undefined ? '–' : percentColumn(rate(sum, label)!)}</td>
              ))}
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{i18n.t('card.inAll')}</th>
            {card.sums.map((sum) => (
              <td key={sum.date}>{percentColumn(sum.total)}</td>
            ))}
          </tr>
        </tbody>
      </table>
      {card.sums.some((sum) => sum.allIn) && <p className="note">{i18n.t('card.allInNote')}</p>}
    </>
  );
}

/** "Section 232, cars" */
function partName({ basis, law, sector }: RateSum['parts'][number], i18n: I18n): string {
  if (basis === 'normal') return i18n.t('card.normalDuty');
  return sector === 'all' ? law : `${law}, ${i18n.t(`card.sector.${camel(sector)}` as MessageKey)}`;
}
