/** Who held an office on a day, and which offices a person held. */
import type { IsoDate, Person, Role } from './schema.ts';

/** A person in a role on a day. */
export interface Holder {
  person: Person;
  /** The role with its end hidden when that lay ahead. */
  role: Role;
  /** False when the record does not know until when the role was held and was not checked up to the day. */
  certain: boolean;
}

/** Returns who held an office on `date`, the newest where an older end is unknown; null when nobody is known to have. */
export function officeHolder(people: readonly Person[], office: string, date: IsoDate): Holder | null {
  return holders(people, (role) => role.office === office, date)[0] ?? null;
}

/** Returns who had held an office before `date` and no longer did, the newest first. */
export function formerHolders(people: readonly Person[], office: string, date: IsoDate): Person[] {
  const ended = people.flatMap((person) =>
    person.roles
      .filter((role) => role.office === office && role.to !== null && role.to <= date)
      .map((role) => ({ person, to: role.to! })),
  );
  return ended.toSorted((a, b) => (a.to < b.to ? 1 : -1)).map(({ person }) => person);
}

/** Returns the roles that a person held on `date`, newest first. */
export function rolesOn(person: Person, date: IsoDate): Role[] {
  return person.roles
    .filter((role) => isHeld(role, date))
    .map(endHidden)
    .sort(newestFirst);
}

/**
 * Returns who bore a title on `date`, by any of the names of a role in any language: `Japan's finance minister` in May
 * 2025 is one person and in May 2026 another. More than one when the title fits several offices.
 */
export function holdersOfTitle(people: readonly Person[], title: string, date: IsoDate): Holder[] {
  const wanted = fold(title);
  return holders(people, (role) => [role.title, ...Object.values(role.names).flat()].some((name) => fold(name) === wanted), date);
}

function holders(people: readonly Person[], wanted: (role: Role) => boolean, date: IsoDate): Holder[] {
  return people
    .flatMap((person) =>
      person.roles.filter((role) => wanted(role) && isHeld(role, date)).map((role) => toHolder(person, role, date)),
    )
    .sort((a, b) => newestFirst(a.role, b.role));
}

function toHolder(person: Person, role: Role, date: IsoDate): Holder {
  return { person, role: endHidden(role), certain: role.to !== null || date <= person.checkedTo };
}

function isHeld(role: Role, date: IsoDate): boolean {
  return (role.from === null || role.from <= date) && (role.to === null || date < role.to);
}

/** The end of a role that is held lies ahead. */
function endHidden(role: Role): Role {
  return { ...role, to: null };
}

function newestFirst(a: Role, b: Role): number {
  return (a.from ?? '') < (b.from ?? '') ? 1 : -1;
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll('’', "'").replaceAll('.', '').trim();
}
