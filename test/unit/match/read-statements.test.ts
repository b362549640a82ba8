import { beforeAll, expect, test } from 'vitest';
import { compile, type MatchIndex } from '../../../lib/match/index.ts';
import { lexDocument } from '../../../lib/match/lex/lex-document.ts';
import { loadPack } from '../../../lib/cli/load-pack.ts';
import { readDocument } from '../../../lib/match/reading/read-document.ts';

let index: MatchIndex;
beforeAll(() => {
  index = compile(loadPack());
});

/** `speaker: passage`, one per statement that the text gives; in brackets where no word says that it was said. */
function read(text: string, lang = 'en', published = '2025-05-02'): string[] {
  const lexed = lexDocument({ blocks: [{ text }], lang, published }, index.names);
  return readDocument(lexed, index).flatMap((one) =>
    one.kind === 'statement' ? [`${one.speakers[0]}: ${quote(text.slice(one.passage.start, one.passage.end), one.free)}`] : [],
  );
}

function quote(passage: string, free: boolean): string {
  return free ? `(${passage})` : passage;
}

test.each([
  [
    '"We build fine ships here," Shipping envoy Marta Lind said after she had met Scott Bessent.',
    ['undefined: "We build fine ships here,"'],
  ],
  ['Katsunobu Kato said that all cards belong on the table.', ['katsunobu-kato: all cards belong on the table']],
  [
    'All cards belong on the table, Finance Minister Katsunobu Kato said on Friday.',
    ['katsunobu-kato: All cards belong on the table'],
  ],
  ["Japan's finance minister said that no target was discussed.", ['katsunobu-kato: no target was discussed']],
  [
    'Katsunobu Kato arrived in Tokyo. He ruled out selling any bonds for leverage.',
    ['katsunobu-kato: selling any bonds for leverage'],
  ],
  [
    '“Playing it is a different question altogether,” Katsunobu Kato added.',
    ['katsunobu-kato: “Playing it is a different question altogether,”'],
  ],
  ['Dumping bonds defies any logic, said Scott Bessent.', ['scott-bessent: Dumping bonds defies any logic']],
  ['Whether to play the card, Kato added, was another matter.', ['katsunobu-kato: Whether to play the card']],
  [
    'Trump complained that the yen was kept down; Kato replied that Tokyo has no such policy.',
    ['donald-trump: the yen was kept down', 'katsunobu-kato: Tokyo has no such policy'],
  ],
  [
    "Kato rejected Trump's accusations that the yen was kept down on purpose.",
    [
      "katsunobu-kato: Trump's accusations that the yen was kept down on purpose",
      'donald-trump: accusations that the yen was kept down on purpose',
    ],
  ],
  [
    "The yen's slide does not fit the facts of Japan's economy, Scott Bessent told the finance minister when the two met in Texas this week.",
    ["scott-bessent: The yen's slide does not fit the facts of Japan's economy"],
  ],
  [
    'They had settled on a way out, Kato said, which would leave the bonds alone and calm the markets for good.',
    ['katsunobu-kato: They had settled on a way out'],
  ],
  ['"On Monday, I met with my colleague in Osaka," Scott Bessent wrote.', []],
  ['Cllr Hassett said that other laws would do.', []],
  ['An analyst at a bank said that all cards belong on the table.', []],
])('%s', (text, expected) => expect(read(text)).toEqual(expected));

test('an office is read as of the date: the same words mean another person a year later', () => {
  const text = "Japan's finance minister said that no target was discussed.";
  expect(read(text, 'en', '2026-01-10')[0]).toContain('satsuki-katayama');
});

test('Japanese leaves the subject out and puts the verb last', () => {
  expect(read('加藤勝信財務相は、米国債を売却する考えはないと説明した。', 'ja')[0]).toMatch(/^katsunobu-kato: /);
});

test('a stranger who speaks takes the pronoun away from the one before', () => {
  const text =
    'Katsunobu Kato said that the talks went on. Anna Muster of a bank said that prices rose. He told reporters that rates would fall.';
  expect(read(text)).toEqual(['katsunobu-kato: the talks went on']);
});

test.each([
  ['ja', '加藤勝信財務相は「米国債は売らない」と約束するかと聞かれ、笑った。', []],
  ['ja', '加藤勝信財務相は「米国債は売らない」と約束した。', ['「米国債は売らない」']],
  ['zh', '加藤胜信被记者问到“日本会不会抛售美债”时笑了。', []],
  ['zh', '加藤胜信表示：“日本不会抛售美债”。', ['“日本不会抛售美债”']],
])('%s: words of the one who asks are not those of the one who is asked: %s', (lang, text, expected) => {
  const told = read(text, lang).map((line) => line.replace('katsunobu-kato: ', ''));
  expect(told.filter((line) => !line.startsWith('('))).toEqual(expected);
});

test.each([
  // The same speaker goes on in another clause, each with words of its own.
  ['加藤勝信說這可以算一張牌，隔天又澄清並不考慮賣。', ['katsunobu-kato: 這可以算一張牌', 'katsunobu-kato: 並不考慮賣']],
  // A quotation has spoken, without any verb.
  [
    '加藤勝信丟下一句「無可奉告」，貝森特則說，匯率由市場決定。',
    ['katsunobu-kato: 「無可奉告」', 'scott-bessent: 匯率由市場決定'],
  ],
  // A name behind the verb belongs to what is said.
  ['加藤勝信回來後表示，貝森特也對走貶感到憂心。', ['katsunobu-kato: 貝森特也對走貶感到憂心']],
])('%s', (text, expected) => expect(read(text, 'zh-Hant', '2025-05-08')).toEqual(expected));
