/** What a person gave a command: paths, dates, languages and texts, each checked with one clear line. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { parseTextArticle, type TextArticle } from './article-page.ts';
import { UsageError, isDay } from './usage.ts';

/** A path as the person meant it: npm runs scripts in the project's folder, wherever it was called from. */
export function givenPath(path: string): string {
  const here = resolve(path);
  const caller = process.env['INIT_CWD'];
  return path === '' || existsSync(here) || !caller ? here : resolve(caller, path);
}

/** Whether a file is a page, by its name. */
export function isHtmlFile(path: string): boolean {
  return /^\.x?html?$/i.test(extname(path));
}

/** Bytes as text; throws where they are not UTF-8 text, or none. */
export function readText(path: string): string {
  if (!statSync(path).isFile()) throw new UsageError(`${path} is a folder, not an article`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new UsageError(`${path} is not text in UTF-8`);
  }
  if (text.includes('\0')) throw new UsageError(`${path} is not text`);
  if (text.trim() === '') throw new UsageError(`${path} is empty`);
  return text;
}

/** A plain-text article from a file. */
export function readTextArticle(path: string): TextArticle {
  return parseTextArticle(readText(path));
}

/** Checks an article's date; says so on standard error when it lies ahead. */
export function checkPublished(published: string | undefined, today = new Date().toISOString().slice(0, 10)): void {
  if (published === undefined) return;
  if (!isDay(published)) throw new UsageError(`--published takes a date as YYYY-MM-DD, not ${published}`);
  if (published > today) process.stderr.write(`note: ${published} lies ahead; the record is shown as far as it reaches\n`);
}

/** Checks a language tag (BCP 47). */
export function checkLanguage(lang: string | undefined): void {
  if (lang === undefined) return;
  try {
    Intl.getCanonicalLocales(lang);
  } catch {
    throw new UsageError(`--lang takes a language tag such as en, ja or zh-Hant, not ${lang}`);
  }
}
