/** Currency signs, codes and words, before and after a number. */
import { lookup } from '../lex/lookup.ts';
import { isLetter, isWordUnit } from '../lex/characters.ts';
import { foldString } from '../lex/fold.ts';
import { endOfWord, skipJoint, skipSpace } from '../lex/words.ts';

export interface CurrencyAt {
  /** ISO 4217 code. */
  code: string;
  start: number;
  end: number;
}

/** Letters that make a dollar another dollar. */
const DOLLARS = lookup<string>({
  us: 'USD',
  u: 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  hk: 'HKD',
  nt: 'TWD',
  s: 'SGD',
  nz: 'NZD',
  r: 'BRL',
  mx: 'MXN',
  tw: 'TWD',
  cdn: 'CAD',
});
const SIGNS = lookup<string>({
  $: 'USD',
  '¥': 'JPY',
  '€': 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  '₹': 'INR',
  '฿': 'THB',
  '₫': 'VND',
  '₱': 'PHP',
  '₽': 'RUB',
});
const CODES = lookup<string>({
  usd: 'USD',
  jpy: 'JPY',
  cny: 'CNY',
  rmb: 'CNY',
  eur: 'EUR',
  gbp: 'GBP',
  cad: 'CAD',
  chf: 'CHF',
  krw: 'KRW',
  inr: 'INR',
  brl: 'BRL',
  mxn: 'MXN',
  twd: 'TWD',
  rs: 'INR',
  y: 'JPY',
});
const WORDS = lookup<string>({
  dollar: 'USD',
  dollars: 'USD',
  usd: 'USD',
  greenbacks: 'USD',
  yen: 'JPY',
  jpy: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  rmb: 'CNY',
  cny: 'CNY',
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  pound: 'GBP',
  pounds: 'GBP',
  gbp: 'GBP',
  sterling: 'GBP',
  won: 'KRW',
  krw: 'KRW',
  rupee: 'INR',
  rupees: 'INR',
  franc: 'CHF',
  francs: 'CHF',
  chf: 'CHF',
  peso: 'MXN',
  pesos: 'MXN',
  real: 'BRL',
  reais: 'BRL',
  baht: 'THB',
  dong: 'VND',
  cad: 'CAD',
  ringgit: 'MYR',
  rupiah: 'IDR',
  lira: 'TRY',
  rand: 'ZAR',
  krona: 'SEK',
  ruble: 'RUB',
  rubles: 'RUB',
});
/** Words before "dollars" that make them another country's. */
const OF_COUNTRY = lookup<string>({
  us: 'USD',
  american: 'USD',
  canadian: 'CAD',
  australian: 'AUD',
  taiwan: 'TWD',
  taiwanese: 'TWD',
  singapore: 'SGD',
  singaporean: 'SGD',
  japanese: 'JPY',
  chinese: 'CNY',
  korean: 'KRW',
  swiss: 'CHF',
  indian: 'INR',
  british: 'GBP',
  mexican: 'MXN',
  brazilian: 'BRL',
});
/** After a number in Chinese or Japanese; longer names first. */
const CJK_NAMES: readonly [name: string, code: string][] = (
  [
    ['米ドル', 'USD'],
    ['香港ドル', 'HKD'],
    ['カナダドル', 'CAD'],
    ['豪ドル', 'AUD'],
    ['台湾ドル', 'TWD'],
    ['シンガポールドル', 'SGD'],
    ['ドル', 'USD'],
    ['弗', 'USD'],
    ['美元', 'USD'],
    ['美金', 'USD'],
    ['美圓', 'USD'],
    ['加元', 'CAD'],
    ['加幣', 'CAD'],
    ['澳元', 'AUD'],
    ['港元', 'HKD'],
    ['港幣', 'HKD'],
    ['新臺幣', 'TWD'],
    ['新台幣', 'TWD'],
    ['台幣', 'TWD'],
    ['臺幣', 'TWD'],
    ['日元', 'JPY'],
    ['日圓', 'JPY'],
    ['日円', 'JPY'],
    ['日幣', 'JPY'],
    ['円', 'JPY'],
    ['歐元', 'EUR'],
    ['ユーロ', 'EUR'],
    ['英鎊', 'GBP'],
    ['ポンド', 'GBP'],
    ['人民幣', 'CNY'],
    ['人民元', 'CNY'],
    ['中国元', 'CNY'],
    ['韓元', 'KRW'],
    ['韓圓', 'KRW'],
    ['ウォン', 'KRW'],
    ['瑞士法郎', 'CHF'],
    ['瑞郎', 'CHF'],
    ['スイスフラン', 'CHF'],
    ['フラン', 'CHF'],
    ['盧比', 'INR'],
    ['ルピー', 'INR'],
    ['レアル', 'BRL'],
    ['ペソ', 'MXN'],
    ['泰銖', 'THB'],
    ['バーツ', 'THB'],
    ['元', 'CNY'],
    ['圓', 'JPY'],
  ] as [string, string][]
).map(([name, code]) => [foldString(name), code]);

