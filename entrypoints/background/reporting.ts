/** Failures that no page of ours is there to show: the icon says that there is one, the popup what to do. */
import { codeOf } from '../../lib/messages/listen.ts';
import { loadSettings } from '../../lib/sites/settings.ts';
import { refreshIcon } from './tab-icons.ts';
import { rememberProblem } from './tab-states.ts';

/** Runs work that was asked for in a tab, and keeps why it failed until it succeeds or the tab moves on. */
export async function reporting<T>(tabId: number, url: string | undefined, work: () => Promise<T>): Promise<T> {
  const show = async (code: Parameters<typeof rememberProblem>[1]) => {
    await rememberProblem(tabId, code);
    await refreshIcon(tabId, url, await loadSettings());
  };
  try {
    const value = await work();
    await show(null);
    return value;
  } catch (error) {
    await show(codeOf(error) ?? 'unexpected');
    throw error;
  }
}
