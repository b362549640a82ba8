import { describe, expect, it, test } from 'vitest';
import { holding } from '../../test/support/facts.ts';
import { source, tried } from '../../test/support/lint.ts';
import { lintSeries } from './lint-series.ts';
import type { Fact, Holding, Series } from './schema.ts';

type Points = Holding['points'];
type Vintages = Holding['vintages'];

const row = (part: Partial<Holding>) => holding({ id: 'row', ...part });
const rate = (points: Points, part: Partial<Series> = {}): Series => ({
  ...holding({}),
  id: 'rate',
  kind: 'series',
  unit: 'percent',
  points,
  ...part,
});
const problems = (...facts: Fact[]) => tried(lintSeries, facts);

describe('points', () => {
  test.each<[string, Holding | Series, string[]]>([
    ['of a month are known in the next', row({ points: [['2025-03', 1130, '2025-04-01']] }), []],
    [
      'of a month are not known in it',
      row({ points: [['2025-03', 1130, '2025-03-31']] }),
      ['row points.2025-03: is known before the month was over'],
    ],
    ['of a rate may be known in their month', rate([['2025-03', 4.5, '2025-03-31']]), []],
    [
      'are not known before their month',
      rate([['2025-03', 4.5, '2025-02-28']]),
      ['rate points.2025-03: is known before its period'],
    ],
    ['of a day may be known on it', rate([['2025-03-04', 4.5, '2025-03-04']], { frequency: 'day' }), []],
    ['of a monthly row are of months', rate([['2025', 4.5, '2026-01-05']]), ['rate points.2025: is not a month']],
    [
      'of a yearly row are of years',
      rate([['2025-03', 4.5, '2026-01-05']], { frequency: 'year' }),
      ['rate points.2025-03: is not a year'],
    ],
    [
      'of a daily row are of days',
      rate([['2025-03', 4.5, '2026-01-05']], { frequency: 'day' }),
      ['rate points.2025-03: is not a day'],
    ],
    [
      'of a mixed row are of any period in any order',
      rate(
        [
          ['2025-03', 4.5, '2026-01-05'],
          ['2024', 4.5, '2026-01-05'],
        ],
        { frequency: 'mixed' },
      ),
      [],
    ],
    [
      'stand in order',
      rate([
        ['2025-03', 4.5, '2025-05-05'],
        ['2025-02', 4.5, '2025-05-05'],
      ]),
      ['rate points.2025-02: is not in order'],
    ],
    [
      'stand once',
      rate([
        ['2025-03', 4.5, '2025-05-05'],
        ['2025-03', 4.5, '2025-05-05'],
      ]),
      ['rate points.2025-03: is not in order', 'rate points: a period stands twice'],
    ],
    ['of holders may be nothing', row({ points: [['2025-03', 0, '2025-05-16']] }), []],
    ['of holders are not below it', row({ points: [['2025-03', -1, '2025-05-16']] }), ['row points.2025-03: is below nothing']],
    ['of a rate may be', rate([['2025-03', -0.1, '2025-05-16']]), []],
    [
      'are there for each source of one',
      row({ points: [['2025-03', 1130, '2025-05-16']], pointSources: { '2025-03': ['a-source'], '2025-04': ['a-source'] } }),
      ['row pointSources.2025-04: there is no such point'],
    ],
    [
      'are out no more once they are out',
      row({ points: [['2025-03', 1130, '2025-05-16']], nextReleases: [{ period: '2025-03', due: '2025-05-16' }] }),
      ['row nextReleases: 2025-03 is out already'],
    ],
    ['are due after their month', row({ nextReleases: [{ period: '2025-03', due: '2025-05-16' }] }), []],
    [
      'are not due on their day',
      row({ nextReleases: [{ period: '2025-03-31', due: '2025-03-31' }] }),
      ['row nextReleases: 2025-03-31 is due before it is over'],
    ],
  ])('%s', (_name, fact, expected) => {
    expect(problems(fact)).toEqual(expected);
  });
});

