import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { checkLanguage, checkPublished, givenPath, isHtmlFile, readText } from './given.ts';

const dir = mkdtempSync(join(tmpdir(), 'given-'));
afterAll(() => rmSync(dir, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(dir, name), content);
  return join(dir, name);
};

describe('givenPath', () => {
  it('is found where the command was called from', () => {
    file('article.txt', 'Title');
    vi.stubEnv('INIT_CWD', dir);
    expect(givenPath('article.txt')).toBe(join(dir, 'article.txt'));
    expect(givenPath('package.json')).not.toContain(dir);
  });
});

describe('readText', () => {
  it.each([
    ['bytes', new Uint8Array([0xff, 0xfe, 0x80, 0x81]), /is not text in UTF-8/],
    ['zeros', 'a\0b', /is not text$/],
    ['nothing', ' \n\n', /is empty/],
  ])('refuses %s', (name, content, message) => {
    expect(() => readText(file(`${name}.txt`, content))).toThrow(message);
  });

  it('refuses a folder', () => {
    mkdirSync(join(dir, 'folder.txt'));
    expect(() => readText(join(dir, 'folder.txt'))).toThrow(/is a folder/);
  });
});

it.each([
  ['a.html', true],
  ['A.HTM', true],
  ['a.xhtml', true],
  ['a.txt', false],
])('%s is a page: %s', (name, expected) => expect(isHtmlFile(name)).toBe(expected));

it('takes days and says when one lies ahead', () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(() => checkPublished('2025-02-30')).toThrow(/YYYY-MM-DD/);
  checkPublished('2025-05-02', '2025-05-02');
  expect(said).not.toHaveBeenCalled();
  checkPublished('2031-01-01', '2025-05-02');
  expect(said).toHaveBeenCalledOnce();
});

it('takes language tags and nothing else', () => {
  checkLanguage('zh-Hant');
  expect(() => checkLanguage('english, please')).toThrow(/--lang takes/);
});
