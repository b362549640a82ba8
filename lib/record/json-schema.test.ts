import { expect, test } from 'vitest';
import { packJsonSchema } from './json-schema.ts';

test('describes the pack with its closed lists and refuses unknown fields', () => {
  const schema = packJsonSchema();
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    required: ['schema', 'id', 'version', 'title', 'builtOn', 'languages', 'facts', 'sources', 'gaps', 'vocabulary'],
  });
  const text = JSON.stringify(schema);
  expect(text).toContain('"$ref"');
  for (const word of ['"struck_down"', '"walks-back"', '"Section 232"', '"reported"']) expect(text).toContain(word);
});
