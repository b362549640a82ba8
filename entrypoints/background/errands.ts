/**
 * Deeds of a person that bring a reader into a tab and then tell it what to do. A reader that finds nothing to do goes at
 * once: until it has been told, the answer to its question waits.
 */
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

/** Resolves when the tab's reader has been told what there is to tell. */
export async function untilTold(tabId: number): Promise<void> {
  await underWay.get(tabId)?.catch(() => undefined);
}
