/** Every language says everything, nothing is said that nobody hears, and no view speaks past the messages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toBcp47 } from '../../../lib/i18n/i18n.ts';
import { sentences } from '../../../lib/i18n/sentences.ts';
import { personName } from '../../../lib/card/names.ts';
import { loadPack } from '../../../lib/cli/load-pack.ts';
import { HAN_VARIANTS } from '../../../lib/match/lex/han-variants.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LOCALES = ['en', 'ja', 'zh_CN', 'zh_TW'];

type Tree = { [key: string]: string | Tree };

/** Messages by dotted path; the forms of a plural stay together. */
function flatten(tree: Tree, path = ''): Map<string, string> {
  const messages = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const name = path ? `${path}.${key}` : key;
    if (typeof value === 'string') messages.set(name, value);
    else if (typeof value['n'] === 'string') messages.set(name, Object.values(value).join(' | '));
    else for (const [inner, text] of flatten(value, name)) messages.set(inner, text);
  }
  return messages;
}

const read = (locale: string) => flatten(JSON.parse(readFileSync(join(ROOT, `data/locales/${locale}.json`), 'utf8')) as Tree);
const messages = new Map(LOCALES.map((locale) => [locale, read(locale)]));
const english = messages.get('en') ?? new Map<string, string>();

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
const sources = ['entrypoints', 'components', 'lib']
  .flatMap(sourceFiles)
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

const slots = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();

