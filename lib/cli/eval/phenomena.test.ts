/** Rules of the matcher that only the whole record can show: each names one phenomenon. */
import { expect, test } from 'vitest';
import { annotate, compile } from '../../match/index.ts';
import { loadPack } from '../load-pack.ts';

const pack = loadPack();
const index = compile({ facts: pack.facts, vocabulary: pack.vocabulary });

/** What is marked in an article of a title and paragraphs. */
function marks(published: string, blocks: string[], lang = 'en'): string[] {
  const { annotations } = annotate({ blocks: blocks.map((text) => ({ text })), lang, published }, index);
  return annotations.map(({ quote, facts }) => `${quote} = ${facts[0]}`);
}

test('a phone bill, a hoard of coins and a pact of two others are no coverage', () => {
  expect(
    marks('2025-07-02', [
      'Networks raise tariffs',
      'Customers of the three networks will pay 11 per cent to 23 per cent more. A Japanese rival cut prices.',
    ]),
  ).toEqual([]);
  const coins = 'A bitcoin treasury company said its treasury holdings rose. It is the largest holder in Japan.';
  expect(marks('2026-05-11', ['Coins in the till', coins])).toEqual([]);
  const pact = 'India will cut its duty on whisky from 150% to 75%. Tariffs on British cars fall from 100% to 10%.';
  expect(marks('2025-12-10', ['A pact enters into force', pact])).toEqual([]);
  expect(
    marks('2025-06-12', ['欧盟对中国电动汽车加税', '欧盟对中国电动汽车加征35.3%的关税，加拿大也对中国汽车征收100%关税。'], 'zh'),
  ).toEqual([]);
});

test('a duty of trade defence is none of the record', () => {
  const text = 'Trump put a 30% tariff on Mexican goods. Washington also imposed a 17% anti-dumping duty on Mexican tomatoes.';
  expect(marks('2025-07-14', ['Letter to Mexico', text])).toEqual(['30% tariff = us-mx-fentanyl']);
});

test('one programme holds for a list of countries', () => {
  const text = 'The reciprocal tariffs of 15% on Japan and 15% on the European Union were struck down by the US Supreme Court.';
  const found = marks('2026-02-25', ['What the ruling on tariffs changes', text]).filter((mark) => mark.startsWith('15%'));
  expect(found).toEqual(['15% = us-jp-reciprocal', '15% = us-eu-reciprocal']);
});

test('goods of the sentence before are meant where none are named', () => {
  const text = '米政府は16日、日本車への関税を15％に引き下げた。これまでは4月に発動した25％の追加関税がかかっていた。';
  expect(marks('2025-09-17', ['車の関税', text], 'ja')).toEqual([
    expect.stringMatching(/^15％ = us-jp-autos$/),
    expect.stringMatching(/^25％の追加関税 = us-(jp-)?autos$/),
  ]);
});

test('reserves and tenths of sales are neither holdings nor rates', () => {
  const reserves = '米財務省によると日本の米国債保有額は1兆1039億ドルだった。日本の外貨準備高は1兆3000億ドルとされる。';
  expect(marks('2026-09-25', ['米国債保有', reserves], 'ja')).toEqual(['1兆1039億ドル = ust-holdings-jp']);
  const sales = '日本製品には15％の相互関税がかかっていた。売り上げの3割が米国向けだ。';
  expect(marks('2025-10-02', ['関税の町', sales], 'ja')).toEqual(['15％の相互関税 = us-jp-reciprocal']);
});

test('goods shipped to the United States are charged there', () => {
  expect(marks('2025-08-01', ['美國對台關稅', '白宮公布稅率，台灣輸美商品適用20%關稅。'], 'zh-Hant')).toEqual([
    '20%關稅 = us-tw-reciprocal',
  ]);
});

test('a caption states nothing', () => {
  const text = 'Finance Minister Katsunobu Kato speaks during an interview in Tokyo after the sell-off in US Treasuries.';
  expect(marks('2025-05-03', ['Japan and its US Treasuries', text]).filter((mark) => mark.includes('kato-'))).toEqual([]);
});

test('owners listed after "the two largest" hold the places of the list', () => {
  const text = 'The two largest owners of US Treasuries, Japan and China, bought more in February.';
  expect(marks('2025-05-03', ['Who owns US debt', text])).toEqual([
    'two largest owners of US Treasuries, Japan and China = ust-holdings-jp',
  ]);
});

test('a statement around a figure keeps its other words', () => {
  const text =
    'The $1.1 trillion that Japan holds in US Treasuries are a card among all the cards on the table in negotiations, Kato said on Friday.';
  const found = marks('2025-05-02', ['Kato on Treasuries', text]);
  expect(found).toContain('a card among all the cards on the table in negotiations = kato-2025-05-02-could-be-card');
});

test('the partner named beside a duty on everyone leads to its own measure', () => {
  const text = 'Trump also put a 25 per cent duty on cars, a mainstay of the Japanese economy.';
  expect(marks('2025-05-02', ['Tariffs bite', text])).toContain('25 per cent duty = us-jp-autos');
});

test('whom a duty spares is not whom it falls on', () => {
  const text = 'The 25% tariff that Trump put on imported cars does not apply to the first 100,000 British cars, which pay 10%.';
  expect(marks('2026-08-05', ['Britain and the tariffs', text])).toContain('10% = us-gb-autos');
  expect(marks('2026-08-05', ['Britain and the tariffs', text])).toContain('25% tariff = us-autos');
});

test('a word behind "after" belongs to the figure that follows it', () => {
  const text = 'China pays the US 20% in tariffs after the fentanyl rate was halved to 10%. It is charged no more.';
  const found = annotate({ blocks: [{ text: 'Tariffs' }, { text }], lang: 'en', published: '2025-11-12' }, index).annotations;
  expect(found.find(({ claim }) => claim?.value === 20)?.verdict).not.toBe('outdated');
});

