/**
 * The record as of seven days, cell by cell, against what was read in the sources beforehand.
 * Each cell names the sources it was checked against; when a cell and the record differ, one of them is wrong.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack.ts';
import { asOf } from '../../lib/record/as-of.ts';
import { chain } from '../../lib/record/chain.ts';
import { officeHolder } from '../../lib/record/office.ts';
import { rank } from '../../lib/record/rank.ts';
import { createRecord } from '../../lib/record/record.ts';
import type { Sector, Stacking, StepStatus } from '../../lib/record/schema.ts';
import { totalRate, type TotalRate } from '../../lib/record/total-rate.ts';

interface Cell {
  fact: string;
  status: StepStatus;
  headline: number | null;
  until: string | null;
  charged: number | null;
  stacking: Stacking | null;
  suspended: string[];
  pending: string[];
  sources: string[];
}
interface Total {
  target: string;
  sector: Sector;
  rate: number;
  /** The normal duty: its percent where one figure covers the goods, else whether it lies inside or is added. */
  normal: number | 'inside' | 'added';
  sources: string[];
}
interface Golden {
  date: string;
  rows: { row: string; cells: Cell[]; totals: Total[] }[];
  holdings: { holder: string; period: string; value: number; rank: number | null; sources: string[] }[];
}

const record = createRecord(loadPack());
const folder = join(import.meta.dirname, '../golden/as-of');
const goldens = readdirSync(folder).map((file): Golden => JSON.parse(readFileSync(join(folder, file), 'utf8')));
const cells = goldens.flatMap(({ date, rows }) =>
  rows.flatMap(({ row, cells }) => cells.map((cell) => ({ date, row, ...cell }))),
);
const totals = goldens.flatMap(({ date, rows }) =>
  rows.flatMap(({ row, totals }) => totals.map((total) => ({ date, row, ...total }))),
);
const holdings = goldens.flatMap(({ date, holdings }) => holdings.map((holding) => ({ date, ...holding })));

describe('the record as of a day', () => {
  it.each(cells)('$date $row: $fact', ({ date, row: _row, fact: id, sources, ...expected }) => {
    const fact = record.fact(id);
    if (fact?.kind !== 'tariff') throw new Error(`no tariff ${id}`);
    const state = asOf(fact, date);
    const actual = state && {
      status: state.status,
      headline: state.headline.rate,
      until: state.headline.validTo,
      charged: state.charged?.rate ?? null,
      stacking: state.charged && (state.charged.stacking ?? fact.stacking),
      suspended: state.suspended.map((step) => `${step.rate} to ${step.validTo}`),
      pending: state.pending.map((step) => `${step.status} ${step.rate}`),
    };
    expect(actual).toEqual(expected);
    for (const source of sources) expect(record.source(source), source).toBeDefined();
  });

  it.each(holdings)('$date: $holder held $value', ({ date, holder, sources, ...expected }) => {
    const { share: _share, between: _between, ...actual } = rank(record.ofKind('holding'), holder, date)!;
    expect(actual).toEqual(expected);
    for (const source of sources) expect(record.source(source), source).toBeDefined();
  });

  it.each(totals)('$date $row: $target $sector pay $rate', ({ date, target, sector, rate, normal, sources }) => {
    const total = totalRate(record.ofKind('tariff'), { imposer: 'US', target, sector, date });
    expect(total && { rate: total.total, normal: normalOf(total) }).toEqual({ rate, normal });
    expect(total!.parts.reduce((sum, part) => sum + part.rate, 0)).toBe(total!.total);
    for (const source of sources) expect(record.source(source), source).toBeDefined();
  });
});

