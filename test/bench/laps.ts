/**
 * Readings of one page by us and by our peers, each in a fresh isolated world: cold code and no node seen before, as a
 * content script finds a page. Every contestant runs several times, in turns; the fastest lap counts, because whatever else
 * the machine does can only add to it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { CDPSession, Page } from 'playwright-core';
import { compileAnchors } from '../../lib/page/gate/compile-anchors.ts';
import { type Contestant, CONTESTANTS, type Lap } from './contestants.ts';
import { readerStages } from './reader-stages.ts';

const ROUNDS = 5;
/** The short ones run this often in each: what disturbs a lap is as long for them, and so more of it. */
const SHORT_LAPS = 4;
const SHORT: readonly Contestant[] = ['walker', 'gate', 'reader'];
/** Pages on which the yardstick takes longer are measured once: there is nothing to even out. */
const LONG_MS = 15;
const VOCABULARY = fileURLToPath(new URL('../../data/packs/us-trade/vocabulary.json', import.meta.url));

/** Milliseconds by contestant, and by stage of the reader. */
export interface PageLaps {
  contestants: Record<Contestant, number>;
  stages: Record<string, number>;
}

/** The script that a world is given, and the topic's words. */
export async function lapScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('contestants.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    target: 'chrome128',
    plugins: [readerStages],
  });
  const anchors = compileAnchors([JSON.parse(readFileSync(VOCABULARY, 'utf8'))]);
  return `${outputFiles[0]?.text};globalThis.anchors = ${JSON.stringify(anchors)};`;
}

/** All contestants on the page that stands there. */
export async function runLaps(page: Page, script: string): Promise<PageLaps> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const lapsOf = new Map<Contestant, Lap[]>(CONTESTANTS.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    // Another one is first each time.
    for (const [i] of CONTESTANTS.entries()) {
      const contestant = CONTESTANTS[(i + round) % CONTESTANTS.length] as Contestant;
      for (let left = SHORT.includes(contestant) ? SHORT_LAPS : 1; left > 0; left--)
        lapsOf.get(contestant)?.push(await runLap(session, { frameId: frameTree.frame.id, script, contestant }));
    }
    if (round === 0 && (lapsOf.get('walker')?.[0]?.ms ?? 0) > LONG_MS) break;
  }
  await session.detach();
  return {
    contestants: Object.fromEntries(CONTESTANTS.map((name) => [name, Math.min(...msOf(lapsOf.get(name)))])) as Record<
      Contestant,
      number
    >,
    stages: fastestStages(lapsOf.get('reader') ?? []),
  };
}

const msOf = (laps: readonly Lap[] = []) => laps.map(({ ms }) => ms);

function fastestStages(laps: readonly Lap[]): Record<string, number> {
  const names = new Set(laps.flatMap(({ stages }) => Object.keys(stages)));
  return Object.fromEntries([...names].map((name) => [name, Math.min(...laps.map(({ stages }) => stages[name] ?? 0))]));
}

async function runLap(
  session: CDPSession,
  { frameId, script, contestant }: { frameId: string; script: string; contestant: Contestant },
): Promise<Lap> {
  const world = await session.send('Page.createIsolatedWorld', { frameId, worldName: `lap ${Math.random()}` });
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world.executionContextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`${contestant}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value as Lap;
  };
  await evaluate(`${script};0`);
  return evaluate(`runContestant(${JSON.stringify(contestant)}, anchors)`);
}