/** The currency sign or code that stands right before a number at `at`. */
export function currencyBefore(text: string, at: number): CurrencyAt | null {
  const end = text[at - 1] === ' ' ? at - 1 : at;
  const sign = text[end - 1] ?? '';
  if (SIGNS[sign] !== undefined) return signBefore(text, end - 1, at);
  let start = end;
  while (start > 0 && end - start < 4 && isLetter(text.charCodeAt(start - 1))) start--;
  const written = text.slice(start, end);
  // "Y15.3tn"; a letter apart from its number is a name.
  const code = written === 'y' && end < at ? undefined : CODES[written];
  if (code !== undefined && (start === 0 || !isWordUnit(text.charCodeAt(start - 1)))) return { code, start, end: at };
  return null;
}

/** "US$", "NT$", "R$" and the bare sign, which stands at `sign`. */
function signBefore(text: string, sign: number, end: number): CurrencyAt {
  const code = SIGNS[text[sign]!]!;
  if (text[sign] !== '$') return { code, start: sign, end };
  let start = sign;
  while (start > 0 && sign - start < 4 && isLetter(text.charCodeAt(start - 1))) start--;
  const country = DOLLARS[text.slice(start, sign)];
  if (country !== undefined) return { code: country, start, end };
  return { code, start: text.startsWith('u.s.', sign - 4) ? sign - 4 : sign, end };
}

/** The currency that stands right after a number that ends at `at`. */
export function currencyAfter(text: string, at: number): CurrencyAt | null {
  return latinAfter(text, at) ?? cjkAfter(text, at) ?? signAfter(text, at);
}

function latinAfter(text: string, at: number): CurrencyAt | null {
  let start = skipJoint(text, at);
  let country: string | undefined;
  if (text.startsWith('u.s. ', start)) [country, start] = ['USD', start + 5];
  else if (text.startsWith('hong kong ', start)) [country, start] = ['HKD', start + 10];
  else if (text.startsWith('new taiwan ', start)) [country, start] = ['TWD', start + 11];
  else {
    const wordEnd = endOfWord(text, start);
    country = OF_COUNTRY[text.slice(start, wordEnd)];
    if (country !== undefined) start = skipSpace(text, wordEnd);
  }
  const end = endOfWord(text, start);
  const code = WORDS[text.slice(start, end)];
  if (code === undefined) return null;
  return { code: code === 'USD' ? (country ?? code) : code, start: at, end };
}

function cjkAfter(text: string, at: number): CurrencyAt | null {
  const start = skipSpace(text, at);
  const found = CJK_NAMES.find(([name]) => text.startsWith(name, start));
  return found ? { code: found[1], start: at, end: start + found[0].length } : null;
}

/** "5$" and "24€" of translated copy. */
function signAfter(text: string, at: number): CurrencyAt | null {
  const code = SIGNS[text[at] ?? ''];
  return code === undefined || isWordUnit(text.charCodeAt(at + 1)) ? null : { code, start: at, end: at + 1 };
}
