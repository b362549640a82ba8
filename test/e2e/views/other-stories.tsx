/** Welcome page and options, in their states. */
import { ready } from '../../../components/common/loadable.ts';
import { useI18n } from '../../../components/i18n.tsx';
import { OptionsView } from '../../../components/options/OptionsView.tsx';
import type { OptionsProps } from '../../../components/options/types.ts';
import { WelcomeView } from '../../../components/welcome/WelcomeView.tsx';
import { formatOf } from '../../../lib/card/format.ts';
import type { MarkData } from '../../../lib/messages/schema.ts';
import type { Pack } from '../../../lib/record/schema.ts';
import { makeMark } from '../../support/highlights.ts';
import { ARTICLE_DATE, FactCard, TODAY } from './contents.tsx';
import { click, failed, idle, type Story } from './story.ts';

function Welcome({ pack }: { pack: Pack }) {
  const i18n = useI18n();
  const { t } = i18n;
  const second = t('welcome.article2');
  const at = (figure: RegExp, change: Partial<MarkData>) => {
    const [found] = figure.exec(second) ?? [''];
    const start = second.indexOf(found);
    return makeMark({ block: 2, start, end: start + found.length, ...change });
  };
  return (
    <WelcomeView
      article={{
        title: t('welcome.articleTitle'),
        paragraphs: [t('welcome.article1'), second, t('welcome.article3')],
        dateline: t('welcome.articleDateline', formatOf(i18n).date(ARTICLE_DATE)),
      }}
      marks={ready([
        at(/24\s?(?:per cent|%|％)/, { changed: true }),
        at(/26\s?(?:per cent|%|％)/, { id: 'b', verdict: 'differs' }),
      ])}
      renderCard={() => <FactCard pack={pack} id="us-jp-reciprocal" most={392} />}
      opensOnRest
      browserFamily="chromium"
      onBrowserSettings={() => {}}
      onLibrary={() => {}}
      onOptions={() => {}}
    />
  );
}

function Options(change: Partial<OptionsProps>) {
  return (
    <OptionsView
      settings={SETTINGS}
      hidden={ready([
        {
          id: '00000000-0000-4000-8000-000000000001',
          scope: 'fact-on-site',
          key: 'us-jp-autos',
          site: 'courant.example',
          title: 'US duty on cars from Japan',
          created: '2026-11-01T00:00:00.000Z',
        },
      ])}
      storage={ready({ highlights: 214, inBin: 6, usedBytes: 3_400_000, isPersisted: false })}
      record={ready({
        title: 'US trade and Treasuries',
        version: '2026.11.24',
        builtOn: TODAY,
        isOld: false,
        facts: 643,
        sources: 676,
        gaps: [],
      })}
      shortcuts={[{ name: 'next-mark', description: 'Next marked passage', keys: 'Alt+N' }]}
      runsInPrivate
      actions={idle()}
      {...change}
    />
  );
}

const SETTINGS: OptionsProps['settings'] = {
  everywhere: true,
  opening: 'hover',
  density: 'comfortable',
  theme: 'auto',
  savePrivate: false,
  off: ['mail.example', 'xn--wgva163dvoq.example'],
};

export const OTHER_STORIES: Story[] = [
  { name: 'welcome', show: (pack) => <Welcome pack={pack} /> },
  { name: 'welcome-card', show: (pack) => <Welcome pack={pack} />, acts: [click('.ui-mark')] },
  { name: 'options', show: () => <Options /> },
  {
    name: 'options-off',
    show: () => (
      <Options
        settings={{ ...SETTINGS, everywhere: false, opening: 'click', off: [] }}
        hidden={ready([])}
        storage={failed}
        record={ready(null)}
        shortcuts={[{ name: 'next-mark', description: 'Next marked passage', keys: null }]}
        runsInPrivate={false}
      />
    ),
  },
];
