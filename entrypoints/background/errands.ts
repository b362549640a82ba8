/**
 * Deeds of a person that bring a reader into a tab and then tell it what to do. A reader that finds nothing to do goes at
 * once: until it has been told, the answer to its question waits.
 */
import { tell } from '../../lib/messages/tell.ts';
import type { ToPage } from '../../lib/messages/to-page.ts';
import { inject } from './injection.ts';

const underWay = new Map<number, Promise<unknown>>();

/** Does something in a tab; the tab's reader is not answered before it is done. */
export async function asErrand<T>(tabId: number, act: () => Promise<T>): Promise<T> {
  const deed = act();
  underWay.set(tabId, deed);
  try {
    return await deed;
  } finally {
    if (underWay.get(tabId) === deed) underWay.delete(tabId);
  }
}

/**
 * Tells a tab's reader something; brings one in where there is none. A reader that is about to go answers nothing more, so
 * whether there is one is not asked beforehand: the message itself is the question.
 */
export function tellReader(tabId: number, message: ToPage): Promise<boolean> {
  return asErrand(tabId, async () => (await tell(tabId, message)) || ((await inject(tabId, 'reader')) && tell(tabId, message)));
}

/** Resolves when the tab's reader has been told what there is to tell. */
export async function untilTold(tabId: number): Promise<void> {
  await underWay.get(tabId)?.catch(() => undefined);
}
