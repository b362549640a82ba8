import { describe, expect, it } from 'vitest';
import { detectLanguage, languageOfTag } from './detect.ts';

describe('the language of a text', () => {
  it.each([
    ['The duty on cars will be paid by the importers, he said.', 'en'],
    ['US cars tariff: 15 per cent for Japan, 25 per cent for vans', 'en'],
    ['Dazi sulle auto: 15 per cento per il Giappone, 25 per cento per il resto e di più', 'other'],
    ['Die Zölle auf Autos werden von den Importeuren bezahlt und das ist teuer.', 'other'],
    ['Les droits de douane sur les voitures sont payés par les importateurs.', 'other'],
    ['Пошлины на автомобили платят импортеры.', 'other'],
    ['관세는 수입업자가 낸다.', 'other'],
    ['自動車への関税は輸入業者が払う。', 'ja'],
    ['日米関税交渉', 'ja'],
    ['日米財務相会談', 'ja'],
    ['关税由进口商支付，财政部表示。', 'zh-Hans'],
    ['關稅由進口商支付，財政部表示。', 'zh-Hant'],
    ['川普宣布對台灣加徵關稅。', 'zh-Hant'],
    ['特朗普对日本加征24%关税', 'zh-Hans'],
    ['IEEPA判決後のUSTR', 'ja'],
    ['The Ministry of Finance (財務省) said that the talks would go on.', 'en'],
    ['The minister, Katsunobu Kato 加藤勝信, said that he had met the secretary.', 'en'],
    ['USTR声明：IEEPA关税终止', 'zh-Hans'],
    ['関税率', 'ja'],
    ['관세 인상 발표 財務省', 'other'],
    ['Пошлины и 関税', 'other'],
    ['Ursula von der Leyen and Guy de la Tour had met the press.', 'en'],
    ['Charles de Gaulle est le nom de la place.', 'other'],
    ['Die Abgabe von Importeuren der Union und die Steuer von Amerika sind hoch.', 'other'],
  ])('%s', (text, expected) => {
    expect(detectLanguage(text, null)).toBe(expected);
  });

  it.each(['25%', 'Trump', '', '2日', 'Ursula von der Leyen and Donald Trump shook hands.'])('cannot be told from %j', (text) => {
    expect(detectLanguage(text, null)).toBeNull();
  });

  it('is what is expected where the characters do not tell', () => {
    expect(detectLanguage('美方代表', 'zh-Hant')).toBe('zh-Hant');
    expect(detectLanguage('日本政府', 'ja')).toBe('ja');
  });

  it.each([
    ['Katsunobu Kato, Washington', 'ja', 'en'],
    ['Katsunobu Kato, Washington', 'zh-Hant', 'en'],
    ['Katsunobu Kato, Washington', 'en', null],
    ['Katsunobu Kato, Washington', 'other', null],
    ['Katsunobu Kato, Washington', null, null],
    ['Kato, Tokyo', 'ja', null],
    ['Katsunobu Kato, Washington 赤', 'ja', null],
  ] as const)('%s on a page in %s is %s', (text, expected, language) => {
    expect(detectLanguage(text, expected)).toBe(language);
  });

  it.each([
    ['en-GB', 'en'],
    ['ja', 'ja'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['de', 'other'],
    ['und', null],
    ['', null],
  ])('of the tag %s is %s', (tag, expected) => {
    expect(languageOfTag(tag)).toBe(expected);
  });
});
