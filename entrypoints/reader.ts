import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findSession, offerSession } from '../lib/reader/meeting.ts';
import { PageSession } from '../lib/reader/session.ts';

// Returns nothing: Firefox refuses a script whose last value it cannot clone.
export default defineUnlistedScript((): void => {
  // Drawings and feeds have nothing to read, and no card can stand in them.
  if (document.documentElement?.namespaceURI !== 'http://www.w3.org/1999/xhtml') return;
  // Injecting twice runs twice; a reader whose extension is gone has aborted and may be followed.
  if (findSession()?.signal.aborted === false) return;
  const session = new PageSession();
  offerSession(session);
  session.start();
});
