/** Who held which office on a day, and what a speaker's words became. */
import { chain } from '../../../lib/record/chain.ts';
import { formerHolders, holdersOfTitle, officeHolder, rolesOn, type Holder } from '../../../lib/record/office.ts';
import { since } from '../../../lib/record/since.ts';
import type { IsoDate, Person, Statement } from '../../../lib/record/schema.ts';
import { changes, datesIn, FIRST, turningDays, updateText } from './days.ts';

/** Who held an office, and who had, on the days on which that changes. */
export function officeLines(people: readonly Person[], office: string, today: IsoDate): string[] {
  const own = people.flatMap(({ roles }) => roles.filter((role) => role.office === office));
  const days = turningDays([FIRST, ...datesIn(own), today], today);
  const title = own[0]!.title;
  const lines = changes(days, (day) => {
    const former = formerHolders(people, office, day).map(({ id }) => id);
    const byTitle = holdersOfTitle(people, title, day).map(holderText);
    const holder = officeHolder(people, office, day);
    return `${holder ? holderText(holder) : 'unknown'} | ${title}: ${byTitle.join(' ') || 'unknown'} | former ${former.join(' ')}`;
  });
  return [`=== ${office}`, ...lines, ''];
}

function holderText({ person, role, certain }: Holder): string {
  return `${person.id} (${role.from ?? ''}/${role.to ?? ''}${certain ? '' : ' unsure'})`;
}

/** The roles of a person on the days on which they change. */
export function personLines(person: Person, today: IsoDate): string[] {
  const days = turningDays([FIRST, ...datesIn(person.roles), today], today);
  const lines = changes(
    days,
    (day) =>
      rolesOn(person, day)
        .map(({ office }) => office)
        .join(' ') || 'none',
  );
  return [`=== ${person.id}`, ...lines, `told ${since(person, FIRST, today).map(updateText).join(', ')}`, ''];
}

/** A statement among those of its speaker on each of its topics. */
export function statementLines(here: Statement, statements: readonly Statement[], today: IsoDate): string[] {
  const ids = (name: string, some: readonly Statement[]): string[] =>
    some.length > 0 ? [`${name} ${some.map(({ id }) => id).join(' ')}`] : [];
  const lines = here.topics.map((topic) => {
    const found = chain(statements, { speaker: here.speaker, topic, around: { id: here.id }, today });
    const changed = found.changedBy ? [`${found.changedBy.relation} by ${found.changedBy.statement.id}`] : [];
    return [
      `${topic}: ${found.earlier.length} before, ${found.later.length} after`,
      ...ids('last', found.earlier.slice(-1)),
      ...ids('next', found.later.slice(0, 1)),
      ...changed,
      ...ids('replies', found.replies),
    ].join(', ');
  });
  return [`=== ${here.id}`, ...lines, `told ${since(here, here.date, today, statements).length} later`, ''];
}
