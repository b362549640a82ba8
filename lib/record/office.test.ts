import { describe, expect, it } from 'vitest';
import { person } from '../../test/support/facts.ts';
import { formerHolders, holdersOfTitle, officeHolder, rolesOn } from './office.ts';
import type { Role } from './schema.ts';

const office = (from: string | null, to: string | null): Role => ({
  office: 'jp-finance-minister',
  title: 'Finance Minister of Japan',
  country: 'JP',
  names: { en: ["Japan's finance minister"], ja: ['財務相'] },
  from,
  to,
});
const people = [
  person('katsunobu-kato', [office('2024-10-01', '2025-10-21')]),
  person('satsuki-katayama', [office('2025-10-21', null)], { checkedTo: '2026-10-09' }),
];

describe('officeHolder', () => {
  it.each([
    ['2024-09-30', null],
    ['2024-10-01', 'katsunobu-kato'],
    ['2025-10-20', 'katsunobu-kato'],
    ['2025-10-21', 'satsuki-katayama'],
  ])('on %s is %j', (date, id) => {
    expect(officeHolder(people, 'jp-finance-minister', date)?.person.id ?? null).toBe(id);
  });

  it('is certain up to the day to which an open end was checked', () => {
    expect(officeHolder(people, 'jp-finance-minister', '2026-10-09')!.certain).toBe(true);
    expect(officeHolder(people, 'jp-finance-minister', '2026-10-10')!.certain).toBe(false);
  });
});

describe('of two whose end is not known', () => {
  const open = [person('older', [office('2024-10-01', null)]), person('newer', [office('2025-10-21', null)])];
  const undated = person('undated', [office(null, null)]);
  it('the newer holds an office, and one whose beginning is not known comes last', () => {
    for (const list of [open, open.toReversed()]) {
      expect(officeHolder([undated, ...list], 'jp-finance-minister', '2025-10-21')!.person.id).toBe('newer');
      expect(officeHolder([undated, ...list], 'jp-finance-minister', '2025-10-20')!.person.id).toBe('older');
    }
    expect(officeHolder([undated], 'jp-finance-minister', '2025-10-20')!.person.id).toBe('undated');
  });

  it('a role with a known end is certain, though nobody checked up to the day', () => {
    const checked = person('katsunobu-kato', [office('2024-10-01', '2025-10-21')], { checkedTo: '2025-01-01' });
    expect(officeHolder([checked], 'jp-finance-minister', '2025-10-20')).toMatchObject({ certain: true, role: { to: null } });
  });
});

describe('formerHolders', () => {
  const former = [
    person('first', [office('2020-10-01', '2022-10-01')]),
    person('second', [office('2022-10-01', '2024-10-01')]),
    ...people,
    person('elsewhere', [{ ...office('2020-10-01', '2022-10-01'), office: 'jp-prime-minister' }]),
  ];
  it.each([
    ['2022-09-30', []],
    ['2022-10-01', ['first']],
    ['2026-01-01', ['katsunobu-kato', 'second', 'first']],
  ])('before %s were %j', (date, ids) => {
    for (const list of [former, former.toReversed()])
      expect(formerHolders(list, 'jp-finance-minister', date).map(({ id }) => id)).toEqual(ids);
  });
});

describe('holdersOfTitle', () => {
  it.each([
    ["Japan's finance minister", '2025-05-02', ['katsunobu-kato']],
    ['Japan’s Finance Minister', '2026-05-02', ['satsuki-katayama']],
    ['財務相', '2025-05-02', ['katsunobu-kato']],
    ['Finance Minister of Japan', '2025-05-02', ['katsunobu-kato']],
    ['  Ｊapan’s finance minister. ', '2025-05-02', ['katsunobu-kato']],
    ['Prime Minister', '2025-05-02', []],
    ['財務相', '2024-05-02', []],
  ])('%s on %s is %j', (title, date, ids) => {
    expect(holdersOfTitle(people, title, date).map((it) => it.person.id)).toEqual(ids);
  });
});

describe('rolesOn', () => {
  it('hides an end that still lay ahead', () => {
    expect(rolesOn(people[0]!, '2025-05-02')[0]!.to).toBeNull();
    expect(rolesOn(people[0]!, '2025-10-21')).toEqual([]);
  });

  it('is of the newest role first', () => {
    const roles = [office(null, '2026-01-01'), office('2024-10-01', '2026-01-01'), office('2025-01-01', '2026-01-01')];
    for (const list of [roles, roles.toReversed()])
      expect(rolesOn(person('somebody', list), '2025-05-02').map(({ from }) => from)).toEqual(['2025-01-01', '2024-10-01', null]);
  });
});
