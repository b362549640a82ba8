/** What a person does with the highlights in the library: deletes with the keyboard, takes files out and brings them in, merges by a folder. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeHighlight } from '../support/highlights.ts';
import { until } from './harness.ts';
import { backupOf, dialog, Library, SOME_DAY } from './library.ts';

let library: Library;
beforeAll(async () => {
  library = await Library.start();
});
afterAll(() => library.close());
afterEach(() => library.tidy());

describe('deleting with the keyboard', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

  it('leaves the focus on the row that comes next, then on the one before, at last on what is left to say', async () => {
    const texts = ['a levy on tea', 'a quota on steel', 'a duty on cars'];
    await library.leave(texts.map((text, day) => makeHighlight({ text, created: `2026-11-0${3 - day}T00:00:00.000Z` })));
    const page = await library.open();
    const remove = async (text: string) => {
      await page.getByRole('button', { name: text }).focus();
      await page.keyboard.press('Enter');
      const button = page.locator('.saved', { hasText: text }).getByRole('button', { name: 'Move to bin' });
      await button.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: text }).waitFor({ state: 'detached' });
    };
    await remove('a quota on steel');
    await until('the next row', async () => (await focused(page)) === 'a duty on cars');
    await remove('a duty on cars');
    await until('the row before', async () => (await focused(page)) === 'a levy on tea');
    await remove('a levy on tea');
    await until('the heading', async () => (await focused(page)) === 'Highlights');
  });
});

describe('the bin', () => {
  it('is rid of what has been there for more than thirty days', async () => {
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const [old, late] = [31, 29].map((days) => makeHighlight({ text: `${days} days in the bin`, deleted: ago(days) }));
    await library.leave([old!, late!, makeHighlight({ text: 'kept' })]);
    await library.open();
    await until('the old one to go', async () => !(await library.kept()).some(({ id }) => id === old!.id));
    expect((await library.kept()).map(({ text }) => text).sort()).toEqual(['29 days in the bin', 'kept']);
  });
});

describe('a backup of what was deleted for good', () => {
  it('brings it back and switches saving from private windows on only where each is ticked', async () => {
    const saved = makeHighlight({ text: 'deleted and missed' });
    await library.leave([saved]);
    const page = await library.open();
    const settings = () => library.own.evaluate(() => chrome.storage.sync.get('settings'));
    const bringIn = async (file: Awaited<ReturnType<typeof backupOf>>, ticked: RegExp[]) => {
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByLabel('Choose a file').setInputFiles(file);
      const apply = dialog(page).getByRole('button', { name: /^Import/ });
      await apply.waitFor();
      const isIdle = await apply.isDisabled();
      for (const name of ticked) await page.getByRole('checkbox', { name }).check();
      await apply.click();
      await dialog(page).getByText('Brought in: 1 change').waitFor();
      await dialog(page).getByRole('button', { name: 'Close' }).click();
      return isIdle;
    };
    await bringIn(await backupOf([], { purged: [{ id: saved.id, purged: SOME_DAY }] }), []);
    expect(await library.kept()).toEqual([]);
    const backup = await backupOf([saved], { settings: { savePrivate: true } });
    expect(await bringIn(backup, [/^Bring back the one/])).toBe(true);
    expect(await library.kept()).toMatchObject([{ id: saved.id }]);
    expect(await settings()).toEqual({});
    expect(await bringIn(backup, [/private windows/])).toBe(true);
    expect(await settings()).toEqual({ settings: { savePrivate: true } });
    await library.own.evaluate(() => chrome.storage.sync.remove('settings'));
  });
});

describe('a file that cannot be brought in', () => {
  const [one, two] = [makeHighlight(), makeHighlight({ created: 'yesterday' })];

  it.each([
    ['broken', () => backupOf([one!, two!]), 'The file is broken at “highlights.1.created”. Nothing was changed.'],
    [
      'of a later version',
      () => chosen('{"format":"on-record-backup","version":9}'),
      /by a later On Record \(version 9\)\. Nothing/,
    ],
    ['hostile', () => chosen(`[${'['.repeat(100)}`), 'The file is broken at “1:41”. Nothing was changed.'],
    ['no JSON', () => chosen('{"a": 1,'), /it is no JSON \(.+\)\. Nothing was changed\./],
    ['of something else', () => chosen('{"bookmarks":[]}'), 'does not know this kind of file: “bookmarks”. Nothing was changed.'],
  ])('is refused with a sentence that says where: %s', async (_, file, sentence) => {
    const kept = makeHighlight({ text: 'kept before' });
    await library.leave([kept]);
    const page = await library.open();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByLabel('Choose a file').setInputFiles(await file());
    await dialog(page).getByText(sentence).waitFor();
    expect(await library.kept()).toEqual([kept]);
  });

  const chosen = (text: string) => ({ name: 'file.json', mimeType: 'application/json', buffer: Buffer.from(text) });
});

describe('an export', () => {
  it.each([
    ['Markdown', 'md', /^---\nsource: On Record\n[^]*> a levy on tea/],
    ['CSV', 'csv', /^\uFEFF"id",[^]*"a levy on tea"/],
    ['Web Annotation', 'jsonld', /"type": ?"AnnotationCollection"[^]*"exact": ?"a levy on tea"/],
    ['CSL-JSON', 'csl.json', /"type": ?"article-newspaper"/],
    ['BibTeX', 'bib', /^@\w+\{article-/m],
  ])('as %s is a file of that kind, with what is shown', async (format, extension, content) => {
    await library.leave([makeHighlight({ text: 'a levy on tea' })]);
    const page = await library.open();
    await page.getByRole('button', { name: 'a levy on tea' }).waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('radio', { name: format }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a file' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^on-record-\\d{4}-\\d\\d-\\d\\d\\.${extension.replace('.', '\\.')}$`),
    );
    expect(readFileSync(await download.path(), 'utf8')).toMatch(content);
  });
});

describe('a folder', () => {
  it('takes the highlights of two machines and gives them to both', async () => {
    const theirs = makeHighlight({ text: 'saved on the other machine' });
    await library.leave([theirs]);
    const withFolder = () => {
      Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    };
    const there = await library.open(withFolder);
    await there.getByRole('button', { name: 'Export', exact: true }).click();
    await there.getByRole('button', { name: 'Back up to a folder' }).click();
    await dialog(there).getByText('Exported: 1 highlight').waitFor();
    await there.close();
    await library.leave([makeHighlight({ text: 'saved on this machine' })]);
    const here = await library.open(withFolder);
    await here.getByRole('button', { name: 'Export', exact: true }).click();
    await here.getByRole('button', { name: 'Back up to a folder' }).click();
    await dialog(here).getByText('Exported: 2 highlights').waitFor();
    await dialog(here).getByRole('button', { name: 'Close' }).click();
    await here.getByRole('button', { name: 'Import', exact: true }).click();
    await here.getByRole('button', { name: 'Merge from a folder' }).click();
    await here.getByRole('button', { name: /^Import \d/ }).click();
    await dialog(here).getByText('Brought in: 1 change').waitFor();
    expect((await library.kept()).map(({ text }) => text).sort()).toEqual([
      'saved on the other machine',
      'saved on this machine',
    ]);
  });
});
