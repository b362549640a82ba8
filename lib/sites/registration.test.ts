import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { reconcileRegistration } from './registration.ts';

interface Script {
  id: string;
  matches?: string[];
  excludeMatches?: string[];
}
let registered: Map<string, Script>;
const calls = vi.fn();

beforeEach(() => {
  registered = new Map();
  calls.mockReset();
  // The fake browser knows no `scripting`; this is what both browsers do, refusals included.
  vi.spyOn(browser, 'scripting', 'get').mockReturnValue({
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => ids.flatMap((id) => registered.get(id) ?? []),
    registerContentScripts: async (scripts: Script[]) => {
      calls('register');
      for (const script of scripts) {
        if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        registered.set(script.id, script);
      }
    },
    updateContentScripts: async (scripts: Script[]) => {
      calls('update');
      for (const script of scripts) registered.set(script.id, script);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      calls('unregister');
      for (const id of ids) registered.delete(id);
    },
  } as unknown as typeof browser.scripting);
});

it('registers once, however often it is asked, also at the same time', async () => {
  const rules = { everywhere: true, off: [] };
  await Promise.all([reconcileRegistration(rules), reconcileRegistration(rules), reconcileRegistration(rules)]);
  expect(calls.mock.calls).toEqual([['register']]);
});

it('updates when the rules change, and takes the script away when everything is off', async () => {
  await reconcileRegistration({ everywhere: true, off: [] });
  await reconcileRegistration({ everywhere: true, off: ['example.com'] });
  expect(registered.get('gate')?.excludeMatches).toContain('*://*.example.com/*');
  await reconcileRegistration({ everywhere: false, off: [] });
  expect(registered.size).toBe(0);
  await reconcileRegistration({ everywhere: false, off: [] });
  expect(calls.mock.calls).toEqual([['register'], ['update'], ['unregister']]);
});

it('goes on after a failure', async () => {
  vi.spyOn(browser.scripting, 'registerContentScripts').mockRejectedValueOnce(new Error('no access'));
  await expect(reconcileRegistration({ everywhere: true, off: [] })).rejects.toThrow('no access');
  await reconcileRegistration({ everywhere: true, off: [] });
  expect(registered.has('gate')).toBe(true);
});
