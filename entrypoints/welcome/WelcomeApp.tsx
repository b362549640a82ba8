/** The welcome page: an article of our own, matched like any other, to try the marks on. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type Loadable, LOADING } from '../../components/common/loadable.ts';
import { useI18n } from '../../components/i18n.tsx';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import { formatOf } from '../../lib/card/format.ts';
import { type Annotated, annotateDraft } from '../shared/annotate-draft.ts';
import { MarkedCard } from '../shared/marked-card.tsx';
import { browserPageOpener, openOwnPage } from '../shared/open-page.ts';
import { useSettings } from '../shared/use-settings.ts';

const ARTICLE_DATE = '2025-05-02';

/** Connects the welcome page's view. */
export function WelcomeApp() {
  const i18n = useI18n();
  const { t } = i18n;
  const { settings } = useSettings();
  const [found, setFound] = useState<Loadable<Annotated>>(LOADING);
  const title = t('welcome.articleTitle');
  const paragraphs = [t('welcome.article1'), t('welcome.article2'), t('welcome.article3')];
  const text = paragraphs.join('\n\n');
  useEffect(() => {
    let isOver = false;
    void annotateDraft(title, text, ARTICLE_DATE).then((answer) => {
      if (!isOver) setFound(answer.ok ? { kind: 'ready', value: answer.value } : { kind: 'failed', error: answer.error });
    });
    return () => {
      isOver = true;
    };
  }, [title, text]);
  return (
    <WelcomeView
      article={{ title, paragraphs, dateline: t('welcome.articleDateline', formatOf(i18n).date(ARTICLE_DATE)) }}
      marks={found.kind === 'ready' ? { kind: 'ready', value: found.value.marks } : found}
      renderCard={(mark, close) =>
        found.kind === 'ready' && <MarkedCard cards={found.value.cardsOf(mark)} mark={mark} onClose={close} />
      }
      opensOnRest={settings?.opening !== 'click'}
      browserFamily={import.meta.env.FIREFOX ? 'firefox' : 'chromium'}
      onBrowserSettings={browserPageOpener(`chrome://extensions/?id=${browser.runtime.id}`)}
      onLibrary={() => void openOwnPage('/library.html#highlights')}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
