/** Where text runs from right to left the views are mirrored: no stylesheet names a side of the screen. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const COMPONENTS = join(import.meta.dirname, '../../../components');
const stylesheets = readdirSync(COMPONENTS, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'));

const SIDED =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b|(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b)/;

it.each(stylesheets)('%s says start and end, not left and right', (path) => {
  const lines = readFileSync(join(COMPONENTS, path), 'utf8').split('\n');
  const sided = lines.flatMap((line, index) => (SIDED.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []));
  expect(sided).toEqual([]);
});
