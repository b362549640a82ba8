import type { MessageKey } from '../../lib/i18n/i18n.ts';
import type { FactKind } from '../../lib/record/schema.ts';

/** Kinds of facts in the order in which they are listed. */
export const KINDS = [
  'tariff',
  'holding',
  'series',
  'statement',
  'intervention',
  'event',
  'figure',
  'term',
  'person',
] as const satisfies readonly FactKind[];

/** Their names, in the plural: for lists of them. */
export const KIND_MESSAGES: Record<FactKind, MessageKey> = {
  tariff: 'library.kinds.tariff',
  holding: 'library.kinds.holding',
  series: 'library.kinds.series',
  statement: 'library.kinds.statement',
  intervention: 'library.kinds.intervention',
  event: 'library.kinds.event',
  figure: 'library.kinds.figure',
  term: 'library.kinds.term',
  person: 'library.kinds.person',
};

/** What one fact of a kind is called. */
export const ONE_KIND_MESSAGES: Record<FactKind, MessageKey> = {
  tariff: 'library.oneOf.tariff',
  holding: 'library.oneOf.holding',
  series: 'library.oneOf.series',
  statement: 'library.oneOf.statement',
  intervention: 'library.oneOf.intervention',
  event: 'library.oneOf.event',
  figure: 'library.oneOf.figure',
  term: 'library.oneOf.term',
  person: 'library.oneOf.person',
};
