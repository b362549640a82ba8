import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBelongings, anyHighlights, anyVersions, IDS, NOTHING } from '../../../test/highlights/belongings.ts';
import { makeHighlight } from '../../../test/support/highlights.ts';
import type { Belongings } from './backup.ts';
import { mergeBelongings, mergeHighlights } from './merge.ts';

const [ONE] = IDS;
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
      fc.property(anyBelongings, anyBelongings, (a, b) => {
        const ab = mergeBelongings(a, b);
        expect(mergeBelongings(b, a)).toEqual(ab);
        expect(mergeBelongings(ab, a)).toEqual(ab);
        expect(mergeBelongings(ab, ab)).toEqual(ab);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves three machines with the same, in whatever order they meet', () => {
    const meet = (...machines: Belongings[]) => machines.reduce(mergeBelongings);
    fc.assert(
      fc.property(anyVersions, anyVersions, anyVersions, (a, b, c) => {
        const all = meet(a, b, c);
        for (const others of [meet(a, c, b), meet(b, a, c), meet(b, c, a), meet(c, a, b), meet(c, b, a)])
          expect(others).toEqual(all);
        for (const [one, rest] of [
          [a, meet(b, c)],
          [b, meet(c, a)],
          [c, meet(a, b)],
        ] as const)
          expect(meet(one, rest)).toEqual(all);
        for (const each of [a, b, c, all]) expect(meet(all, each)).toEqual(all);
      }),
      { numRuns: 1000 },
    );
  });

  it('brings nothing back that a deletion knew of, also where another edit brings the passage back', () => {
    const saved = makeHighlight({ id: ONE });
    const tagged = { ...NOTHING, highlights: [{ ...saved, tags: ['mine'], fieldTimes: { tags: at(2) } }] };
    const deleted = { ...NOTHING, purged: [{ id: ONE, purged: at(4), seen: { tags: at(2), deleted: at(3) } }] };
    const noted = { ...NOTHING, highlights: [{ ...saved, note: 'other', fieldTimes: { note: at(5) } }] };
    const orders: Belongings[][] = [
      [deleted, tagged, noted],
      [tagged, deleted, noted],
      [tagged, noted, deleted],
      [noted, deleted, tagged],
    ];
    for (const order of orders) expect(order.reduce(mergeBelongings).highlights).toMatchObject([{ note: 'other', tags: [] }]);
  });

  it('loses no write that a deletion for good did not know of', () => {
    fc.assert(
      fc.property(anyBelongings, anyBelongings, (a, b) => {
        const merged = mergeBelongings(a, b);
        const known = new Map(merged.purged.map(({ id, seen }) => [id, seen]));
        for (const { id, fieldTimes } of [...a.highlights, ...b.highlights])
          for (const field of ['note', 'tags', 'tint'] as const) {
            const [written = '', seen = ''] = [fieldTimes[field], known.get(id)?.[field]];
            if (!known.get(id) || written <= seen) continue;
            const there = merged.highlights.find((each) => each.id === id)?.fieldTimes[field] ?? '';
            expect(there >= written).toBe(true);
          }
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

  it('keeps away what was deleted for good, until it is brought back, and again once it is deleted again', () => {
    const old = { ...NOTHING, highlights: [makeHighlight({ id: ONE, note: 'old', fieldTimes: { note: at(1) } })] };
    const seen = { note: at(1), deleted: at(2) };
    const deleted = { ...NOTHING, purged: [{ id: ONE, purged: at(2), seen }] };
    const fieldTimes = { note: at(3), deleted: at(3) };
    const back = { ...deleted, highlights: [makeHighlight({ id: ONE, note: 'back', changed: at(3), fieldTimes })] };
    const again = { ...NOTHING, purged: [{ id: ONE, purged: at(4), seen: fieldTimes }] };
    expect(mergeBelongings(old, deleted).highlights).toEqual([]);
    expect(mergeBelongings(mergeBelongings(old, deleted), back).highlights).toEqual(back.highlights);
    expect(mergeBelongings(old, mergeBelongings(deleted, back)).highlights).toEqual(back.highlights);
    expect(mergeBelongings(back, again).highlights).toEqual([]);
  });

  it('keeps an edit of the other machine that is older than a deletion for good, and was not seen by it', () => {
    const shared = makeHighlight({ id: ONE, tags: ['both'], fieldTimes: { tags: at(1) } });
    const edited = { ...NOTHING, highlights: [{ ...shared, note: 'mine', fieldTimes: { tags: at(1), note: at(2) } }] };
    const seen = { tags: at(1), deleted: at(3) };
    const deleted = { ...NOTHING, purged: [{ id: ONE, purged: at(4), seen }] };
    const returned = [{ id: ONE, text: shared.text, note: 'mine', tags: [], deleted: null }];
    expect(mergeBelongings(deleted, edited).highlights).toMatchObject(returned);
    const binned = { ...shared, deleted: at(2), fieldTimes: { tags: at(1), deleted: at(2) } };
    expect(mergeBelongings(deleted, { ...NOTHING, highlights: [binned] }).highlights).toEqual([]);
    const later = { ...NOTHING, purged: [{ id: ONE, purged: at(5), seen: { ...seen, note: at(2) } }] };
    expect(mergeBelongings(mergeBelongings(deleted, edited), later).highlights).toEqual([]);
  });

  it('lets a fact that is shown again, and a date that was taken back, not return from the other machine', () => {
    const rule = { id: ONE, scope: 'fact' as const, key: 'duty', site: null, title: 'A duty', created: at(1) };
    const page = { url: 'https://example.com/a', published: '2025-05-02', changed: at(1) };
    const theirs = { ...NOTHING, hidden: [rule], pages: [page] };
    const here = {
      ...NOTHING,
      purged: [
        { id: ONE, purged: at(2) },
        { id: page.url, purged: at(2) },
      ],
    };
    expect(mergeBelongings(here, theirs)).toMatchObject({ hidden: [], pages: [] });
    const anew = { ...NOTHING, hidden: [{ ...rule, created: at(3) }], pages: [{ ...page, changed: at(3) }] };
    expect(mergeBelongings(here, anew)).toMatchObject({ hidden: anew.hidden, pages: anew.pages });
  });
});
