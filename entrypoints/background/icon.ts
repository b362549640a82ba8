/** The toolbar icon: how many passages are marked, that the extension is off here, or that something failed. */
import { browser } from 'wxt/browser';
import type { SiteStatus } from '../../lib/sites/rules.ts';
import { words } from './words.ts';

const SIZES = [16, 32, 48, 128];
const paths = (name: string) => Object.fromEntries(SIZES.map((size) => [size, `/icons/${name}-${size}.png`]));

/** Shows a tab's state on the icon. Failures mean that the tab is gone, which is no matter. */
export async function showOnIcon(
  tabId: number,
  { status, marks, related, problem }: { status: SiteStatus; marks: number; related: boolean; problem: boolean },
): Promise<void> {
  const isOff = status === 'off-site' || status === 'off-everywhere';
  const count = marks > 0 ? String(marks) : '';
  const { t, plural } = words();
  const text = problem ? '!' : isOff ? t('common.off') : count;
  const said = isOff ? t('common.off') : marks > 0 ? plural('card.marks', marks) : related ? t('popup.iconNoMarks') : '';
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    // The badge is a picture: the button's name says it to those who hear it.
    browser.action.setTitle({ tabId, title: [t('extName'), said].filter(Boolean).join(': ') }),
    browser.action.setIcon({ tabId, path: paths(isOff ? 'off' : 'on') }),
  ]);
}

export async function styleBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#5b3da6' });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}
