import { describe, expect, it, test } from 'vitest';
import { holding, person, statement, step, tariff } from '../../test/support/facts.ts';
import { tried } from '../../test/support/lint.ts';
import { lintDates } from './lint-dates.ts';
import type { Event, Fact, Figure, Intervention, Role } from './schema.ts';

const common = { sources: ['a-source'], confidence: 'high' as const, checkedTo: '2026-11-24', title: 'A thing', gist: 'It is.' };
const event = (part: Partial<Event>): Event => ({
  ...common,
  kind: 'event',
  id: 'event',
  date: '2025-07-07',
  knownFrom: '2025-07-07',
  ...part,
});
const figure = (part: Partial<Figure>): Figure => ({
  ...common,
  kind: 'figure',
  id: 'figure',
  date: '2025-07',
  knownFrom: '2025-08-01',
  value: 5,
  unit: 'USD bn',
  ...part,
});
const operation = (part: Partial<Intervention>): Intervention => ({
  ...common,
  kind: 'intervention',
  id: 'operation',
  country: 'JP',
  bought: 'JPY',
  sold: 'USD',
  span: 'window',
  from: '2026-04-28',
  to: '2026-05-27',
  amount: 5,
  knownFrom: '2026-05-27',
  ...part,
});
const role = (from: string | null, to: string | null, office = 'minister'): Role => ({
  office,
  title: 'Minister',
  names: { en: ['Minister'] },
  from,
  to,
});
const problems = (...facts: Fact[]) => tried(lintDates, facts);
const LATE = '2026-11-25';
const late = 'lies after the pack was made';

test.each<[string, Fact, string[]]>([
  ['a check', statement({ id: 'said', date: '2026-11-24', checkedTo: LATE }), [`said checkedTo: ${late}`]],
  ['a statement', statement({ id: 'said', date: LATE }), [`said date: ${LATE} ${late}`]],
  [
    'a step',
    tariff([step({ status: 'announced', knownFrom: '2026-11-24' }), step({ status: 'announced', knownFrom: LATE })], {
      id: 'duty',
    }),
    [`duty steps.1.knownFrom: ${LATE} ${late}`],
  ],
  [
    'a value of a series',
    holding({
      id: 'row',
      points: [
        ['2026-08', 1, '2026-11-24'],
        ['2026-09', 1, LATE],
      ],
    }),
    [`row points.2026-09: ${LATE} ${late}`],
  ],
  [
    'a value of a rate',
    { ...holding({ id: 'rate', points: [['2026-09', 1, LATE]] }), kind: 'series' },
    [`rate points.2026-09: ${LATE} ${late}`],
  ],
  [
    'a value that was replaced',
    holding({ id: 'row', vintages: [{ period: '2026-09', value: 1, knownFrom: LATE, knownTo: null, sources: ['a-source'] }] }),
    [`row vintages.0.knownFrom: ${LATE} ${late}`],
  ],
  ['an event', event({ knownFrom: LATE }), [`event knownFrom: ${LATE} ${late}`]],
  ['a figure', figure({ knownFrom: LATE }), [`figure knownFrom: ${LATE} ${late}`]],
  ['an operation', operation({ knownFrom: LATE }), [`operation knownFrom: ${LATE} ${late}`]],
])('%s is not of after the day on which the pack was made', (_name, fact, expected) => {
  expect(problems(fact)).toEqual(expected);
});

test('nothing is late where the day on which the pack was made could not be read', () => {
  expect(tried(lintDates, [statement({ id: 'said', date: '2027-01-01', checkedTo: '2027-01-01' })], { builtOn: null })).toEqual(
    [],
  );
});

test('a gap opens by the day on which the pack was made', () => {
  const gaps = [
    { id: 'open', from: '2026-11-24', gist: 'Thin.' },
    { id: 'shut', from: LATE, gist: 'Thin.' },
  ];
  expect(tried(lintDates, [], { gaps })).toEqual([`shut from: ${late}`]);
});

