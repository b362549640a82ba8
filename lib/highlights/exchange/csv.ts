/** Highlights as CSV (RFC 4180), safe to open in a spreadsheet. */
import type { Highlight } from '../schema.ts';

const COLUMNS: [string, (highlight: Highlight) => string][] = [
  ['id', (each) => each.id],
  ['text', (each) => each.text],
  ['note', (each) => each.note],
  ['tags', (each) => each.tags.join(', ')],
  ['title', (each) => each.title],
  ['url', (each) => each.url],
  ['site', (each) => each.site],
  ['author', (each) => each.author ?? ''],
  ['published', (each) => each.published?.date ?? ''],
  ['verdict', (each) => each.verdict ?? ''],
  ['facts', (each) => each.facts.map(({ id }) => id).join(' ')],
  ['record then', (each) => each.facts.map(({ asOf }) => asOf ?? '').join('; ')],
  ['record when saved', (each) => each.facts.map(({ newest }) => newest ?? '').join('; ')],
  ['saved', (each) => each.created],
  ['changed', (each) => each.changed],
];

/** Row by row. A byte order mark first, so that spreadsheets read it as UTF-8; lines end as the RFC says. */
export function* toCsv(highlights: readonly Highlight[]): Generator<string> {
  yield `\uFEFF${row(COLUMNS.map(([name]) => name))}`;
  for (const highlight of highlights) yield row(COLUMNS.map(([, value]) => value(highlight)));
}

const row = (cells: readonly string[]) => `${cells.map(field).join(',')}\r\n`;

/** What stands before a cell's first visible character: spaces, and what has no shape. Spreadsheets pass over some of it. */
const UNSEEN = /^[\s\p{C}]+/u;
const FORMULA = /^[=+\-@]/;

/** A cell that begins like a formula is made text by an apostrophe. */
function field(value: string): string {
  const [unseen = ''] = UNSEEN.exec(value) ?? [];
  // Where letters have the width of ideographs, so have the signs.
  const first = value.slice(unseen.length, unseen.length + 1).normalize('NFKC');
  const isUnsafe = FORMULA.test(first) || /[\t\r]/.test(unseen);
  return `"${(isUnsafe ? `'${value}` : value).replaceAll('"', '""')}"`;
}
