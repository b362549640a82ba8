import { describe, expect, it } from 'vitest';
import { person, statement } from '../../test/support/facts.ts';
import { draftOf, eachFact, mayExist, type Draft } from './draft.ts';
import { assemblePack } from './assemble.ts';
import { PACK_FILES } from './pack-files.ts';

const parts = Object.fromEntries(PACK_FILES.map((file) => [file, []]));
const vocabulary = { countries: {}, sectors: {}, topics: {}, anchors: [], antiAnchors: [] };
const meta = { schema: 1, id: 'toy', version: '2026.1.1', title: 'Toy', builtOn: '2026-01-01', languages: ['en'] };
const empty = draftOf(assemblePack({ ...parts, 'pack.json': meta, 'vocabulary.json': vocabulary }));
const kato = person('kato', []);
const said = statement({ id: 'said', date: '2025-05-02' });

it('of a sound pack has nothing that was refused', () => {
  expect(empty).toMatchObject({ builtOn: '2026-01-01', facts: [], refused: [], refusedIds: new Set(), unread: new Set() });
});

describe('eachFact', () => {
  const tried = (draft: Partial<Draft>, check: (id: string) => void = () => {}) => {
    const ids: string[] = [];
    eachFact({ ...empty, ...draft }, ({ id }) => {
      ids.push(id);
      check(id);
    });
    return ids;
  };

  it('tries what the schema refused, last, where it stands in the file of its kind', () => {
    const refused = [
      { file: 'statements.json', fact: said },
      { file: 'people.json', fact: { ...said, id: 'stray' } },
    ];
    expect(tried({ facts: [kato], refused })).toEqual(['kato', 'said']);
  });

  it('goes on where what was refused lacks what a rule reads', () => {
    const refused = ['one', 'two'].map((id) => ({ file: 'statements.json', fact: { ...said, id } }));
    const lacks = () => void (undefined as unknown as string).length;
    expect(tried({ refused }, lacks)).toEqual(['one', 'two']);
  });

  it('hides no other error, and none of a sound fact', () => {
    const fails = (error: Error) => () => {
      throw error;
    };
    const refused = [{ file: 'statements.json', fact: said }];
    expect(() => tried({ refused }, fails(new RangeError('too deep')))).toThrow('too deep');
    expect(() => tried({ facts: [kato] }, fails(new TypeError('a slip')))).toThrow('a slip');
  });
});

it('what was refused or stands in a file that was not read may exist', () => {
  const draft = { ...empty, refusedIds: new Set(['refused']), unread: new Set(['terms.json']) };
  expect(mayExist(draft, 'refused', 'people.json')).toBe(true);
  expect(mayExist(draft, 'levy', 'terms.json')).toBe(true);
  expect(mayExist(draft, 'levy', 'people.json')).toBe(false);
});
