import { browser } from 'wxt/browser';
import { oneByOne } from './one-by-one.ts';
import { registrationFor, type SiteRules } from './rules.ts';

const ID = 'gate';

/**
 * Makes the registered gate agree with the rules. Idempotent; calls run one after the other. Registrations are
 * cleared by updates of the extension and a second registration of one id is refused, so it reads first.
 */
export const reconcileRegistration = oneByOne(reconcile);

async function reconcile(rules: SiteRules): Promise<void> {
  const registered = (await browser.scripting.getRegisteredContentScripts({ ids: [ID] }))[0];
  const wanted = registrationFor(rules);
  if (!wanted) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    js: ['gate.js'],
    runAt: 'document_idle' as const,
    allFrames: false,
    persistAcrossSessions: true,
    ...wanted,
  };
  if (!registered) await browser.scripting.registerContentScripts([script]);
  else if (!isSame(registered, wanted)) await browser.scripting.updateContentScripts([script]);
}

function isSame(
  a: { matches?: string[]; excludeMatches?: string[] },
  b: { matches: string[]; excludeMatches: string[] },
): boolean {
  const key = (list: string[] = []) => [...list].sort().join(' ');
  return key(a.matches) === key(b.matches) && key(a.excludeMatches) === key(b.excludeMatches);
}
