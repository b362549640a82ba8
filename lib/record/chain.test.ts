import { describe, expect, it } from 'vitest';
import { statement } from '../../test/support/facts.ts';
import { chain, type ChainQuery } from './chain.ts';
import type { Statement } from './schema.ts';

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

  it('puts what was said on one day in the order in which it was an answer, else by id', () => {
    const day = { date: '2025-05-02' };
    const order = (...list: Statement[]) => {
      const query = { speaker: 'katsunobu-kato', topic: 'treasury-holdings-as-leverage', today: '2026-11-24' } as const;
      return ids(chain(list, { ...query, around: { date: '2025-01-01' } }).earlier);
    };
    const answer = statement({ id: 'a-answer', ...day, relations: [{ type: 'clarifies', target: 'b-first' }] });
    const first = statement({ id: 'b-first', ...day });
    expect(order(answer, first)).toEqual(['b-first', 'a-answer']);
    expect(order(first, answer)).toEqual(['b-first', 'a-answer']);
    const other = statement({ id: 'c-other', ...day });
    expect(order(other, first)).toEqual(['b-first', 'c-other']);
    expect(order(first, other)).toEqual(['b-first', 'c-other']);
  });

  it('lists the answers of others on any topic, oldest first, and no answer to something else', () => {
    const reply = (id: string, date: string, target: string) =>
      statement({ id, date, speaker: 'scott-bessent', topics: ['trade-deal'], relations: [{ type: 'responds_to', target }] });
    const list = [reply('late', '2025-05-09', 'here'), reply('soon', '2025-05-03', 'here'), reply('else', '2025-05-03', 'other')];
    const query = { speaker: 'katsunobu-kato', topic: 'treasury-holdings-as-leverage', today: '2026-11-24' } as const;
    const found = chain([...list, statement({ id: 'here', date: '2025-05-02' })], { ...query, around: { id: 'here' } });
    expect(ids(found.replies)).toEqual(['soon', 'late']);
  });

  it('gives all that is known of a speaker where what is asked for was never said', () => {
    expect(ask({ id: 'never' })).toMatchObject({ here: null, later: [], changedBy: null, replies: [] });
    expect(ids(ask({ id: 'never' }).earlier)).toEqual(['not-a-tool', 'a-card', 'no-sale', 'again', 'turned']);
  });

  it('follows what reaffirms it, and nothing that only answers it or reaffirms something else', () => {
    const changed = (...relations: Statement['relations']) => {
      const list = [
        statement({ id: 'else', date: '2025-05-01' }),
        statement({ id: 'here', date: '2025-05-02' }),
        statement({ id: 'between', date: '2025-05-03', relations }),
        statement({ id: 'turned', date: '2025-05-04', relations: [{ type: 'contradicts', target: 'between' }] }),
      ];
      const query = { speaker: 'katsunobu-kato', topic: 'treasury-holdings-as-leverage', today: '2026-11-24' } as const;
      return chain(list, { ...query, around: { id: 'here' } }).changedBy?.statement.id ?? null;
    };
    expect(changed({ type: 'reaffirms', target: 'here' })).toBe('turned');
    expect(changed({ type: 'responds_to', target: 'else' }, { type: 'reaffirms', target: 'here' })).toBe('turned');
    expect(changed({ type: 'responds_to', target: 'here' })).toBeNull();
    expect(changed({ type: 'reaffirms', target: 'else' })).toBeNull();
    expect(changed()).toBeNull();
  });

  it('counts as a change what clarifies, and not what answers', () => {
    const changed = (type: 'clarifies' | 'responds_to') => {
      const here = statement({ id: 'here', date: '2025-05-02' });
      const later = statement({ id: 'later', date: '2025-05-03', relations: [{ type, target: 'here' }] });
      const query = { speaker: 'katsunobu-kato', topic: 'treasury-holdings-as-leverage', today: '2026-11-24' } as const;
      return chain([here, later], { ...query, around: { id: 'here' } }).changedBy?.relation ?? null;
    };
    expect([changed('clarifies'), changed('responds_to')]).toEqual(['clarifies', null]);
  });

  it('uses nothing said after today', () => {
    const found = ask({ id: 'a-card' }, '2025-05-03');
    expect([ids(found.later), found.changedBy, found.replies]).toEqual([[], null, []]);
    expect(ask({ id: 'turned' }, '2025-05-03').here).toBeNull();
  });
});
