import { anchors } from 'virtual:gate-anchors';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { decide } from '../lib/page/gate/gate.ts';
import { whenActivated } from '../lib/page/when-activated.ts';
import { findSession } from '../lib/reader/meeting.ts';

// Returns nothing, keeps nothing: on a page without the topic this is all that ever runs.
export default defineUnlistedScript((): void => {
  if (findSession()?.signal.aborted === false) return;
  if (!decide(document, anchors).open) return;
  // A page that is prerendered is not yet the tab's own: the reader would be put into the page that is.
  void whenActivated(document)
    .then(() => browser.runtime.sendMessage({ kind: 'bg:openReader' }))
    .catch(() => undefined);
});
