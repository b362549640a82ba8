import '../lib/messages/jitless.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPort, offerPort } from '../lib/overlay/port.ts';
import { portOf } from '../lib/reader/port.ts';
import { PageSession } from '../lib/reader/session.ts';

// Returns nothing: Firefox refuses a script whose last value it cannot clone.
export default defineUnlistedScript((): void => {
  // Injecting twice runs twice; a reader whose extension is gone has aborted and may be followed.
  if (findPort()?.signal.aborted === false) return;
  const session = new PageSession();
  offerPort(portOf(session));
  session.start();
});
