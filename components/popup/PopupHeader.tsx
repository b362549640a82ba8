import type { TabState } from '../../lib/messages/schema.ts';
import { Icon } from '../common/Icon.tsx';
import { Logo } from '../common/Logo.tsx';
import type { Loadable } from '../common/loadable.ts';
import { Switch } from '../common/Switch.tsx';
import { useI18n } from '../i18n.tsx';
import type { PopupActions } from './types.ts';

const STATUS_MESSAGES = {
  on: 'popup.siteOn',
  'off-site': 'popup.siteOff',
  'off-everywhere': 'popup.siteOffEverywhere',
  'no-access': 'popup.siteNoAccess',
} as const;

/** Name, ways to the other pages, and the switch of this site. */
export function PopupHeader({ tab, actions }: { tab: Loadable<TabState>; actions: PopupActions }) {
  const { t } = useI18n();
  const state = tab.kind === 'ready' ? tab.value : null;
  const isOn = !state || state.status === 'on';
  return (
    <header className="popup-header">
      <div className="popup-bar">
        <Logo isOn={isOn} />
        <h1>{t('extName')}</h1>
        <button type="button" className="ui-button" onClick={() => actions.openLibrary('highlights')}>
          {t('common.library')}
        </button>
        <button type="button" className="ui-tool" aria-label={t('common.options')} onClick={actions.openOptions}>
          <Icon name="options" />
        </button>
      </div>
      {state?.site && state.status !== 'off-page' && (
        <Switch
          label={<bdi>{state.site}</bdi>}
          description={t(STATUS_MESSAGES[state.status])}
          checked={isOn}
          disabled={state.status === 'off-everywhere' || state.status === 'no-access'}
          onChange={actions.setSite}
        />
      )}
    </header>
  );
}
