/**
 * The background stopped at any moment while a pack goes in: what is read afterwards is the record that was there before
 * or the new one, whole, and never a part of either.
 */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startStage, type Stage, until } from './harness.ts';

/** Kills per kind of work; the moments are spread evenly over what the work takes, and as long again beyond. */
const KILLS = 14;
const OLD_VERSION = '2000.1.1';
const OLD_FACTS = 3;

/** How many rows the database holds and which version it calls itself, read in one transaction. */
interface Snapshot {
  facts: number;
  sources: number;
  version: string | null;
}

let stage: Stage;
let own: Page;
let killer: CDPSession;
let whole: Snapshot;

beforeAll(async () => {
  stage = await startStage();
  own = await stage.openOwn('options.html');
  killer = await stage.context.newCDPSession(own);
  await killer.send('ServiceWorker.enable');
  whole = await until('the installed pack', async () => {
    const now = await snapshot();
    return now.version ? now : null;
  });
});
afterAll(() => stage.close());

const nothing: Snapshot = { facts: 0, sources: 0, version: null };
const same = (a: Snapshot, b: Snapshot) => JSON.stringify(a) === JSON.stringify(b);
const pause = (delayMs: number) => new Promise((resolve) => setTimeout(resolve, delayMs));
const stopWorker = () => killer.send('ServiceWorker.stopAllWorkers');

function snapshot(): Promise<Snapshot> {
  return own.evaluate(
    () =>
      new Promise<Snapshot>((resolve, reject) => {
        const open = indexedDB.open('on-record');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const reading = open.result.transaction(['facts', 'sources', 'meta']);
          const facts = reading.objectStore('facts').count();
          const sources = reading.objectStore('sources').count();
          const pack = reading.objectStore('meta').get('pack');
          reading.oncomplete = () => {
            open.result.close();
            resolve({ facts: facts.result, sources: sources.result, version: pack.result?.value.version ?? null });
          };
        };
      }),
  );
}

/** Leaves `kept` facts of an older pack in the database; with none, as before the first installation. */
async function setBack(kept: number): Promise<Snapshot> {
  await own.evaluate(
    ([keep, version]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('on-record');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const writing = open.result.transaction(['facts', 'sources', 'meta'], 'readwrite');
          const [facts, sources, meta] = ['facts', 'sources', 'meta'].map((name) => writing.objectStore(name));
          const all = facts!.getAll();
          all.onsuccess = () => {
            facts!.clear();
            sources!.clear();
            for (const fact of all.result.slice(0, keep)) facts!.add(fact);
          };
          const pack = meta!.get('pack');
          pack.onsuccess = () => {
            if (keep === 0) meta!.clear();
            else meta!.put({ ...pack.result, value: { ...pack.result.value, version } });
          };
          writing.oncomplete = () => {
            open.result.close();
            resolve();
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    [kept, OLD_VERSION] as const,
  );
  return snapshot();
}

/** A question that needs the record wakes the worker, which installs the packaged pack where there is none. */
function askForRecord(): void {
  void own.evaluate(() => {
    const question = { kind: 'bg:annotateText', title: '', text: 'A tariff of 25 percent.', published: null };
    void chrome.runtime.sendMessage(question).catch(() => undefined);
  });
}

/** What the browser tells the worker after an update of the extension, and when the browser starts. */
async function tellOf(what: 'onInstalled' | 'onStartup'): Promise<void> {
  await own.evaluate(() => chrome.runtime.sendMessage({ kind: 'bg:highlightsChanged' }).catch(() => undefined));
  const worker = await stage.worker();
  await worker.evaluate((name) => {
    const event = chrome.runtime[name] as unknown as { dispatch(details: object): void };
    event.dispatch({ reason: 'update', previousVersion: '0.0.1' });
  }, what);
}

async function installed(): Promise<number> {
  const start = Date.now();
  await until('the pack', async () => same(await snapshot(), whole));
  return Date.now() - start;
}

describe.each([
  { what: 'the first installation', kept: 0, begin: async () => askForRecord() },
  { what: 'the replacement of an older pack', kept: OLD_FACTS, begin: () => tellOf('onInstalled') },
])('$what, stopped', ({ kept, begin }) => {
  let before: Snapshot;
  let tookMs: number;

  beforeEach(async () => {
    await stopWorker();
    before = await setBack(kept);
    await begin();
    tookMs = await installed();
    await stopWorker();
  });

  it(`at ${KILLS} moments leaves what was there or the whole`, async () => {
    expect(before).toEqual(kept === 0 ? nothing : { facts: kept, sources: 0, version: OLD_VERSION });
    const seen: Snapshot[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      await setBack(kept);
      await begin();
      await pause((kill * tookMs * 2) / KILLS);
      await stopWorker();
      seen.push(await snapshot());
    }
    const untouched = seen.filter((each) => same(each, before)).length;
    const complete = seen.filter((each) => same(each, whole)).length;
    expect(seen.filter((each) => !same(each, before) && !same(each, whole))).toEqual([]);
    expect(untouched, 'kills that came in time').toBeGreaterThan(2);
    expect(complete, 'kills that came too late').toBeGreaterThan(0);
  }, 180_000);

  it('is made good afterwards', async () => {
    await setBack(kept);
    await begin();
    await pause(tookMs / 4);
    await stopWorker();
    await begin();
    await installed();
    expect(await snapshot()).toEqual(whole);
  });
});

it('an update that was cut off is made good when the browser starts', async () => {
  await stopWorker();
  await setBack(OLD_FACTS);
  await tellOf('onStartup');
  await installed();
  expect(await snapshot()).toEqual(whole);
});
