import { expect, test } from 'vitest';
import { FILE_OF, splitPack } from './pack-files.ts';

const parts = { sources: [1], gaps: [2], vocabulary: { topics: {} } };

test('a joined pack comes apart into its files, a list for each kind of fact', () => {
  const term = { kind: 'term', id: 'levy' };
  const none = Object.fromEntries(Object.values(FILE_OF).map((file) => [file, []]));
  expect(splitPack({ id: 'toy', facts: [term], ...parts })).toEqual({
    ...none,
    'pack.json': { id: 'toy' },
    'sources.json': [1],
    'gaps.json': [2],
    'vocabulary.json': { topics: {} },
    'terms.json': [term],
  });
});

test('what is of no known kind stays where nothing takes it', () => {
  const strays = [{ kind: 'rumour' }, { kind: 'toString' }, { id: 'levy' }, 'levy', null];
  expect(splitPack({ id: 'toy', facts: strays, ...parts })).toMatchObject({ 'pack.json': { id: 'toy', facts: strays } });
});

test('facts that are no list stay with the pack', () => {
  expect(splitPack({ id: 'toy', facts: { levy: 1 }, ...parts })).toEqual({
    'pack.json': { id: 'toy', facts: { levy: 1 } },
    'sources.json': [1],
    'gaps.json': [2],
    'vocabulary.json': { topics: {} },
  });
});

test.each([[null], ['pack'], [[1]]])('%j is no pack, and is taken for the data of one', (joined) => {
  expect(splitPack(joined)).toEqual({ 'pack.json': joined });
});
