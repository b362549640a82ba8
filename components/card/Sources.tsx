import { inOrderOfWeight } from '../../lib/card/cite.ts';
import { formatOf } from '../../lib/card/format.ts';
import type { CardData, CardSource } from '../../lib/card/schema.ts';
import { useI18n } from '../i18n.tsx';
import type { Fold } from './Fold.tsx';
import { SourceLink } from './SourceLink.tsx';

/** The fold that lists every source of a card, the primary ones first; only those that were opened are counted as primary. */
export function useSourcesFold(card: CardData): Fold {
  const i18n = useI18n();
  const primary = card.sources.filter((source) => source.kind === 'primary' && source.seen === 'read').length;
  const name = i18n.plural('card.sources', card.sources.length) + (primary ? i18n.t('card.primary', primary) : '');
  return { key: 'sources', name, content: <SourceList sources={inOrderOfWeight(card.sources)} /> };
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
              source.kind === 'primary' && i18n.t('card.primarySource'),
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
