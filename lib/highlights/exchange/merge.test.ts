import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBelongings, anyHighlights, IDS, NOTHING } from '../../../test/highlights/belongings.ts';
import { makeHighlight } from '../../../test/support/highlights.ts';
import { mergeBelongings, mergeHighlights, planMerge } from './merge.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const [ONE, TWO, THREE] = IDS;
const at = (day: number) => `2026-11-0${day}T00:00:00.000Z`;

describe('merging two machines', () => {
  it('gives the same highlights in any order, and no more the second time', () => {
    fc.assert(
      fc.property(anyHighlights, anyHighlights, anyHighlights, (a, b, c) => {
        const ab = mergeHighlights(a, b);
        expect(mergeHighlights(b, a)).toEqual(ab);
        expect(mergeHighlights(ab, b)).toEqual(ab);
        expect(mergeHighlights(ab, ab)).toEqual(ab);
        expect(mergeHighlights(ab, c)).toEqual(mergeHighlights(a, mergeHighlights(b, c)));
      }),
      { numRuns: 500 },
    );
  });

  it('does so for everything that a backup holds, with what was deleted for good', () => {
    fc.assert(
      fc.property(anyBelongings, anyBelongings, anyBelongings, (a, b, c) => {
        const ab = mergeBelongings(a, b);
        expect(mergeBelongings(b, a)).toEqual(ab);
        expect(mergeBelongings(ab, a)).toEqual(ab);
        expect(mergeBelongings(ab, c)).toEqual(mergeBelongings(a, mergeBelongings(b, c)));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the later write of each field', () => {
    const mine = makeHighlight({ id: ONE, note: 'mine', tags: ['old'], fieldTimes: { note: at(3), tags: at(1) } });
    const theirs = makeHighlight({ id: ONE, note: 'theirs', tags: ['new'], fieldTimes: { note: at(2), tags: at(4) } });
    expect(mergeHighlights([mine], [theirs])).toMatchObject([{ note: 'mine', tags: ['new'] }]);
  });

  it('takes a later restoring over an earlier deleting', () => {
    const binned = makeHighlight({ id: ONE, deleted: at(2), fieldTimes: { deleted: at(2) } });
    const restored = makeHighlight({ id: ONE, deleted: null, fieldTimes: { deleted: at(3) } });
    expect(mergeHighlights([binned], [restored])).toMatchObject([{ deleted: null }]);
  });
});

describe('planning a merge', () => {
  it('says what is new, changed and the same, and what stays deleted', () => {
    const [one, two, three] = [ONE, TWO, THREE].map((id) => makeHighlight({ id }));
    const edited = makeHighlight({ id: ONE, note: 'new', fieldTimes: { note: NOW } });
    const mine = { ...NOTHING, highlights: [one!, two!], purged: [{ id: THREE, purged: NOW }] };
    const plan = planMerge(mine, { ...NOTHING, highlights: [edited, two!, three!] });
    expect(plan).toMatchObject({ added: 0, updated: 1, unchanged: 2, removed: 0, deletes: [] });
    expect(plan.writes).toEqual({ ...NOTHING, highlights: [edited] });
  });

  it('counts what the other machine deleted, for good or into the bin', () => {
    const [one, two] = [ONE, TWO].map((id) => makeHighlight({ id }));
    const binned = makeHighlight({ id: TWO, deleted: NOW, fieldTimes: { deleted: NOW } });
    const theirs = { ...NOTHING, highlights: [binned], purged: [{ id: ONE, purged: NOW }] };
    expect(planMerge({ ...NOTHING, highlights: [one!, two!] }, theirs)).toMatchObject({ removed: 2, deletes: [ONE] });
  });

  it('plans nothing when there is nothing to do, and all of it otherwise', () => {
    fc.assert(
      fc.property(anyBelongings, anyBelongings, (mine, theirs) => {
        const merged = mergeBelongings(mine, theirs);
        const again = planMerge(merged, theirs);
        expect(again).toMatchObject({ added: 0, updated: 0, removed: 0, writes: NOTHING, deletes: [] });
        const { added, updated, removed, writes, deletes } = planMerge(mine, theirs);
        const touched = writes.highlights.length + writes.hidden.length + writes.pages.length + deletes.length;
        expect(added + updated + removed).toBe(touched);
      }),
      { numRuns: 300 },
    );
  });
});
