import type { TabState } from '../../lib/messages/schema.ts';
import { siteName } from '../common/site-name.ts';
import { Icon } from '../common/Icon.tsx';
import { Logo } from '../common/Logo.tsx';
import type { Loadable } from '../common/loadable.ts';
import { Switch } from '../common/Switch.tsx';
import { useI18n } from '../i18n.tsx';
import type { PopupActions } from './types.ts';

/** Name, ways to the other pages, and the switch of this site where it can act; elsewhere the panel below has the way on. */
export function PopupHeader({ tab, actions }: { tab: Loadable<TabState>; actions: PopupActions }) {
  const { t } = useI18n();
  const state = tab.kind === 'ready' ? tab.value : null;
  const isOn = !state || state.status === 'on';
  const site = state?.status === 'off-page' ? null : state?.site;
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
      {site && state && <Site name={siteName(site)} status={state.status} onChange={actions.setSite} />}
      {isOn && state && (
        <p className="popup-everywhere">
          <button type="button" className="ui-link" onClick={() => actions.setEverywhere(false)}>
            {t('popup.turnOffEverywhere')}
          </button>
        </p>
      )}
    </header>
  );
}

interface SiteProps {
  name: string;
  status: TabState['status'];
  onChange: (on: boolean) => void;
}

function Site({ name, status, onChange }: SiteProps) {
  const { t } = useI18n();
  if (status !== 'on' && status !== 'off-site')
    return (
      <p className="popup-site">
        <bdi>{name}</bdi>
      </p>
    );
  return (
    <Switch
      label={<bdi>{name}</bdi>}
      description={t(status === 'on' ? 'popup.siteOn' : 'popup.siteOff')}
      checked={status === 'on'}
      onChange={onChange}
    />
  );
}
