/** Annotations as Hypothesis exports them. */
import * as z from 'zod/mini';
import { type ForeignPassage, quoteAndPosition, timeOr } from './foreign.ts';

export const HypothesisAnnotation = z.looseObject({
  id: z.nullish(z.string()),
  uri: z.string(),
  text: z.nullish(z.string()),
  tags: z.nullish(z.array(z.string())),
  created: z.nullish(z.string()),
  updated: z.nullish(z.string()),
  /** A reply names what it answers. */
  references: z.nullish(z.array(z.string())),
  document: z.nullish(z.looseObject({ title: z.nullish(z.union([z.string(), z.array(z.string())])) })),
  target: z.nullish(z.array(z.looseObject({ selector: z.nullish(z.array(z.unknown())) }))),
});

/** The passage of an annotation; none for a page note or a reply, which quote nothing of the page. */
export function passagesInHypothesis(annotation: z.infer<typeof HypothesisAnnotation>, now: string): ForeignPassage[] {
  const isReply = (annotation.references ?? []).length > 0;
  const place = quoteAndPosition((annotation.target ?? []).flatMap((target) => target.selector ?? []));
  if (isReply || !place) return [];
  return [
    {
      ...place,
      number: 0,
      identifier: annotation.id ?? undefined,
      url: annotation.uri,
      title: [annotation.document?.title ?? ''].flat()[0] ?? '',
      note: annotation.text ?? undefined,
      tags: annotation.tags ?? undefined,
      created: timeOr(annotation.created, now),
      changed: timeOr(annotation.updated ?? annotation.created, now),
    },
  ];
}
