import { formatOf } from '../../lib/card/format.ts';
import type { CardData } from '../../lib/card/schema.ts';
import { recordWords } from '../../lib/card/summary.ts';
import { basisClause, elsewhereClause } from '../../lib/card/rate-words.ts';
import { checkedLabel } from '../../lib/card/words.ts';
import { titleOf } from '../../lib/card/titles.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import { useI18n } from '../i18n.tsx';
import { CloseButton } from './CardHead.tsx';
import { Rich } from './Rich.tsx';
import type { CardMark } from './types.ts';
import { quoted } from './VerdictLine.tsx';

/** Several facts fit a passage equally well: all are shown and none is preferred. */
export function Readings({
  id,
  mark,
  cards,
  close,
  onOpen,
}: {
  id: string;
  mark: CardMark;
  cards: readonly CardData[];
  close: () => void;
  onOpen: (index: number) => void;
}) {
  const i18n = useI18n();
  return (
    <>
      <div className="head">
        <h2 className="what" id={`${id}title`}>
          {cards.length === 2
            ? i18n.t('verdict.twoReadings', quoted(mark.quote, i18n))
            : i18n.t('verdict.readings', formatOf(i18n).number(cards.length), quoted(mark.quote, i18n))}
        </h2>
        <CloseButton close={close} />
        <p className="scope">{i18n.t('verdict.readingsScope')}</p>
      </div>
      <ul className="readings">
        {cards.map((card, index) => (
          <li key={card.factId}>
            <button type="button" onClick={() => onOpen(index)}>
              <b>
                {titleOf(card, i18n).text}
                <span aria-hidden="true">{'\u00a0›'}</span>
              </b>
              <ReadingWords card={card} claim={mark.claim} />
            </button>
          </li>
        ))}
      </ul>
      <div className="verdict">
        <span className="g" aria-hidden="true">
          {i18n.t('verdict.sign.unclear')}
        </span>
        <p>
          <Rich text={i18n.t('verdict.unclear')} />
        </p>
      </div>
    </>
  );
}

/** What stood and what stands; how the figure of the passage is part of it, where it is the rate without the normal duty. */
function ReadingWords({ card, claim }: { card: CardData; claim: CardMark['claim'] }) {
  const i18n = useI18n();
  const { date } = formatOf(i18n);
  const { asOf, newest } = recordWords(card, i18n);
  const then = asOf && withParts(asOf, card, claim, i18n);
  return (
    <span className="pair">
      <span>{card.asOf && then && i18n.t('card.asOf', date(card.asOf)) + i18n.t('card.colon') + then}</span>
      <span>{newest && checkedLabel(card, i18n) + i18n.t('card.colon') + withElsewhere(newest, card, i18n)}</span>
    </span>
  );
}

/** "50% (UK 25%)": a duty on all countries of which some pay another rate. */
function withElsewhere(newest: string, card: CardData, i18n: I18n): string {
  const others = card.kind === 'tariff' ? elsewhereClause(card.newest, i18n) : '';
  return others ? i18n.t('card.bracket', newest, others) : newest;
}

/** "27.5% in all (25% on top of 2.5%)" for a passage that says 25%. */
function withParts(asOf: string, card: CardData, claim: CardMark['claim'], i18n: I18n): string {
  const state = card.kind === 'tariff' ? card.atArticle : null;
  const isPart = state?.rate === claim?.value && state?.normal && !state.inAll;
  return isPart ? i18n.t('card.bracket', asOf, basisClause(state, i18n)) : asOf;
}