describe.each(LOCALES)('%s', (locale) => {
  const own = messages.get(locale) ?? new Map<string, string>();

  it('has the messages that English has, and no others', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('leaves none empty', () => {
    expect([...own].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('has no slot right behind another: a browser reads `$1$2` as a variable `$1$`, and does not load the extension', () => {
    expect([...own].filter(([, text]) => /(?<!\$)\$[\w@]+\$(?!\$)/.test(text)).map(([key]) => key)).toEqual([]);
  });

  it('fills the same slots', () => {
    const different = [...own].filter(([key, text]) => slots(text).join() !== slots(english.get(key) ?? '').join());
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('writes a dollar as two: browsers drop a single one', () => {
    expect([...own].filter(([, text]) => /\$(?!\d)/.test(text.replaceAll('$$', ''))).map(([key]) => key)).toEqual([]);
  });

  it('uses only names that browsers accept', () => {
    expect([...own.keys()].filter((key) => !/^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$/.test(key))).toEqual([]);
  });

  it('has a description that stores accept', () => {
    expect(own.get('extDescription')?.length).toBeLessThanOrEqual(132);
  });
});

describe('the two scripts of Chinese', () => {
  /** Simplified forms that traditional texts write as well, as words of their own. */
  const SHARED = new Set('值干家步占台系了你回布核群峰');
  /** The same in names. */
  const IN_NAMES = new Set('德里志克瑞家峰布');
  const simplified = new Set([...HAN_VARIANTS.values()].map((code) => String.fromCharCode(code)));
  const isTraditional = (char: string) => HAN_VARIANTS.has(char.charCodeAt(0));
  const textOf = (locale: string) => [...(messages.get(locale)?.values() ?? [])].join('');

  it('has no traditional character in simplified text', () => {
    expect([...textOf('zh_CN')].filter(isTraditional)).toEqual([]);
  });

  it('has no simplified character in traditional text', () => {
    const found = [...textOf('zh_TW')].filter((char) => simplified.has(char) && !isTraditional(char) && !SHARED.has(char));
    expect(found).toEqual([]);
  });

  it('calls everybody by a name of the reader’s script', () => {
    const people = loadPack().facts.filter((fact) => fact.kind === 'person');
    const namesIn = (locale: string) => people.map((person) => personName(person, locale));
    expect(namesIn('zh-Hans').filter((name) => [...name].some(isTraditional))).toEqual([]);
    const isSimplified = (char: string) => simplified.has(char) && !isTraditional(char) && !IN_NAMES.has(char);
    expect(namesIn('zh-Hant').filter((name) => [...name].some(isSimplified))).toEqual([]);
  });

  it('uses full-width punctuation without a space behind it', () => {
    const texts = ['ja', 'zh_CN', 'zh_TW'].flatMap((locale) => [...(messages.get(locale) ?? [])]);
    const isOdd = (text: string) => /[。：，；、！？](\*\*)? (?!\|)|[\u3040-\u9fff][,:;!?()]|[,:;!?()][\u3040-\u9fff]/.test(text);
    expect(texts.filter(([, text]) => isOdd(text))).toEqual([]);
  });
});

describe('use of messages', () => {
  const everything = [...sources.map(({ text }) => text), readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8')].join('\n');
  /** Template literals such as `card.status.${…}` use everything that begins so. */
  const prefixes = [...everything.matchAll(/`([a-z][A-Za-z]*(?:\.[A-Za-z0-9]+)*\.)\$\{/g)].map((match) => match[1] ?? '');
  const isUsed = (key: string) =>
    everything.includes(`'${key}'`) ||
    everything.includes(`"${key}"`) ||
    everything.includes(`__MSG_${key.replaceAll('.', '_')}__`) ||
    prefixes.some((prefix) => key.startsWith(prefix));

  it('has no message that nobody shows', () => {
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });

  it('asks for no message that is missing', () => {
    const asked = sources.flatMap(({ text }) =>
      [...text.matchAll(/\b(?:t|plural)\(\s*'([A-Za-z][\w.]*)'/g)].map((match) => match[1] ?? ''),
    );
    const named = sources.flatMap(({ text }) => [...text.matchAll(/\bmessage="([^"]+)"/g)].map((match) => match[1] ?? ''));
    expect(asked.length).toBeGreaterThan(100);
    expect([...asked, ...named].filter((key) => !english.has(key))).toEqual([]);
  });
});

describe('words in views', () => {
  const views = sources.filter(({ file }) => file.endsWith('.tsx'));
  /** Names of keys and signs are the same in every language. */
  const SAME_EVERYWHERE = /^(?:Enter|news\.example|[A-Z])$/;

  /** Text between tags, and attributes that people read or hear. Comments and types are taken out first. */
  function hardCoded(code: string): string[] {
    const bare = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '');
    const between = [...bare.matchAll(/<\/?[A-Za-z][^<>]*(?:=>[^<>]*)*>([^<>{}()=;]+)(?=<\/?[A-Za-z>]|\{)/g)];
    const attributes = [...bare.matchAll(/\s(?:aria-label|title|placeholder|alt|label|legend)="([^"]+)"/g)];
    return [...between, ...attributes]
      .map((match) => (match[1] ?? '').trim())
      .filter((text) => /\p{L}/u.test(text) && !SAME_EVERYWHERE.test(text));
  }

  it('finds a hard-coded word where there is one', () => {
    expect(hardCoded('<p className="a">Hello there</p>')).toEqual(['Hello there']);
    expect(hardCoded('<button aria-label="Close">{x}</button>')).toEqual(['Close']);
    expect(hardCoded("<p>{t('common.close')}</p> // Hello")).toEqual([]);
  });

  it.each(views.map(({ file, text }) => [file.slice(ROOT.length + 1), text]))('%s has none', (_, text) => {
    expect(hardCoded(text)).toEqual([]);
  });
});

describe('sentences one after the other', () => {
  /** Two messages with a space of our own between: Japanese and Chinese have none there. */
  const JOINED = [
    /\{' '\}/,
    /\.join\(' '\)/,
    /\b(?:t|plural)\([^`\n]*\)\} +(?:\{|<(?!input|select)|\$\{)/,
    /(?:\}|\/>) +\$?\{[^}\n]*\b(?:t|plural)\(/,
    /\b(?:t|plural)\([^`\n]*\)\} \/> +\{/,
    /` \$\{[^`\n]*\b(?:t|plural)\(/,
  ];
  const joins = (code: string) => code.split('\n').filter((line) => JOINED.some((rule) => rule.test(line)));
  /** A figure with its word, coordinates of a path, a name with its own spelling, words of a passage, keys. */
  const NO_MESSAGES = /(?:rate-labels|series-layout)\.ts|SeriesChart\.tsx|NoteBody\.tsx|passage-link\.ts|since-saved\.ts/;

  it('finds a space of our own between two messages', () => {
    expect(joins("{t('a')}{' '}")).toHaveLength(1);
    expect(joins("{t('a')} {b && t('b')}")).toHaveLength(1);
    expect(joins("<Rich text={t('a')} /> {missed}")).toHaveLength(1);
    expect(joins("[was, since].join(' ')")).toHaveLength(1);
    expect(joins("`${first} ${i18n.t('a')}`")).toHaveLength(1);
    expect(joins("<Sentences>{t('a')}{t('b')}</Sentences>")).toEqual([]);
  });

  const speaking = sources.filter(({ file }) => /(components|entrypoints|lib\/card)\//.test(file.slice(ROOT.length)));
  it.each(speaking.map(({ file, text }) => [file.slice(ROOT.length + 1), text]))('%s has none', (file, text) => {
    expect(NO_MESSAGES.test(file) ? [] : joins(text)).toEqual([]);
  });

  it('leaves the gap of the language, and none where a sentence is missing', () => {
    expect(sentences({ locale: 'en-GB' }, ['One.', '', 'Two.', false])).toBe('One. Two.');
    expect(sentences({ locale: 'ja' }, ['一。', '二。'])).toBe('一。二。');
    expect(sentences({ locale: 'zh-Hant' }, ['一。', null, '二。'])).toBe('一。二。');
  });
});

describe('languages for Intl', () => {
  it.each([
    ['en-US', 'en-GB'],
    ['de', 'en-GB'],
    ['ja', 'ja'],
    ['ja-JP', 'ja'],
    ['zh-CN', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh_TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
  ])('%s reads %s', (browserLanguage, tag) => {
    expect(toBcp47(browserLanguage)).toBe(tag);
  });
});
