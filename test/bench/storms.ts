/** What pages that never rest cost, second by second, once the budget for watching them is spent. */
import { setTimeout } from 'node:timers/promises';
import { startStage, type Stage } from '../e2e/harness.ts';
import { STORMS } from '../fixtures/storms.ts';
import { shareOfOurs } from '../support/our-runs.ts';

/** By then a storm has spent its budget; in the seconds after it the watch wakes from its first rest, and looks. */
const UNTIL_SPENT_MS = 4000;
const SECONDS = 20;

/** Shares of each second in which a script of ours is on the stack of the page's main thread, in per cent, by storm. */
export async function measureStorms(say: (text: string) => void): Promise<Record<string, number[]>> {
  const stage = await startStage();
  const shares: Record<string, number[]> = {};
  try {
    for (const [name, body] of Object.entries(STORMS)) {
      say(`storm: ${name}`);
      stage.pages.set(`/${name}`, { body });
      shares[name] = await sharesOf(stage, `/${name}`);
    }
  } finally {
    await stage.close();
  }
  return shares;
}

async function sharesOf(stage: Stage, path: string): Promise<number[]> {
  const page = await stage.open(path);
  await setTimeout(UNTIL_SPENT_MS);
  const session = await page.context().newCDPSession(page);
  const shares: number[] = [];
  while (shares.length < SECONDS) shares.push(100 * (await shareOfOurs(session, 1000)));
  await page.close();
  return shares;
}
