/** Where the scripts of one page meet: on the global object of the extension's isolated world, out of the page's reach. */
import type { PageSession } from './session.ts';

const KEY = Symbol.for('on-record.page');

/** Puts the session where the card script finds it, until it ends. */
export function offerSession(session: PageSession): void {
  Reflect.set(globalThis, KEY, session);
  session.signal.addEventListener('abort', () => withdrawSession(session));
}

/** The session of this page, when a reader runs here. */
export function findSession(): PageSession | null {
  return (Reflect.get(globalThis, KEY) as PageSession | undefined) ?? null;
}

/** Takes a session that has ended away, so that nothing of it stays on the page. */
function withdrawSession(session: PageSession): void {
  if (Reflect.get(globalThis, KEY) === session) Reflect.deleteProperty(globalThis, KEY);
}
