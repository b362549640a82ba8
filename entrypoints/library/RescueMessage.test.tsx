import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Dexie } from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import { I18nProvider } from '../../components/i18n.tsx';
import en from '../../data/locales/en.json' with { type: 'json' };
import { readFile } from '../../lib/highlights/exchange/read-file.ts';
import { createI18n, messagesOf } from '../../lib/i18n/i18n.ts';
import { DATABASE_NAME } from '../../lib/store/database.ts';
import { makeHighlight } from '../../test/support/highlights.ts';
import { Rescue } from './RescueMessage.tsx';

afterEach(async () => {
  vi.restoreAllMocks();
  await Dexie.delete(DATABASE_NAME);
});

it('hands out a backup of what a newer version left', async () => {
  const kept = makeHighlight();
  const database = new Dexie(DATABASE_NAME);
  database.version(99).stores({ highlights: 'id' });
  await database.table('highlights').bulkAdd([kept, { id: 'x' }]);
  database.close();
  const made: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    made.push(blob as Blob);
    return 'blob:made';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  render(
    <I18nProvider value={createI18n(messagesOf(en), 'en')}>
      <Rescue error="database-newer" />
    </I18nProvider>,
  );
  expect(screen.getByText(/written by a newer version/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Export what can be read' }));
  expect(await screen.findByText('Exported: 1 highlight 1 could not be read.')).toBeVisible();
  const [file] = made;
  expect((await readFile(file!, { now: '2026-11-24T12:00:00.000Z' })).highlights).toEqual([kept]);
});
