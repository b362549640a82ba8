import type { CardData } from '../../lib/card/schema.ts';
import { HoldingBody } from './HoldingBody.tsx';
import { NoteBody } from './NoteBody.tsx';
import { StatementBody } from './StatementBody.tsx';
import { TariffBody } from './TariffBody.tsx';
import type { BodyProps } from './types.ts';

/** What a card says about one fact, below title and scope. The library shows the same. */
export function FactBody({ card, ...rest }: BodyProps<CardData>) {
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
