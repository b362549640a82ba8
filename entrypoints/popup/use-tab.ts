/** The tab in front, as the background knows it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { type Loadable, LOADING, ready } from '../../components/common/loadable.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { TabState } from '../../lib/messages/schema.ts';

/** A page that was just switched on needs a moment to be read: look again after these. */
const LOOK_AGAIN_MS = [150, 400, 1000, 2500];

/** A popup belongs to the active tab; opened as a page of its own (Android) its address names the tab. */
async function tabInFront(): Promise<number> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? -1;
}

export interface FrontTab {
  id: number;
  state: Loadable<TabState>;
  refresh: () => void;
}

/** Asks for the tab's state, and again until its page has been read. */
export function useTab(): FrontTab {
  const [tab, setTab] = useState<Omit<FrontTab, 'refresh'>>({ id: -1, state: LOADING });
  const running = useRef<AbortController>(null);
  const refresh = useCallback(() => {
    running.current?.abort();
    running.current = new AbortController();
    void follow(setTab, running.current.signal);
  }, []);
  useEffect(() => {
    refresh();
    return () => running.current?.abort();
  }, [refresh]);
  return { ...tab, refresh };
}

async function follow(show: (tab: Omit<FrontTab, 'refresh'>) => void, signal: AbortSignal): Promise<void> {
  const id = await tabInFront();
  for (const delayMs of [0, ...LOOK_AGAIN_MS]) {
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (signal.aborted) return;
    const answer = await ask({ kind: 'bg:getTab', tabId: id });
    if (signal.aborted) return;
    show({ id, state: answer.ok ? ready(answer.value) : { kind: 'failed', error: answer.error } });
    if (!answer.ok || answer.value.page || answer.value.status === 'off-page') return;
  }
}
