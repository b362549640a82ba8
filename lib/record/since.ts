/** What became known about a fact after a day. */
import type { Fact, IsoDate, Period, Person, Role, Statement, Tariff } from './schema.ts';
import { knownSteps, type KnownStep } from './tariff-state.ts';
import { vintage, type AnySeries, type VintageValue } from './vintage.ts';

/** One thing that became known, on the day `at`. */
export type Update =
  | { kind: 'step'; at: IsoDate; step: KnownStep }
  /** A first value of a period that was not out before. */
  | { kind: 'release'; at: IsoDate; value: VintageValue }
  /** A new value of a period that was already out. */
  | { kind: 'revision'; at: IsoDate; from: VintageValue; to: VintageValue }
  | { kind: 'statement'; at: IsoDate; statement: Statement }
  | { kind: 'role'; at: IsoDate; change: 'took' | 'left'; role: Role }
  /** The fact itself became known after the day. */
  | { kind: 'known'; at: IsoDate };

/**
 * Returns what became known after `date` up to and including `today`, oldest first.
 * For a statement that is what the same speaker said later on a shared topic; pass the statements to look among.
 */
export function since(fact: Fact, date: IsoDate, today: IsoDate, statements: readonly Statement[] = []): Update[] {
  return updates(fact, statements, today)
    .filter((update) => update.at > date && update.at <= today)
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

function updates(fact: Fact, statements: readonly Statement[], today: IsoDate): Update[] {
  switch (fact.kind) {
    case 'tariff':
      return newSteps(fact, today);
    case 'holding':
    case 'series':
      return releases(fact);
    case 'statement':
      return laterStatements(fact, statements);
    case 'person':
      return roleChanges(fact);
    case 'term':
      return [];
    default:
      return [{ kind: 'known', at: fact.knownFrom }];
  }
}

function newSteps(tariff: Tariff, today: IsoDate): Update[] {
  return knownSteps(tariff, today)
    .reverse()
    .map((step) => ({ kind: 'step', at: step.knownFrom, step }));
}

function releases(series: AnySeries): Update[] {
  const published = new Map<Period, Set<IsoDate>>();
  const note = (period: Period, at: IsoDate) => published.set(period, (published.get(period) ?? new Set()).add(at));
  for (const row of series.vintages) note(row.period, row.knownFrom);
  for (const [period, , knownFrom] of series.points) note(period, knownFrom);
  return [...published].flatMap(([period, days]) => historyOf(series, period, [...days].sort()));
}

function historyOf(series: AnySeries, period: Period, days: IsoDate[]): Update[] {
  const history: Update[] = [];
  let last: VintageValue | null = null;
  for (const at of days) {
    const value = vintage(series, period, at);
    if (!value || value.value === last?.value) continue;
    history.push(last ? { kind: 'revision', at, from: last, to: value } : { kind: 'release', at, value });
    last = value;
  }
  return history;
}

function laterStatements(here: Statement, statements: readonly Statement[]): Update[] {
  const later = statements.filter(
    (it) => it.speaker === here.speaker && it.id !== here.id && it.topics.some((topic) => here.topics.includes(topic)),
  );
  return [
    { kind: 'known', at: here.date },
    ...later.map((statement): Update => ({ kind: 'statement', at: statement.date, statement })),
  ];
}

function roleChanges(person: Person): Update[] {
  return person.roles.flatMap((role): Update[] => [
    ...(role.from === null ? [] : [{ kind: 'role' as const, at: role.from, change: 'took' as const, role }]),
    ...(role.to === null ? [] : [{ kind: 'role' as const, at: role.to, change: 'left' as const, role }]),
  ]);
}
