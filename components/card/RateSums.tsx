import { formatOf } from '../../lib/card/format.ts';
import type { RateSum, TariffCard } from '../../lib/card/schema.ts';
import { useI18n } from '../i18n.tsx';

/** How the total is made up on the article's date and today: a sum with a ruled total. */
export function Ledger({ card }: { card: TariffCard }) {
  const i18n = useI18n();
  const { percent, date } = formatOf(i18n);
  const labels = [...new Set(card.sums.flatMap((sum) => sum.parts.map((part) => part.label)))];
  const rate = (sum: RateSum, label: string) => sum.parts.find((part) => part.label === label)?.rate;
  const notes = [...new Set(card.sums.map((sum) => sum.explanation).filter((note) => note !== null))];
  return (
    <>
      <table className="ledger">
        <thead>
          <tr>
            <td />
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
                <td key={sum.date}>{rate(sum, label) === undefined ? '–' : percent(rate(sum, label)!)}</td>
              ))}
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{i18n.t('card.inAll')}</th>
            {card.sums.map((sum) => (
              <td key={sum.date}>{percent(sum.total)}</td>
            ))}
          </tr>
        </tbody>
      </table>
      {notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
    </>
  );
}
