import { isWithin, patternsOf, siteOf } from './site.ts';

/** The part of the settings that decides where the extension runs. */
export interface SiteRules {
  everywhere: boolean;
  off: readonly string[];
}

export type SiteStatus = 'on' | 'off-site' | 'off-everywhere' | 'off-page';

/** Whether an address is switched on, and if not, why. */
export function statusOf(url: string | undefined, rules: SiteRules): SiteStatus {
  const site = url ? siteOf(url) : null;
  if (!site) return 'off-page';
  if (!rules.everywhere) return 'off-everywhere';
  return rules.off.some((rule) => isWithin(site, rule)) ? 'off-site' : 'on';
}

export interface Registration {
  matches: string[];
  excludeMatches: string[];
}

/** What must be registered for these rules; null when nothing may run anywhere. */
export function registrationFor(rules: SiteRules): Registration | null {
  if (!rules.everywhere) return null;
  return { matches: ['http://*/*', 'https://*/*'], excludeMatches: rules.off.flatMap(patternsOf) };
}
