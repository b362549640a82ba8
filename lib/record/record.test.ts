import { describe, expect, it } from 'vitest';
import { holding, statement, step, tariff } from '../../test/support/facts.ts';
import { createRecord } from './record.ts';

const inForce = [step({ status: 'in_force', rate: 10, knownFrom: '2025-04-02', validFrom: '2025-04-05' })];
const of = (id: string, target: string, sector: 'all' | 'autos') => tariff(inForce, { id, scope: { targets: [target], sector } });
const record = createRecord({
  builtOn: '2026-11-24',
  gaps: [],
  sources: [{ id: 'a-source', publisher: 'P', title: 'T', url: 'https://example.org/', date: null, kind: 'press', seen: 'read' }],
  facts: [
    of('all-world', '*', 'all'),
    of('cars-world', '*', 'autos'),
    of('all-eu', 'EU', 'all'),
    of('all-jp', 'JP', 'all'),
    of('cars-jp', 'JP', 'autos'),
    holding({}),
    statement({ id: 'second', date: '2025-05-04', relations: [{ type: 'walks_back', target: 'first' }] }),
    statement({ id: 'first', date: '2025-05-02' }),
    statement({ id: 'other', date: '2025-05-03', speaker: 'scott-bessent', topics: ['monetary-policy'] }),
  ],
});
const ids = (facts: readonly { id: string }[]) => facts.map((fact) => fact.id);

describe('createRecord', () => {
  it.each([
    [{ imposer: 'US', target: 'JP', sector: 'autos' } as const, ['cars-jp', 'all-jp', 'cars-world', 'all-world']],
    [{ imposer: 'US', target: 'DE', sector: 'all' } as const, ['all-eu', 'all-world']],
    [{ target: 'BR', sector: 'autos' } as const, ['cars-world', 'all-world']],
    [{ imposer: 'CN', target: 'JP' } as const, []],
  ])('finds the tariffs for %j, the most particular first', (query, expected) => {
    expect(ids(record.tariffs(query))).toEqual(expected);
  });

  it('finds statements by speaker and topic, oldest first', () => {
    expect(ids(record.statements({ speaker: 'katsunobu-kato' }))).toEqual(['first', 'second']);
    expect(ids(record.statements({ topic: 'monetary-policy' }))).toEqual(['other']);
  });

  it('finds facts and sources by id and facts by kind', () => {
    expect(record.fact('all-jp')?.kind).toBe('tariff');
    expect(record.fact('nothing')).toBeUndefined();
    expect(record.source('a-source')?.publisher).toBe('P');
    expect(ids(record.ofKind('holding'))).toEqual(['ust-holdings-jp']);
    expect(record.ofKind('term')).toEqual([]);
  });
});
