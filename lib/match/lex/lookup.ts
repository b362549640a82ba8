/** A table that words of a page are looked up in: it has no entries but its own, not even `constructor`. */
export function lookup<T>(rows: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, rows);
}
