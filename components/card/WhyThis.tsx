import { useState } from 'react';
import type { CardData } from '../../lib/card/schema.ts';
import { mentionWord, reasonWord } from '../../lib/card/words.ts';
import { titleOf } from '../../lib/card/titles.ts';
import { useI18n } from '../i18n.tsx';
import { CloseButton } from './CardHead.tsx';
import { Rich } from './Rich.tsx';
import type { CardActions, CardMark } from './types.ts';
import { quoted } from './VerdictLine.tsx';

/** Most rejected readings that are listed; the copy as text has them all. */
const MOST_REJECTED = 5;

/** Why the passage matched: what was read, what it fits, what was passed over. */
export function WhyThis({
  id,
  mark,
  cards,
  actions,
  onBack,
}: {
  id: string;
  mark: CardMark;
  cards: readonly CardData[];
  actions: CardActions;
  onBack: () => void;
}) {
  const i18n = useI18n();
  const [copied, setCopied] = useState<boolean | null>(null);
  const { mentions, rejected } = mark.explain;
  return (
    <>
      <div className="head">
        <h2 className="what" id={`${id}title`}>
          {i18n.t('card.whyTitle')}
        </h2>
        <CloseButton close={actions.close} />
        <p className="scope">
          <q>{quoted(mark.quote, i18n)}</q>
        </p>
      </div>
      <dl className="why">
        <dt>{i18n.t('card.read')}</dt>
        {mentions.map((mention) => (
          <dd key={`${mention.type} ${mention.text} ${mention.value}`}>
            <b>{mention.text}</b>
            {i18n.t('card.comma')}
            {mentionWord(mention.type, i18n)}
            {!mark.quote.includes(mention.text) && i18n.t('card.fromAround')}
            {mention.type === 'date' && mention.value !== mention.text && i18n.t('card.colon') + mention.value}
          </dd>
        ))}
        <dt>{i18n.t('card.fits')}</dt>
        {cards.map((card) => (
          <dd key={card.factId}>{titleOf(card, i18n).text}</dd>
        ))}
        {rejected.length > 0 && <dt>{i18n.t('card.passedOver')}</dt>}
        {rejected.slice(0, MOST_REJECTED).map((it) => (
          <dd key={`${it.fact} ${it.reason}`}>{it.fact + i18n.t('card.colon') + reasonWord(it.reason, i18n)}</dd>
        ))}
      </dl>
      <div className="foot">
        <button type="button" className="btn" onClick={onBack}>
          {i18n.t('card.back')}
        </button>
        <span className="sp" />
        <span role="status">{copied !== null && <Rich text={i18n.t(copied ? 'card.textCopied' : 'card.notCopied')} />}</span>
        <button type="button" className="btn" onClick={() => void actions.copy(explanationText(mark)).then(setCopied)}>
          {i18n.t('card.copyText')}
        </button>
      </div>
    </>
  );
}

/** The whole explanation as lines, for a report. */
function explanationText({ quote, explain }: CardMark): string {
  return [
    quote,
    ...explain.mentions.map((it) => `${it.type}\t${it.text}\t${it.value}`),
    `${explain.reading}\t${explain.score}`,
    ...explain.rejected.map((it) => `- ${it.fact}\t${it.reason}\t${it.score}`),
  ].join('\n');
}
