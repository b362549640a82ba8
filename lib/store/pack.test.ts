import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect, type Database } from './database.ts';
import { InvalidPackError, installedPack, installPack, readRecord } from './pack.ts';

const event = {
  id: 'first-event',
  kind: 'event',
  sources: ['a-source'],
  confidence: 'high',
  checkedTo: '2026-11-01',
  date: '2025-04-02',
  knownFrom: '2025-04-02',
  title: 'An event',
  gist: 'Something happened.',
};
const pack = {
  schema: 1,
  id: 'test-pack',
  version: '2026.11.1',
  title: 'Test',
  builtOn: '2026-11-01',
  languages: ['en'],
  facts: [event],
  sources: [{ id: 'a-source', publisher: 'P', title: 'T', url: 'https://example.org/', date: null, kind: 'press', seen: 'read' }],
  gaps: [],
  vocabulary: { countries: {}, sectors: {}, topics: {}, anchors: [], antiAnchors: [] },
};

let database: Database;
beforeEach(async () => {
  database = await connect({ name: `pack-${crypto.randomUUID()}` });
});
afterEach(() => database.delete());

it('installs a pack and reads it back', async () => {
  expect(await readRecord(database)).toBeNull();
  const info = await installPack(database, JSON.stringify(pack));
  expect(info.hash).toMatch(/^[0-9a-f]{64}$/);
  expect((await readRecord(database))?.facts).toEqual([event]);
  expect(await installedPack(database)).toEqual(info);
});

it('refuses a broken pack, names the place, and keeps what was installed', async () => {
  const before = await installPack(database, JSON.stringify(pack));
  const broken = { ...pack, version: '2026.12.1', facts: [{ ...event, date: '2nd of April' }] };
  const refusal = installPack(database, JSON.stringify(broken));
  await expect(refusal).rejects.toThrow(InvalidPackError);
  await expect(refusal).rejects.toThrow(/events\.json first-event date: /);
  await expect(installPack(database, '{')).rejects.toThrow(/not JSON/);
  expect(await installedPack(database)).toEqual(before);
  expect(await database.facts.count()).toBe(1);
});

it('refuses a pack that breaks a rule of the record and names every place', async () => {
  const before = await installPack(database, JSON.stringify(pack));
  const facts = [
    { ...event, id: 'no-event', date: 'someday' },
    { ...event, sources: ['nowhere'] },
    { ...event, id: 'second-event', checkedTo: '2027-01-01' },
  ];
  const refusal = installPack(database, JSON.stringify({ ...pack, version: '2026.12.1', facts }));
  await expect(refusal).rejects.toThrow(InvalidPackError);
  await expect(refusal).rejects.toThrow(/no-event date: .*first-event sources\.?\S*: .*second-event checkedTo: /s);
  expect(await installedPack(database)).toEqual(before);
  expect(await database.facts.toArray()).toEqual([event]);
});

it('leaves the old pack whole when the transaction breaks off', async () => {
  const before = await installPack(database, JSON.stringify(pack));
  const twice = { ...pack, version: '2026.12.1', facts: [event, event] };
  await expect(installPack(database, JSON.stringify(twice))).rejects.toThrow();
  expect(await installedPack(database)).toEqual(before);
  expect(await database.facts.count()).toBe(1);
});

it('remembers what a pack is called in other languages', async () => {
  const titles = { ja: '試験', 'zh-Hans': '测试' };
  expect(await installPack(database, JSON.stringify({ ...pack, titles }))).toMatchObject({ title: 'Test', titles });
  const wrong = installPack(database, JSON.stringify({ ...pack, titles: { fr: 'Essai' } }));
  await expect(wrong).rejects.toThrow(InvalidPackError);
});

it('keeps the highlights when a new pack replaces the old', async () => {
  await installPack(database, JSON.stringify(pack));
  await database.hidden.add({
    id: crypto.randomUUID(),
    scope: 'fact',
    key: 'x',
    site: null,
    title: 'X',
    created: '2026-11-01T00:00:00Z',
  });
  await installPack(database, JSON.stringify({ ...pack, version: '2026.12.1' }));
  expect(await database.hidden.count()).toBe(1);
});
