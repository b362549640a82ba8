import { type ReactNode, useState } from 'react';
import { formatOf } from '../../lib/card/format.ts';
import type { MessageKey } from '../../lib/i18n/i18n.ts';
import { useI18n } from '../i18n.tsx';
import type { ImportChoices, ImportPlan } from './transfer.ts';

interface PlanProps {
  plan: ImportPlan;
  onApply: (choices: ImportChoices) => void;
}

const NOTHING_MORE: ImportChoices = { revive: false, settings: false, savePrivate: false };

/** What an import would change, and what it does only when it is ticked. */
export function Plan({ plan, onApply }: PlanProps) {
  const { t } = useI18n();
  const [choices, setChoices] = useState(NOTHING_MORE);
  const hasChanges = plan.added + plan.updated + plan.removed > 0 || Object.values(choices).includes(true);
  return (
    <section className="plan">
      <h3>{t('library.planTitle', plan.fileName)}</h3>
      <Counts plan={plan} />
      <Broken places={plan.leftOut.broken} />
      <Choices plan={plan} choices={choices} onChange={setChoices} />
      <button type="button" className="ui-button" data-look="main" disabled={!hasChanges} onClick={() => onApply(choices)}>
        {t('library.applyImport')}
      </button>
    </section>
  );
}

function Counts({ plan }: Pick<PlanProps, 'plan'>) {
  const { t, locale } = useI18n();
  const rows = [
    ['library.planAdded', plan.added],
    ['library.planUpdated', plan.updated],
    ['library.planRemoved', plan.removed],
    ['library.planUnchanged', plan.unchanged],
    ...(plan.gone > 0 ? [['library.planGone', plan.gone] as const] : []),
    ...(plan.leftOut.quoteless > 0 ? [['library.planQuoteless', plan.leftOut.quoteless] as const] : []),
    ...(plan.leftOut.shortened > 0 ? [['library.planShortened', plan.leftOut.shortened] as const] : []),
    ...(plan.leftOut.ahead > 0 ? [['library.planAhead', plan.leftOut.ahead] as const] : []),
  ] as const;
  return (
    <dl>
      {rows.map(([message, value]) => (
        <div key={message}>
          <dt>{t(message)}</dt>
          <dd>{formatOf({ locale }).number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Places that are named; more would hide the plan. */
const MOST_PLACES = 5;

function Broken({ places }: { places: readonly string[] }) {
  const { plural, locale } = useI18n();
  if (places.length === 0) return null;
  const named = places.slice(0, MOST_PLACES).join(', ') + (places.length > MOST_PLACES ? ', …' : '');
  return <p>{plural('library.planBroken', places.length, formatOf({ locale }).number(places.length), named)}</p>;
}

interface ChoicesProps {
  plan: ImportPlan;
  choices: ImportChoices;
  onChange: (choices: ImportChoices) => void;
}

function Choices({ plan, choices, onChange }: ChoicesProps) {
  const { t, plural, locale } = useI18n();
  const format = formatOf({ locale });
  const { names, off, on, savePrivate } = plan.settings;
  const switched = (key: MessageKey, sites: readonly string[]) => (sites.length > 0 ? [t(key, format.list([...sites]))] : []);
  const settings = [...names.map((name) => t(name)), ...switched('library.planOff', off), ...switched('library.planOn', on)];
  const box = (key: keyof ImportChoices, label: ReactNode) => (
    <label>
      <input type="checkbox" checked={choices[key]} onChange={(event) => onChange({ ...choices, [key]: event.target.checked })} />
      <span>{label}</span>
    </label>
  );
  return (
    <div className="plan-choices">
      {plan.gone > 0 && plan.canRevive && box('revive', plural('library.planRevive', plan.gone, format.number(plan.gone)))}
      {settings.length > 0 && box('settings', t('library.planSettings', format.list(settings)))}
      {savePrivate && box('savePrivate', t('library.planPrivate'))}
    </div>
  );
}
