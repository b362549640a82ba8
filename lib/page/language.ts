/** The language of a text: what the page says, checked against the script it is written in. */

/** Frequent characters that only one of the two Chinese scripts has. */
const SIMPLIFIED = /[们国这说时对会来产经贸关税财务统长发现进开过还后与为业东车马问题让动么]/g;
const TRADITIONAL = /[們國這說時對會來產經貿關稅財務統長發現進開過還後與為業東車馬問題讓動麼]/g;
const ENGLISH = /\b(?:the|of|and|to|in|that|is|for|on|with|was|as|by|at|from)\b/gi;
const SAMPLE = 2000;
/** Share of words that are the commonest English ones; English prose has about a third, other languages under a tenth. */
const ENGLISH_SHARE = 0.14;

/** BCP 47 tag of the text, or `und`. `told` is what the page says, most trusted first. */
export function languageOf(text: string, told: readonly (string | null | undefined)[]): string {
  const tags = told.map(cleanTag).filter((tag) => tag !== null);
  const script = scriptOf(text);
  if (script === null) return tags[0] ?? 'und';
  const fitting = tags.find((tag) => fits(tag, script));
  if (script === 'Latn') return latinTag(text, fitting);
  if (script === 'Han') return fitting && /^zh-han[st]/i.test(fitting) ? fitting : chineseTag(text, fitting);
  return fitting ?? (script === 'Jpan' ? 'ja' : script === 'Kore' ? 'ko' : 'und');
}

/** Whether two tags name the same language; both Chinese scripts are one. */
export function isSameLanguage(a: string, b: string): boolean {
  return primary(a) === primary(b);
}

function primary(tag: string): string {
  return (tag.split('-', 1)[0] ?? '').toLowerCase();
}

function cleanTag(tag: string | null | undefined): string | null {
  const first = tag?.split(/[,;\s]/, 1)[0]?.replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(first) ? first : null;
}

type Script = 'Jpan' | 'Han' | 'Kore' | 'Latn' | 'other';

/** The script that carries the text; null when there is too little of any. */
export function scriptOf(text: string): Script | null {
  let [kana, han, hangul, latin, other] = [0, 0, 0, 0, 0];
  const end = Math.min(text.length, SAMPLE);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x250) latin += (code | 32) >= 97 && ((code | 32) <= 122 || code >= 0xc0) ? 1 : 0;
    else if (code >= 0x370 && code < 0x1100) other++;
    else if (code >= 0x3041 && code <= 0x30fa) kana++;
    else if (code >= 0x3400 && code <= 0x9fff) han++;
    else if (code >= 0xac00 && code <= 0xd7af) hangul++;
  }
  const east = kana + han + hangul;
  if (east + latin + other < 4) return null;
  if (other > latin && other > east) return 'other';
  // A Latin word takes several letters where a Han one takes two characters.
  if (east * 3 < latin) return 'Latn';
  if (hangul > kana && hangul > han / 2) return 'Kore';
  return kana * 20 > han + kana ? 'Jpan' : 'Han';
}

function fits(tag: string, script: Script): boolean {
  const language = primary(tag);
  if (script === 'Jpan') return language === 'ja';
  if (script === 'Kore') return language === 'ko';
  if (script === 'Han') return language === 'zh' || language === 'yue' || language === 'ja';
  return script === 'Latn' ? !/^(?:ja|zh|ko|yue|ru|uk|ar|he|hi|th|el)$/.test(language) : !/^(?:en|ja|zh|ko)$/.test(language);
}

/** Pages in other languages often keep their template's `lang="en"`. */
function latinTag(text: string, told: string | undefined): string {
  const sample = text.slice(0, SAMPLE);
  const words = count(sample, /[a-zà-ÿ'’]+/gi);
  if (words < 20) return told ?? 'und';
  const share = count(sample, ENGLISH) / words;
  if (told === undefined) return share >= ENGLISH_SHARE ? 'en' : 'und';
  if (primary(told) === 'en') return share >= (words < 60 ? ENGLISH_SHARE / 2 : ENGLISH_SHARE) ? told : 'und';
  return share >= 2 * ENGLISH_SHARE ? 'en' : told;
}

function chineseTag(text: string, told: string | undefined): string {
  const sample = text.slice(0, SAMPLE);
  const simplified = count(sample, SIMPLIFIED);
  const traditional = count(sample, TRADITIONAL);
  if (told && primary(told) === 'ja') return simplified > 3 ? 'zh-Hans' : told;
  if (simplified !== traditional) return simplified > traditional ? 'zh-Hans' : 'zh-Hant';
  if (told === undefined) return 'zh';
  return /-(?:tw|hk|mo)\b/i.test(told) ? 'zh-Hant' : /-(?:cn|sg)\b/i.test(told) ? 'zh-Hans' : told;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
