import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anyBelongings, IDS, NOTHING } from '../../test/highlights/belongings.ts';
import { makeHighlight } from '../../test/support/highlights.ts';
import { mergeBelongings } from '../highlights/exchange/merge.ts';
import { applyImport, planImport, readBelongings } from './belongings.ts';
import { closeDatabase, DATABASE_NAME, openDatabase } from './database.ts';
import { editHighlight, saveHighlight } from './highlights.ts';

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
      fc.asyncProperty(anyBelongings, anyBelongings, async (mine, theirs) => {
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
