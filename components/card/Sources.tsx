import { inOrderOfWeight } from '../../lib/card/cite.ts';
import { formatOf } from '../../lib/card/format.ts';
import type { CardData, CardSource } from '../../lib/card/schema.ts';
import { useI18n } from '../i18n.tsx';
import type { Fold } from './Fold.tsx';
import { SourceLink } from './SourceLink.tsx';

/** The fold that lists every source of a card, the primary ones first; only those that were opened are called primary. */
export function useSourcesFold(card: CardData): Fold {
  const i18n = useI18n();
  const primary = card.sources.filter(isPrimary).length;
  const name = i18n.plural('card.sources', card.sources.length) + (primary ? i18n.t('card.primary', primary) : '');
  return { key: 'sources', name, content: <SourceList sources={inOrderOfWeight(card.sources)} /> };
}

function isPrimary({ kind, seen }: CardSource): boolean {
  return kind === 'primary' && seen === 'read';
}

function SourceList({ sources }: { sources: CardSource[] }) {
  const i18n = useI18n();
  return (
    <ul className="sources">
      {sources.map((source) => (
        <li key={source.id}>
          <SourceLink source={source} name={source.title} />
          <small>
            {[
              source.publisher,
              source.date && formatOf(i18n).period(source.date),
              isPrimary(source) && i18n.t('card.primarySource'),
              source.seen === 'cited' && i18n.t('card.notRead'),
            ]
              .filter(Boolean)
              .join(i18n.t('card.comma'))}
          </small>
        </li>
      ))}
    </ul>
  );
}
