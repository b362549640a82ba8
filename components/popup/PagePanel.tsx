import type { PageState, TabState } from '../../lib/messages/schema.ts';
import { siteName } from '../common/site-name.ts';
import { ERROR_MESSAGES } from '../common/error-message.ts';
import { Message } from '../common/Message.tsx';
import { useI18n } from '../i18n.tsx';
import { Sentences } from '../Sentences.tsx';
import { Coverage } from './Coverage.tsx';
import { MarkList } from './MarkList.tsx';
import type { PopupActions, PopupProps } from './types.ts';

/** What is marked on the page in front, or why nothing is. */
export function PagePanel({ tab, saved, keys, actions }: PopupProps) {
  const { t } = useI18n();
  if (tab.kind === 'loading') return <div className="popup-wait" aria-busy="true" />;
  if (tab.kind === 'failed') return <Message title={t('popup.failedTitle')}>{<p>{t(ERROR_MESSAGES[tab.error])}</p>}</Message>;
  const { page, status } = tab.value;
  const here = saved.kind === 'ready' ? saved.value.here : [];
  // Where access is withheld, the click that opened the popup let us read this page alone.
  const marked = page && page.marks.length > 0 && (
    <>
      <Coverage page={page} onShow={actions.showMark} />
      <MarkList page={page} saved={here} nextKey={keys.next} onShow={actions.showMark} />
    </>
  );
  if (status !== 'on') {
    const onSite = saved.kind === 'ready' ? saved.value.onSite : 0;
    return (
      <>
        {status === 'no-access' && marked}
        <NotRunning tab={tab.value} status={status} onSite={onSite} actions={actions} />
      </>
    );
  }
  return marked || <NothingMarked page={page} actions={actions} />;
}

function NothingMarked({ page, actions }: { page: PageState | null; actions: PopupActions }) {
  const { t } = useI18n();
  if (page?.related) {
    return (
      <Message
        title={t('popup.noMarksTitle')}
        actions={
          <button type="button" className="ui-link" onClick={() => actions.openLibrary('record')}>
            {t('popup.whatIsCovered')}
          </button>
        }
      >
        <p>{t('popup.noMarksText')}</p>
      </Message>
    );
  }
  return (
    <Message
      title={t('popup.notCoverageTitle')}
      actions={
        <button type="button" className="ui-button" data-look="line" onClick={actions.annotate}>
          {t('popup.lookAnyway')}
        </button>
      }
    >
      <p>{t('popup.notCoverageText')}</p>
    </Message>
  );
}

interface NotRunningProps {
  tab: TabState;
  status: Exclude<TabState['status'], 'on'>;
  onSite: number;
  actions: PopupActions;
}

function NotRunning({ tab, status, onSite, actions }: NotRunningProps) {
  const { t, plural } = useI18n();
  const site = siteName(tab.site ?? '');
  const once = (
    <button type="button" className="ui-button" data-look="line" onClick={actions.annotate}>
      {t('popup.thisPageOnce')}
    </button>
  );
  switch (status) {
    case 'off-page':
      return (
        <Message title={t('popup.offPageTitle')}>
          <p>{t('popup.offPageText')}</p>
        </Message>
      );
    case 'off-site':
      return (
        <Message
          title={t('popup.offSiteTitle', site)}
          actions={
            <>
              <MainButton label={t('popup.turnOnSite')} onClick={() => actions.setSite(true)} />
              {once}
            </>
          }
        >
          <p>
            <Sentences>
              {t('popup.offSiteText')}
              {onSite > 0 && plural('popup.keptHighlights', onSite)}
            </Sentences>
          </p>
        </Message>
      );
    case 'off-everywhere':
      return (
        <Message
          title={t('popup.offEverywhereTitle')}
          actions={<MainButton label={t('popup.turnOnEverywhere')} onClick={() => actions.setEverywhere(true)} />}
        >
          <p>{t('popup.offEverywhereText')}</p>
        </Message>
      );
    case 'no-access':
      return (
        <Message
          title={site ? t('popup.noAccessTitle', site) : t('popup.siteNoAccess')}
          actions={
            <>
              {site && <MainButton label={t('popup.allowSite')} onClick={() => actions.allow('site')} />}
              <button type="button" className="ui-button" data-look="line" onClick={() => actions.allow('everywhere')}>
                {t('popup.allowEverywhere')}
              </button>
              {once}
            </>
          }
        >
          <p>{t('popup.noAccessText')}</p>
        </Message>
      );
  }
}

function MainButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="ui-button" data-look="main" onClick={onClick}>
      {label}
    </button>
  );
}
