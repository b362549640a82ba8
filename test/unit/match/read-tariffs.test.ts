import { beforeAll, expect, test } from 'vitest';
import { Discourse } from '../../../lib/match/reading/discourse.ts';
import { compile, type MatchIndex } from '../../../lib/match/index.ts';
import { lexDocument } from '../../../lib/match/lex/lex-document.ts';
import { loadPack } from '../../../lib/cli/load-pack.ts';
import { readTariffs } from '../../../lib/match/reading/tariff.ts';
import { sentencesOf } from '../../../lib/match/reading/view.ts';

let index: MatchIndex;
beforeAll(() => {
  index = compile(loadPack());
});

/** `imposer>target sector figure mood`, one per reading of the text. */
function read(text: string, lang = 'en'): string[] {
  const lexed = lexDocument({ blocks: [{ text }], lang, published: '2025-06-10' }, index.names);
  const views = sentencesOf(lexed);
  const talk = new Discourse(views);
  return views
    .flatMap((view) => readTariffs(view, talk))
    .map(
      ({ imposer, targets, sectors, figure, mood }) =>
        `${imposer}>${targets.join('+')} ${sectors.join('+')} ${figure?.value ?? '-'} ${mood}`,
    );
}

test.each([
  ['en', 'Japan faces a 24 per cent tariff.', ['US>JP all 24 stated']],
  ['en', 'Washington charges a 24% tariff on Japanese goods.', ['US>JP all 24 stated']],
  ['en', 'Vietnam pays 46 percent in tariffs and Thailand 36 percent.', ['US>VN all 46 stated', 'US>TH all 36 stated']],
  ['en', 'A 10 percent universal tariff applies.', ['US>* all 10 stated']],
  ['en', 'The 25% tariff on imported cars stays.', ['US> autos 25 stated']],
  ['en', "China's tariff on American goods is 125 percent.", ['CN>US all 125 stated']],
  ['en', 'Beijing charges American goods 10 percent.', ['CN>US all 10 stated']],
  ['en', 'The tariff on Swiss goods falls from 39% to 15%.', ['US>CH all 15 stated']],
  ['en', 'If Japan were charged a 60 percent tariff, trade would stop.', ['US>JP all 60 unreal']],
  ['en', 'Trump threatened Japan with a 35 percent tariff.', ['US>JP all 35 threat']],
  ['ja', '日本には24%の関税を課す。', ['US>JP all 24 stated']],
  ['ja', '輸入車に25%の追加関税を課した。', ['US>JP autos 25 stated']],
  ['zh', '美国对日本征收24%的关税。', ['US>JP all 24 stated']],
  ['zh', '中方对美关税降至10%。', ['CN>US all 10 stated']],
])('%s: %s', (lang, text, expected) => expect(read(text, lang)).toEqual(expected));

test('a character that is part of another word is no country', () => {
  expect(read('輸入車に25%の追加関税を課した。', 'ja')[0]).not.toContain('CA');
});
