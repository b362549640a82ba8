import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { changeSettings } from '../../lib/sites/settings.ts';
import { closeDatabase, DATABASE_NAME, openDatabase } from '../../lib/store/database.ts';
import { handlers } from './handlers.ts';

const asker = { tabId: 1, url: 'https://courant.example/tea', privateWindow: true, isView: false };
const date = { kind: 'bg:setDate', canonicalUrl: asker.url, date: '2025-05-02' } as const;
const rule = { id: crypto.randomUUID(), key: 'duty', title: 'A duty', created: '2026-11-24T12:00:00.000Z' };
const hideHere = { kind: 'bg:hide', rule: { ...rule, scope: 'fact-on-site', site: 'courant.example' } } as const;

afterEach(async () => {
  await closeDatabase();
  await Dexie.delete(DATABASE_NAME);
});

it('no address of a private window is kept, be it with a date or a rule, unless that is allowed', async () => {
  await expect(handlers['bg:setDate'](date, asker)).rejects.toMatchObject({ code: 'private-window' });
  await expect(handlers['bg:hide'](hideHere, asker)).rejects.toMatchObject({ code: 'private-window' });
  const { pages, hidden } = await openDatabase();
  expect([await pages.count(), await hidden.count()]).toEqual([0, 0]);
  await changeSettings({ savePrivate: true });
  await handlers['bg:setDate'](date, asker);
  await handlers['bg:hide'](hideHere, asker);
  expect([await pages.count(), await hidden.count()]).toEqual([1, 1]);
});

it('what names no address is kept all the same', async () => {
  await handlers['bg:hide']({ kind: 'bg:hide', rule: { ...rule, scope: 'fact', site: null } }, asker);
  expect(await (await openDatabase()).hidden.count()).toBe(1);
});
