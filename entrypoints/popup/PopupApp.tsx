/** The popup: the tab in front and the saved highlights, wired to the background. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/popup/PopupView.tsx';
import type { PopupActions } from '../../components/popup/types.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode, FromView } from '../../lib/messages/schema.ts';
import { patternsOf } from '../../lib/sites/site.ts';
import { askToPersist } from '../../lib/store/persist.ts';
import { openOwnPage } from '../shared/open-page.ts';
import { binHighlights, restoreHighlights } from '../shared/edit-highlights.ts';
import { useKeys } from '../shared/use-keys.ts';
import { usePackInfo } from '../shared/use-pack.ts';
import { codeOf } from '../shared/use-store.ts';
import { useSaved } from './use-saved.ts';
import { type FrontTab, useTab } from './use-tab.ts';

/** Connects the popup's view. */
export function PopupApp() {
  const tab = useTab();
  const [query, setQuery] = useState('');
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const state = tab.state.kind === 'ready' ? tab.state.value : null;
  const saved = useSaved(state, query);
  const pack = usePackInfo();
  const keys = useKeys();
  useEffect(markPageOfItsOwn, []);
  useEffect(() => {
    // A database that does not open is shown by the list itself.
    askToPersist().catch(() => undefined);
  }, []);
  return (
    <PopupView
      tab={tab.state}
      saved={saved}
      query={query}
      oldRecord={pack?.isOld ? pack.builtOn : null}
      keys={keys}
      problem={problem ?? state?.problem ?? null}
      actions={actionsFor(tab, state?.site ?? null, setQuery, setProblem)}
    />
  );
}

function actionsFor(
  tab: FrontTab,
  site: string | null,
  search: (query: string) => void,
  setProblem: (problem: ErrorCode | null) => void,
): PopupActions {
  const send = async (question: FromView) => {
    const answer = await ask(question);
    setProblem(answer.ok ? null : answer.error);
    tab.refresh();
    return answer.ok;
  };
  const leave = async (done: Promise<unknown>) => {
    if ((await done) !== false) window.close();
  };
  const attempt = async (written: Promise<void>) => {
    const fault = await written.then(() => null, codeOf);
    setProblem(fault);
    return fault === null;
  };
  const open = (path: string) => leave(openOwnPage(path));
  return {
    search,
    setSite: (on) => void (site && send({ kind: 'bg:setSite', site, on })),
    setEverywhere: (on) => void send({ kind: 'bg:setEverywhere', on }),
    // The browser asks the person; it accepts the question only straight from the click.
    allow: (where) =>
      void browser.permissions
        .request({ origins: where === 'site' && site ? patternsOf(site) : ['<all_urls>'] })
        .then(tab.refresh, () => setProblem('no-access')),
    annotate: () => void send({ kind: 'bg:annotateTab', tabId: tab.id }),
    showMark: (markId) => void leave(send({ kind: 'bg:showMark', tabId: tab.id, markId })),
    openHighlight: (id) => void leave(send({ kind: 'bg:openHighlight', id })),
    deleteHighlight: (id) => attempt(binHighlights([id])),
    restoreHighlight: (id) => void attempt(restoreHighlights([id])),
    openLibrary: (tab) => void open(`/library.html#${tab}`),
    openOptions: () => void leave(browser.runtime.openOptionsPage()),
  };
}

/** On Android the popup is a page: it takes the width it has. */
function markPageOfItsOwn(): void {
  void browser.tabs.getCurrent().then((tab) => {
    if (tab) document.documentElement.dataset['inTab'] = '';
  });
}
