/** Our own pages in all their states, with the facts of the record: what a browser is shown to find what does not fit. */
import { type ReactNode, useState } from 'react';
import { Card } from '../../../components/card/Card.tsx';
import type { CardActions } from '../../../components/card/types.ts';
import { ready } from '../../../components/common/loadable.ts';
import { useI18n } from '../../../components/i18n.tsx';
import { toFactRows } from '../../../components/library/fact-row.ts';
import { personName } from '../../../lib/card/names.ts';
import { NO_FACT_FILTER } from '../../../components/library/filter-facts.ts';
import { NO_HIGHLIGHT_FILTER, toHighlightRow } from '../../../components/library/highlight-row.ts';
import { HighlightsPage } from '../../../components/library/HighlightsPage.tsx';
import { LibraryView } from '../../../components/library/LibraryView.tsx';
import { PlaygroundPage } from '../../../components/library/PlaygroundPage.tsx';
import { dayListOf } from '../../../entrypoints/library/day-list.ts';
import { RecordPage } from '../../../components/library/RecordPage.tsx';
import { OptionsView } from '../../../components/options/OptionsView.tsx';
import { PopupView } from '../../../components/popup/PopupView.tsx';
import type { PopupProps } from '../../../components/popup/types.ts';
import { WelcomeView } from '../../../components/welcome/WelcomeView.tsx';
import { buildCard } from '../../../lib/card/build.ts';
import { formatOf } from '../../../lib/card/format.ts';
import type { MarkData, PageState, TabState } from '../../../lib/messages/schema.ts';
import { createRecord } from '../../../lib/record/record.ts';
import type { Pack } from '../../../lib/record/schema.ts';
import { manyHighlights } from '../../highlights/many.ts';
import { makeHighlight, makeMark } from '../../support/highlights.ts';

const ARTICLE_DATE = '2025-05-02';
const TODAY = '2026-11-24';

/** Actions of any view: whatever is asked for does nothing. */
function idle<Actions extends object>(): Actions {
  return new Proxy({}, { get: () => () => Promise.resolve({ ok: false, error: 'no-page' }) }) as Actions;
}

const highlights = [
  makeHighlight({
    text: 'a levy of 24 per cent that is on hold until early July',
    note: 'Ask again before Friday.',
    tags: ['talks'],
  }),
  makeHighlight({ text: '対日関税は一律で適用される', lang: 'ja', site: '経済日日.example', tint: 'sky' }),
  makeHighlight({ text: 'one passage whose page is gone', orphan: true, tint: 'lilac', verdict: 'differs' }),
  makeHighlight({ text: 'a passage without a fact', facts: [], tint: 'stone', verdict: null }),
];
const marks: MarkData[] = [
  makeMark({ id: 'a', quote: 'could be one of the cards', kind: 'statement', verdict: null, changed: true }),
  makeMark({ id: 'b', quote: 'about a fifth of all the debt that is held abroad', verdict: 'differs' }),
  makeMark({ id: 'c', quote: 'a levy of 24 per cent that is on hold until early July', changed: true }),
  makeMark({ id: 'd', quote: 'the largest foreign holder' }),
];
const page: PageState = {
  url: 'https://courant.example/tea',
  canonicalUrl: 'https://courant.example/tea',
  title: 'A levy on hold',
  site: 'courant.example',
  related: true,
  relevance: 1,
  reason: 'topic-and-actors',
  published: { date: ARTICLE_DATE, source: 'json-ld' },
  marks,
  attached: [],
  orphans: [],
} as PageState;

const tab = (change: Partial<TabState> = {}) =>
  ready<TabState>({ url: page.url, site: page.site, status: 'on', page, privateWindow: false, ...change });

function popup(change: Partial<PopupProps> = {}): ReactNode {
  const [first, ...rest] = highlights;
  const saved = { here: first ? [first] : [], recent: rest, found: 4, total: 14, onSite: 2, changed: new Set([first?.id ?? '']) };
  return (
    <PopupView
      tab={tab()}
      saved={ready(saved)}
      query=""
      oldRecord={null}
      keys={{ next: 'Alt+N', save: 'Alt+S' }}
      problem={null}
      actions={idle()}
      {...change}
    />
  );
}

const MANY = manyHighlights(400);

function popupOf(saved: typeof highlights): ReactNode {
  const changed = new Set(saved.filter((_, index) => index % 3 === 0).map(({ id }) => id));
  const lists = {
    here: saved.slice(0, 3),
    recent: saved.slice(3, 43),
    found: saved.length,
    total: saved.length,
    onSite: 9,
    changed,
  };
  return popup({ saved: ready(lists) });
}

function FactCard({ pack, id, most = 680 }: { pack: Pack; id: string; most?: number }) {
  const { locale } = useI18n();
  const card = buildCard(createRecord(pack), id, { asOf: ARTICLE_DATE, today: TODAY, locale });
  const width = Math.min(most, document.documentElement.clientWidth - 16) - 34;
  return (
    <Card
      cards={[card]}
      mark={null}
      saved={null}
      width={width}
      layout="card"
      pinned={false}
      hints={false}
      hasFoot={false}
      actions={{ ...idle<CardActions>(), pin: null }}
    />
  );
}

