/** Words of the interface. Components get an `I18n` and never know where its messages come from. */
import type en from '../../data/locales/en.json';

type Leaves<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : T[K] extends { n: string } ? `${P}${K}` : Leaves<T[K], `${P}${K}.`>;
}[keyof T & string];

/** Dotted path of a message in `data/locales/en.json`. */
export type MessageKey = Leaves<typeof en>;

export interface I18n {
  /** BCP 47 tag for Intl, of the language the messages are in: `en-GB`, `ja`, `zh-Hans`, `zh-Hant`. */
  locale: string;
  /** The message with `$1`… replaced. */
  t(key: MessageKey, ...substitutions: (string | number)[]): string;
  /** The message in the form for `count`; `$1` is the count unless substitutions are given. */
  plural(key: MessageKey, count: number, ...substitutions: (string | number)[]): string;
  /** Where words are shown: holds together what is read as one. Without it they are as one would type them. */
  keep?: (text: string) => string;
}

/** Message lookup as `browser.i18n.getMessage` does it: key with underscores, substitutions as strings. */
export type GetMessage = (key: string, substitutions: string[]) => string;

/**
 * The language that a browser in this language gets its messages in, as a tag for Intl: a German browser reads English
 * sentences, so it reads English dates in them. The English is British, as the record's own words are.
 */
export function toBcp47(uiLanguage: string): string {
  const tag = uiLanguage.replace('_', '-');
  if (/^zh-(tw|hk|mo|hant)/i.test(tag)) return 'zh-Hant';
  if (/^zh/i.test(tag)) return 'zh-Hans';
  return /^ja/i.test(tag) ? 'ja' : 'en-GB';
}

/** Wraps a message source. Plural messages are stored as "one | other", or one form for all. */
export function createI18n(getMessage: GetMessage, uiLanguage: string): I18n {
  const lookUp = (key: string, substitutions: (string | number)[]) =>
    getMessage(key.replaceAll('.', '_'), substitutions.map(String));
  return {
    locale: toBcp47(uiLanguage),
    t: (key, ...substitutions) => lookUp(key, substitutions),
    plural: (key, count, ...substitutions) => {
      const forms = lookUp(key, substitutions.length ? substitutions : [count]).split(' | ');
      return (count === 1 ? forms[0] : forms.at(-1)) ?? '';
    },
  };
}

type Tree = { [key: string]: string | Tree };

/** A message source over a locale file, for tests and tools. */
export function messagesOf(tree: Tree): GetMessage {
  return (key, substitutions) => {
    let node: string | Tree | undefined = tree;
    for (const part of key.split('_')) node = typeof node === 'object' ? node[part] : undefined;
    const text =
      typeof node === 'string'
        ? node
        : typeof node === 'object' && typeof node['n'] === 'string'
          ? `${node['1'] ?? node['n']} | ${node['n']}`
          : '';
    // As browsers do it: `$$` is a dollar.
    return text.replace(/\$([\d$])/g, (_, n: string) => (n === '$' ? '$' : (substitutions[Number(n) - 1] ?? '')));
  };
}
