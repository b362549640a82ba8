import { expect, test } from 'vitest';
import { assemblePack, PACK_FILES, PackError, type PackParts } from './assemble.ts';

const term = {
  id: 'levy',
  kind: 'term',
  title: 'Levy',
  gist: 'A duty.',
  sources: ['gazette'],
  confidence: 'high',
  checkedTo: '2026-01-01',
};
const meta = { schema: 1, id: 'toy', version: '2026.1.1', title: 'Toy', builtOn: '2026-01-01', languages: ['en'] };

function parts(changes: PackParts = {}): PackParts {
  const empty = Object.fromEntries(PACK_FILES.map((file) => [file, []]));
  const vocabulary = { countries: {}, sectors: {}, topics: {}, anchors: [], antiAnchors: [] };
  return { ...empty, 'pack.json': meta, 'vocabulary.json': vocabulary, ...changes };
}

function problemsOf(changes: PackParts) {
  try {
    assemblePack(parts(changes));
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
  return [];
}

test('joins the files into one pack', () => {
  const pack = assemblePack(parts({ 'terms.json': [term] }));
  expect(pack.id).toBe('toy');
  expect(pack.facts.map((fact) => fact.id)).toEqual(['levy']);
});

test('names file, fact and field of every broken place at once', () => {
  const found = problemsOf({
    'terms.json': [
      { ...term, gist: '' },
      { ...term, id: undefined },
    ],
    'events.json': [term],
    'gaps.json': undefined,
    'extra.json': [],
  });
  expect(found.map(({ file, fact, field }) => [file, fact, field])).toEqual([
    ['events.json', 'levy', 'kind'],
    ['terms.json', 'levy', 'gist'],
    ['terms.json', '#1', 'id'],
    ['gaps.json', '-', '-'],
    ['extra.json', '-', '-'],
  ]);
});

test('says of every file that is not there that it is missing', () => {
  const found = problemsOf(Object.fromEntries(PACK_FILES.map((file) => [file, undefined])));
  expect(found.map(({ file }) => file).sort()).toEqual([...PACK_FILES].sort());
  expect(new Set(found.map(({ problem }) => problem))).toEqual(new Set(['file is missing']));
});

test('a message is one line per problem', () => {
  expect(() => assemblePack(parts({ 'pack.json': { ...meta, version: 'one' } }))).toThrow(/^pack\.json - version: /);
});
