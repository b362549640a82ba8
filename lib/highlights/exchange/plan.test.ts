import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEdited, IDS, NOTHING, PASSAGE } from '../../../test/highlights/belongings.ts';
import { makeHighlight } from '../../../test/support/highlights.ts';
import { mergeBelongings } from './merge.ts';
import { absorb, planMerge } from './plan.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const LATER = '2026-11-25T12:00:00.000Z';
const [ONE, TWO, THREE] = IDS;
const holding = (...highlights: typeof NOTHING.highlights) => ({ ...NOTHING, highlights });

describe('planning a merge', () => {
  it('says what is new, changed and the same, and what stays deleted', () => {
    const [one, two, three] = IDS.map((id) => makeHighlight({ id }));
    const edited = { ...one!, note: 'new', fieldTimes: { note: NOW } };
    const mine = { ...holding(one!, two!), purged: [{ id: THREE, purged: NOW }] };
    const plan = planMerge(mine, holding(edited, two!, three!));
    expect(plan).toMatchObject({ added: 0, updated: 1, unchanged: 1, removed: 0, gone: 1 });
    expect(plan.writes).toEqual({ ...NOTHING, highlights: [edited] });
    expect(plan.deletes).toEqual({ highlights: [], hidden: [], pages: [] });
  });

  it('counts what the other machine deleted, for good or into the bin', () => {
    const [one, two] = [ONE, TWO].map((id) => makeHighlight({ id }));
    const binned = { ...two!, deleted: NOW, fieldTimes: { deleted: NOW } };
    const theirs = { ...holding(binned), purged: [{ id: ONE, purged: NOW }] };
    const plan = planMerge(holding(one!, two!), theirs);
    expect(plan).toMatchObject({ removed: 2, gone: 0, deletes: { highlights: [ONE] } });
  });

  it('plans nothing when there is nothing to do, and all of it otherwise', () => {
    fc.assert(
      fc.property(anyEdited, anyEdited, (mine, theirs) => {
        const merged = mergeBelongings(mine, theirs);
        expect(absorb(mine, theirs)).toEqual(merged);
        const again = planMerge(merged, theirs);
        expect(again).toMatchObject({ added: 0, updated: 0, removed: 0, writes: NOTHING });
        const { added, updated, removed, writes, deletes } = planMerge(mine, theirs);
        const touched = [writes.highlights, writes.hidden, writes.pages, ...Object.values(deletes)];
        expect(added + updated + removed).toBe(touched.reduce((sum, each) => sum + each.length, 0));
      }),
      { numRuns: 300 },
    );
  });
});

describe('bringing back what was deleted for good', () => {
  const [one, two] = [ONE, TWO].map((id) => makeHighlight({ id, note: 'kept in the backup' }));
  const here = { ...NOTHING, purged: [ONE, TWO].map((id) => ({ id, purged: NOW })) };

  it('happens when it is asked for, and the other machines follow', () => {
    expect(planMerge(here, holding(one!, two!))).toMatchObject({ added: 0, unchanged: 0, gone: 2, writes: NOTHING });
    expect(planMerge(here, holding(one!, two!), { revive: true })).toMatchObject({ added: 2, gone: 0 });
    const after = absorb(here, holding(one!, two!), { revive: true });
    expect(after.highlights).toMatchObject([{ id: ONE, note: 'kept in the backup' }, { id: TWO }]);
    // A folder in which an older file, or one that knows of the deletion only, waits.
    for (const elsewhere of [here, holding(one!, two!)]) {
      expect(mergeBelongings(after, elsewhere)).toEqual(after);
      expect(mergeBelongings(elsewhere, after)).toEqual(after);
    }
    expect(planMerge(after, holding(one!, two!), { revive: true })).toMatchObject({ added: 0, updated: 0, gone: 0 });
  });
});

describe('files that name a highlight of ours', () => {
  const mine = makeHighlight({ ...PASSAGE, id: ONE, note: 'mine', tags: ['kept'], author: 'A. Writer', verdict: 'differs' });
  const foreign = (change: Partial<typeof mine>) => ({
    ...holding(makeHighlight({ ...PASSAGE, id: ONE, facts: [], author: null, verdict: null, changed: LATER, ...change })),
    foreign: new Set([ONE]),
  });

  it('keep all that they do not carry', () => {
    expect(planMerge(holding(mine), foreign({}))).toMatchObject({ updated: 0, unchanged: 1 });
    const noted = foreign({ note: 'theirs', fieldTimes: { note: LATER } });
    expect(absorb(holding(mine), noted).highlights).toEqual([
      { ...mine, note: 'theirs', changed: LATER, fieldTimes: { note: LATER } },
    ]);
    // What was never edited here gives way also where that machine's clock is behind.
    const ahead = { ...mine, created: '2028-01-01T00:00:00.000Z', changed: '2028-01-01T00:00:00.000Z' };
    expect(absorb(holding(ahead), noted).highlights).toMatchObject([{ note: 'theirs', tags: ['kept'] }]);
    const older = { ...mine, fieldTimes: { note: '2026-12-01T00:00:00.000Z' } };
    expect(planMerge(holding(older), noted)).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it.each([true, false])(
    'never change its passage or address; another passage is another highlight (foreign: %s)',
    (isForeign) => {
      const evil = foreign({
        text: 'words that were never there',
        url: 'https://evil.example/',
        note: 'evil',
        fieldTimes: { note: LATER },
      });
      const theirs = isForeign ? evil : holding(...evil.highlights);
      const { highlights } = absorb(holding(mine), theirs);
      expect(highlights).toHaveLength(2);
      expect(highlights.find(({ id }) => id === ONE)).toEqual(mine);
      expect(planMerge({ ...NOTHING, highlights }, theirs)).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
      const moved = holding({ ...mine, url: 'https://evil.example/', changed: LATER, selectors: null });
      expect(absorb(holding(mine), moved).highlights).toEqual([{ ...mine, changed: LATER }]);
    },
  );
});
