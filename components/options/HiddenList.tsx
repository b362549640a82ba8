import { useCallback, useState } from 'react';
import { formatOf } from '../../lib/card/format.ts';
import type { HideRule } from '../../lib/messages/schema.ts';
import { siteName } from '../common/site-name.ts';
import { ERROR_MESSAGES } from '../common/error-message.ts';
import type { Loadable } from '../common/loadable.ts';
import { UndoBar } from '../common/UndoBar.tsx';
import { useI18n } from '../i18n.tsx';

const SCOPE_MESSAGES = {
  'fact-on-site': 'options.hiddenOnSite',
  fact: 'options.hiddenEverywhere',
  kind: 'options.hiddenKind',
} as const;

interface HiddenListProps {
  hidden: Loadable<HideRule[]>;
  onUnhide: (rule: HideRule) => void;
  onHideAgain: (rule: HideRule) => void;
}

/** What the person found not relevant, newest first; each can be shown again. */
export function HiddenList({ hidden, onUnhide, onHideAgain }: HiddenListProps) {
  const { t, locale, keep } = useI18n();
  const [shown, setShown] = useState<HideRule | null>(null);
  const end = useCallback(() => setShown(null), []);
  if (hidden.kind === 'loading') return <p aria-busy="true" />;
  if (hidden.kind === 'failed') return <p role="alert">{t(ERROR_MESSAGES[hidden.error])}</p>;
  const undo = () => {
    if (shown) onHideAgain(shown);
    setShown(null);
  };
  return (
    <>
      {hidden.value.length === 0 ? (
        <p className="ui-small">{t('options.nothingHidden')}</p>
      ) : (
        <ul className="options-list">
          {hidden.value.map((rule) => (
            <li key={rule.id}>
              <span>
                <bdi>{rule.title}</bdi>
                <span className="ui-small ui-dotted">
                  <span>{t(SCOPE_MESSAGES[rule.scope], siteName(rule.site ?? ''))}</span>
                  <bdi className="ui-date">{formatOf({ locale, keep }).shortPeriod(rule.created)}</bdi>
                </span>
              </span>
              <button
                type="button"
                className="ui-button"
                aria-label={t('options.showAgainNamed', rule.title)}
                onClick={() => {
                  onUnhide(rule);
                  setShown(rule);
                }}
              >
                {t('options.showAgain')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <UndoBar text={shown && t('options.shownAgain', shown.title)} onUndo={undo} onEnd={end} />
    </>
  );
}
