import { describe, expect, it } from 'vitest';
import { holding, person, statement, step, tariff } from '../../test/support/facts.ts';
import type { Fact } from './schema.ts';
import { since } from './since.ts';

describe('since', () => {
  it('lists the steps that became known after the day up to today, oldest first', () => {
    const fact = tariff([
      step({ status: 'in_force', rate: 24, knownFrom: '2025-04-02', validFrom: '2025-04-09' }),
      step({ status: 'struck_down', rate: 0, knownFrom: '2026-02-20', validFrom: '2026-02-24' }),
      step({ status: 'agreed', rate: 15, knownFrom: '2025-07-22' }),
    ]);
    const found = since(fact, '2025-05-02', '2026-11-24');
    expect(found.map((it) => [it.at, it.kind === 'step' && it.step.index])).toEqual([
      ['2025-07-22', 2],
      ['2026-02-20', 1],
    ]);
    expect(since(fact, '2025-05-02', '2025-12-31')).toHaveLength(1);
    expect(since(fact, '2025-07-22', '2025-12-31')).toEqual([]);
  });

  it('tells releases from revisions', () => {
    const fact = holding({
      points: [
        ['2025-02', 1126, '2025-06-18'],
        ['2025-03', 1131, '2025-05-16'],
      ],
      vintages: [
        { period: '2025-02', value: 1125.9, knownFrom: '2025-04-16', knownTo: '2025-06-18', sources: ['first'] },
        { period: '2025-03', value: 1131, knownFrom: '2025-05-16', knownTo: null, sources: ['first'] },
      ],
    });
    expect(since(fact, '2025-05-02', '2026-01-01').map((it) => [it.at, it.kind])).toEqual([
      ['2025-05-16', 'release'],
      ['2025-06-18', 'revision'],
    ]);
  });

  it('lists what the same speaker said later on a shared topic', () => {
    const here = statement({ id: 'here', date: '2025-05-02' });
    const later = statement({ id: 'later', date: '2025-05-04' });
    const other = statement({ id: 'other', date: '2025-05-05', speaker: 'scott-bessent' });
    const found = since(here, '2025-05-02', '2026-01-01', [here, later, other]);
    expect(found.map((it) => it.kind === 'statement' && it.statement.id)).toEqual(['later']);
  });

  it('says of a statement asked about on an earlier day when it was said', () => {
    const here = statement({ id: 'here', date: '2025-05-02' });
    const later = statement({ id: 'later', date: '2025-05-04' });
    expect(since(here, '2025-05-01', '2026-01-01', [here, later])).toEqual([
      { kind: 'known', at: '2025-05-02' },
      { kind: 'statement', at: '2025-05-04', statement: later },
    ]);
  });

  it('leaves out what the speaker said on no shared topic', () => {
    const here = statement({ id: 'here', date: '2025-05-02', topics: ['trade-deal', 'tariff-rate'] });
    const shared = statement({ id: 'shared', date: '2025-05-04', topics: ['monetary-policy', 'trade-deal'] });
    const other = statement({ id: 'other', date: '2025-05-05', topics: ['monetary-policy'] });
    const found = since(here, '2025-05-02', '2026-01-01', [shared, other]);
    expect(found).toEqual([{ kind: 'statement', at: '2025-05-04', statement: shared }]);
  });

  it('lists steps of one day in the order in which they hold, and what was corrected not at all', () => {
    const fact = tariff([
      step({ status: 'in_force', rate: 34, knownFrom: '2025-05-12', validFrom: '2025-08-12' }),
      step({ status: 'in_force', rate: 10, knownFrom: '2025-05-12', validFrom: '2025-05-14' }),
      step({ status: 'announced', rate: 30, knownFrom: '2025-05-11', knownTo: '2025-05-12' }),
    ]);
    const found = since(fact, '2025-05-02', '2026-01-01');
    expect(found.map((it) => it.kind === 'step' && it.step.index)).toEqual([1, 0]);
  });

  it('holds a revision against what was published before it, and tells no value twice', () => {
    const row = (value: number, knownFrom: string, knownTo: string) => ({
      period: '2025-02',
      value,
      knownFrom,
      knownTo,
      sources: ['first'],
    });
    const fact = holding({
      points: [['2025-02', 1130, '2025-08-18']],
      vintages: [
        row(1128, '2025-06-18', '2025-07-18'),
        row(1126, '2025-04-16', '2025-06-18'),
        row(1128, '2025-07-18', '2025-08-18'),
      ],
    });
    const values = since(fact, '2025-01-01', '2026-01-01').map((it) =>
      it.kind === 'revision' ? [it.at, it.from.value, it.to.value] : it.kind === 'release' ? [it.at, it.value.value] : it,
    );
    expect(values).toEqual([
      ['2025-04-16', 1126],
      ['2025-06-18', 1126, 1128],
      ['2025-08-18', 1128, 1130],
    ]);
  });

  it('tells when an event was reported, and nothing of a term', () => {
    const note = {
      id: 'a',
      title: 'A',
      gist: 'It is.',
      sources: ['a-source'],
      confidence: 'high' as const,
      checkedTo: '2026-11-24',
    };
    const event: Fact = { ...note, kind: 'event', date: '2025-07-07', knownFrom: '2025-07-08' };
    expect(since(event, '2025-07-07', '2025-07-08')).toEqual([{ kind: 'known', at: '2025-07-08' }]);
    expect(since(event, '2025-07-08', '2025-07-09')).toEqual([]);
    expect(since({ ...note, kind: 'term' }, '2000-01-01', '2030-01-01')).toEqual([]);
  });

  it('lists who took and left an office', () => {
    const role = { office: 'an-office', title: 'Minister', names: { en: ['Minister'] }, from: '2024-10-01', to: '2025-10-21' };
    expect(since(person('somebody', [role]), '2025-05-02', '2026-01-01')).toMatchObject([{ at: '2025-10-21', change: 'left' }]);
    expect(since(person('somebody', [role]), '2024-01-01', '2026-01-01')).toEqual([
      { kind: 'role', at: '2024-10-01', change: 'took', role },
      { kind: 'role', at: '2025-10-21', change: 'left', role },
    ]);
    expect(since(person('somebody', [{ ...role, from: null, to: null }]), '2024-01-01', '2026-01-01')).toEqual([]);
  });
});
