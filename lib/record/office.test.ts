import { describe, expect, it } from 'vitest';
import { person } from '../../test/support/facts.ts';
import { holdersOfTitle, officeHolder, rolesOn } from './office.ts';
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

describe('holdersOfTitle', () => {
  it.each([
    ["Japan's finance minister", '2025-05-02', ['katsunobu-kato']],
    ['Japan’s Finance Minister', '2026-05-02', ['satsuki-katayama']],
    ['財務相', '2025-05-02', ['katsunobu-kato']],
    ['Finance Minister of Japan', '2025-05-02', ['katsunobu-kato']],
    ['Prime Minister', '2025-05-02', []],
  ])('%s on %s is %j', (title, date, ids) => {
    expect(holdersOfTitle(people, title, date).map((it) => it.person.id)).toEqual(ids);
  });
});

describe('rolesOn', () => {
  it('hides an end that still lay ahead', () => {
    expect(rolesOn(people[0]!, '2025-05-02')[0]!.to).toBeNull();
    expect(rolesOn(people[0]!, '2025-10-21')).toEqual([]);
  });
});
