/** What is said of single figures against the whole record: each line is one way to be right, wrong, late or open. */
import { expect, test } from 'vitest';
import { annotate, compile } from '../../match/index.ts';
import { loadPack } from '../load-pack.ts';

const index = compile(loadPack());

/** The verdict on the figure in brackets, under a title on duties or on debt; null where nothing is marked on it. */
function verdictOn(published: string, text: string, title = "Trump's tariffs"): string | null {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  const plain = text.replace('[', '').replace(']', '');
  const { annotations } = annotate({ blocks: [{ text: title }, { text: plain }], lang: 'en', published }, index, { force: true });
  return annotations.find((one) => one.start < end && start < one.end && one.claim)?.verdict ?? null;
}

test.each([
  ['2025-08-21', 'Swiss goods have paid [43] percent since August 7.', 'differs'],
  ['2025-08-21', 'Bangladesh got away with 20 percent. Indonesia ended up at [16] percent.', 'differs'],
  ['2025-08-21', 'Take Switzerland. It came away with [42] percent.', 'differs'],
  ['2025-08-21', 'Japan was promised [18] percent in July.', 'differs'],
  ['2025-12-20', 'Swiss exporters are still paying the [39] percent of last summer.', 'outdated'],
  ['2025-12-20', 'In August the Swiss rate was [39] percent.', 'consistent'],
  ['2026-03-11', "South Korea's rate is [15] percent, says the importer.", 'outdated'],
])('%s: %s is %s', (published, text, verdict) => expect(verdictOn(published, text)).toBe(verdict));

test.each([
  ['an error that the text corrects', '2025-10-08', 'A chart claimed that Japan pays [31] percent; that was wrong.'],
  ['what another country plans to charge', '2025-10-08', 'Mexico plans to tax Asian cars at [52] percent.'],
  ['a margin', '2025-10-08', 'Profit margins on Swiss watches are at [38] percent.'],
  ['a tax on firms', '2025-10-08', 'In Switzerland the company tax is at [12] percent.'],
  ['a share of exports', '2025-10-08', 'Exports to America make up [21] percent of the economy of Taiwan.'],
  ['what people want', '2025-10-08', 'Of Republicans [12] percent would drop the tariffs on Japan.'],
  ['a rate of a central bank', '2025-10-08', "India's repo rate is [5.5] percent."],
  ['a duty of others', '2025-10-08', 'Brussels puts a [45] percent duty on Chinese electric cars.'],
  ['what might be', '2025-10-08', 'Were Japan to be charged [31] percent, its carmakers would lose a tenth of their profit.'],
  ['a forecast', '2025-10-08', 'A tariff of [22] percent on Japan by autumn is the base case of one bank.'],
  ['goods of which the record keeps no duty', '2025-10-08', 'Japanese cheese is charged [33] percent in the United States.'],
  [
    'what was threatened',
    '2025-10-08',
    'Mr Trump has talked of [200] percent on French champagne and [60] percent on everything Chinese.',
  ],
])('nothing differs in %s', (_, published, text) => expect(verdictOn(published, text)).not.toBe('differs'));

test.each([
  [
    '2025-05-13',
    'On the American side there remain a 10% reciprocal tariff and the [20]% imposed on China over fentanyl.',
    'consistent',
  ],
  ['2026-02-21', 'Gone are the 15% on Japanese and Korean goods and the [20]% that Vietnam paid.', 'consistent'],
  ['2025-10-25', 'Goods from Canada and Mexico have been paying [25]% at the border.', 'unclear'],
])('whose rate it is: %s: %s is %s', (published, text, verdict) => expect(verdictOn(published, text)).toBe(verdict));

test.each([
  ["another holder's sum", "China's holdings of US Treasuries were [$1,134.5 billion] in April."],
  ['what might be held', 'China might cut its holdings of US Treasuries to [$300 billion].'],
  ['a sum without its debt', 'China holds [$3,300 billion] of reserves.'],
])('no sum differs that is %s', (_, text) => {
  expect(verdictOn('2025-06-25', text, 'Who owns US debt')).not.toBe('differs');
});

test('a month belongs to the sum of its own clause', () => {
  const text = "China's stock of US Treasuries edged down to [$700.5 billion]; in July it had been $730.7 billion.";
  expect(verdictOn('2025-11-19', text, 'Who owns US debt')).toBe('consistent');
});

test.each([
  ['the sum of another day', 'Intervention was back: on 29 April 2024 Japan spent [7.4] trillion yen.', 'differs'],
  ['the sum of that day', 'Intervention was back: on 29 April 2024 Japan spent [5.92] trillion yen.', 'consistent'],
])('of an intervention, %s', (_, text, verdict) => expect(verdictOn('2024-11-20', text, 'The yen')).toBe(verdict));

