/** Splits a table row of words at its bars: long lists stay readable. */
export function words(row: string): string[] {
  return row
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** All forms of regular English verbs given by their stem: `raise` → raise, raises, raised, raising. */
export function verbs(row: string): string[] {
  return words(row).flatMap(verbForms);
}

function verbForms(stem: string): string[] {
  const [first, ...rest] = stem.split(' ');
  return inflect(first!).map((form) => [form, ...rest].join(' '));
}

function inflect(verb: string): string[] {
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (/(s|x|z|ch|sh)$/.test(verb)) return [verb, `${verb}es`, `${verb}ed`, `${verb}ing`];
  return [verb, `${verb}s`, `${verb}ed`, `${verb}ing`];
}

/** Every first word with every second and third one; an empty one leaves its place out: `all|most` × `|other` × `countries`. */
export function combined(...rows: string[]): string[] {
  return rows
    .map((row) => row.split('|').map((word) => word.trim()))
    .reduce<string[]>((phrases, row) => phrases.flatMap((phrase) => row.map((word) => `${phrase} ${word}`.trim())), ['']);
}
