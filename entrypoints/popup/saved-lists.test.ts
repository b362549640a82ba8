import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import type { TabState } from '../../lib/messages/schema.ts';
import { closeDatabase, DATABASE_NAME, openDatabase } from '../../lib/store/database.ts';
import { makeHighlight } from '../../test/support/highlights.ts';
import { firstLists, narrowed } from './saved-lists.ts';

afterEach(async () => {
  await closeDatabase();
  await Dexie.delete(DATABASE_NAME);
});

const tabAt = (url: string) => ({ url, site: null, page: null }) as unknown as TabState;

it('puts what was saved on the page of the tab first, and nothing where an address is not known', async () => {
  const here = makeHighlight({ url: 'https://courant.example/tea', text: 'here' });
  const elsewhere = makeHighlight({ url: 'https://courant.example/rice', canonicalUrl: 'https://courant.example/rice' });
  const nowhere = makeHighlight({ url: '', canonicalUrl: '', site: '' });
  const database = await openDatabase();
  await database.highlights.bulkAdd([here, elsewhere, nowhere]);
  const lists = await firstLists(database, tabAt('https://courant.example/tea#reply'));
  expect([lists.here.length, lists.recent.length, lists.total]).toEqual([1, 2, 3]);
  for (const tab of [tabAt(''), null]) {
    const withheld = await firstLists(database, tab);
    expect(withheld).toMatchObject({ here: [], total: 3 });
    const found = new Set([nowhere.id]);
    expect(narrowed(withheld, [here, elsewhere, nowhere], { found, tab })).toMatchObject({ here: [], recent: [nowhere] });
  }
});
