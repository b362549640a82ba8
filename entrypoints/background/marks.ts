/** From what the matcher found to what a page gets: marks with their cards, nothing hidden, nothing twice. */
import { buildCard } from '../../lib/card/build.ts';
import type { CardData } from '../../lib/card/schema.ts';
import { factName } from '../../lib/card/names.ts';
import { cardSummary, hasChanged } from '../../lib/card/summary.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import type { Annotation } from '../../lib/match/types.ts';
import type { HideRule, MarkData } from '../../lib/messages/schema.ts';
import type { RecordView } from '../../lib/record/record.ts';

export interface Reading {
  record: RecordView;
  i18n: I18n;
  /** The article's date; null when it has none. */
  asOf: string | null;
  today: string;
}

export interface MarkedPage {
  marks: MarkData[];
  cards: { [key: string]: CardData };
}

/** Marks and cards for the annotations of a page. */
export function toMarks(annotations: Annotation[], reading: Reading, hidden: HideRule[] = [], site = ''): MarkedPage {
  const cards: MarkedPage['cards'] = {};
  const marks: MarkData[] = [];
  const idOf = stableIds();
  for (const annotation of annotations) {
    const facts = annotation.facts.filter((fact) => !isHidden(fact, annotation.kind, hidden, site));
    const keys = facts.map((fact) => addCard(cards, fact, annotation, reading)).filter((key) => key !== null);
    const first = keys[0] === undefined ? undefined : cards[keys[0]];
    const id = idOf(annotation);
    if (first) marks.push(toMark(annotation, { id, keys, first }, reading));
  }
  return { marks, cards };
}

/** Names by what a passage says, so that an open card stays its passage's when others come, go or are hidden. */
function stableIds(): (annotation: Annotation) => string {
  const seen = new Map<string, number>();
  return ({ kind, quote }) => {
    const key = `${kind} ${quote}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `m${hash(key)}-${count}`;
  };
}

/** FNV-1a: short and good enough to tell the passages of one page apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return value.toString(36);
}

function addCard(
  cards: MarkedPage['cards'],
  factId: string,
  annotation: Annotation,
  { record, asOf, today, i18n }: Reading,
): string | null {
  const { period, claim } = annotation;
  const total = annotation.kind === 'tariff' && claim?.unit === 'percent' ? claim.value : undefined;
  const build = (sum?: number) => buildCard(record, factId, { asOf, today, period, total: sum, locale: i18n.locale });
  // The same fact read at another month is another card, and so is one that has to tell an earlier total.
  const key = period === undefined ? factId : `${factId}@${period}`;
  const card = (cards[key] ??= build());
  if (total === undefined || card.kind !== 'tariff') return key;
  const withTotal = build(total);
  if (withTotal.kind !== 'tariff' || withTotal.sums.length === card.sums.length) return key;
  cards[`${key}@${total}`] = withTotal;
  return `${key}@${total}`;
}

function toMark(
  annotation: Annotation,
  { id, keys, first }: { id: string; keys: string[]; first: CardData },
  { record, i18n }: Reading,
): MarkData {
  const { block, start, end, quote, kind, claim, verdict, step, period, explain } = annotation;
  return {
    id,
    block,
    start,
    end,
    quote,
    kind,
    cards: keys,
    claim: claim ?? null,
    verdict,
    ...(step === undefined ? {} : { step }),
    ...(period === undefined ? {} : { period }),
    changed: hasChanged(first),
    summary: cardSummary(first, i18n, claim),
    explain: {
      ...explain,
      rejected: explain.rejected.map((it) => ({ ...it, fact: factName(record, it.fact, i18n.locale) })),
    },
  };
}

function isHidden(factId: string, kind: string, rules: HideRule[], site: string): boolean {
  return rules.some(
    (rule) =>
      (rule.scope === 'fact' && rule.key === factId) ||
      (rule.scope === 'kind' && rule.key === kind) ||
      (rule.scope === 'fact-on-site' && rule.key === factId && rule.site === site),
  );
}
