/**
 * What the Web Annotation Data Model demands of a collection as ours are: the MUSTs of its sections 3 (annotations, bodies,
 * targets, other properties), 4 (specific resources, selectors) and 5 (collections). https://www.w3.org/TR/annotation-model/
 */
import * as z from 'zod';

const ANNO = 'http://www.w3.org/ns/anno.jsonld';
/** JSON-LD 1.1: the context of the model first, then terms of one's own. */
const Context = z.union([z.literal(ANNO), z.array(z.union([z.string(), z.looseObject({})])).refine((all) => all.includes(ANNO))]);
const Iri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i);
/** xsd:dateTime in UTC. */
const Time = z.string().regex(/^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
const Motivation = z.enum(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
);

const Position = z
  .looseObject({ type: z.literal('TextPositionSelector'), start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine(({ start, end }) => start <= end);
const Quote = z.looseObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
/** A selector of one's own has a class and may be refined by one of the model's. */
const OwnSelector = z.looseObject({ type: z.literal('BlockSelector'), refinedBy: Position });
const TextualBody = z.looseObject({
  type: z.literal('TextualBody'),
  value: z.string(),
  format: z.string().optional(),
  purpose: Motivation.optional(),
});
const Target = z.looseObject({
  type: z.literal('SpecificResource'),
  source: z.looseObject({ id: Iri, type: z.enum(['Dataset', 'Image', 'Video', 'Sound', 'Text']) }),
  selector: z
    .array(z.union([Quote, Position, OwnSelector]))
    .min(1)
    .optional(),
});
const Annotation = z.looseObject({
  '@context': Context,
  id: Iri,
  type: z.literal('Annotation'),
  motivation: Motivation,
  created: Time,
  modified: Time,
  body: z.array(TextualBody).min(1).optional(),
  target: Target,
});

export const AnnotationCollection = z.looseObject({
  '@context': Context,
  id: Iri,
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: z.int().nonnegative(),
  first: z.looseObject({
    id: Iri,
    type: z.literal('AnnotationPage'),
    partOf: Iri,
    startIndex: z.int().nonnegative(),
    items: z.array(Annotation),
  }),
  last: Iri,
});
