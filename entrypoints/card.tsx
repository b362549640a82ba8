import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findSession } from '../lib/reader/meeting.ts';
import { portOf } from '../lib/reader/port.ts';
import { startCard } from './shared/start-card.tsx';

/** The session that a card already serves, on the isolated world's global object: a second injection finds its work done. */
const SERVED = Symbol.for('on-record.card');

// Injected when the reader has marks.
export default defineUnlistedScript(() => {
  // React has no way to draw into documents of other kinds, such as a bare SVG.
  if (!(document.documentElement instanceof HTMLElement)) return;
  const session = findSession();
  if (!session || session.signal.aborted || Reflect.get(globalThis, SERVED) === session) return;
  Reflect.set(globalThis, SERVED, session);
  startCard(portOf(session));
});
