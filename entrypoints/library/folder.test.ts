import { describe, expect, it } from 'vitest';
import { gzip, toBackup } from '../../lib/highlights/exchange/backup.ts';
import { mergeBelongings } from '../../lib/highlights/exchange/merge.ts';
import { IDS, NOTHING } from '../../test/highlights/belongings.ts';
import { makeHighlight } from '../../test/support/highlights.ts';
import { readFolder, writeFolder } from './folder.ts';
import { textOf } from '../../test/support/text-of.ts';
const NOW = '2026-11-24T12:00:00.000Z';
const [one, two, three] = IDS.map((id) => makeHighlight({ id }));
const holding = (...highlights: typeof NOTHING.highlights) => ({ ...NOTHING, highlights });
const backupOf = (belongings: typeof NOTHING) => gzip(new Blob([textOf(toBackup({ ...belongings, settings: {} }, NOW))]));

/** A folder in memory, as far as it is used. */
function makeFolder(files: Record<string, Blob>): FileSystemDirectoryHandle {
  const handleOf = (name: string) => ({
    kind: 'file',
    getFile: async () => new File([files[name] ?? ''], name),
    createWritable: async () => ({ write: async (blob: Blob) => void (files[name] = blob), close: async () => {} }),
  });
  return {
    name: 'shared',
    async *entries() {
      for (const name of Object.keys(files)) yield [name, handleOf(name)];
      yield ['on-record-highlights.d.json.gz', { kind: 'directory' }];
    },
    getFileHandle: async (name: string) => handleOf(name),
  } as unknown as FileSystemDirectoryHandle;
}

describe('highlights in a folder', () => {
  it('loses nothing when two machines write one after the other', async () => {
    const files: Record<string, Blob> = { 'holiday.jpg': new Blob(['x']) };
    const folder = makeFolder(files);
    await writeFolder(folder, { ...holding(one!), settings: {} }, { now: NOW });
    expect(await writeFolder(folder, { ...holding(two!), settings: {} }, { now: NOW })).toBe(2);
    expect(Object.keys(files).sort()).toEqual(['holiday.jpg', 'on-record-highlights.json.gz']);
    expect((await readFolder(folder, { now: NOW })).highlights).toEqual([one, two]);
  });

  it('brings an edit of one machine to the other, which deleted the highlight for good without having seen it', async () => {
    const folder = makeFolder({});
    const edited = { ...one!, note: 'a thought', fieldTimes: { note: '2026-11-20T12:00:00.000Z' } };
    const seen = { deleted: '2026-11-21T12:00:00.000Z' };
    await writeFolder(folder, { ...holding(edited), settings: {} }, { now: NOW });
    const gone = { ...NOTHING, purged: [{ id: one!.id, purged: '2026-11-22T12:00:00.000Z', seen }] };
    await writeFolder(folder, { ...gone, settings: {} }, { now: NOW });
    expect((await readFolder(folder, { now: NOW })).highlights).toMatchObject([
      { id: one!.id, text: one!.text, note: 'a thought' },
    ]);
  });

  it('reads the copies that a syncing tool makes beside the file', async () => {
    const folder = makeFolder({
      'on-record-highlights.json.sync-conflict-20261124-101010-ABCDEFG.gz': await backupOf(holding(two!)),
      'on-record-highlights.json.gz': await backupOf(holding(one!)),
      "on-record-highlights.json (Bob's conflicted copy 2026-11-24).gz": await backupOf(holding(three!)),
      'on-record-highlights (1).json': await backupOf(holding(one!)),
      'on-record-highlights.md': new Blob(['# Notes']),
      'on-record-highlights.jsonld': new Blob(['[]']),
    });
    const { settings, leftOut, ...read } = await readFolder(folder, { now: NOW });
    expect(read).toMatchObject(mergeBelongings(holding(one!), holding(two!, three!)));
    expect(settings).toEqual({});
    expect(leftOut?.broken).toEqual(['on-record-highlights.jsonld', 'on-record-highlights.md']);
    await writeFolder(folder, { ...holding(), settings: {} }, { now: NOW });
    expect((await readFolder(folder, { now: NOW })).highlights).toEqual([one, two, three]);
  });

  it('keeps of two machines’ settings the later one of each, whoever writes last', async () => {
    const [early, late] = ['2026-11-20T12:00:00.000Z', '2026-11-21T12:00:00.000Z'];
    const one = {
      theme: 'dark',
      opening: 'click',
      off: ['b.example'],
      times: { theme: late, opening: early, 'off:b.example': early },
    };
    const two = { theme: 'light', off: ['a.example'], times: { theme: early, 'off:a.example': early, 'off:b.example': late } };
    for (const [first, second] of [
      [one, two],
      [two, one],
    ] as const) {
      const folder = makeFolder({});
      await writeFolder(folder, { ...NOTHING, settings: first }, { now: NOW });
      await writeFolder(folder, { ...NOTHING, settings: second }, { now: NOW });
      const { settings } = await readFolder(folder, { now: NOW });
      const times = { theme: late, opening: early, 'off:a.example': early, 'off:b.example': late };
      expect(settings).toEqual({ theme: 'dark', opening: 'click', off: ['a.example'], times });
    }
  });

  it('leaves a file alone that it cannot read, and says which place is broken', async () => {
    const later = await gzip(new Blob(['{"format":"on-record-backup","version":99}']));
    const files = { 'on-record-highlights.json.gz': later };
    const writing = writeFolder(makeFolder(files), { ...holding(one!), settings: {} }, { now: NOW });
    await expect(writing).rejects.toMatchObject({ code: 'later-version', place: 'version 99' });
    expect(files['on-record-highlights.json.gz']).toBe(later);
    await expect(readFolder(makeFolder({}), { now: NOW })).rejects.toMatchObject({ code: 'unknown-format' });
  });

  it('writes nothing once it was cancelled', async () => {
    const files: Record<string, Blob> = {};
    const writing = writeFolder(makeFolder(files), { ...holding(one!), settings: {} }, { now: NOW, signal: AbortSignal.abort() });
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(files).toEqual({});
  });
});
