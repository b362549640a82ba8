import { describe, expect, it, test } from 'vitest';
import { holding, person, statement, step, tariff } from '../../test/support/facts.ts';
import { source, tried } from '../../test/support/lint.ts';
import type { Draft } from './draft.ts';
import { lintReferences } from './lint-references.ts';
import type { Fact, Statement } from './schema.ts';

const kato = person('katsunobu-kato', []);
const said = (id: string, date: string, part: Partial<Statement> = {}) => statement({ id, date, ...part });
const duty = (id: string, part: Parameters<typeof tariff>[1] = {}) =>
  tariff([step({ status: 'announced', rate: 24, knownFrom: '2025-04-02' })], { id, ...part });
const problems = (facts: readonly Fact[], part: Partial<Draft> = {}) => tried(lintReferences, facts, part);

test('what points at what is there is sound', () => {
  const second = said('second', '2025-05-04', { relations: [{ type: 'walks_back', target: 'first' }] });
  expect(problems([kato, said('first', '2025-05-02'), second, duty('duty', { yieldsTo: ['steel'] }), duty('steel')])).toEqual([]);
});

describe('an id', () => {
  it('is that of one fact, source or gap', () => {
    const sources = [source(), source({ url: 'https://example.org/b' })];
    const gap = { id: 'tic', from: '2026-08-01', gist: 'Thin.' };
    expect(problems([kato, duty('katsunobu-kato')], { sources, gaps: [gap, gap] })).toEqual([
      'katsunobu-kato id: is used twice',
      'a-source id: is used twice',
      'tic id: is used twice',
    ]);
  });

  it('may be that of a fact and of a source', () => {
    expect(problems([duty('a-source')])).toEqual([]);
  });

  it('is not that of a fact which the schema refused, unless that stood in the wrong file', () => {
    const refused = (file: string) => ({ refused: [{ file, fact: duty('katsunobu-kato') }] });
    expect(problems([kato], refused('tariffs.json'))).toEqual(['katsunobu-kato id: is used twice']);
    expect(problems([kato], refused('people.json'))).toEqual([]);
  });
});

describe('a source', () => {
  test('is one edition of a page', () => {
    const part = (one: string | null, other: string | null, url = 'https://example.org/') => ({
      sources: [source({ date: one }), source({ id: 'b-source', date: other, url })],
    });
    const facts = [{ ...kato, sources: ['a-source', 'b-source'] }];
    expect(problems(facts, part('2025-05-02', '2025-05-02'))).toEqual([
      'b-source url: another source has the same address and date',
    ]);
    expect(problems(facts, part('2025-05-02', '2025-05-03'))).toEqual([]);
    expect(problems(facts, part('2025-05-02', '2025-05-02', 'https://example.org/b'))).toEqual([]);
  });

  test.each<[string, Fact, string[]]>([
    ['fact', person('kato', [], { sources: ['a-source', 'none'] }), ['kato sources: no source none']],
    [
      'step',
      tariff([step({ status: 'announced', knownFrom: '2025-04-02', sources: ['none'] })], { id: 'duty' }),
      ['duty steps.0.sources: no source none'],
    ],
    [
      'value that was replaced',
      holding({ vintages: [{ period: '2025-02', value: 1, knownFrom: '2025-04-16', knownTo: null, sources: ['none'] }] }),
      ['ust-holdings-jp vintages.0.sources: no source none'],
    ],
    [
      'value of a series that was replaced',
      {
        ...holding({ vintages: [{ period: '2025-02', value: 1, knownFrom: '2025-04-16', knownTo: null, sources: ['none'] }] }),
        kind: 'series',
      },
      ['ust-holdings-jp vintages.0.sources: no source none'],
    ],
    ['point', holding({ pointSources: { '2025-02': ['none'] } }), ['ust-holdings-jp pointSources.2025-02: no source none']],
    ['fact, once', person('kato', [], { sources: ['a-source', 'a-source'] }), ['kato sources: names a source twice']],
  ])('is there for each that names it: %s', (_name, fact, expected) => {
    expect(problems([{ ...kato, id: 'user' }, fact])).toEqual(expected);
  });

  it('may be one that cannot be read', () => {
    const fact = { ...kato, sources: ['refused'] };
    const lines = [
      'katsunobu-kato sources: no source refused',
      'katsunobu-kato confidence: is high though none of its sources was read',
    ];
    expect(problems([fact], { sources: [] })).toEqual(lines);
    expect(problems([fact], { sources: [], refusedIds: new Set(['refused']) })).toEqual([]);
    expect(problems([fact], { sources: [], unread: new Set(['sources.json']) })).toEqual([]);
    expect(problems([fact], { sources: [], unread: new Set(['people.json']) })).toEqual(lines);
  });

  it('was read by who is confident', () => {
    const sources = [source({ seen: 'cited' }), source({ id: 'read', url: 'https://example.org/read' })];
    const user = { ...kato, id: 'user', sources: ['read'] };
    const high = 'katsunobu-kato confidence: is high though none of its sources was read';
    expect(problems([user, kato], { sources })).toEqual([high]);
    expect(problems([user, { ...kato, confidence: 'reported' }], { sources })).toEqual([]);
    expect(problems([user, { ...kato, sources: ['a-source', 'read'] }], { sources })).toEqual([]);
  });

  it('is used by a fact', () => {
    const sources = [source(), source({ id: 'idle', url: 'https://example.org/idle' })];
    expect(problems([kato], { sources })).toEqual(['idle id: no fact uses it']);
    const user = { ...kato, id: 'user', sources: ['idle'] };
    expect(problems([kato], { sources, refused: [{ file: 'people.json', fact: user }] })).toEqual([]);
    expect(problems([kato], { sources, unread: new Set(['terms.json']) })).toEqual([]);
    expect(problems([kato], { sources, unread: new Set(['gaps.json']) })).toEqual(['idle id: no fact uses it']);
  });

  it('may be used by a step, a point or what was published before alone', () => {
    const sources = [source(), ...['step', 'point', 'before'].map((id) => source({ id, url: `https://example.org/${id}` }))];
    const stepped = tariff([step({ status: 'announced', knownFrom: '2025-04-02', sources: ['step'] })]);
    const row = holding({
      pointSources: { '2025-02': ['point'] },
      vintages: [{ period: '2025-02', value: 1, knownFrom: '2025-04-16', knownTo: null, sources: ['before'] }],
    });
    expect(problems([stepped, row], { sources })).toEqual([]);
  });
});

