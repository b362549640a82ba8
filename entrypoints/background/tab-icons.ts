import { browser } from 'wxt/browser';
import { type SiteRules, statusOf } from '../../lib/sites/rules.ts';
import { showOnIcon } from './icon.ts';
import { problemOf, tabStateOf } from './tab-states.ts';

/** Brings the icon of every tab in line with the rules. */
export async function refreshIcons(rules: SiteRules): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id, url }) => (id === undefined ? undefined : refreshIcon(id, url, rules))));
}

/** The icon of one tab, from its address and what its page reported last. */
export async function refreshIcon(tabId: number, url: string | undefined, rules: SiteRules): Promise<void> {
  const [state, problem] = await Promise.all([tabStateOf(tabId), problemOf(tabId)]);
  await showOnIcon(tabId, {
    status: statusOf(url, rules),
    marks: state?.marks.length ?? 0,
    related: state?.related ?? false,
    problem: problem !== null,
  });
}
