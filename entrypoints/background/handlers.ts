/** One handler per question. */
import { pageAddress } from '../../lib/page/address.ts';
import { browser } from 'wxt/browser';
import { ExtensionError, type Asker, type Handlers } from '../../lib/messages/listen.ts';
import type { TabState } from '../../lib/messages/schema.ts';
import { tell } from '../../lib/messages/tell.ts';
import { statusOf } from '../../lib/sites/rules.ts';
import { changeSettings, loadSettings, switchSite } from '../../lib/sites/settings.ts';
import { siteOf } from '../../lib/sites/site.ts';
import { correctDate, hideFact, showFact } from '../../lib/store/corrections.ts';
import { editHighlight, removeHighlight } from '../../lib/store/highlights.ts';
import { inject, refreshHighlights, refreshOthers, removeMarkRules } from './injection.ts';
import { annotateText, findMatches } from './match-page.ts';
import { reconcile } from './lifecycle.ts';
import { annotateTab } from './menus.ts';
import { openFact, openHighlight, openOwn, showAwaited } from './open.ts';
import { save } from './saving.ts';
import { requireKeeping } from './private-windows.ts';
import { isSavedPage, reconcileSavedPages } from './saved-pages.ts';
import { reporting } from './reporting.ts';
import { refreshIcon } from './tab-icons.ts';
import { problemOf, rememberTab, tabStateOf } from './tab-states.ts';
import { forgetToken } from './tokens.ts';
import { admit, lookAnew } from './watch-tabs.ts';

export const handlers: Handlers = {
  'bg:openReader': async ({ length }, asker) => {
    // The site may have been switched off since the gate began; a reader there would only stand in the way of the next.
    const isOn = statusOf(asker.url, await loadSettings()) === 'on';
    return done(isOn && admit(tabOf(asker), length) && (await inject(tabOf(asker), 'reader')));
  },
  'bg:openCard': async (_, asker) => done(await inject(tabOf(asker), 'card')),
  'bg:findMatches': (question, asker) => findMatches(question, asker),
  'bg:reportPage': async ({ state }, asker) => {
    await rememberTab(tabOf(asker), state);
    await refreshIcon(tabOf(asker), asker.url, await loadSettings());
    await showAwaited(tabOf(asker));
    return null;
  },
  'bg:leavePage': async ({ token }, asker) => {
    await Promise.all([removeMarkRules(tabOf(asker), token), forgetToken(tabOf(asker))]);
    return null;
  },
  'bg:saveHighlight': ({ request }, asker) =>
    // A card shows its own failures; a selection has nobody who would.
    request.mark || asker.tabId === null ? save(request, asker) : reporting(asker.tabId, asker.url, () => save(request, asker)),
  'bg:undoSave': async ({ id }) => {
    await removeHighlight(id);
    await reconcileSavedPages();
    return null;
  },
  'bg:setNote': async ({ id, note }) => {
    await editHighlight(id, { note });
    return null;
  },
  'bg:hide': async ({ rule }, asker) => {
    if (rule.site !== null) await requireKeeping(asker);
    await hideFact(rule);
    await refreshOthers(asker.tabId);
    return null;
  },
  'bg:unhide': async ({ id }, asker) => {
    await showFact(id);
    await refreshOthers(asker.tabId);
    return null;
  },
  'bg:setDate': async ({ canonicalUrl, date }, asker) => {
    if (date) await requireKeeping(asker);
    await correctDate(canonicalUrl, date);
    return null;
  },
  'bg:openFact': ({ factId, asOf }) => openFact(factId, asOf),
  'bg:openOwn': ({ place }) => openOwn(place),
  'bg:setSite': async ({ site, on }) => {
    await switchSite(site, on);
    // Answered when it is true: the next load of a page finds the rules as they were just set.
    await reconcile();
    return null;
  },
  'bg:setEverywhere': async ({ on }) => {
    await changeSettings({ everywhere: on });
    await reconcile();
    return null;
  },
  'bg:getTab': ({ tabId }) => getTab(tabId),
  'bg:annotateTab': async ({ tabId }) => done(await annotateTab(tabId)),
  'bg:showMark': async ({ tabId, markId }) => done(await tell(tabId, { kind: 'page:showMark', markId })),
  'bg:openHighlight': ({ id }) => openHighlight(id),
  'bg:highlightsChanged': async () => {
    await reconcileSavedPages();
    await refreshHighlights(await loadSettings(), await isSavedPage());
    return null;
  },
  'bg:annotateText': (question) => annotateText(question),
};

function tabOf({ tabId }: Asker): number {
  if (tabId === null) throw new ExtensionError('no-page');
  return tabId;
}

function done(succeeded: boolean): null {
  if (!succeeded) throw new ExtensionError('no-page');
  return null;
}

async function getTab(tabId: number): Promise<TabState> {
  const [tab, settings, page, problem] = await Promise.all([
    browser.tabs.get(tabId),
    loadSettings(),
    tabStateOf(tabId),
    problemOf(tabId),
  ]);
  const url = tab.url ?? tab.pendingUrl ?? null;
  const isHere = page !== null && url !== null && pageAddress(page.url) === pageAddress(url);
  const base = {
    url,
    site: url ? siteOf(url) : null,
    page: isHere ? page : null,
    privateWindow: tab.incognito,
    ...(problem ? { problem } : {}),
  };
  if (url === null) return { ...base, status: 'no-access' };
  if (!base.page?.related) void lookAnew(tabId, url);
  const status = statusOf(url, settings);
  if (status === 'on' && !(await hasAccess(url))) return { ...base, status: 'no-access' };
  return { ...base, status };
}

function hasAccess(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${new URL(url).origin.replace(/:\d+$/, '')}/*`] });
}
