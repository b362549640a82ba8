/** Time with our code on the stack, from samples of the page's main thread: no task of ours goes unseen, whoever called it. */
import { setTimeout } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';

const INTERVAL_US = 100;

export interface OurRuns {
  /** Milliseconds by script: `gate.js`, `reader.js`, `card.js`. */
  scripts: Record<string, number>;
  /** The longest uninterrupted run, in milliseconds, and the script it ended in. */
  longest: number;
  longestIn: string | null;
  /** Milliseconds from the first sample to the last. */
  lasted: number;
}

/** The share of the next `ms` in which a script of ours is on the stack of the page's main thread. */
export async function shareOfOurs(session: CDPSession, ms: number): Promise<number> {
  await startSampling(session);
  await setTimeout(ms);
  const { scripts, lasted } = await stopSampling(session);
  return Object.values(scripts).reduce((sum, each) => sum + each, 0) / lasted;
}

export async function startSampling(session: CDPSession): Promise<void> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await session.send('Profiler.start');
}

export async function stopSampling(session: CDPSession): Promise<OurRuns> {
  const { profile } = await session.send('Profiler.stop');
  const scriptOf = new Map<number, string>();
  // Parents come before their children.
  for (const { id, callFrame, children } of profile.nodes) {
    const [, script] = /^chrome-extension:\/\/[a-p]+\/(.+)$/.exec(callFrame.url) ?? [];
    if (script) scriptOf.set(id, script);
    const inherited = scriptOf.get(id);
    if (inherited) children?.forEach((child) => scriptOf.set(child, inherited));
  }
  const lasted = (profile.endTime - profile.startTime) / 1000;
  const runs: OurRuns = { scripts: {}, longest: 0, longestIn: null, lasted };
  let run = 0;
  // A sample stands for the time up to the next one.
  profile.samples?.forEach((id, i) => {
    const ms = (profile.timeDeltas?.[i + 1] ?? 0) / 1000;
    const script = scriptOf.get(id);
    run = script ? run + ms : 0;
    if (script && run > runs.longest) [runs.longest, runs.longestIn] = [run, script];
    if (script) runs.scripts[script] = (runs.scripts[script] ?? 0) + ms;
  });
  return runs;
}
