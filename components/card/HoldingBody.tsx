import { formatOf } from '../../lib/card/format.ts';
import type { HoldingCard, SeriesColumn, SeriesPoint } from '../../lib/card/schema.ts';
import { changeText, isObserved, placeText, seriesLine, valueHead } from '../../lib/card/value-words.ts';
import { isEnglish, isUnchecked } from '../../lib/card/words.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import { useI18n } from '../i18n.tsx';
import { Folds, type Fold } from './Fold.tsx';
import { InEnglish } from './InEnglish.tsx';
import { Reported, Stale } from './Notices.tsx';
import { SeriesChart } from './SeriesChart.tsx';
import { useSourcesFold } from './Sources.tsx';
import type { BodyProps } from './types.ts';
import { ThenNow, type Side } from './ThenNow.tsx';
import { VerdictLine } from './VerdictLine.tsx';

/** A series of figures: then and newest, the line, place and share and change, where the record ends. */
export function HoldingBody({ card, mark, width }: BodyProps<HoldingCard>) {
  const i18n = useI18n();
  const folds = [methodFold(card, i18n), useSourcesFold(card)].filter((fold) => fold !== null);
  const then = thenOf(card);
  const still = then?.rank === 1 && card.newest.rank === 1;
  return (
    <>
      <ThenNow
        card={card}
        then={then && side(card, then, false, i18n)}
        now={{ ...side(card, card.newest, still, i18n), label: i18n.t(isOver(card) ? 'card.lastOnRecord' : 'card.newest') }}
      />
      <VerdictLine card={card} mark={mark} />
      <SeriesChart card={card} width={width} />
      <Columns card={card} />
      <Reported card={card} />
      <Stale card={card} />
      <Folds folds={folds} />
    </>
  );
}

/** What was out on the article's day; of a day after the last check nobody here can say. */
function thenOf(card: HoldingCard): SeriesColumn | null {
  return isUnchecked(card) ? null : card.atArticle;
}

/** Days after which a figure tells nothing of today: of what is published, and of what markets show every day. */
const LONG_OVER = { published: 183, observed: 35 };

/** Whether a newer figure should be out than the newest of the record. */
function isOver({ staleness, newest, today }: HoldingCard): boolean {
  const days = (Date.parse(today) - Date.parse(newest.published)) / 86_400_000;
  return staleness !== null || days > (isObserved(newest) ? LONG_OVER.observed : LONG_OVER.published);
}

function side(card: HoldingCard, column: SeriesColumn, still: boolean, i18n: I18n): Side {
  return {
    head: valueHead(column.value, card.unit, i18n),
    line: seriesLine(column, still, i18n),
    source: column.source,
    published: isObserved(column) ? null : column.published,
    computed: card.computed,
  };
}

interface Row {
  name: string;
  text: (column: SeriesColumn) => string | null;
}

/** Place, share and change, in the vintage of each column; rows that neither column can fill are left out. */
function Columns({ card }: { card: HoldingCard }) {
  const i18n = useI18n();
  const columns = [thenOf(card), card.newest].filter((column) => column !== null);
  const rows = rowsOf(card, i18n).filter((row) => columns.some((column) => row.text(column) !== null));
  if (rows.length === 0) return null;
  const open = columns.find((column) => column.between !== null);
  return (
    <section className="sec">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{i18n.t('card.measure')}</span>
            </th>
            {columns.map((column, index) => (
              <th key={`${index}${column.period}`} scope="col">
                {formatOf(i18n).shortPeriod(column.period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {columns.map((column, index) => (
                <td key={`${index}${column.period}`}>{row.text(column) ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {open && <p className="note">{i18n.t('card.placeOpen', formatOf(i18n).period(open.period))}</p>}
    </section>
  );
}

function rowsOf(card: HoldingCard, i18n: I18n): Row[] {
  const { percentColumn } = formatOf(i18n);
  const change = (number: number) => changeText(number, card.unit, i18n);
  const optional = (value: number | null, text: (value: number) => string) => (value === null ? null : text(value));
  const columns = [thenOf(card), card.newest].filter((column) => column !== null);
  const today = (column: SeriesColumn) => card.points.find((point) => point.period === column.period);
  const revised = columns.some((column) => isRevisedSince(today(column)));
  const isRevised = columns.some((column) => (today(column)?.value ?? column.value) !== column.value);
  const value = (number: number) => valueHead(number, card.unit, i18n).text;
  return [
    { name: i18n.t('card.rank'), text: (column) => placeText(column, i18n) },
    { name: i18n.t('card.share'), text: ({ share }) => optional(share, (value) => percentColumn(value)) },
    { name: i18n.t('card.onMonth'), text: ({ onMonth }) => optional(onMonth, change) },
    { name: i18n.t('card.onYear'), text: ({ onYear }) => optional(onYear, change) },
    {
      name: i18n.t(revised ? 'card.first' : 'card.unrevised'),
      text: ({ firstPublished }) => optional(firstPublished, value),
    },
    {
      name: i18n.t('card.revised'),
      text: (column) => {
        const point = today(column);
        return point && isRevised ? value(point.value) : null;
      },
    },
  ];
}

/** Whether the value of a period is another today than when it first came out. */
function isRevisedSince(point: SeriesPoint | undefined): boolean {
  return point !== undefined && point.first !== null && point.first !== point.value;
}

function methodFold(card: HoldingCard, i18n: I18n): Fold | null {
  if (!card.note && card.breaks.length === 0) return null;
  return {
    key: 'method',
    name: i18n.t('card.method'),
    content: (
      <>
        {card.note && (
          <p className="small">
            <InEnglish text={card.note} />
          </p>
        )}
        {card.breaks.map((it) => (
          <p key={it.period} className="note">
            {formatOf(i18n).period(it.period) + i18n.t('card.colon')}
            <InEnglish text={it.gist} />
          </p>
        ))}
        {!isEnglish(i18n) && <p className="note">{i18n.t('card.inEnglish')}</p>}
      </>
    ),
  };
}
