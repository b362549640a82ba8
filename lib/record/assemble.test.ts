import { describe, expect, test } from 'vitest';
import { statement } from '../../test/support/facts.ts';
import { assemblePack, inspectPack } from './assemble.ts';
import { PACK_FILES, splitPack, type PackParts } from './pack-files.ts';
import { formatProblem, PackError } from './problem.ts';

const term = {
  id: 'levy',
  kind: 'term',
  title: 'Levy',
  gist: 'A duty.',
  sources: ['gazette'],
  confidence: 'high',
  checkedTo: '2026-01-01',
};
const gazette = {
  id: 'gazette',
  publisher: 'G',
  title: 'Levies',
  url: 'https://a.org/',
  date: null,
  kind: 'press',
  seen: 'read',
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
  const pack = assemblePack(parts({ 'terms.json': [term], 'sources.json': [gazette] }));
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
    ['events.json', 'levy', 'date'],
    ['events.json', 'levy', 'knownFrom'],
    ['extra.json', '-', '-'],
    ['gaps.json', '-', '-'],
    ['terms.json', 'levy', 'gist'],
    ['terms.json', '#1', 'id'],
    ['terms.json', 'levy', 'sources'],
    ['terms.json', 'levy', 'confidence'],
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

describe('what the schema refuses', () => {
  const event = { ...term, id: 'vote', kind: 'event', date: '2025-05-02', knownFrom: '2025-05-02' };
  const told = (changes: PackParts) =>
    problemsOf({ 'sources.json': [gazette], 'terms.json': [term], ...changes }).map(formatProblem);

  test('does not keep the rules from the rest', () => {
    expect(
      told({
        'events.json': [
          { ...event, date: 'May' },
          { ...event, id: 'late', knownFrom: '2025-05-01' },
        ],
      }),
    ).toEqual(['events.json vote date: Invalid ISO date; it says "May"', 'events.json late knownFrom: lies before the event']);
  });

  test('is tried by the rules as far as it goes, and no place is named twice', () => {
    const twice = { ...event, mood: 'tense', knownFrom: '2025-05-01', checkedTo: '2027-13-01' };
    expect(told({ 'events.json': [twice] })).toEqual([
      'events.json vote checkedTo: Invalid ISO date; it says "2027-13-01"',
      'events.json vote mood: there is no such field',
      'events.json vote knownFrom: lies before the event',
    ]);
  });

  test('still counts as there for what points at it, and as a user of its sources', () => {
    const spare = { ...gazette, id: 'spare', url: 'https://b.org/' };
    expect(
      told({
        'sources.json': [gazette, spare],
        'terms.json': [
          { ...term, sources: ['spare'], gist: 1 },
          { ...term, id: 'b' },
        ],
      }),
    ).toEqual(['terms.json levy gist: expected string, received number; it says 1']);
    expect(told({ 'sources.json': [{ ...gazette, url: 'gazette' }] })).toEqual([
      'sources.json gazette url: Invalid URL; it says "gazette"',
    ]);
  });

  test('in a whole file tells nothing of what that file may hold', () => {
    expect(told({ 'sources.json': {} })).toEqual(['sources.json - -: not a list']);
    expect(told({ 'terms.json': undefined })).toEqual(['terms.json - -: file is missing']);
  });

  test.each([
    [
      'a country',
      { 'vocabulary.json': { countries: { ZZ: {} }, sectors: {}, topics: {}, anchors: [], antiAnchors: [] } },
      'countries.ZZ',
    ],
    ['a day', { 'sources.json': [{ ...gazette, date: '2025-02-30' }] }, 'there is no such day'],
    ['a kind', { 'events.json': [{ ...event, kind: 'happening' }] }, 'vote kind: expected "event"'],
    ['a field', { 'events.json': [{ ...event, gist: undefined }] }, 'vote gist: is missing'],
  ])('names %s', (_name, changes, line) => {
    expect(told(changes)).toEqual([expect.stringContaining(line)]);
  });
});

describe('a message', () => {
  const told = (change: object) =>
    problemsOf({ 'sources.json': [gazette], 'terms.json': [term, { ...term, id: 'b', ...change }] }).map(formatProblem);

  test('repeats words and numbers of up to forty characters, and nothing else', () => {
    const at = 'terms.json b checkedTo: Invalid ISO date';
    expect(told({ checkedTo: 'x'.repeat(40) })).toEqual([`${at}; it says "${'x'.repeat(40)}"`]);
    expect(told({ checkedTo: 'x'.repeat(41) })).toEqual([at]);
    expect(told({ gist: ['a'] })).toEqual(['terms.json b gist: expected string, received array']);
    expect(told({ gist: null })).toEqual(['terms.json b gist: expected string, received null']);
  });

  test('names each unknown field for itself, wherever it stands', () => {
    expect(told({ mood: 1, tone: 2 })).toEqual([
      'terms.json b mood: there is no such field',
      'terms.json b tone: there is no such field',
    ]);
    const inside = problemsOf({
      'vocabulary.json': {
        countries: {},
        sectors: {},
        topics: {},
        anchors: [{ weight: 1, group: 'a', words: {}, x: 1 }],
        antiAnchors: [],
      },
    });
    expect(inside.map(formatProblem)).toEqual(['vocabulary.json - anchors.0.x: there is no such field']);
  });

  test('of what is not an object has no field', () => {
    expect(problemsOf({ 'terms.json': [7], 'pack.json': 'toy' }).map(formatProblem)).toEqual([
      'pack.json - -: expected object, received string; it says "toy"',
      'terms.json #0 -: expected object, received number; it says 7',
    ]);
  });

  test('tells of a file that is of no pack', () => {
    expect(problemsOf({ 'extra.json': [] }).map(formatProblem)).toEqual(['extra.json - -: not a file of a pack']);
  });
});

test('a rule is silent on what the schema has named, there alone', () => {
  const part = { sources: ['gazette'], checkedTo: '2026-01-01' };
  const said = statement({ id: 'said', date: '2025-05-02', speaker: 'Nobody!', ...part });
  const found = problemsOf({ 'sources.json': [gazette], 'statements.json': [said, { ...said, id: 'again', speaker: 'nobody' }] });
  expect(found.map(formatProblem)).toEqual([
    'statements.json said speaker: not a lower-case slug; it says "Nobody!"',
    'statements.json again speaker: no person nobody',
  ]);
});

test('a file that was named before is not named as missing', () => {
  const named = { file: 'terms.json', fact: '-', field: '-', problem: 'is not JSON' };
  const files = parts({ 'terms.json': undefined, 'sources.json': [gazette] });
  expect(inspectPack(files, [named])).toEqual({ pack: null, problems: [named] });
});

test('a joined pack is judged like its files', () => {
  const files = parts({ 'terms.json': [term], 'sources.json': [gazette] });
  const { schema, ...joined } = { ...assemblePack(files), facts: [term, { ...term, id: 'b', kind: 'thing' }, 7] };
  expect(inspectPack(splitPack({ schema, ...joined, facts: [term] })).pack).toEqual(assemblePack(files));
  expect(inspectPack(splitPack(joined)).problems.map(({ field }) => field)).toEqual(['schema', 'facts']);
  expect(inspectPack(splitPack([])).problems.map(({ file }) => file)).toContain('pack.json');
});

test('problems come file by file, those of one file in the order in which they were found', () => {
  const found = problemsOf({
    'terms.json': [
      { ...term, id: 'b', gist: '' },
      { ...term, id: 'a', gist: '' },
    ],
    'events.json': [{ ...term, id: 'c' }],
  });
  const lines = found.map(({ file, fact }) => `${file} ${fact}`);
  expect(new Set(lines)).toEqual(new Set(['events.json c', 'terms.json b', 'terms.json a']));
  expect(lines.indexOf('terms.json b')).toBeLessThan(lines.indexOf('terms.json a'));
  expect(lines.lastIndexOf('events.json c')).toBeLessThan(lines.indexOf('terms.json b'));
});

test('the error says what it is', () => {
  expect(() => assemblePack(parts({ 'terms.json': [{ ...term, gist: '' }] }))).toThrow(
    expect.objectContaining({ name: 'PackError' }),
  );
});
