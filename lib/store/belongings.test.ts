import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anyEdited, IDS, NOTHING } from '../../test/highlights/belongings.ts';
import { makeHighlight } from '../../test/support/highlights.ts';
import { mergeBelongings } from '../highlights/exchange/merge.ts';
import { applyImport, planImport, readBelongings } from './belongings.ts';
import { closeDatabase, DATABASE_NAME, openDatabase } from './database.ts';
import { correctDate, hideFact, showFact } from './corrections.ts';
import { editHighlight, purgeHighlights, saveHighlight } from './highlights.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const [ONE, TWO] = IDS;

async function reset(): Promise<void> {
  await closeDatabase();
  await Dexie.delete(DATABASE_NAME);
}
afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

describe('bringing belongings in', () => {
  it('leaves the same behind on both machines, whichever begins', async () => {
    await fc.assert(
      fc.asyncProperty(anyEdited, anyEdited, async (mine, theirs) => {
        const merged = mergeBelongings(mine, theirs);
        for (const [first, second] of [
          [mine, theirs],
          [theirs, mine],
        ] as const) {
          await reset();
          await applyImport(first);
          await applyImport(second);
          await applyImport(second);
          expect(await readBelongings()).toEqual(merged);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('does what the plan said, and the plan writes nothing', async () => {
    await saveHighlight(makeHighlight({ id: ONE }));
    const theirs = { ...NOTHING, highlights: [makeHighlight({ id: TWO })], purged: [{ id: ONE, purged: NOW }] };
    const plan = await planImport(theirs);
    expect(plan).toMatchObject({ added: 1, removed: 1 });
    expect((await readBelongings()).highlights).toMatchObject([{ id: ONE }]);
    expect(await applyImport(theirs)).toEqual(plan);
    expect((await readBelongings()).highlights).toMatchObject([{ id: TWO }]);
  });

  it('keeps what was written between plan and import', async () => {
    await saveHighlight(makeHighlight({ id: ONE }));
    const theirs = { ...NOTHING, highlights: [makeHighlight({ id: ONE, tint: 'sky', fieldTimes: { tint: NOW } })] };
    await planImport(theirs);
    await editHighlight(ONE, { note: 'meanwhile' });
    await applyImport(theirs);
    expect((await readBelongings()).highlights).toMatchObject([{ note: 'meanwhile', tint: 'sky' }]);
  });

  it('brings back what was deleted for good when asked to, also after a second deletion', async () => {
    const saved = makeHighlight({ id: ONE, note: 'in the backup' });
    await saveHighlight(saved);
    const backup = await readBelongings();
    for (const _ of [1, 2]) {
      await purgeHighlights([ONE]);
      expect(await applyImport(backup)).toMatchObject({ added: 0, gone: 1 });
      expect((await readBelongings()).highlights).toEqual([]);
      expect(await applyImport(backup, { revive: true })).toMatchObject({ added: 1, gone: 0 });
      expect((await readBelongings()).highlights).toMatchObject([
        { ...saved, changed: expect.any(String), fieldTimes: expect.any(Object) },
      ]);
    }
  });

  it('does not let the other machine bring back a fact that is shown again, or a date that was taken back', async () => {
    const rule = { id: ONE, scope: 'fact' as const, key: 'duty', site: null, title: 'A duty', created: NOW };
    await hideFact(rule);
    await correctDate('https://example.com/a', '2025-05-02');
    const other = await readBelongings();
    expect(other).toMatchObject({ hidden: [rule], pages: [{ published: '2025-05-02' }] });
    await applyImport({ ...NOTHING, hidden: [{ ...rule, id: TWO }] });
    await showFact(ONE);
    await correctDate('https://example.com/a', null);
    expect(await applyImport(other)).toMatchObject({ updated: 0 });
    expect(await readBelongings()).toMatchObject({ hidden: [], pages: [] });
    await hideFact(rule);
    await correctDate('https://example.com/a', '2025-05-03');
    await applyImport(other);
    expect(await readBelongings()).toMatchObject({ hidden: [{ id: ONE }], pages: [{ published: '2025-05-03' }] });
  });

  it('tells how far it is, and leaves nothing behind when it is cancelled half way', async () => {
    await saveHighlight(makeHighlight({ id: ONE }));
    const before = await readBelongings();
    const theirs = { ...NOTHING, highlights: Array.from({ length: 1200 }, () => makeHighlight()) };
    const work = new AbortController();
    const cancelled = applyImport(theirs, { signal: work.signal, onProgress: (share) => share > 0.7 && work.abort() });
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect(await readBelongings()).toEqual(before);
    const shares: number[] = [];
    await applyImport(theirs, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([500 / 1200, 1000 / 1200, 1]);
    expect((await readBelongings()).highlights).toHaveLength(1201);
  });

  it('changes nothing when the disk is full half way', async () => {
    await saveHighlight(makeHighlight({ id: ONE }));
    const before = await readBelongings();
    const database = await openDatabase();
    vi.spyOn(database.pages, 'bulkPut').mockImplementation(() => {
      throw new Dexie.QuotaExceededError('full');
    });
    const theirs = { ...NOTHING, highlights: [makeHighlight({ id: TWO })], purged: [{ id: ONE, purged: NOW }] };
    await expect(applyImport(theirs)).rejects.toMatchObject({ code: 'quota' });
    expect(await readBelongings()).toEqual(before);
  });
});
