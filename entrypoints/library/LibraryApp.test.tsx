import { render, screen } from '@testing-library/react';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { I18nProvider } from '../../components/i18n.tsx';
import en from '../../data/locales/en.json' with { type: 'json' };
import { createI18n, messagesOf } from '../../lib/i18n/i18n.ts';
import { closeDatabase, DATABASE_NAME } from '../../lib/store/database.ts';
import { makeHighlight } from '../../test/support/highlights.ts';
import { LibraryApp } from './LibraryApp.tsx';

afterEach(async () => {
  await closeDatabase();
  await Dexie.delete(DATABASE_NAME);
});

it('offers what can be read when the database does not open, also though the record does not either', async () => {
  const database = new Dexie(DATABASE_NAME);
  database.version(99).stores({ highlights: 'id' });
  await database.table('highlights').add(makeHighlight());
  database.close();
  render(
    <I18nProvider value={createI18n(messagesOf(en), 'en')}>
      <LibraryApp />
    </I18nProvider>,
  );
  expect(await screen.findByRole('button', { name: 'Export what can be read' })).toBeVisible();
  expect(screen.getByText(/written by a newer version/)).toBeVisible();
});
