/** The popup in its states. */
import { LOADING, ready } from '../../../components/common/loadable.ts';
import { useI18n } from '../../../components/i18n.tsx';
import { PopupView } from '../../../components/popup/PopupView.tsx';
import type { PopupProps } from '../../../components/popup/types.ts';
import type { Highlight } from '../../../lib/highlights/schema.ts';
import type { PageState, TabState } from '../../../lib/messages/schema.ts';
import type { Pack } from '../../../lib/record/schema.ts';
import { ADDRESS, ARTICLE_DATE, highlightsOf, MANY, marksOf } from './contents.tsx';
import { click, failed, focus, idle, type Story } from './story.ts';

const SITE = 'courant.example';
const page: PageState = {
  url: ADDRESS,
  canonicalUrl: ADDRESS,
  title: 'A levy on hold',
  related: true,
  relevance: 1,
  reason: 'topic-and-actors',
  published: { date: ARTICLE_DATE, source: 'json-ld' },
  marks: [],
  attached: [],
  orphans: [],
} as PageState;

type Change = Partial<Omit<PopupProps, 'tab' | 'saved'>> & {
  /** Of the tab in front. */
  of?: Partial<TabState>;
  published?: PageState['published'];
  unmarked?: boolean;
  tab?: PopupProps['tab'];
  saved?: (all: Highlight[]) => PopupProps['saved'];
};

function Popup({
  pack,
  of = {},
  published = page.published,
  unmarked = false,
  tab,
  saved = listsOf,
  ...change
}: Change & { pack: Pack }) {
  const i18n = useI18n();
  const marks = unmarked ? [] : marksOf(pack, i18n, published?.date ?? null);
  const state: TabState = {
    url: ADDRESS,
    site: SITE,
    status: 'on',
    page: { ...page, published, marks },
    privateWindow: false,
    ...of,
  };
  return (
    <PopupView
      tab={tab ?? ready(state)}
      saved={saved(highlightsOf(pack, i18n))}
      query=""
      oldRecord={null}
      keys={{ next: 'Alt+N', save: 'Alt+S' }}
      problem={null}
      actions={idle()}
      {...change}
    />
  );
}

/** As the popup would list them for the page in front; every third has changed. */
function listsOf(all: Highlight[], found = all): PopupProps['saved'] {
  const isHere = ({ url }: Highlight) => url === ADDRESS;
  return ready({
    here: found.filter(isHere).slice(0, 3),
    recent: found.filter((each) => !isHere(each)).slice(0, 40),
    found: found.length,
    total: all.length,
    onSite: all.filter(({ site }) => site === SITE).length,
    changed: new Set(found.filter((_, index) => index % 3 === 0).map(({ id }) => id)),
  });
}

const savedTab = click('[role=tab]:last-child');

export const POPUP_STORIES: Story[] = [
  { name: 'popup-marks', show: (pack) => <Popup pack={pack} /> },
  { name: 'popup-focus', show: (pack) => <Popup pack={pack} />, acts: [focus('.popup-row')] },
  { name: 'popup-no-date', show: (pack) => <Popup pack={pack} published={null} /> },
  { name: 'popup-loading', show: (pack) => <Popup pack={pack} tab={LOADING} saved={() => LOADING} /> },
  { name: 'popup-failed', show: (pack) => <Popup pack={pack} tab={failed} saved={() => failed} /> },
  { name: 'popup-saved', show: (pack) => <Popup pack={pack} />, acts: [savedTab] },
  { name: 'popup-many', show: (pack) => <Popup pack={pack} saved={() => listsOf(MANY)} />, acts: [savedTab] },
  {
    name: 'popup-search',
    show: (pack) => <Popup pack={pack} query="levy" saved={(all) => listsOf(all, all.slice(0, 1))} />,
    acts: [savedTab],
  },
  {
    name: 'popup-nothing-found',
    show: (pack) => <Popup pack={pack} query="tea" saved={(all) => listsOf(all, [])} />,
    acts: [savedTab],
  },
  { name: 'popup-nothing-saved', show: (pack) => <Popup pack={pack} saved={() => listsOf([])} />, acts: [savedTab] },
  { name: 'popup-off', show: (pack) => <Popup pack={pack} of={{ status: 'off-site', page: null }} /> },
  { name: 'popup-off-everywhere', show: (pack) => <Popup pack={pack} of={{ status: 'off-everywhere', page: null }} /> },
  { name: 'popup-no-access', show: (pack) => <Popup pack={pack} of={{ status: 'no-access', page: null }} problem="no-access" /> },
  { name: 'popup-off-page', show: (pack) => <Popup pack={pack} of={{ status: 'off-page', site: null, page: null }} /> },
  { name: 'popup-not-coverage', show: (pack) => <Popup pack={pack} of={{ page: null }} oldRecord="2026-08-01" /> },
  { name: 'popup-no-marks', show: (pack) => <Popup pack={pack} unmarked /> },
];
