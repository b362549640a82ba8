import type { SavedFact } from '../../lib/highlights/schema.ts';
import { useI18n } from '../i18n.tsx';

/** The facts of a saved passage as the card showed them on the day of saving. */
export function SavedFacts({ facts }: { facts: readonly SavedFact[] }) {
  const { t } = useI18n();
  if (facts.length === 0) return <p className="ui-small">{t('common.noFacts')}</p>;
  return (
    <dl className="ui-facts">
      {facts.map((fact) => (
        <div key={fact.id}>
          <dt>{fact.title}</dt>
          <dd>
            {fact.asOf && <span>{t('common.asOfArticle', fact.asOf)}</span>}
            {fact.newest && <span>{t('common.whenSaved', fact.newest)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