function Record({ pack, factId = null, day = null }: { pack: Pack; factId?: string | null; day?: string | null }) {
  const i18n = useI18n();
  const { locale } = i18n;
  const [filter, setFilter] = useState(NO_FACT_FILTER);
  const view = createRecord(pack);
  const people = view.ofKind('person');
  const rows = toFactRows(pack, i18n);
  const content = (
    <RecordPage
      record={{
        rows,
        names: new Map(people.map((person) => [person.id, personName(person, locale)])),
        sources: pack.sources.length,
        builtOn: pack.builtOn,
        isOld: true,
        gaps: pack.gaps,
      }}
      list={dayListOf({ view, sources: pack.sources, vocabulary: pack.vocabulary }, { rows, day, today: TODAY, i18n })}
      filter={filter}
      onFilter={setFilter}
      shown={factId ? { id: factId, asOf: ARTICLE_DATE } : null}
      onShow={() => {}}
      today={TODAY}
      card={factId && <FactCard pack={pack} id={factId} />}
      onCopyLink={() => Promise.resolve(true)}
    />
  );
  return <LibraryView tab="record" query="" onSearch={() => {}} content={ready(content)} />;
}

function Highlights({ saved = highlights }: { saved?: typeof highlights }) {
  const rows = saved.map((highlight, index) =>
    toHighlightRow(highlight, () => undefined, index < 1 ? { date: '2026-02-20', describe: () => 'Struck down' } : null),
  );
  const plan = {
    fileName: 'backup-of-another-machine.json.gz',
    added: 3,
    updated: 1,
    unchanged: 12,
    removed: 0,
    gone: 2,
    leftOut: { quoteless: 1, broken: ['items.7.target'], shortened: 0, ahead: 0 },
    canRevive: true,
    settings: { names: ['options.theme' as const], off: ['courant.example'], on: [], savePrivate: true },
  };
  const content = (
    <HighlightsPage
      rows={rows}
      names={new Map()}
      filter={NO_HIGHLIGHT_FILTER}
      search={{ found: null, isComplete: true }}
      onFilter={() => {}}
      transfer={{ state: { kind: 'planned', plan }, actions: idle() }}
      saveKey="Alt+S"
      problem={null}
      actions={idle()}
    />
  );
  return <LibraryView tab="highlights" query="" onSearch={() => {}} content={ready(content)} />;
}

function Playground() {
  const draft = { title: 'A levy on hold', text: 'There is a levy of 24% on tea.', date: ARTICLE_DATE };
  const content = (
    <PlaygroundPage
      draft={draft}
      onDraft={() => {}}
      result={ready({ draft, paragraphs: [draft.text], marks: [makeMark({ start: 9, end: 22 })] })}
      onLook={() => {}}
      renderCard={() => <p>…</p>}
    />
  );
  return <LibraryView tab="playground" query={null} onSearch={() => {}} content={ready(content)} />;
}

function Welcome({ pack }: { pack: Pack }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <WelcomeView
      article={{
        title: t('welcome.articleTitle'),
        paragraphs: [t('welcome.article1'), t('welcome.article2'), t('welcome.article3')],
        dateline: t('welcome.articleDateline', formatOf(i18n).date(ARTICLE_DATE)),
      }}
      marks={ready([
        makeMark({ block: 1, start: 20, end: 33 }),
        makeMark({ id: 'b', block: 2, start: 3, end: 12, verdict: 'differs' }),
      ])}
      renderCard={() => <FactCard pack={pack} id="us-jp-autos" most={392} />}
      browserFamily="chromium"
      onBrowserSettings={() => {}}
      onLibrary={() => {}}
      onOptions={() => {}}
    />
  );
}

function Options() {
  return (
    <OptionsView
      settings={{
        everywhere: true,
        opening: 'hover',
        density: 'comfortable',
        theme: 'auto',
        savePrivate: false,
        off: ['mail.example'],
      }}
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
    />
  );
}

export interface Story {
  name: string;
  show: (pack: Pack) => ReactNode;
  /** What a person does first. */
  act?: (root: HTMLElement) => void;
}

const click = (selector: string) => (root: HTMLElement) => root.querySelector<HTMLElement>(selector)?.click();

export const STORIES: Story[] = [
  { name: 'popup-marks', show: () => popup() },
  { name: 'popup-saved', show: () => popup(), act: click('[role=tab]:last-child') },
  { name: 'popup-many', show: () => popupOf(MANY), act: click('[role=tab]:last-child') },
  { name: 'popup-off', show: () => popup({ tab: tab({ status: 'off-site', page: null }) }) },
  { name: 'popup-off-everywhere', show: () => popup({ tab: tab({ status: 'off-everywhere', page: null }) }) },
  { name: 'popup-no-access', show: () => popup({ tab: tab({ status: 'no-access', page: null }), problem: 'no-access' }) },
  { name: 'popup-off-page', show: () => popup({ tab: tab({ status: 'off-page', site: null, page: null }) }) },
  { name: 'popup-not-coverage', show: () => popup({ tab: tab({ page: null }), oldRecord: '2026-08-01' }) },
  { name: 'popup-no-marks', show: () => popup({ tab: tab({ page: { ...page, marks: [] } }) }) },
  { name: 'welcome', show: (pack) => <Welcome pack={pack} />, act: click('.ui-mark') },
  { name: 'options', show: () => <Options /> },
  { name: 'library-highlights', show: () => <Highlights />, act: click('.saved-passage') },
  { name: 'library-many', show: () => <Highlights saved={MANY} /> },
  { name: 'library-import', show: () => <Highlights />, act: click('.transfer > button:last-of-type') },
  { name: 'library-record', show: (pack) => <Record pack={pack} /> },
  { name: 'library-record-as-of', show: (pack) => <Record pack={pack} day={ARTICLE_DATE} /> },
  { name: 'library-tariff', show: (pack) => <Record pack={pack} factId="us-jp-autos" /> },
  { name: 'library-playground', show: () => <Playground />, act: click('.ui-mark') },
];
