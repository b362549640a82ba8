/** Time runs forward: nothing is known before it happened or after the pack was made. */
import { eachFact, ofKind } from './draft.ts';
import type { Rule } from './lint-rule.ts';
import type { Fact, Person } from './schema.ts';

type Note = (field: string, problem: string) => void;

/** Dates are in order, and none lies beyond the day on which the pack was made. */
export const lintDates: Rule = (draft, report) => {
  const madeOn = draft.builtOn ?? '9999-12-31';
  eachFact(draft, (fact) => {
    const note: Note = (field, problem) => report(fact, field, problem);
    if (fact.checkedTo > madeOn) note('checkedTo', 'lies after the pack was made');
    for (const [field, day] of knownDays(fact)) {
      if (day > madeOn) note(field, `${day} lies after the pack was made`);
    }
    if (fact.kind === 'event' && fact.knownFrom < fact.date) note('knownFrom', 'lies before the event');
    if (fact.kind === 'figure' && fact.knownFrom < fact.date) note('knownFrom', 'lies before the date of the figure');
    if (fact.kind === 'intervention') {
      if (fact.to < fact.from) note('to', 'lies before from');
      if (fact.span === 'day' && fact.to !== fact.from) note('span', 'a single day has two dates');
      if (fact.span === 'window' && fact.to === fact.from) note('span', 'a window has one date');
      if (fact.knownFrom < fact.to) note('knownFrom', 'lies before the end of the operation');
    }
    if (fact.kind === 'person') lintRoles(fact, note);
  });
  lintSuccession(ofKind(draft, 'person'), report);
  for (const gap of draft.gaps) if (gap.from > madeOn) report(gap, 'from', 'lies after the pack was made');
};

function knownDays(fact: Fact): [field: string, day: string][] {
  switch (fact.kind) {
    case 'tariff':
      return fact.steps.map((step, i) => [`steps.${i}.knownFrom`, step.knownFrom]);
    case 'holding':
    case 'series':
      return [
        ...fact.points.map(([period, , known]): [string, string] => [`points.${period}`, known]),
        ...fact.vintages.map((row, i): [string, string] => [`vintages.${i}.knownFrom`, row.knownFrom]),
      ];
    case 'statement':
      return [['date', fact.date]];
    case 'event':
    case 'intervention':
    case 'figure':
      return [['knownFrom', fact.knownFrom]];
    default:
      return [];
  }
}

function lintRoles(person: Person, note: Note): void {
  for (const [i, role] of person.roles.entries()) {
    if (role.from !== null && role.to !== null && role.to <= role.from) note(`roles.${i}.to`, 'is not after from');
  }
}

/** Two people cannot both be known to hold an office on one day. Boards have several members and are left out. */
const SHARED_OFFICES: readonly string[] = ['fed-governor'];

function lintSuccession(people: readonly Person[], report: Parameters<Rule>[1]): void {
  const terms = people.flatMap((person) => person.roles.map((role, i) => ({ person, role, field: `roles.${i}` })));
  for (const [at, one] of terms.entries()) {
    for (const other of terms.slice(at + 1)) {
      if (one.role.office !== other.role.office || SHARED_OFFICES.includes(one.role.office)) continue;
      const [a, b] = [one.role, other.role];
      if (a.from === null || b.from === null) continue;
      const overlap = a.from < (b.to ?? b.from) && b.from < (a.to ?? a.from);
      if (overlap) report(one.person, one.field, `overlaps with ${other.person.id} in the office ${a.office}`);
    }
  }
}
