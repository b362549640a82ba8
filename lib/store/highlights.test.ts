import { afterEach, describe, expect, it } from 'vitest';
import { Dexie } from 'dexie';
import { makeHighlight } from '../../test/support/highlights.ts';
import { closeDatabase, DATABASE_NAME, openDatabase } from './database.ts';
import {
  binHighlights,
  editHighlight,
  emptyBin,
  purgeHighlights,
  removeHighlight,
  restoreHighlights,
  saveHighlight,
  tagHighlights,
} from './highlights.ts';

afterEach(async () => {
  await closeDatabase();
  await Dexie.delete(DATABASE_NAME);
});

const stored = async (id: string) => (await openDatabase()).highlights.get(id);

async function keep(...changes: Parameters<typeof makeHighlight>[0][]): Promise<string[]> {
  const highlights = changes.map((change) => makeHighlight(change));
  for (const highlight of highlights) await saveHighlight(highlight);
  return highlights.map(({ id }) => id);
}

describe('keeping highlights', () => {
  it('does not write over what is already kept', async () => {
    const [id = ''] = await keep({ note: 'first' });
    await saveHighlight(makeHighlight({ id, note: 'second' }));
    expect(await stored(id)).toMatchObject({ note: 'first' });
  });

  it('notes when each field was edited, and leaves the others', async () => {
    const [id = ''] = await keep({ note: 'old', tint: 'sky' });
    await editHighlight(id, { note: 'new' });
    const row = await stored(id);
    expect(row).toMatchObject({ note: 'new', tint: 'sky', fieldTimes: { note: row?.changed } });
    expect(Object.keys(row?.fieldTimes ?? {})).toEqual(['note']);
  });

  it('dates an edit later than what it was made on, also when that is from a clock that went ahead', async () => {
    const ahead = '2999-01-01T00:00:00.000Z';
    const [id = ''] = await keep({ note: 'old', changed: ahead, fieldTimes: { note: ahead } });
    await editHighlight(id, { note: 'new' });
    const row = await stored(id);
    expect(row?.fieldTimes.note && row.fieldTimes.note > ahead).toBe(true);
    expect(row?.changed && row.changed > ahead).toBe(true);
  });

  it('tags several; one that has the tag is not touched', async () => {
    const [plain = '', tagged = ''] = await keep({}, { tags: ['cars'] });
    await tagHighlights([plain, tagged], 'cars');
    expect((await stored(plain))?.tags).toEqual(['cars']);
    expect(await stored(tagged)).toMatchObject({ tags: ['cars'], fieldTimes: {} });
  });
});

it('tells how far it is with thousands', async () => {
  const highlights = Array.from({ length: 1200 }, () => makeHighlight());
  await (await openDatabase()).highlights.bulkAdd(highlights);
  const ids = highlights.map(({ id }) => id);
  for (const write of [binHighlights, restoreHighlights, purgeHighlights]) {
    const shares: number[] = [];
    await write(ids, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([500 / 1200, 1000 / 1200, 1]);
  }
  expect(await (await openDatabase()).purged.count()).toBe(1200);
});

describe('the bin', () => {
  it('holds what is deleted and gives it back', async () => {
    const [id = ''] = await keep({});
    await binHighlights([id]);
    expect((await stored(id))?.deleted).not.toBeNull();
    await restoreHighlights([id]);
    expect((await stored(id))?.deleted).toBeNull();
  });

  it('remembers that something was deleted for good', async () => {
    const [id = ''] = await keep({});
    await purgeHighlights([id]);
    expect(await stored(id)).toBeUndefined();
    expect(await (await openDatabase()).purged.get(id)).toMatchObject({ id, seen: {} });
    const [noted = ''] = await keep({ fieldTimes: { note: '2026-01-02T00:00:00.000Z' } });
    for (const _ of ['in one window', 'in another']) await purgeHighlights([noted]);
    const seen = { note: '2026-01-02T00:00:00.000Z' };
    expect(await (await openDatabase()).purged.get(noted)).toMatchObject({ id: noted, seen });
  });

  it('keeps things for thirty days', async () => {
    const [old = '', recent = '', kept = ''] = await keep({}, {}, {});
    await binHighlights([old], { now: new Date('2026-10-01T00:00:00Z') });
    await binHighlights([recent], { now: new Date('2026-10-20T00:00:00Z') });
    await emptyBin(new Date('2026-11-01T00:00:01Z'));
    expect(await stored(old)).toBeUndefined();
    expect(await stored(recent)).toBeDefined();
    expect(await stored(kept)).toBeDefined();
  });

  it('forgets without a trace what was saved a moment ago', async () => {
    const [id = ''] = await keep({});
    await removeHighlight(id);
    expect(await (await openDatabase()).purged.count()).toBe(0);
  });
});
