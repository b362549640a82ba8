import { describe, expect, it } from 'vitest';
import { statement } from '../../test/support/facts.ts';
import { chain, type ChainQuery } from './chain.ts';

const said = [
  statement({ id: 'not-a-tool', date: '2025-04-09' }),
  statement({ id: 'a-card', date: '2025-05-02', relations: [{ type: 'contradicts', target: 'not-a-tool' }] }),
  statement({
    id: 'no-sale',
    date: '2025-05-04',
    relations: [
      { type: 'walks_back', target: 'a-card' },
      { type: 'reaffirms', target: 'not-a-tool' },
    ],
  }),
  statement({ id: 'again', date: '2025-05-20', relations: [{ type: 'reaffirms', target: 'no-sale' }] }),
  statement({ id: 'turned', date: '2025-06-13', relations: [{ type: 'contradicts', target: 'again' }] }),
  statement({ id: 'other-topic', date: '2025-05-03', topics: ['monetary-policy'] }),
  statement({
    id: 'reply',
    date: '2025-05-05',
    speaker: 'scott-bessent',
    relations: [{ type: 'responds_to', target: 'a-card' }],
  }),
];
const ask = (around: ChainQuery['around'], today = '2026-11-24') =>
  chain(said, { speaker: 'katsunobu-kato', topic: 'treasury-holdings-as-leverage', around, today });
const ids = (statements: { id: string }[]) => statements.map((it) => it.id);

describe('chain', () => {
  it('puts what was said before and after around a statement, other topics and speakers left out', () => {
    const found = ask({ id: 'a-card' });
    expect(ids(found.earlier)).toEqual(['not-a-tool']);
    expect(ids(found.later)).toEqual(['no-sale', 'again', 'turned']);
    expect(ids(found.replies)).toEqual(['reply']);
  });

  it.each([
    ['not-a-tool', 'a-card', 'contradicts'],
    ['a-card', 'no-sale', 'walks_back'],
    ['no-sale', 'turned', 'contradicts'],
    ['turned', null, null],
  ])('of %s is first changed by %j', (id, changedBy, relation) => {
    const found = ask({ id }).changedBy;
    expect([found?.statement.id ?? null, found?.relation ?? null]).toEqual([changedBy, relation]);
  });

  it('finds the last statement on or before a day', () => {
    expect(ask({ date: '2025-05-03' }).here!.id).toBe('a-card');
    expect(ask({ date: '2025-01-01' }).here).toBeNull();
  });

  it('uses nothing said after today', () => {
    const found = ask({ id: 'a-card' }, '2025-05-03');
    expect([ids(found.later), found.changedBy, found.replies]).toEqual([[], null, []]);
    expect(ask({ id: 'turned' }, '2025-05-03').here).toBeNull();
  });
});
