/** Every page of the zoo in a real browser: found when it is coverage, left alone when it is not, and never disturbed. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fixture, isDocument, ZOO } from '../fixtures/pages/index.ts';
import { startStage, type Stage } from './harness.ts';
import { bundlePageScript, type Look, lookAt } from './zoo/look.ts';
import { servedAt } from './zoo/serve-zoo.ts';
import { type Heard, setTraps } from './zoo/page-traps.ts';

let stage: Stage;
let page: Page;
let script: string;

beforeAll(async () => {
  [stage, script] = await Promise.all([startStage(), bundlePageScript()]);
  for (const fixture of ZOO) stage.pages.set(...servedAt(fixture));
  page = await stage.context.newPage();
  await page.addInitScript(setTraps, [
    'message',
    'on-record',
    stage.extensionId,
    'wxt:content-script-started',
    `${stage.extensionId}:content-script-started`,
    `${stage.extensionId}:gate:wxt:content-script-started`,
    'wxt:locationchange',
    'hashchange',
    'securitypolicyviolation',
    'selectionchange',
    'scroll',
    'resize',
    'focus',
    'blur',
  ]);
});
afterAll(() => stage.close());

describe('the zoo', () => {
  it('has enough of everything', () => {
    const related = ZOO.filter(({ expected }) => expected.related).length;
    expect(ZOO.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ZOO.map(({ family }) => family)).size).toBeGreaterThanOrEqual(12);
    expect(ZOO.length - related).toBeGreaterThanOrEqual(related);
    expect(new Set(ZOO.map(({ name }) => name)).size).toBe(ZOO.length);
    expect(new Set(ZOO.map(({ url }) => new URL(url).host + new URL(url).pathname)).size).toBe(ZOO.length);
  });

  it.each(ZOO.filter(isDocument).map((fixture): [string, Fixture] => [fixture.name, fixture]))('%s', async (_, fixture) => {
    await page.goto(fixture.url, { waitUntil: 'load' });
    const look = await lookAt(stage, page, script);
    checkFinding(fixture, look);
    checkBlocks(fixture, look);
    checkMarks(fixture, look);
    const heard = (await page.evaluate(() => Reflect.get(globalThis, 'heard'))) as Heard;
    expect(heard).toEqual({ mutations: [], events: [] });
    expect(stage.errors.splice(0).join('\n')).toBe('');
    await expect(goldenOf(fixture, look)).toMatchFileSnapshot(`../golden/pages/${fixture.name}.json`);
  });
});

function checkFinding({ url, expected }: Fixture, { gate, kind, lang, title, published, identity, state }: Look): void {
  const { related, ...rest } = expected;
  expect(state?.related ?? false, `related: ${state?.reason ?? gate.reason}`).toBe(related);
  if (related) expect(gate.open, 'gate').toBe(true);
  if (rest.kind) expect(kind).toBe(rest.kind);
  if (rest.lang) expect(lang).toBe(rest.lang);
  if (rest.title) expect(title).toBe(rest.title);
  if (rest.published !== undefined) expect(published).toEqual(rest.published);
  if (rest.identity) expect(identity).toBe(rest.identity);
  else if (!/[?]|\/\/m\.|archive/.test(url))
    expect(identity).toBe(url.replace('http:', 'https:').replace(/index\.html$|(?<=\w\/\w.*)\/$/, ''));
}

function checkBlocks({ expected }: Fixture, { blocks }: Look): void {
  const body = blocks.slice(1).map(({ text }) => text);
  if (expected.body) expect(body).toEqual(expected.body);
  for (const text of expected.holds ?? [])
    expect(
      body.some((block) => block.includes(text)),
      `holds ${text}`,
    ).toBe(true);
  for (const text of expected.without ?? [])
    expect(
      body.filter((block) => block.includes(text)),
      `without ${text}`,
    ).toEqual([]);
  for (const [words, date] of Object.entries(expected.entries ?? {}))
    expect(blocks.find(({ text }) => text.includes(words))?.published, words).toBe(date);
}

function checkMarks({ expected }: Fixture, { state, painted }: Look): void {
  const quotes = state?.marks.map(({ quote }) => quote) ?? [];
  for (const passage of expected.marked ?? [])
    expect(
      quotes.some((quote) => quote.includes(passage)),
      `marked ${passage} of ${quotes.join(' | ')}`,
    ).toBe(true);
  if (!expected.related) expect([...quotes, ...painted]).toEqual([]);
  // A passage over several nodes, or of several looks, is painted in several pieces.
  const [wanted, shown] = [quotes.map(bare), painted.map(bare)];
  for (const piece of shown)
    expect(
      wanted.some((quote) => quote.includes(piece)),
      `painted ${piece}`,
    ).toBe(true);
  for (const quote of wanted)
    expect(
      shown.some((piece) => quote.includes(piece)),
      `not painted: ${quote}`,
    ).toBe(true);
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function goldenOf({ isHuge }: Fixture, { gate, kind, lang, title, published, identity, blocks, state }: Look): string {
  const golden = {
    gate: gate.reason,
    related: state?.related ?? false,
    reason: state?.reason ?? gate.reason,
    relevance: state?.relevance ?? gate.score,
    kind,
    lang,
    published,
    identity,
    title,
    blocks: isHuge
      ? blocks.length
      : blocks.slice(1).map(({ text, part, published: day }) => [text, ...(part ? [part] : []), ...(day ? [day] : [])]),
    marks: state?.marks.map(({ quote, cards, verdict }) => ({ quote, fact: cards[0]?.split('@')[0], verdict })) ?? [],
  };
  return `${JSON.stringify(golden, null, 2)}\n`;
}
