/**
 * The background stopped at any moment while something is being kept. What was asked for is asked again under the same
 * id, as our pages do: in the end it is there, once.
 */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Row, rowsOf } from './acts.ts';
import { startStage, type Stage } from './harness.ts';

/** Kills per kind of work; the moments are spread over what the work takes when nothing disturbs it. */
const KILLS = 40;
const page = {
  title: 'Onion soup',
  url: 'https://courant.example/soup',
  canonical: null,
  ogUrl: null,
  blocks: [{ text: 'Slice the onions and let them brown slowly in butter.', tag: 'p' }],
  clues: {
    langs: ['en'],
    linkedDates: [],
    metaDates: [],
    times: [],
    lines: [],
    author: null,
    types: [],
    isTold: false,
    hasTitle: true,
    hasMail: false,
    prose: 0,
    longest: 0,
    pageText: 0,
    linkText: 0,
    linkedHeadings: 0,
    teasers: 0,
    loose: 0,
    hasFeed: false,
    datedEntries: 0,
  },
};
const place = { block: 0, start: 10, end: 16 };
const saving = (id: string) => ({
  kind: 'bg:saveHighlight',
  request: { id, text: 'onions', places: [place], page, published: null, mark: null },
});

let stage: Stage;
let own: Page;
/** Kept open: opening one takes longer than what it is to interrupt. */
let killer: CDPSession;
/** Questions that a kill left without an answer. */
let interrupted = 0;
beforeAll(async () => {
  stage = await startStage();
  own = await stage.openOwn('options.html');
  killer = await stage.context.newCDPSession(own);
  await killer.send('ServiceWorker.enable');
  await ask(saving(crypto.randomUUID()));
});
afterAll(() => stage.close());

/** Asks until there is an answer: a stopped worker gives none. */
async function ask(question: object): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const answer = await own.evaluate(
      (message) =>
        Promise.race([
          chrome.runtime.sendMessage(message).catch(() => null),
          new Promise<null>((resolve) => setTimeout(() => resolve(null), 3000)),
        ]),
      question,
    );
    if (answer?.ok) return;
    interrupted += 1;
    if (answer) throw new Error(`refused: ${JSON.stringify(answer)}`);
  }
  throw new Error('no answer in five attempts');
}

/** The worker is stopped this long after it was asked; then it is asked again. */
async function askThroughKill(question: object, delayMs: number): Promise<void> {
  const asked = ask(question);
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  await killer.send('ServiceWorker.stopAllWorkers');
  await asked;
}

const ids = Array.from({ length: KILLS }, () => crypto.randomUUID());
/** From at once to about as long as the work takes; slower machines are interrupted more often. */
const delayOf = (index: number) => (index * 30) / KILLS;
const kept = async (id: string) => (await rowsOf<Row>(own, 'highlights')).filter((row) => row.id === id);
const eachKilled = async (questionOf: (id: string) => object) => {
  for (const [index, id] of ids.entries()) await askThroughKill(questionOf(id), delayOf(index));
};

describe(`the worker stopped ${KILLS * 5} times`, () => {
  it('while saving: every passage is there, once', async () => {
    await eachKilled(saving);
    const rows = await rowsOf<Row>(own, 'highlights');
    expect(rows).toHaveLength(KILLS + 1);
    for (const id of ids) expect(await kept(id)).toMatchObject([{ text: 'onions', orphan: false }]);
  });

  it('while editing a note: every note is there, and nothing else changed', async () => {
    await eachKilled((id) => ({ kind: 'bg:setNote', id, note: `note of ${id}` }));
    for (const id of ids) expect(await kept(id)).toMatchObject([{ text: 'onions', note: `note of ${id}`, deleted: null }]);
  });

  it('while hiding: every rule is there, once', async () => {
    const rule = { scope: 'fact', key: 'us-jp-autos', site: null, title: 'Duty on cars', created: new Date().toISOString() };
    await eachKilled((id) => ({ kind: 'bg:hide', rule: { ...rule, id } }));
    expect((await rowsOf<{ id: string }>(own, 'hidden')).map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('while correcting a date: every date is the one that was given', async () => {
    const urlOf = (id: string) => `https://courant.example/${id}`;
    await eachKilled((id) => ({ kind: 'bg:setDate', canonicalUrl: urlOf(id), date: '2025-05-02' }));
    const dates = await rowsOf<{ url: string; published: string }>(own, 'pages');
    expect(dates.map(({ url }) => url).sort()).toEqual(ids.map(urlOf).sort());
    expect(new Set(dates.map(({ published }) => published))).toEqual(new Set(['2025-05-02']));
  });

  it('while taking a saving back, and saving it again: what was asked last holds', async () => {
    await eachKilled((id) => ({ kind: 'bg:undoSave', id }));
    expect(await rowsOf(own, 'highlights')).toHaveLength(1);
    for (const id of ids) await ask(saving(id));
    expect(await rowsOf(own, 'highlights')).toHaveLength(KILLS + 1);
    const worker = await stage.worker();
    const registered = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts({ ids: ['saved-pages'] }));
    expect(registered).toHaveLength(1);
    expect(interrupted).toBeGreaterThan(5); // else the kills came too late to disturb anything
  });
});