/** Sums that coverage names in one figure. */
describe('the total rate', () => {
  it.each([
    ['JP', 'autos', '2025-08-01', 27.5, ['us-jp-autos 25', 'normal 2.5']],
    ['JP', 'autos', '2025-09-10', 27.5, ['us-jp-autos 25', 'normal 2.5']],
    ['JP', 'autos', '2025-09-20', 15, ['us-jp-autos 12.5', 'normal 2.5']],
    ['CN', 'all', '2025-04-20', 145, ['us-cn-reciprocal 125', 'us-cn-fentanyl 20']],
    ['CN', 'electronics', '2025-04-20', 20, ['us-cn-fentanyl 20']],
    ['CN', 'pharmaceuticals', '2025-04-20', 20, ['us-cn-fentanyl 20']],
    ['JP', 'pharmaceuticals', '2025-09-20', 0, []],
    ['IN', 'electronics', '2025-09-01', 0, []],
    ['IN', 'all', '2025-09-01', 50, ['us-in-reciprocal 25', 'us-in-russian-oil 25']],
    ['BR', 'all', '2025-09-01', 50, ['us-br-ieepa 40', 'us-baseline-10 10']],
    ['BR', 'all', '2026-08-01', 37.5, ['us-301-forced-labour-60 12.5', 'us-br-301 25']],
    ['CA', 'all', '2025-09-01', 35, ['us-ca-fentanyl 35']],
    ['JP', 'steel', '2025-08-08', 50, ['us-jp-steel-aluminium 50']],
    ['GB', 'steel', '2025-08-08', 25, ['us-gb-metals 25']],
    ['KR', 'steel', '2025-08-08', 50, ['us-steel 50']],
    ['DE', 'all', '2025-08-08', 15, ['us-eu-reciprocal 15']],
    ['JP', 'furniture', '2025-11-01', 15, ['us-jp-wood 15']],
    ['LA', 'all', '2025-08-08', 40, ['us-reciprocal-programme 40']],
    ['AR', 'all', '2025-05-02', 10, ['us-baseline-10 10']],
    ['CN', 'all', '2025-04-09', 104, ['us-cn-reciprocal 84', 'us-cn-fentanyl 20']],
    ['CN', 'all', '2025-05-20', 30, ['us-cn-reciprocal 10', 'us-cn-fentanyl 20']],
    ['CN', 'all', '2025-11-20', 20, ['us-cn-reciprocal 10', 'us-cn-fentanyl 10']],
    ['JP', 'steel', '2025-06-03', 25, ['us-jp-steel-aluminium 25']],
    ['JP', 'steel', '2025-06-04', 50, ['us-jp-steel-aluminium 50']],
    ['EU', 'auto-parts', '2025-04-20', 10, ['us-eu-reciprocal 10']],
    ['EU', 'auto-parts', '2025-05-10', 25, ['us-eu-auto-parts 25']],
    ['KR', 'auto-parts', '2026-01-10', 15, ['us-kr-auto-parts 15']],
    ['GB', 'auto-parts', '2025-07-10', 10, ['us-gb-auto-parts 10']],
    ['KR', 'furniture', '2026-01-10', 15, ['us-kr-wood 15']],
    ['EU', 'furniture', '2025-11-20', 15, ['us-eu-wood 15']],
    ['KR', 'furniture', '2025-11-20', 25, ['us-furniture 25']],
    ['EU', 'aerospace', '2025-10-10', 0, []],
    ['CA', 'energy', '2025-09-01', 10, ['us-ca-energy 10']],
    ['JP', 'all', '2026-02-21', 15, ['us-jp-reciprocal 15']],
    ['JP', 'all', '2026-03-01', 10, ['us-jp-s122 10']],
    ['JP', 'pharmaceuticals', '2026-03-01', 0, []],
    ['EU', 'electronics', '2026-03-01', 0, []],
    ['JP', 'pharmaceuticals', '2026-08-10', 15, ['us-jp-pharma-cap 15']],
  ] as const)('of %s %s on %s is %d', (target, sector, date, rate, parts) => {
    const total = totalRate(record.ofKind('tariff'), { imposer: 'US', target, sector, date })!;
    expect(total.parts.map((part) => `${part.fact ?? 'normal'} ${part.rate}`)).toEqual(parts);
    expect(total.total).toBe(rate);
  });

  it('adds the normal duty on top for economies without an all-in rate of their own', () => {
    const total = (target: string) =>
      totalRate(record.ofKind('tariff'), { imposer: 'US', target, sector: 'all', date: '2026-08-15' });
    expect(total('AU')).toMatchObject({ total: 12.5, includesNormal: false });
    expect(total('JP')).toMatchObject({ total: 12.5, includesNormal: true });
  });

  it('is not told where only tiers are known', () => {
    expect(totalRate(record.ofKind('tariff'), { imposer: 'US', target: 'GB', sector: 'steel', date: '2026-05-02' })).toBeNull();
  });

  it('is not told where it depends on a list that was not seen', () => {
    const total = (sector: Sector) =>
      totalRate(record.ofKind('tariff'), { imposer: 'US', target: 'EU', sector, date: '2026-08-10' });
    expect(total('electronics')).toBeNull();
    expect(total('aerospace')).toMatchObject({ total: 0 });
    expect(total('all')).toMatchObject({ total: 10 });
  });

  it('says on which goods of a sector it falls, where that is not all of them', () => {
    const onlyOn = (sector: Sector, date: string) =>
      totalRate(record.ofKind('tariff'), { imposer: 'US', target: 'JP', sector, date })!.onlyOn;
    expect(onlyOn('semiconductors', '2026-02-01')).toEqual([
      { fact: 'us-semiconductors', part: expect.stringContaining('advanced computing chips') },
    ]);
    expect(onlyOn('copper', '2025-09-20')).toEqual([
      { fact: 'us-jp-copper', part: expect.stringContaining('not refined copper') },
    ]);
    expect(onlyOn('electronics', '2026-03-01')).toEqual([{ fact: 'us-s122-exemption', part: 'goods on the list of exemptions' }]);
    expect(onlyOn('autos', '2026-02-01')).toEqual([]);
    expect(onlyOn('all', '2026-02-01')).toEqual([]);
  });

  it('is not told for goods that have nothing in common', () => {
    expect(totalRate(record.ofKind('tariff'), { imposer: 'US', target: 'JP', sector: 'other', date: '2026-11-01' })).toBeNull();
  });

  it('is none on a country’s own goods', () => {
    expect(totalRate(record.ofKind('tariff'), { imposer: 'US', target: 'US', sector: 'all', date: '2025-08-10' })).toBeNull();
  });

  it('shows the older duties on Chinese goods beside the sum', () => {
    const total = totalRate(record.ofKind('tariff'), { imposer: 'US', target: 'CN', sector: 'all', date: '2025-04-20' })!;
    expect(total.asides).toContainEqual(expect.objectContaining({ fact: 'us-cn-301-technology', reason: 'no-single-rate' }));
  });
});

