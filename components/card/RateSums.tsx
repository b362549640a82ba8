import { formatOf } from '../../lib/card/format.ts';
import type { RateSum, TariffCard } from '../../lib/card/schema.ts';
import { isWhole } from '../../lib/card/sums.ts';
import { camel, isUnchecked, nowShort } from '../../lib/card/words.ts';
import { lawWords } from '../../lib/card/titles.ts';
import type { I18n, MessageKey } from '../../lib/i18n/i18n.ts';
import { useI18n } from '../i18n.tsx';
import { PartGoods } from './PartGoods.tsx';
import { Rich } from './Rich.tsx';

type Part = RateSum['parts'][number];

/** How the total is made up on the article's date and today: a sum with a ruled total. */
export function Ledger({ card }: { card: TariffCard }) {
  const i18n = useI18n();
  const { percentColumn, date } = formatOf(i18n);
  // Of a day after the last check nothing is known.
  const sums = card.sums.filter((sum) => sum.date === card.today || !isUnchecked(card));
  const all = sums.flatMap((sum) => sum.parts);
  const parts = all.filter((part, index) => all.findIndex((other) => isSame(other, part)) === index);
  const others = [...new Set(sums.flatMap((sum) => sum.onlyOn))].filter((part) => part !== card.newest.part);
  return (
    <>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{i18n.t('card.part')}</span>
            </th>
            {sums.map((sum) => (
              <th key={sum.date} scope="col">
                {sum.date === card.today ? nowShort(card, i18n) : date(sum.date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={`${part.law} ${part.name}`}>
              <th scope="row">{partName(part, parts, i18n)}</th>
              {sums.map((sum) => (
                <td key={sum.date}>{rateText(card, sum, part, i18n)}</td>
              ))}
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{i18n.t(sums.every(isWhole) ? 'card.inAll' : 'card.together')}</th>
            {sums.map((sum) => (
              <td key={sum.date}>{percentColumn(sum.total)}</td>
            ))}
          </tr>
        </tbody>
      </table>
      {others.length > 0 && (
        <p className="note">
          <PartGoods parts={others} />
        </p>
      )}
      <OnTop sums={sums} />
      <AllIn card={card} sums={sums} />
    </>
  );
}

function isSame(a: Part, b: Part): boolean {
  return a.law === b.law && a.name === b.name;
}

/** Where the order fixes the total: since when, where it has not on every day shown. */
function AllIn({ card: { newest }, sums }: { card: TariffCard; sums: readonly RateSum[] }) {
  const i18n = useI18n();
  const fixed = sums.filter((sum) => sum.allIn);
  if (fixed.length === 0) return null;
  const { date, percent } = formatOf(i18n);
  const isSince = newest.inAll && newest.rate !== null && newest.since !== null;
  const text = isSince ? i18n.t('card.allInSince', date(newest.since!), percent(newest.rate!)) : i18n.t('card.allInNote');
  return <p className="note">{text}</p>;
}

/** What a sum leaves out: duties that differ by product. */
function OnTop({ sums }: { sums: readonly RateSum[] }) {
  const i18n = useI18n();
  const texts = sums.map((sum) => onTopText(sum, i18n));
  const isOne = new Set(texts).size === 1;
  return (isOne ? sums.slice(-1) : sums).map(({ date }, index) => (
    <p key={date} className="note">
      {texts[index] && !isOne && formatOf(i18n).date(date) + i18n.t('card.colon')}
      {texts[index] && <Rich text={i18n.t('card.onTop', texts[index])} />}
    </p>
  ));
}

function onTopText({ onTop, normalOnTop }: RateSum, i18n: I18n): string {
  return [...onTop, ...(normalOnTop ? [i18n.t('card.theNormalDuty')] : [])].join(i18n.t('card.join'));
}

/** Where a part has no rate on a day, it had not begun yet or was over. */
function rateText(card: TariffCard, sum: RateSum, part: Part, i18n: I18n): string {
  const rateIn = (it: RateSum) => it.parts.find((other) => isSame(other, part))?.rate;
  const rate = rateIn(sum);
  if (rate !== undefined) return formatOf(i18n).percentColumn(rate);
  const isLater = card.sums.every((it) => it.date > sum.date || rateIn(it) === undefined);
  return i18n.t(isLater ? 'card.notYet' : 'chart.ended');
}

/** "Section 232, cars"; the measure's own name where several of one law and sector add up. */
function partName(part: Part, parts: readonly Part[], i18n: I18n): string {
  const { basis, law, sector, name, purpose } = part;
  if (basis === 'normal') return i18n.t('card.normalDuty');
  if (parts.some((other) => other.law === law && other.sector === sector && !isSame(other, part))) return name;
  const lawName = lawWords([law], i18n) + (purpose && i18n.t('card.comma') + purpose);
  return sector === 'all' ? lawName : lawName + i18n.t('card.comma') + i18n.t(`card.sector.${camel(sector)}` as MessageKey);
}
