import { describe, expect, it } from 'vitest';
import { holding, person, statement, step, tariff } from '../../test/support/facts.ts';
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

  it('lists who took and left an office', () => {
    const role = { office: 'an-office', title: 'Minister', names: { en: ['Minister'] }, from: '2024-10-01', to: '2025-10-21' };
    expect(since(person('somebody', [role]), '2025-05-02', '2026-01-01')).toMatchObject([{ at: '2025-10-21', change: 'left' }]);
  });
});