test('a holder carried within its paragraph answers for its sum', () => {
  const text = 'Japan is the largest owner of US Treasuries. In September it held [$1,310] billion of them.';
  expect(verdictOn('2025-11-25', text, 'Who owns US debt')).toBe('differs');
});

test('a wrong rate that a paper gives for another country is that, and no claim of the president', () => {
  const text = 'Chinese buyers of American goods pay a duty of [95] per cent, a farm weekly wrote.';
  expect(verdictOn('2025-05-02', text)).toBe('differs');
});

test.each([
  ['until something happened', 'Brazil was at [50] per cent on much of what it sells until the ruling.', 'consistent'],
  ['until it happens', 'Brazil is charged [50] per cent until the courts have spoken.', 'outdated'],
  ['until a day, said first', 'Until early February Indian goods were charged [50] per cent.', 'consistent'],
  ['without an end', 'Indian goods were charged [50] per cent, says a card.', 'outdated'],
  ['what he had threatened', 'Europe escaped the [30] per cent that Trump had threatened.', 'consistent'],
])('what was charged, %s', (_, text, expected) => expect(verdictOn('2026-03-03', text)).toBe(expected));

test('a day behind "until" lies ahead of who writes unless what was until then is told', () => {
  const paused = 'Until early July Japan is spared; from then on [24] per cent will be charged.';
  expect(verdictOn('2025-05-02', paused)).toBe('consistent');
});

/** `imposer>target sector`, as the mark on the figure in brackets has it. */
function subjectOn(published: string, texts: string[], lang = 'en', title = "Trump's tariffs"): string | undefined {
  const blocks = [title, ...texts].map((text) => ({ text: text.replace('[', '').replace(']', '') }));
  const at = texts.findIndex((text) => text.includes('['));
  const start = texts[at]!.indexOf('[');
  const { annotations } = annotate({ blocks, lang, published }, index, { force: true });
  const mark = annotations.find((one) => one.block === at + 1 && one.start <= start && start < one.end && one.claim);
  return mark && `${mark.about.imposer}>${mark.about.target} ${mark.about.sector}`;
}

test.each([
  ['of two sides the first', ['China was hit most. Both sides had gone to [145] per cent and 125 per cent.'], 'US>CN all'],
  [
    'of two sides the second, roughly',
    ['China was hit most. Both sides had gone to 145 per cent and about [125] per cent.'],
    'CN>US all',
  ],
  ['of two sides the second', ['China was hit most. Both sides had gone to 145 per cent and [125] per cent.'], 'CN>US all'],
  ['a flat rate of those named', ['European exporters face a flat tariff of [10] per cent in America.'], 'US>EU all'],
  ['a flat rate of nobody named', ['A flat tariff of [10] per cent applies.'], 'US>* all'],
  [
    'the goods of the sentence before',
    [
      'The semiconductor tariff that makers had dreaded for more than a year came into force on Thursday, and it is small. A duty of [25] per cent falls on a few products.',
      'Taiwan makes most of them.',
    ],
    'US>* semiconductors',
  ],
  [
    "goods of the one partner spoken of, on which it pays its own country's rate",
    ['Brazil got part of its wish. On November 20 Mr Trump took coffee out of the [40] per cent that was added in July.'],
    'US>BR agriculture',
  ],
])('whose rate: %s', (_, texts, expected) => {
  const days: Record<string, string> = { 'US>BR agriculture': '2025-12-05', 'US>* semiconductors': '2026-01-16' };
  expect(subjectOn(days[expected] ?? '2025-06-20', texts)).toBe(expected);
});

test('in news of Greenland a rate on others than Europeans is none over Greenland', () => {
  expect(subjectOn('2026-01-19', ['The tariff on Japan stays at [15] per cent.'], 'en', 'Tariffs over Greenland')).toBe(
    'US>JP all',
  );
});

test('双方: the first rate is what America charges, the second the answer', () => {
  const text = '美方把对华芬太尼关税降至10%。今年4月，双方关税一度高达145%和[125]%。';
  expect(subjectOn('2025-11-12', [text], 'zh-Hans', '中美关税')).toBe('CN>US all');
});

test('what is said to be claimed, by whom the sentences before have told, is his claim', () => {
  const blocks = ['トランプ関税', 'トランプ大統領は2日、相互関税を発表した。日本は46%の関税をアメリカにかけていると主張した。'];
  const document = { blocks: blocks.map((text) => ({ text })), lang: 'ja', published: '2025-04-03' };
  const marks = annotate(document, index, { force: true }).annotations.filter(({ claim }) => claim?.value === 46);
  expect(marks.map(({ kind, about }) => [kind, about.speaker])).toEqual([['statement', 'donald-trump']]);
});
