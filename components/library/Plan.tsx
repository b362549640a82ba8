import { type ReactNode, useState } from 'react';
import { formatOf } from '../../lib/card/format.ts';
import type { MessageKey } from '../../lib/i18n/i18n.ts';
import { DOT } from '../common/dot.ts';
import { siteName } from '../common/site-name.ts';
import { useI18n } from '../i18n.tsx';
import { Sentences } from '../Sentences.tsx';
import type { ImportChoices, ImportPlan } from './transfer.ts';

interface PlanProps {
  plan: ImportPlan;
  onApply: (choices: ImportChoices) => void;
  onCancel: () => void;
}

const NOTHING_MORE: ImportChoices = { revive: false, settings: false, savePrivate: false };

/** What an import would change, and what it does only when it is ticked. */
export function Plan({ plan, onApply, onCancel }: PlanProps) {
  const { t, plural, locale } = useI18n();
  const [choices, setChoices] = useState(NOTHING_MORE);
  const changes = plan.added + plan.updated + plan.removed + (choices.revive ? plan.gone : 0);
  const hasChanges = changes > 0 || Object.values(choices).includes(true);
  return (
    <section className="plan">
      <h3>{t('library.planTitle', plan.fileName)}</h3>
      <Counts plan={plan} />
      <Choices plan={plan} choices={choices} onChange={setChoices} />
      <p className="ui-actions dialog-foot">
        <button type="button" className="ui-button" data-look="line" onClick={onCancel}>
          {t('library.cancel')}
        </button>
        <button type="button" className="ui-button" data-look="main" disabled={!hasChanges} onClick={() => onApply(choices)}>
          {changes > 0 ? plural('library.applyImport', changes, formatOf({ locale }).number(changes)) : t('library.import')}
        </button>
      </p>
    </section>
  );
}

/** What comes in, in one line; below it what does not, or not as it is in the file. */
function Counts({ plan }: Pick<PlanProps, 'plan'>) {
  const { t, plural, locale } = useI18n();
  const { number } = formatOf({ locale });
  const { leftOut } = plan;
  const said = (rows: readonly (readonly [MessageKey, number])[]) =>
    rows.filter(([, count]) => count > 0).map(([message, count]) => t(message, number(count)));
  const changes = said([
    ['library.planAdded', plan.added],
    ['library.planUpdated', plan.updated],
    ['library.planRemoved', plan.removed],
    ['library.planUnchanged', plan.unchanged],
  ]);
  const rest = said([
    ['library.planGone', plan.gone],
    ['library.planQuoteless', leftOut.quoteless],
    ['library.planShortened', leftOut.shortened],
    ['library.planAhead', leftOut.ahead],
  ]);
  return (
    <>
      <p>{changes.length > 0 ? changes.join(t('card.listComma')) : t('library.planAdded', number(0))}</p>
      {(rest.length > 0 || leftOut.broken.length > 0 || leftOut.elsewhere > 0) && (
        <ul>
          {rest.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <Broken places={leftOut.broken} />
          {leftOut.elsewhere > 0 && <li>{plural('library.planElsewhere', leftOut.elsewhere, number(leftOut.elsewhere))}</li>}
        </ul>
      )}
    </>
  );
}

/** Places that are named; more would hide the plan. */
const MOST_PLACES = 5;

function Broken({ places }: { places: readonly string[] }) {
  const { plural, locale } = useI18n();
  if (places.length === 0) return null;
  const named = places.slice(0, MOST_PLACES).join(', ') + (places.length > MOST_PLACES ? ', …' : '');
  return <li>{plural('library.planBroken', places.length, formatOf({ locale }).number(places.length), named)}</li>;
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
  const switched = (key: MessageKey, sites: readonly string[]) =>
    sites.length > 0 ? [t(key, format.list(sites.map(siteName)))] : [];
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
      {settings.length > 0 &&
        box(
          'settings',
          <Sentences>
            {t('library.planSettings')}
            <span className="ui-small">{settings.join(DOT)}</span>
          </Sentences>,
        )}
      {savePrivate && box('savePrivate', t('library.planPrivate'))}
    </div>
  );
}