describe('what was published before', () => {
  const before = (value: number, knownFrom: string, knownTo: string | null, period = '2025-02') => ({
    period,
    value,
    knownFrom,
    knownTo,
    sources: ['a-source'],
  });
  const point: Points = [['2025-02', 1000, '2025-06-18']];
  test.each<[string, Vintages, string[]]>([
    ['ends where the value of today begins', [before(990, '2025-04-16', '2025-06-18')], []],
    ['ends nowhere else', [before(990, '2025-04-16', '2025-06-17')], ['row vintages.0: no newer value begins where it ends']],
    ['may be the value of today', [before(1000, '2025-04-16', null)], []],
    [
      'does not stand beside another value',
      [before(990, '2025-04-16', null)],
      ['row vintages.0: no newer value begins where it ends'],
    ],
    ['may be replaced twice', [before(980, '2025-04-16', '2025-05-16'), before(990, '2025-05-16', '2025-06-18')], []],
    ['may be told in any order', [before(990, '2025-05-16', '2025-06-18'), before(980, '2025-04-16', '2025-05-16')], []],
    [
      'was one value at a time, when that still stands and is told last',
      [before(990, '2025-05-16', '2025-06-18'), before(1000, '2025-04-16', null)],
      ['row vintages.1: two values of 2025-02 were newest on one day'],
    ],
    [
      'is replaced by what is of the same month',
      [before(980, '2025-04-16', '2025-05-16'), before(990, '2025-05-16', null, '2025-03')],
      ['row vintages.0: no newer value begins where it ends', 'row vintages.1: there is no point for 2025-03'],
    ],
    [
      'is of a period that is known today',
      [before(990, '2025-04-16', null, '2025-03')],
      ['row vintages.0: there is no point for 2025-03'],
    ],
    [
      'is of such a period while it stood too',
      [before(990, '2025-04-16', '2025-06-18', '2025-03')],
      ['row vintages.0: there is no point for 2025-03'],
    ],
    ['stood for a day at least', [before(990, '2025-06-18', '2025-06-18')], ['row vintages.0: knownTo is not after knownFrom']],
    ['is as far as a quarter from it', [before(750, '2025-04-16', '2025-06-18')], []],
    ['is as far as a quarter above it', [before(1250, '2025-04-16', '2025-06-18')], []],
    ['is no further', [before(749, '2025-04-16', '2025-06-18')], ["row vintages.0.value: 749 is far from today's 1000"]],
    ['is no further above', [before(1251, '2025-04-16', '2025-06-18')], ["row vintages.0.value: 1251 is far from today's 1000"]],
    [
      'was one value at a time',
      [before(980, '2025-04-16', '2025-06-18'), before(990, '2025-05-16', '2025-06-18')],
      ['row vintages.1: two values of 2025-02 were newest on one day'],
    ],
    [
      'was one value at a time, in whichever order they are told',
      [before(990, '2025-05-16', '2025-06-18'), before(980, '2025-04-16', '2025-06-18')],
      ['row vintages.1: two values of 2025-02 were newest on one day'],
    ],
    [
      'that stands was one value at a time too',
      [before(1000, '2025-04-16', null), before(990, '2025-05-16', '2025-06-18')],
      ['row vintages.1: two values of 2025-02 were newest on one day'],
    ],
  ])('%s', (_name, vintages, expected) => {
    expect(problems(row({ points: point, vintages }))).toEqual(expected);
  });

  it('of a balance below nothing is measured by its size', () => {
    const balance = (value: number) =>
      rate([['2025-02', -1000, '2025-06-18']], { vintages: [before(value, '2025-04-16', '2025-06-18')] });
    expect(problems(balance(-900))).toEqual([]);
    expect(problems(balance(-700))).toEqual(["rate vintages.0.value: -700 is far from today's -1000"]);
  });

  it('of another month stands beside it', () => {
    const points: Points = [...point, ['2025-03', 1000, '2025-06-18']];
    const vintages = [before(990, '2025-04-16', '2025-06-18'), before(990, '2025-05-16', '2025-06-18', '2025-03')];
    expect(problems(row({ points, vintages }))).toEqual([]);
  });
});

describe('a table', () => {
  const table = source({ id: 'table', periods: ['2025-02', '2025-03'] });
  const from = (part: Partial<Holding>) => tried(lintSeries, [row(part)], { sources: [source(), table] });
  const months: Points = [
    ['2025-01', 1130, '2025-05-16'],
    ['2025-02', 1130, '2025-05-16'],
    ['2025-03', 1130, '2025-05-16'],
    ['2025-04', 1130, '2025-06-16'],
  ];

  it('is no source of months that it does not reach', () => {
    const none = 'none of its sources reaches it';
    expect(from({ points: months, sources: ['table'] })).toEqual([`row points.2025-01: ${none}`, `row points.2025-04: ${none}`]);
    expect(from({ points: months, sources: ['table', 'a-source'] })).toEqual([]);
  });

  it('is no source of a single point that it does not reach', () => {
    const pointSources = { '2025-02': ['table'], '2025-04': ['table', 'a-source'] };
    expect(from({ points: months, pointSources })).toEqual(['row pointSources.2025-04: table does not reach it']);
  });

  it('leaves the rest to the source of a single point', () => {
    const pointSources = { '2025-01': ['a-source'], '2025-04': ['a-source'] };
    expect(from({ points: months, sources: ['table'], pointSources })).toEqual([]);
  });

  it('is no source of what was published before of such a month', () => {
    const vintages: Vintages = ['2025-03', '2025-04'].map((period) => ({
      period,
      value: 1130,
      knownFrom: '2025-05-16',
      knownTo: null,
      sources: ['a-source', 'table'],
    }));
    expect(from({ points: months, vintages })).toEqual(['row vintages.1.sources: table does not reach 2025-04']);
  });
});

