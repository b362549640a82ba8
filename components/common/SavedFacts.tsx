import type { SavedFact } from '../../lib/highlights/schema.ts';
import { useI18n } from '../i18n.tsx';

/** The facts of a saved passage as the card showed them on the day of saving. */
export function SavedFacts({ facts }: { facts: readonly SavedFact[] }) {
  const { t } = useI18n();
  if (facts.length === 0) return <p className="ui-small">{t('common.noFacts')}</p>;
  return (
    <ul className="ui-facts">
      {facts.map(({ id, title, asOf, newest }) => (
        <li key={id}>
          <p dir="auto">{title}</p>
          <dl className="ui-states">
            {asOf && <State label={t('common.asOfArticle')} value={asOf} />}
            {newest && <State label={t('common.whenSaved')} value={newest} />}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function State({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  );
}