describe('people on a day', () => {
  it.each([
    ['jp-finance-minister', '2025-05-02', 'katsunobu-kato'],
    ['jp-finance-minister', '2026-02-24', 'satsuki-katayama'],
    ['jp-prime-minister', '2025-09-20', 'shigeru-ishiba'],
    ['jp-prime-minister', '2025-11-01', 'sanae-takaichi'],
    ['us-treasury-secretary', '2025-05-02', 'scott-bessent'],
  ])('%s on %s is %s', (office, date, person) => {
    expect(officeHolder(record.ofKind('person'), office, date)?.person.id).toBe(person);
  });

  it.each([
    ['kato-2025-04-09-treasuries-not-tool', 'kato-2025-05-02-could-be-card', 'contradicts'],
    ['kato-2025-05-02-could-be-card', 'kato-2025-05-04-not-proposing-sale', 'walks_back'],
    ['kato-2025-05-04-not-proposing-sale', null, null],
  ])('%s is changed by %j', (id, changedBy, relation) => {
    const query = { speaker: 'katsunobu-kato', topic: 'treasury-holdings-as-leverage', today: '2026-11-24' } as const;
    const found = chain(record.ofKind('statement'), { ...query, around: { id } });
    expect([found.here?.id, found.changedBy?.statement.id ?? null, found.changedBy?.relation ?? null]).toEqual([
      id,
      changedBy,
      relation,
    ]);
  });
});

function normalOf(total: TotalRate): Total['normal'] {
  return total.normalDuty ?? (total.includesNormal ? 'inside' : 'added');
}
