/** Names, titles, figures and days as Japanese and Chinese news writes them, each in a sentence, read by the whole pipeline. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../lib/cli/load-pack.ts';
import { annotate, compile } from '../../../lib/match/index.ts';
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
