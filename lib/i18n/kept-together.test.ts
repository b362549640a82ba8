import { describe, expect, it } from 'vitest';
import { keptTogether, withoutJoiners } from './kept-together.ts';

const J = '\u2060';
const shown = (text: string) => keptTogether(text).replaceAll(J, '|').replaceAll('\u00a0', '_');

describe('what is read as one', () => {
  it.each([
    ['As of 2 May 2025: held', 'As of 2_May_2025: held'],
    ['to 9 Jul; 10% charged', 'to 9_Jul; 10% charged'],
    ['a 24 per cent duty', 'a_24_per_cent duty'],
    ['at ¥144.52 per $', 'at ¥144.52_per_$'],
    ['12.5% under Section 301 of Executive Order 14266', '12.5% under Section_301 of Executive Order_14266'],
    ['That is 1 year, 5 months and 25 days ago.', 'That is 1_year, 5_months and 25_days ago.'],
    ['the normal 2.5%; no. 1 among 26 holders', 'the normal_2.5%; no._1 among 26 holders'],
    ['記事の日付は2025年5月2日です', '記事の日付は2025|年|5|月|2|日です'],
    ['暂停至7月9日；实征10%', '暂停至7|月|9|日；实征10%'],
    ['2024年7月である', '2024|年|7|月である'],
    ['2月末時点で1兆1000億ドルを超え', '2|月末時点で1|兆|1000|億|ド|ルを超え'],
    ['超过1.1万亿美元，7843亿美元', '超过1.1|万|亿|美|元，7843|亿|美|元'],
    ['ほか3件、24％', 'ほか3件、24％'],
  ])('%s', (text, together) => {
    expect(shown(text)).toBe(together);
    expect(keptTogether(keptTogether(text))).toBe(keptTogether(text));
    expect(withoutJoiners(keptTogether(text))).toBe(text);
  });
});
