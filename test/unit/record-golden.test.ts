/**
 * What the record answers on every day on which something changes: `npm run unit -- golden -u` writes it anew. A changed fact
 * changes its own lines; a line that changes for no fact is a rule that changed, and its diff is read like a review.
 */
import { expect, test, vi } from 'vitest';
import { createRecord } from '../../lib/record/record.ts';
import { loadPack } from '../../lib/cli/load-pack.ts';
import { officeLines, personLines, statementLines } from '../support/recorded/people.ts';
import { scopeLines, tariffLines, totalLines } from '../support/recorded/tariffs.ts';
import { seriesLines } from '../support/recorded/series.ts';

vi.setConfig({ testTimeout: 300_000 });
const record = createRecord(loadPack());
const today = record.builtOn;
const people = record.ofKind('person');
const statements = record.statements({});
const holdings = record.ofKind('holding');
/** Of holdings that were never revised two stand for all. */
const series = [
  ...holdings.filter(({ id, vintages }) => vintages.length > 0 || /-(de|sg)$/.test(id)),
  ...record.ofKind('series'),
];
const offices = [...new Set(people.flatMap(({ roles }) => roles.map(({ office }) => office)))];

const TOTALS = ['JP', 'CN', 'DE', 'GB', 'CA', 'KR', 'BR'].map((target) => ['US', target] as const);
const SCOPES = ['JP', 'DE', 'US'];

test.each([
  ['tariffs', () => record.ofKind('tariff').flatMap((tariff) => tariffLines(tariff, today))],
  ['totals', () => [...TOTALS, ['CN', 'US'] as const].flatMap(([imposer, target]) => totalLines(record, imposer, target))],
  ['scopes', () => SCOPES.flatMap((target) => scopeLines(record, target))],
  ['series', () => series.flatMap((one) => seriesLines(one, holdings, today))],
  ['offices', () => offices.flatMap((office) => officeLines(people, office, today))],
  ['people', () => people.flatMap((person) => personLines(person, today))],
  ['statements', () => statements.flatMap((one) => statementLines(one, statements, today))],
])('%s', async (name, lines) => {
  await expect(lines().join('\n')).toMatchFileSnapshot(`../golden/record/${name}.txt`);
});