describe('a change from month to month', () => {
  const months = (...values: number[]): Points => values.map((value, i) => [`2025-0${i + 1}`, value, '2026-01-05']);
  test.each<[string, Fact, string[]]>([
    ['may be half of what was held', row({ points: months(100, 150) }), []],
    ['is no more', row({ points: months(100, 151) }), ['row points.2025-02: jumps from 100 to 151 unexplained']],
    ['is no more downwards', row({ points: months(100, 49) }), ['row points.2025-02: jumps from 100 to 49 unexplained']],
    ['may be more of little', row({ points: months(1, 13) }), []],
    [
      'may be more where it is explained',
      row({ points: months(100, 151), breaks: [{ period: '2025-02', gist: 'Survey.' }] }),
      [],
    ],
    [
      'is explained by its own month alone',
      row({ points: months(100, 151), breaks: [{ period: '2025-01', gist: 'Survey.' }] }),
      ['row points.2025-02: jumps from 100 to 151 unexplained'],
    ],
    [
      'may be more in the years of surveys',
      row({
        points: [
          ['2011-11', 100, '2012-02-15'],
          ['2011-12', 200, '2012-02-15'],
        ],
      }),
      [],
    ],
    [
      'is no more once they are over',
      row({
        points: [
          ['2011-12', 100, '2012-02-15'],
          ['2012-01', 200, '2012-03-15'],
        ],
      }),
      ['row points.2012-01: jumps from 100 to 200 unexplained'],
    ],
    ['of a price may be sixfold', rate(months(1, 6)), []],
    ['of a price is no more', rate(months(1, 6.1)), ['rate points.2025-02: jumps from 1 to 6.1']],
    ['of a price may be to a sixth', rate(months(6, 1)), []],
    ['of a price is no more downwards', rate(months(6.1, 1)), ['rate points.2025-02: jumps from 6.1 to 1']],
    ['of a mixed row is not judged', rate(months(1, 60), { frequency: 'mixed' }), []],
  ])('%s', (_name, fact, expected) => {
    expect(problems(fact)).toEqual(expected);
  });
});

describe('a whole', () => {
  const of = (subject: string, value: number, knownFrom = '2025-05-16', vintages: Vintages = []) =>
    holding({ id: subject.toLowerCase(), subject, points: [['2025-03', value, knownFrom]], vintages });
  test.each<[string, Fact[], string[]]>([
    ['is more than its parts', [of('TOTAL', 300), of('JP', 100), of('CN', 150)], []],
    ['is less by rounding', [of('TOTAL', 249), of('JP', 100), of('CN', 150)], []],
    ['is no less', [of('TOTAL', 248), of('JP', 100), of('CN', 150)], ['total points.2025-03: 248 is less than its parts, 250.0']],
    [
      'is no less than what is official',
      [of('TOTAL', 300), of('OFFICIAL', 302)],
      ['total points.2025-03: 300 is less than its parts, 302.0'],
    ],
    ['does not count what is official twice', [of('TOTAL', 300), of('OFFICIAL', 250), of('JP', 100)], []],
    [
      'that is official is no less than bills and notes',
      [of('OFFICIAL', 300), of('OFFICIAL-BILLS', 150), of('OFFICIAL-NOTES', 152)],
      ['official points.2025-03: 300 is less than its parts, 302.0'],
    ],
    ['need not be there', [of('JP', 100)], []],
    ['is not held against what came out on another day', [of('TOTAL', 100), of('JP', 150, '2025-06-18')], []],
    ['is not held against what came out before', [of('TOTAL', 100), of('JP', 150, '2025-04-18')], []],
    ['is no part of itself', [of('TOTAL', 100), { ...of('TOTAL', 200), id: 'again' }], []],
    [
      'was no less when it first came out',
      [
        of('TOTAL', 200, '2025-06-18', [
          { period: '2025-03', value: 170, knownFrom: '2025-05-16', knownTo: '2025-06-18', sources: ['a-source'] },
        ]),
        of('JP', 180),
      ],
      ['total points.2025-03: 170 is less than its parts, 180.0'],
    ],
  ])('%s', (_name, facts, expected) => {
    expect(problems(...facts)).toEqual(expected);
  });
});
