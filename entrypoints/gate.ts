import { anchors } from 'virtual:gate-anchors';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { decide } from '../lib/page/gate/gate.ts';
import { findSession } from '../lib/reader/meeting.ts';

// Returns nothing, keeps nothing: on a page without the topic this is all that ever runs.
export default defineUnlistedScript((): void => {
  if (findSession()?.signal.aborted === false) return;
  if (decide(document, anchors).open) browser.runtime.sendMessage({ kind: 'bg:openReader' }).catch(() => undefined);
});