describe('a pointer', () => {
  const relating = (target: string) => said('second', '2025-05-04', { relations: [{ type: 'walks_back', target }] });
  const including = tariff([step({ status: 'announced', knownFrom: '2025-04-02', includes: ['none'] })], { id: 'duty' });
  test.each<[string, Fact, string[]]>([
    ['speaker', said('second', '2025-05-04', { speaker: 'none' }), ['second speaker: no person none']],
    ['speaker who is a measure', said('second', '2025-05-04', { speaker: 'steel' }), ['second speaker: no person steel']],
    ['earlier statement', relating('none'), ['second relations.0: no statement none']],
    ['earlier statement that is a measure', relating('steel'), ['second relations.0: no statement steel']],
    ['measure that it yields to', duty('duty', { yieldsTo: ['steel', 'none'] }), ['duty yieldsTo.1: no tariff none']],
    [
      'measure that it yields to and that is another',
      duty('duty', { yieldsTo: ['duty'] }),
      ['duty yieldsTo.0: points at itself'],
    ],
    ['measure that its rate includes', including, ['duty steps.0.includes: no tariff none']],
  ])('finds the %s', (_name, fact, expected) => {
    expect(problems([kato, duty('steel'), fact])).toEqual(expected);
  });

  it('may find one that cannot be read', () => {
    const lonely = [said('second', '2025-05-04')];
    expect(problems(lonely)).toEqual(['second speaker: no person katsunobu-kato']);
    expect(problems(lonely, { refusedIds: new Set(['katsunobu-kato']) })).toEqual([]);
    expect(problems(lonely, { unread: new Set(['people.json']) })).toEqual([]);
    expect(problems(lonely, { unread: new Set(['terms.json']) })).toEqual(['second speaker: no person katsunobu-kato']);
  });

  it('of a statement finds what was said before', () => {
    const answers = (id: string, date: string, target: string) =>
      said(id, date, { relations: [{ type: 'responds_to', target }] });
    expect(problems([kato, answers('first', '2025-05-02', 'second'), said('second', '2025-05-04')])).toEqual([
      'first relations.0: points forward to second, said on 2025-05-04',
    ]);
    expect(problems([kato, answers('first', '2025-05-02', 'second'), said('second', '2025-05-02')])).toEqual([]);
    const chained = [
      said('zero', '2025-05-01'),
      answers('first', '2025-05-02', 'zero'),
      answers('second', '2025-05-02', 'first'),
    ];
    expect(problems([kato, ...chained])).toEqual([]);
    expect(problems([kato, answers('first', '2025-05-02', 'second'), answers('second', '2025-05-04', 'first')])).toEqual([
      'first relations.0: points forward to second, said on 2025-05-04',
    ]);
    expect(problems([kato, answers('first', '2025-05-02', 'second'), answers('second', '2025-05-02', 'first')])).toEqual([
      'first relations.0: second points back on the same day',
      'second relations.0: first points back on the same day',
    ]);
  });
});
