import { expect, test } from 'vitest';
import { formatProblem, inOrderOfFiles, PackError } from './problem.ts';

const at = (file: string, fact: string) => ({ file, fact, field: 'gist', problem: 'is missing' });

test('problems come file by file, those of one file as they were found', () => {
  const found = [at('terms.json', 'b'), at('events.json', 'd'), at('terms.json', 'a'), at('events.json', 'c')];
  expect(inOrderOfFiles(found).map(({ fact }) => fact)).toEqual(['d', 'c', 'b', 'a']);
  expect(inOrderOfFiles(found.toReversed()).map(({ fact }) => fact)).toEqual(['c', 'd', 'a', 'b']);
});

test('an error has a line for each', () => {
  const problems = [at('terms.json', 'b'), at('events.json', 'd')];
  expect(formatProblem(problems[0]!)).toBe('terms.json b gist: is missing');
  expect(new PackError(problems)).toMatchObject({
    name: 'PackError',
    message: 'terms.json b gist: is missing\nevents.json d gist: is missing',
    problems,
  });
});
