/** Japanese and Chinese notices: base rates of one partner, laws in Han digits, labels in quotation marks, where statements begin and end. */
import { beforeAll, describe, expect, test } from 'vitest';
import { annotate, compile, type MatchIndex } from '../../../lib/match/index.ts';
import { lexDocument } from '../../../lib/match/lex/lex-document.ts';
import { loadPack } from '../../../lib/cli/load-pack.ts';
import { readDocument } from '../../../lib/match/reading/read-document.ts';
import type { Reading } from '../../../lib/match/reading/types.ts';

let index: MatchIndex;
beforeAll(() => {
  index = compile(loadPack());
});

function readings(lang: string, text: string): Reading[] {
  return readDocument(lexDocument({ blocks: [{ text }], lang, published: '2026-01-14' }, index.names), index);
}

function statements(lang: string, text: string): string[] {
  return readings(lang, text)
    .filter((one) => one.kind === 'statement')
    .filter(({ features }) => features.length > 0)
    .map(({ passage: { start, end } }) => text.slice(start, end));
}

/** `quote: facts`, one per mark behind the title. */
function marks(lang: string, published: string, text: string): string[] {
  const blocks = [{ text: lang === 'ja' ? '米国の関税と円をめぐる動き' : '美國的關稅 各國的對策' }, { text }];
  return annotate({ blocks, lang, published }, index).annotations.map(({ quote, facts }) => `${quote}: ${facts[0]}`);
}

describe('whose base rate it is', () => {
  test.each([
    ['zh-Hant', '美國對加拿大的基準關稅是35%。', 'CA'],
    ['zh-Hant', '美國對加拿大商品的基本關稅是35%。', 'CA'],
    ['ja', '米国のカナダに対する基本税率は35％だ。', 'CA'],
    ['zh-Hant', '美國的基準關稅是10%。', '*'],
    ['ja', '米国の基本税率は10％だ。', '*'],
  ])('%s %s', (lang, text, target) => {
    const targets = readings(lang, text).flatMap((one) => (one.kind === 'tariff' && one.figure ? one.targets : []));
    expect(targets).toEqual([target]);
  });
});

describe('laws by their sections', () => {
  test.each([
    ['zh-Hant', '美方動用貿易法一二二條。', ['一二二條: section-122']],
    ['zh-Hant', '美方已著手準備三〇一調查。', ['三〇一調查: section-301']],
    ['zh-Hant', '美國關稅援引了「1974年貿易法」第122條。', ['122條: section-122']],
    ['zh-Hant', '美國關稅的談判拖了一二二天。', []],
    ['ja', '大統領は通商法122条による関税を発動した。', ['通商法122条: section-122']],
  ])('%s %s', (lang, text, wanted) => expect(marks(lang, '2026-03-05', text)).toEqual(wanted));

  test.each([
    ['美國對台灣商品徵收10%的關稅。今天起的稅率還是10%。', 'TW'],
    ['對全球商品一律徵收10%的關稅。今天起的稅率還是10%。', '*'],
  ])('what all pay stays: %s', (text, target) => {
    const all = readings('zh-Hant', text).filter((one) => one.kind === 'tariff');
    expect(all.at(-1)).toMatchObject({ targets: [target] });
  });

  test('the year of a law is not when its duty was charged', () => {
    const text = '白宮搬出1974年《貿易法》裡一項條款，對全球進口商品徵收10%的關稅。';
    expect(marks('zh-Hant', '2026-02-27', text)).toEqual(['10%的關稅: us-s122-surcharge']);
  });
});

describe('what was said', () => {
  test.each([
    ['zh-Hans', '特朗普表示，“1974年贸易法”不是他写的。', '“1974年贸易法”', false],
    ['zh-Hans', '特朗普表示，“我们会赢的，等着看吧”。', '“我们会赢的，等着看吧”', true],
    ['zh-Hans', '片山皋月对日元贬值表示忧虑，但日元没有止跌。', '对日元贬值表示忧虑', true],
    ['zh-Hans', '特朗普抨击最高法院，随后飞往佛罗里达。', '抨击最高法院', true],
    ['zh-Hans', '新关税何时生效，特朗普没有说明。', '新关税何时生效', false],
    ['zh-Hans', '特朗普看到一支批评关税的广告，大为光火。', '关税的广告，大为光火', false],
    [
      'ja',
      '片山大臣によりますと、ベッセント長官との会談では、円安は行き過ぎだという認識で一致したということです。',
      '円安は行き過ぎだという認識で一致した',
      true,
    ],
    ['ja', '韓国政府によりますと、片山大臣は円安について話したということです。', '片山大臣は円安について話した', false],
    ['ja', '片山さつき財務相は「断固たる措置をとる」と述べ、市場に改めて警告した。', '市場に改めて', false],
    ['ja', '片山さつき財務相は「断固たる措置をとる」と述べ、一方的な円安だと警告した。', '一方的な円安だと', true],
  ])('%s %s', (lang, text, passage, isSaid) => expect(statements(lang, text).includes(passage)).toBe(isSaid));

  test('an article that says something is nobody on record', () => {
    const first = '特朗普说，关税会让美国富起来。';
    expect(statements('zh-Hans', `${first}文章说，关税由美国企业承担。`)).not.toContain('关税由美国企业承担');
    expect(statements('zh-Hans', `${first}又说，关税由美国企业承担。`)).toContain('关税由美国企业承担');
  });
});

test('a rate check that was carried out is the one of the news', () => {
  const text = '市場では、レートチェックを米当局が実施したとの見方が多い。';
  expect(marks('ja', '2026-01-30', text)).toEqual(['レートチェック: ny-fed-rate-check-2026-01-23']);
  expect(marks('ja', '2026-06-30', text)).toEqual([]);
  expect(marks('ja', '2026-01-30', '市場では、レートチェックとは何かが話題だ。')).toEqual([]);
});

describe('nothing was spent', () => {
  test.each([
    ['ja', '財務省によると、昨年12月29日から今年1月28日までの介入の総額は０円だった。', true],
    ['ja', '昨年12月29日から今年1月28日まで為替介入は行われていなかった。', true],
    ['zh-Hant', '去年12月29日至今年1月28日，日本未進行匯率干預。', true],
    ['ja', '昨年12月29日から今年1月28日までの介入の総額は０円台ではない。', false],
  ])('%s %s', (lang, text, isNothing) => {
    expect(readings(lang, text).some((one) => one.kind === 'intervention' && one.none)).toBe(isNothing);
  });
});