describe('what happened', () => {
  test.each<[string, Fact, string[]]>([
    ['may be known on its day', event({}), []],
    ['is not known before it', event({ knownFrom: '2025-07-06' }), ['event knownFrom: lies before the event']],
    [
      'and is a figure is not known before its time',
      figure({ knownFrom: '2025-06-30' }),
      ['figure knownFrom: lies before the date of the figure'],
    ],
    ['and is a figure is known after it', figure({}), []],
    ['and is a figure of a day is known on it', figure({ date: '2025-07-07', knownFrom: '2025-07-07' }), []],
    ['over a time may be known on the last day', operation({}), []],
    [
      'over a time is not known sooner',
      operation({ knownFrom: '2026-05-26' }),
      ['operation knownFrom: lies before the end of the operation'],
    ],
    ['over a time begins first', operation({ from: '2026-05-28' }), ['operation to: lies before from']],
    ['over a time has two days', operation({ from: '2026-05-27' }), ['operation span: a window has one date']],
    ['on a day has one day', operation({ span: 'day' }), ['operation span: a single day has two dates']],
    ['on a day is sound', operation({ span: 'day', from: '2026-05-27' }), []],
  ])('%s', (_name, fact, expected) => {
    expect(problems(fact)).toEqual(expected);
  });
});

describe('a role', () => {
  test.each<[string | null, string | null, string[]]>([
    ['2024-10-01', '2024-10-02', []],
    ['2024-10-01', '2024-10-01', ['kato roles.1.to: is not after from']],
    [null, '2024-10-01', []],
    ['2024-10-01', null, []],
  ])('from %j to %j', (from, to, expected) => {
    expect(problems(person('kato', [role('2020-01-01', '2020-06-01', 'adviser'), role(from, to)]))).toEqual(expected);
  });
});

describe('an office', () => {
  const held = (one: Role, other: Role) => problems(person('kato', [one]), person('katayama', [other]));
  const clash = ['kato roles.0: overlaps with katayama in the office minister'];
  test.each<[string, Role, Role, string[]]>([
    ['passes on in a day', role('2024-10-01', '2025-10-21'), role('2025-10-21', '2026-10-01'), []],
    ['has one holder', role('2024-10-01', '2025-10-22'), role('2025-10-21', '2026-10-01'), clash],
    ['has one holder, whoever is told first', role('2025-10-21', '2026-10-01'), role('2024-10-01', '2025-10-22'), clash],
    ['may have been left at any time', role('2024-10-01', null), role('2025-10-21', null), []],
    ['may have been taken at any time', role(null, '2025-10-22'), role('2025-10-21', '2026-10-01'), []],
    ['may have been taken by the next at any time', role('2024-10-01', '2025-10-22'), role(null, '2026-10-01'), []],
    ['is not another', role('2024-10-01', '2025-10-22'), role('2025-10-01', '2026-10-01', 'envoy'), []],
    [
      'of a board has several',
      role('2024-10-01', '2025-10-22', 'fed-governor'),
      role('2025-10-01', '2026-10-01', 'fed-governor'),
      [],
    ],
    ['that somebody holds is taken by nobody else', role('2024-10-01', '2026-10-22'), role('2025-10-01', null), clash],
    ['that somebody holds was taken by nobody else', role('2025-10-01', null), role('2024-10-01', '2026-10-22'), clash],
  ])('%s', (_name, one, other, expected) => {
    expect(held(one, other)).toEqual(expected);
  });

  it('is held against every other holder', () => {
    const people = ['a', 'b', 'c'].map((id) => person(id, [role('2024-10-01', '2025-10-21')]));
    expect(problems(...people)).toEqual([
      'a roles.0: overlaps with b in the office minister',
      'a roles.0: overlaps with c in the office minister',
      'b roles.0: overlaps with c in the office minister',
    ]);
  });
});
