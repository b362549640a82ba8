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

/** Their names, in the plural. */
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
