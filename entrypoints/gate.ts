import { anchors } from 'virtual:gate-anchors';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { decide, SHORTEST_TEXT } from '../lib/page/gate/gate.ts';
import { whenActivated } from '../lib/page/when-activated.ts';
import { findSession } from '../lib/reader/meeting.ts';

/** What the background learns when it looks at a page again. */
interface Glimpse {
  length: number;
  /** More may come: there is hardly any text yet, or the topic is there without being coverage. */
  isHopeful: boolean;
}

// Keeps nothing: on a page without the topic this is all that ever runs.
export default defineUnlistedScript((): Glimpse | undefined => {
  if (findSession()?.signal.aborted === false) return undefined;
  const { open, score, length } = decide(document, anchors);
  // A page that is prerendered is not yet the tab's own: the reader would be put into the page that is.
  if (open)
    void whenActivated(document)
      .then(() => browser.runtime.sendMessage({ kind: 'bg:openReader', length }))
      .catch(() => undefined);
  return { length, isHopeful: score > 0 || length < SHORTEST_TEXT };
});
