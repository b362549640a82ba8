import { describe, expect, it } from 'vitest';
import { holding, person, statement, step, tariff } from '../../test/support/facts.ts';
import { asOf } from './as-of.ts';
import type { Event, Figure, Intervention, Series, Term } from './schema.ts';

const common = { sources: ['a-source'], confidence: 'high' as const, checkedTo: '2026-11-24', title: 'A thing', gist: 'It is.' };
const event: Event = { ...common, kind: 'event', id: 'an-event', date: '2025-07-07', knownFrom: '2025-07-08' };
const term: Term = { ...common, kind: 'term', id: 'a-term' };

const figure: Figure = { ...common, kind: 'figure', id: 'f', date: '2025-06', knownFrom: '2025-07-08', value: 5, unit: 'USD bn' };
const operation: Intervention = {
  ...common,
  kind: 'intervention',
  id: 'an-operation',
  country: 'JP',
  bought: 'JPY',
  sold: 'USD',
  span: 'day',
  from: '2025-07-07',
  to: '2025-07-07',
  amount: null,
  knownFrom: '2025-07-08',
};

describe('asOf', () => {
  it('knows a tariff from its first announcement', () => {
    const fact = tariff([step({ status: 'in_force', rate: 24, knownFrom: '2025-04-02', validFrom: '2025-04-09' })]);
    expect(asOf(fact, '2025-04-01')).toBeNull();
    expect(asOf(fact, '2025-04-02')).toMatchObject({ kind: 'tariff', charged: null });
  });

  it('knows a series from its first release', () => {
    const fact = holding({ points: [['2025-02', 1125.9, '2025-04-16']] });
    expect(asOf(fact, '2025-04-15')).toBeNull();
    expect(asOf(fact, '2025-04-16')).toMatchObject({ kind: 'holding', latest: { period: '2025-02' } });
  });

  it('knows a statement from the day it was said', () => {
    const fact = statement({ id: 'said', date: '2025-05-02' });
    expect([asOf(fact, '2025-05-01'), asOf(fact, '2025-05-02')?.statement.id]).toEqual([null, 'said']);
  });

  it('knows an event from when it was reported, and a term always', () => {
    expect([asOf(event, '2025-07-07'), asOf(event, '2025-07-08')?.kind]).toEqual([null, 'event']);
    expect(asOf(term, '1999-01-01')).toEqual({ kind: 'term', fact: term });
  });

  it.each([event, figure, operation])('knows a $kind from the day on which it was public', (fact) => {
    expect(asOf(fact, '2025-07-07')).toBeNull();
    expect(asOf(fact, '2025-07-08')).toEqual({ kind: fact.kind, fact });
  });

  it('tells a series from holdings', () => {
    const series: Series = { ...holding({ points: [['2025-02', 4.5, '2025-04-16']] }), kind: 'series' };
    expect(asOf(series, '2025-04-16')).toMatchObject({ kind: 'series', latest: { value: 4.5 } });
  });

  it('gives a person the roles of the day', () => {
    const role = { office: 'us-president', title: 'President', names: { en: ['President'] }, from: '2025-01-20', to: null };
    expect(asOf(person('donald-trump', [role]), '2025-01-19').roles).toEqual([]);
    const fact = person('donald-trump', [role]);
    expect(asOf(fact, '2025-01-20')).toEqual({ kind: 'person', person: fact, roles: [role] });
  });
});
