/** The options: settings and the database, wired to their views. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { OptionsView } from '../../components/options/OptionsView.tsx';
import type { RecordState } from '../../components/options/types.ts';
import { ask } from '../../lib/messages/ask.ts';
import { isPackOld } from '../../lib/record/staleness.ts';
import type { Gap } from '../../lib/record/schema.ts';
import { changeSettings } from '../../lib/sites/settings.ts';
import { siteOf } from '../../lib/sites/site.ts';
import type { Database } from '../../lib/store/database.ts';
import { installedPack } from '../../lib/store/pack.ts';
import { browserPageOpener, openOwnPage } from '../shared/open-page.ts';
import { useSettings } from '../shared/use-settings.ts';
import { useStore } from '../shared/use-store.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useStorage } from './use-storage.ts';

const switchSite = (site: string, on: boolean) => void ask({ kind: 'bg:setSite', site, on });

/** Connects the options' view. */
export function OptionsApp() {
  const { settings, show } = useSettings();
  const hidden = useStore(({ hidden }) => hidden.orderBy('created').reverse().toArray(), []);
  const record = useStore(readRecordState, []);
  const { storage, persist } = useStorage();
  const shortcuts = useShortcuts();
  const runsInPrivate = useRunsInPrivate();
  if (!settings) return null;
  return (
    <OptionsView
      settings={settings}
      hidden={hidden}
      storage={storage}
      record={record}
      shortcuts={shortcuts}
      runsInPrivate={runsInPrivate}
      actions={{
        change: ({ everywhere, ...change }) => {
          show(everywhere === undefined ? change : { everywhere });
          if (everywhere !== undefined) void ask({ kind: 'bg:setEverywhere', on: everywhere });
          else void changeSettings(change);
        },
        turnOn: (site) => switchSite(site, true),
        turnOff: (typed) => {
          const site = siteOf(/^https?:/i.test(typed) ? typed : `https://${typed}`);
          if (site) switchSite(site, false);
          return site !== null;
        },
        unhide: ({ id }) => void ask({ kind: 'bg:unhide', id }),
        hideAgain: (rule) => void ask({ kind: 'bg:hide', rule }),
        persist,
        openShortcuts: browserPageOpener('chrome://extensions/shortcuts'),
        openLibrary: () => void openOwnPage('/library.html#highlights'),
        openWelcome: () => void openOwnPage('/welcome.html'),
      }}
    />
  );
}

async function readRecordState(database: Database): Promise<RecordState | null> {
  const [info, gaps, facts, sources] = await Promise.all([
    installedPack(database),
    database.meta.get('gaps'),
    database.facts.count(),
    database.sources.count(),
  ]);
  if (!info) return null;
  const { title, titles, version, builtOn } = info;
  const isOld = isPackOld(builtOn, new Date().toISOString().slice(0, 10));
  return { title, titles, version, builtOn, isOld, facts, sources, gaps: (gaps?.value as Gap[] | undefined) ?? [] };
}

function useRunsInPrivate(): boolean {
  const [isAllowed, setAllowed] = useState(true);
  useEffect(() => {
    void browser.extension.isAllowedIncognitoAccess().then(setAllowed);
  }, []);
  return isAllowed;
}
