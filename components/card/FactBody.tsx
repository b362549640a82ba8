import type { CardData } from '../../lib/card/schema.ts';
import { hasCjk } from '../../lib/i18n/has-cjk.ts';
import { useI18n } from '../i18n.tsx';
import { HoldingBody } from './HoldingBody.tsx';
import { NoteBody } from './NoteBody.tsx';
import { StatementBody } from './StatementBody.tsx';
import { TariffBody } from './TariffBody.tsx';
import type { BodyProps } from './types.ts';

/** What a card says about one fact, below title and scope. The library shows the same. */
export function FactBody(props: BodyProps<CardData>) {
  const i18n = useI18n();
  return (
    <>
      <KindBody {...props} />
      {!/^en\b/.test(i18n.locale) && isInEnglish(props.card) && <p className="prose small">{i18n.t('card.inEnglish')}</p>}
    </>
  );
}

/** Whether sentences of the record stand on the card in its own language, not the reader's. */
function isInEnglish(card: CardData): boolean {
  if (card.kind === 'tariff') return card.steps.length > 0;
  if (card.kind === 'statement') return card.chain.some(({ gist }) => !hasCjk(gist));
  return card.kind !== 'holding' && card.gist !== '' && !hasCjk(card.gist);
}

function KindBody({ card, ...rest }: BodyProps<CardData>) {
  switch (card.kind) {
    case 'tariff':
      return <TariffBody card={card} {...rest} />;
    case 'holding':
      return <HoldingBody card={card} {...rest} />;
    case 'statement':
      return <StatementBody card={card} {...rest} />;
    default:
      return <NoteBody card={card} {...rest} />;
  }
}
