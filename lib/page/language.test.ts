import { describe, expect, it } from 'vitest';
import { isSameLanguage, languageOf } from './language.ts';

const EN =
  'The minister said that the talks in Washington would go on and that the rate of the duty was still open for them. It is a matter of weeks.';
const JA = '財務相は関税をめぐる協議を続けると述べた。税率はまだ決まっていない。';
const HANS = '财政部长说，关税谈判还会继续，税率问题还没有决定。';
const HANT = '財政部長說，關稅談判還會繼續，稅率問題還沒有決定。';
const DE =
  'Der Minister sagte, die Gespräche in Washington würden fortgesetzt, und der Zollsatz sei noch offen. Es geht um Wochen, nicht um Monate, hieß es aus dem Umfeld der Delegation am Abend.';
const KO = '장관은 관세 협상을 계속하겠다고 말했다.';

const ROWS: [string, string, (string | null)[], string][] = [
  ['told and right', EN, ['en-GB'], 'en-GB'],
  ['untold English', EN, [], 'en'],
  ['untold Japanese', JA, [], 'ja'],
  ['simplified', HANS, ['zh-CN'], 'zh-Hans'],
  ['traditional', HANT, ['zh-TW'], 'zh-Hant'],
  ['told the other script', HANT, ['zh-CN'], 'zh-Hant'],
  ['told the script itself', HANT, ['zh-Hant'], 'zh-Hant'],
  ['template left in English', JA, ['en'], 'ja'],
  ['template left in English, Chinese text', HANS, ['en-US'], 'zh-Hans'],
  ['second source fits', JA, ['en', 'ja_JP'], 'ja-JP'],
  ['German in an English template', DE, ['en'], 'und'],
  ['German told', DE, ['de'], 'de'],
  ['English told as German', EN, ['de'], 'en'],
  ['Korean', KO, [], 'ko'],
  ['Russian', 'Министр сообщил, что переговоры о пошлинах продолжатся на следующей неделе.', ['en'], 'und'],
  ['no letters', '24 % 15 %', ['en'], 'en'],
  ['nothing at all', '', [], 'und'],
  ['a broken tag', EN, ['english please', 'EN'], 'EN'],
  ['few words, told', 'Tariff talks resume', ['en'], 'en'],
];

describe('languageOf', () => {
  it.each(ROWS)('%s', (_why, text, told, tag) => {
    expect(languageOf(text, told)).toBe(tag);
  });

  it('takes both Chinese scripts as one language', () => {
    expect(isSameLanguage('zh-Hans', 'zh-TW')).toBe(true);
    expect(isSameLanguage('en', 'ja')).toBe(false);
  });
});
