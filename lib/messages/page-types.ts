/** What messages to pages look like, as JSON Type Definition. Runs when the extension is built. */
import * as z from 'zod/mini';
import { PAGE_ANSWERS, ToPage } from './to-page.ts';
import type { TypeDefinition } from './type-definition.ts';

/** The part of JSON Schema that zod writes for plain shapes. */
interface JsonSchema {
  type?: string;
  const?: string;
  enum?: string[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: unknown;
}
const KEYWORDS = new Set('$schema type const enum anyOf oneOf items properties required additionalProperties'.split(' '));
const PRIMITIVES: Record<string, TypeDefinition> = {
  string: { type: 'string' },
  number: { type: 'float64' },
  boolean: { type: 'boolean' },
  /** No value but null. */
  null: { nullable: true, enum: [] },
};

type Answers = Partial<Record<keyof typeof PAGE_ANSWERS, TypeDefinition>>;

/** The types of everything that a reader is told or answered; questions that are answered by null alone are not listed. */
export function pageTypes(): { toPage: TypeDefinition; answers: Answers } {
  const answers = Object.entries(PAGE_ANSWERS)
    .map(([kind, schema]) => [kind, toTypeDefinition(schema)] as const)
    .filter(([, definition]) => definition !== PRIMITIVES['null']);
  return { toPage: toTypeDefinition(ToPage), answers: Object.fromEntries(answers) };
}

/** Throws for a schema that says what a type definition cannot. */
export function toTypeDefinition(schema: z.ZodMiniType): TypeDefinition {
  return convert(z.toJSONSchema(schema, { reused: 'inline' }) as JsonSchema);
}

function convert(schema: JsonSchema): TypeDefinition {
  const strange = Object.keys(schema).filter((key) => !KEYWORDS.has(key));
  if (strange.length > 0) throw new Error(`messages to pages say nothing of ${strange.join(', ')}`);
  const { type = '', items, properties } = schema;
  const options = schema.anyOf ?? schema.oneOf;
  if (schema.const !== undefined) return { enum: [schema.const] };
  if (schema.enum) return { enum: schema.enum };
  if (options) return convertOptions(options);
  if (items) return { elements: convert(items) };
  if (properties) return convertObject(schema);
  return PRIMITIVES[type] ?? fail(`no type ${type}`);
}

function convertOptions(options: JsonSchema[]): TypeDefinition {
  const [one, ...others] = options.filter(({ type }) => type !== 'null');
  if (one && others.length === 0) return { ...convert(one), nullable: true };
  const mapping = options.map(({ properties: { kind, ...properties } = {}, ...rest }) => [
    kind?.const ?? fail('options need a kind'),
    convertObject({ ...rest, properties }),
  ]);
  return { discriminator: 'kind', mapping: Object.fromEntries(mapping) };
}

function convertObject({ properties = {}, required = [], additionalProperties }: JsonSchema): TypeDefinition {
  const entries = Object.entries(properties).map(([key, schema]): [string, TypeDefinition] => [key, convert(schema)]);
  const optional = entries.filter(([key]) => !required.includes(key));
  return {
    properties: Object.fromEntries(entries.filter(([key]) => required.includes(key))),
    ...(optional.length > 0 && { optionalProperties: Object.fromEntries(optional) }),
    ...(additionalProperties !== false && { additionalProperties: true }),
  };
}

function fail(problem: string): never {
  throw new Error(problem);
}
