/** Names, titles, figures and days as Japanese and Chinese news writes them, each in a sentence, read by the whole pipeline. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../lib/cli/load-pack.ts';
import { annotate, compile } from '../../../lib/match/index.ts';
import { lexDocument } from '../../../lib/match/lex/lex-document.ts';
import { readCases } from '../../match/read-cases.ts';

const index = compile(loadPack());
const cases = readCases(readFileSync(join(import.meta.dirname, '../../match/forms.tsv'), 'utf8'));
/** What each sentence stands under: a page says its topic, and so which language it is in. */
const LEADS: Record<string, string> = {
  ja: '米国の関税と日米協議、米国債、円相場をめぐる動きが続いている。',
  'zh-Hans': '围绕美国关税、贸易谈判、美国国债和日元汇率的动向仍在继续。',
  'zh-Hant': '圍繞美國關稅、貿易談判、美國公債與日圓匯率的動向仍在持續。',
};

describe.each(['ja', 'zh-Hans', 'zh-Hant'])('%s', (language) => {
  const own = cases.filter(({ columns }) => columns[0] === language);

  it.each(own.map((each) => [each.marked, each] as const))('%s', (_, { text, spans, labels, columns }) => {
    const blocks = [LEADS[language] ?? '', text].map((words) => ({ text: words }));
    const { annotations, lang } = annotate({ blocks, lang: 'und', published: columns[1] ?? null }, index);
    const { start, end } = spans[0]!;
    const marks = annotations.filter((mark) => mark.block === 1 && mark.start < end && mark.end > start);
    expect(lang).toBe(language);
    expect(marks.flatMap(({ facts }) => facts)).toContain(labels[0]);
    expect(annotations.map(({ verdict }) => verdict)).not.toContain('differs');
  });
});

describe('a page that changes its language', () => {
  const blocks = [
    'Tariffs and Treasuries: what three papers wrote',
    'Japan faces a US tariff of 24 per cent.',
    '中国の米国債保有額は7843億ドルだった。',
    '美国对日本的对等关税为24%，已暂停90天。',
    '日本財務大臣加藤勝信2日表示，持有的美國公債可以成為談判的一張牌。',
    'Switzerland faces a US tariff of 31 per cent.',
  ].map((text) => ({ text }));

  it.each(['en', 'ja', 'zh-Hant', 'und'])('is read block by block, whatever it says of itself: %s', (lang) => {
    expect(
      lexDocument({ blocks, lang, published: '2025-05-10' }, index.names).blocks.map((block) => block.lang.slice(0, 2)),
    ).toEqual(['en', 'en', 'ja', 'zh', 'zh', 'en']);
    const { annotations } = annotate({ blocks, lang, published: '2025-05-10' }, index);
    const factsIn = (block: number) => annotations.filter((mark) => mark.block === block).flatMap(({ facts }) => facts);
    expect(factsIn(1)).toContain('us-jp-reciprocal');
    expect(factsIn(2)).toContain('ust-holdings-cn');
    expect(factsIn(3)).toContain('us-jp-reciprocal');
    expect(factsIn(4)).toContain('kato-2025-05-02-could-be-card');
    expect(factsIn(5)).toContain('us-ch-reciprocal');
  });
});
