/** The record's list as of a day: what was known then, as it was known. */
import { type FactRow, toFactRows } from '../../components/library/fact-row.ts';
import type { DayList } from '../../components/library/RecordPage.tsx';
import { buildCard } from '../../lib/card/build.ts';
import { formatOf } from '../../lib/card/format.ts';
import { cardSummary } from '../../lib/card/summary.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import { asOf } from '../../lib/record/as-of.ts';
import { knownOn } from '../../lib/record/known-on.ts';
import type { RecordView } from '../../lib/record/record.ts';
import type { FactKind, Source, Vocabulary } from '../../lib/record/schema.ts';

/** Kinds whose state is not in their own line. */
const WITH_STATE: readonly FactKind[] = ['tariff', 'holding', 'series'];

interface DayListOptions {
  /** The rows of today. */
  rows: FactRow[];
  /** null for today. */
  day: string | null;
  today: string;
  i18n: I18n;
}

/** Returns the rows of what was known on a day; states are worked out for the rows that come into sight. */
export function dayListOf(
  record: { view: RecordView; sources: readonly Source[]; vocabulary: Pick<Vocabulary, 'countries'> },
  { rows, day, today, i18n }: DayListOptions,
): DayList {
  const { view, sources, vocabulary } = record;
  const date = day !== null && day < today ? day : today;
  const known = date === today ? null : view.facts.flatMap((fact) => knownOn(fact, date) ?? []);
  const shown = known ? toFactRows({ facts: known, sources, vocabulary }, i18n) : rows;
  const states = new Map<string, string>();
  const stateOf = (id: string) => {
    const state = states.get(id) ?? stateOn(view, id, date, i18n);
    states.set(id, state);
    return state;
  };
  return { day: date, rows: shown, stateOf };
}

/** The newest state on the card as it was on that day: nothing that came later is in it. */
function stateOn(view: RecordView, id: string, date: string, i18n: I18n): string {
  const fact = view.fact(id);
  if (!fact || !WITH_STATE.includes(fact.kind)) return '';
  const { value } = cardSummary(buildCard(view, id, { asOf: null, today: date, locale: i18n.locale }), i18n);
  const state = fact.kind === 'holding' || fact.kind === 'series' ? asOf(fact, date) : null;
  return state ? `${value} · ${formatOf(i18n).period(state.latest.period)}` : value;
}
