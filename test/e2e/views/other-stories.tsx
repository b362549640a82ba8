/** Welcome page and options, in their states. */
import { ready } from '../../../components/common/loadable.ts';
import { useI18n } from '../../../components/i18n.tsx';
import { OptionsView } from '../../../components/options/OptionsView.tsx';
import type { OptionsProps } from '../../../components/options/types.ts';
import { WelcomeView } from '../../../components/welcome/WelcomeView.tsx';
import { factTitle } from '../../../lib/card/fact-title.ts';
import { formatOf } from '../../../lib/card/format.ts';
import type { I18n } from '../../../lib/i18n/i18n.ts';
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

function Options({ pack, keys = 'Alt+N', ...change }: Partial<OptionsProps> & { pack: Pack; keys?: string | null }) {
  const i18n = useI18n();
  return (
    <OptionsView
      settings={SETTINGS}
      hidden={ready([
        {
          id: '00000000-0000-4000-8000-000000000001',
          scope: 'fact-on-site',
          key: 'us-jp-autos',
          site: 'courant.example',
          title: dutyOnCars(pack, i18n),
          created: '2026-11-01T00:00:00.000Z',
        },
      ])}
      storage={ready({ highlights: 214, inBin: 6, usedBytes: 3_400_000, isPersisted: false })}
      record={ready({
        title: pack.title,
        titles: pack.titles,
        version: '2026.11.24',
        builtOn: TODAY,
        isOld: false,
        facts: 643,
        sources: 676,
        gaps: pack.gaps.slice(0, 2),
      })}
      shortcuts={[{ name: 'next-mark', description: i18n.t('commandNext'), keys }]}
      runsInPrivate
      actions={idle()}
      {...change}
    />
  );
}

function dutyOnCars({ facts }: Pack, i18n: I18n): string {
  const duty = facts.find((fact) => fact.kind === 'tariff' && fact.id === 'us-jp-autos');
  return duty?.kind === 'tariff' ? factTitle(duty, i18n) : '';
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
  { name: 'options', show: (pack) => <Options pack={pack} /> },
  {
    name: 'options-off',
    show: (pack) => (
      <Options
        pack={pack}
        settings={{ ...SETTINGS, everywhere: false, opening: 'click', off: [] }}
        hidden={ready([])}
        storage={failed}
        record={ready(null)}
        keys={null}
        runsInPrivate={false}
      />
    ),
  },
];
