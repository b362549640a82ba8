import { expect, it } from 'vitest';
import { makeHighlight } from '../../../test/support/highlights.ts';
import { toCsv } from './csv.ts';
import { writeParts } from './write-parts.ts';

const highlights = Array.from({ length: 1000 }, () => makeHighlight());

it('tells how far it is, and writes every piece', async () => {
  const shares: number[] = [];
  const file = await writeParts(toCsv(highlights), highlights.length, { onProgress: (share) => shares.push(share) });
  expect(shares).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
  expect((await file.text()).split('\r\n')).toHaveLength(1 + 1000 + 1);
});

it('can be left at any time', async () => {
  const work = new AbortController();
  let made = 0;
  function* counted() {
    for (const part of toCsv(highlights)) {
      made++;
      yield part;
    }
  }
  const onProgress = (share: number) => share >= 0.4 && work.abort();
  await expect(writeParts(counted(), highlights.length, { signal: work.signal, onProgress })).rejects.toThrow('abort');
  expect(made).toBe(400);
});
