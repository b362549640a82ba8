/** Annotations as Hypothesis exports them. */
import * as z from 'zod/mini';
import type { Highlight } from '../schema.ts';
import { foreignHighlight, quoteAndPosition, timeOr } from './foreign.ts';

export const HypothesisAnnotation = z.looseObject({
  id: z.optional(z.string()),
  uri: z.string(),
  text: z.optional(z.string()),
  tags: z.optional(z.array(z.string())),
  created: z.optional(z.string()),
  updated: z.optional(z.string()),
  document: z.optional(z.looseObject({ title: z.optional(z.union([z.string(), z.array(z.string())])) })),
  target: z.array(z.looseObject({ selector: z.optional(z.array(z.looseObject({ type: z.string() }))) })),
});

/** The highlight of an annotation; null for a page note or a reply, which quote nothing. */
export function fromHypothesis(annotation: z.infer<typeof HypothesisAnnotation>, now: string): Highlight | null {
  const place = quoteAndPosition(annotation.target.flatMap((target) => target.selector ?? []));
  return (
    place &&
    foreignHighlight({
      ...place,
      identifier: annotation.id,
      url: annotation.uri,
      title: [annotation.document?.title ?? ''].flat()[0] ?? '',
      note: annotation.text ?? '',
      tags: annotation.tags ?? [],
      created: timeOr(annotation.created, now),
      changed: timeOr(annotation.updated ?? annotation.created, now),
    })
  );
}