test('a name that says goods of America is what pays', () => {
  const found = marks('2025-06-10', ['米中の関税', '中国は米国産大豆に10％の追加関税を課している。'], 'ja');
  expect(found).toEqual(['10％の追加関税 = cn-us-feb-mar-2025']);
});

test('a figure that no word tells as a duty is marked where the record has it for who and what are spoken of', () => {
  const title = 'Washington and the tariffs on Switzerland';
  const levy = 'Every cheese from Gruyère now attracts an impost of 39 per cent on its way to New York. Swiss dairies groan.';
  expect(marks('2025-09-01', [title, levy])).toEqual(['39 per cent = us-ch-reciprocal']);
  const spring = 'Bern was first told 31 in the spring of 2025. The toll of 39 per cent came on 7 August.';
  expect(marks('2025-09-01', [title, spring])).toContain('39 per cent = us-ch-reciprocal');
});

test('a figure that the record has for somebody, and the text for something else, stays unmarked', () => {
  const title = 'Washington and the tariffs on Switzerland';
  for (const text of [
    'A Swiss bank gives the talks a 39 per cent chance.',
    'Shares in a Swiss watchmaker lost 39 per cent.',
    'In Geneva a safeguard duty of 39 per cent protects the mills.',
    'A Swiss dairy sends two fifths of its cheese abroad, and half of the rest is eaten in Bern.',
  ])
    expect(marks('2025-09-01', [title, text])).toEqual([]);
});

test('what the record does not yet have on the day is not weighed', () => {
  const text = 'Every cheese from Gruyère now attracts an impost of 39 per cent on its way to New York. Swiss dairies groan.';
  expect(marks('2025-07-01', ['Washington and the tariffs on Switzerland', text])).toEqual([]);
});

test('a sum of a holder is known by its digits where the article has named Treasuries, and a round one is not', () => {
  const title = 'Who lends to America';
  const lead = 'Treasuries are sold every day.';
  const rest = ['The deficit grows.', 'Congress is away.', 'Nobody minds.'];
  expect(marks('2026-10-05', [title, lead, ...rest, "Britain's $998bn may soon be the largest heap."])).toEqual([
    '$998bn = ust-holdings-gb',
  ]);
  expect(marks('2026-10-05', [title, lead, ...rest, "Britain's $900bn may soon be the largest heap."])).toEqual([]);
});

test('a law is marked where the text says what it is, rests something on it or inquires under it', () => {
  const glossary = [
    'Guide to the tariffs',
    'Section 122 and Section 232 are on every tongue.',
    'Section 232 (Trade Expansion Act of 1962): security.',
  ];
  expect(marks('2026-03-05', [...glossary, 'Trump put a 10% tariff on all imports.'])).toEqual([
    'Section 232 = section-232',
    '10% tariff = us-s122-surcharge',
  ]);
  expect(marks('2026-08-03', ['新関税', '米国が始めた新しい関税は通商法301条が根拠だ。民法301条は関係がない。'], 'ja')).toEqual([
    '通商法301条 = section-301',
  ]);
  expect(marks('2025-09-04', ['药品关税', '美国商务部正进行“232条款”调查，关税日程未定。'], 'zh')).toEqual([
    '232条款 = section-232',
  ]);
});

test('what nobody of the story says is not put into his mouth', () => {
  const passive = '片山さつき財務相は会見を開かなかった。1月にはレートチェックも伝えられ、円売り介入への警戒が広がった。';
  const isHers = (mark: string): boolean => mark.includes('katayama');
  expect(marks('2026-06-01', ['円相場', passive], 'ja').filter(isHers)).toEqual([]);
  const stranger =
    'トランプ大統領は5日に医薬品の関税について語った。時計工場の社長は「部品は米国に売る。関税が決まらない」と話した。';
  expect(marks('2025-08-08', ['関税', stranger], 'ja').filter((mark) => mark.includes('関税が決まらない'))).toEqual([]);
});

test('a denial is marked with the one who denies', () => {
  const text = '坊間盛傳關稅談判中美方要求新台幣升值，央行總裁楊金龍5月8日出面否認。';
  expect(marks('2025-06-20', ['台幣', text], 'zh-Hant')).toEqual([expect.stringMatching(/^楊金龍5月8日出面否認 = yang/)]);
});

test('what somebody said is marked once, however often he speaks', () => {
  const first =
    'Katsunobu Kato said on Tuesday he hoped to meet Bessent at the G7 in Canada and go on with the discussion about foreign exchange.';
  const later = 'He was preparing to attend the meeting in Canada, Kato told reporters in Tokyo.';
  const found = marks('2025-05-13', ['Tokyo and the tariffs', first, later]).filter((mark) => mark.includes('kato-'));
  expect(found).toHaveLength(1);
});

test('two words in quotation marks are of the record only where both are', () => {
  const text = 'On his platform Donald Trump called the tariff pact with Vietnam a "great deal".';
  expect(marks('2026-02-02', ['Markets and the pact', text])).toEqual([]);
});

test('a court named before is the one that ruled', () => {
  const text =
    'The United States charged a tariff of 15 percent on Japanese goods until the Supreme Court spoke. The court had found that the president lacked the power.';
  const found = marks('2026-03-04', ['Refunds', text]).filter((mark) => mark.includes('scotus'));
  expect(found).toEqual(['The court had found = scotus-ieepa-2026-02-20']);
  expect(marks('2026-03-04', ['Refunds', text.replace(' until the Supreme Court spoke', '')]).join()).not.toContain('scotus');
});
