import type { ReactNode } from 'react';
import type { MarkData } from '../../lib/messages/schema.ts';
import { AnnotatedText } from '../common/AnnotatedText.tsx';
import { ERROR_MESSAGES } from '../common/error-message.ts';
import type { Loadable } from '../common/loadable.ts';
import { Logo } from '../common/Logo.tsx';
import { Passage } from '../common/Passage.tsx';
import { Rich } from '../common/Rich.tsx';
import { useI18n } from '../i18n.tsx';

export interface WelcomeProps {
  article: { title: string; paragraphs: string[]; dateline: string };
  marks: Loadable<readonly MarkData[]>;
  renderCard: (mark: MarkData, close: () => void) => ReactNode;
  /** Whether a card opens when the pointer rests on a passage: what is set for all pages. */
  opensOnRest: boolean;
  /** Whose menus the steps for narrowing the access name. */
  browserFamily: 'chromium' | 'firefox';
  /** Null where the browser lets no extension open its settings. */
  onBrowserSettings: (() => void) | null;
  onLibrary: () => void;
  onOptions: () => void;
}

const LINES = [
  ['stands', 'welcome.lineStands'],
  ['changed', 'welcome.lineChanged'],
  ['differs', 'welcome.lineDiffers'],
  ['statement', 'welcome.lineStatement'],
] as const;

/** First run: an article to try the marks on, what is asked for and why, and how to give less. */
export function WelcomeView(props: WelcomeProps) {
  const { article, marks, renderCard, opensOnRest, onLibrary, onOptions } = props;
  const { t } = useI18n();
  return (
    <main className="welcome">
      <header className="welcome-head">
        <Logo size={40} />
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.lead')}</p>
      </header>
      <section className="welcome-try" aria-labelledby="try">
        <h2 id="try">{t('welcome.tryTitle')}</h2>
        <p>{t(opensOnRest ? 'welcome.tryRest' : 'welcome.tryText')}</p>
        {marks.kind === 'failed' && (
          <p className="ui-banner" role="alert">
            {t(ERROR_MESSAGES[marks.error])}
          </p>
        )}
        <AnnotatedText
          title={article.title}
          paragraphs={article.paragraphs}
          byline={<p className="ui-small">{article.dateline}</p>}
          marks={marks.kind === 'ready' ? marks.value : []}
          renderCard={renderCard}
          opensOnRest={opensOnRest}
        />
        <dl className="welcome-lines">
          {LINES.map(([line, message]) => (
            <div key={line}>
              <dt>
                <Passage text={t('welcome.sample')} line={line} />
              </dt>
              <dd>{t(message)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Promises />
      <Narrowing {...props} />
      <footer className="welcome-foot">
        <button type="button" className="ui-button" data-look="line" onClick={onLibrary}>
          {t('welcome.openLibrary')}
        </button>
        <button type="button" className="ui-button" data-look="line" onClick={onOptions}>
          {t('common.options')}
        </button>
      </footer>
    </main>
  );
}

/** Permissions and privacy in four sentences. */
function Promises() {
  const { t } = useI18n();
  return (
    <section className="welcome-part">
      <h2>{t('welcome.privacyTitle')}</h2>
      <ol className="welcome-promises">
        <li>{t('welcome.privacyAccess')}</li>
        <li>{t('welcome.privacyLocal')}</li>
        <li>{t('welcome.privacySaved')}</li>
        <li>{t('welcome.privacyPage')}</li>
      </ol>
    </section>
  );
}

function Narrowing({ browserFamily, onBrowserSettings }: WelcomeProps) {
  const { t } = useI18n();
  const isFirefox = browserFamily === 'firefox';
  return (
    <section className="welcome-part">
      <h2>{t('welcome.narrowTitle')}</h2>
      <ul className="welcome-ways">
        <li>{t('welcome.narrowSite')}</li>
        <li>
          <Rich
            message={isFirefox ? 'welcome.narrowFirefox' : 'welcome.narrowChromium'}
            slots={[
              <b key="where">{t(isFirefox ? 'welcome.menuFirefox' : 'welcome.menuChromium')}</b>,
              <b key="what">{t(isFirefox ? 'welcome.choiceFirefox' : 'welcome.choiceChromium')}</b>,
            ]}
          />
        </li>
        <li>{t('welcome.narrowThen')}</li>
      </ul>
      {onBrowserSettings && (
        <button type="button" className="ui-button" data-look="line" onClick={onBrowserSettings}>
          {t('welcome.openBrowserSettings')}
        </button>
      )}
    </section>
  );
}
