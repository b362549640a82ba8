import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldText, sourceSpan } from '../lex/fold.ts';
import { isoOf, parseDay } from './calendar.ts';
import { findDates } from './find-dates.ts';
import { readCases } from '../../../test/match/read-cases.ts';
import type { PackLanguage } from '../../record/schema.ts';

function found(text: string, language: PackLanguage, published: string | null) {
  const folded = foldText(text);
  return findDates({ folded, language, published }).map((date) => ({ ...date, ...sourceSpan(folded, date.start, date.end) }));
}

const RELATIONS = ['since', 'until', 'by', 'from', 'before', 'after'];
const BASES = ['absolute', 'partial', 'relative'];

/** `2025-02-01..2025-02-28 month partial since` → the fields that it fixes; the last day is inside. */
function expectation(label: string): Record<string, unknown> {
  const [days = '?', precision, ...rest] = label.split(' ');
  const [first, last = first] = days.split('..');
  const isKnown = days !== '?';
  const fields: Record<string, unknown> = {
    from: isKnown ? first : null,
    to: isKnown ? isoOf(parseDay(last!) + 1) : null,
    precision,
    relation: undefined,
  };
  for (const word of rest) {
    if (RELATIONS.includes(word)) fields.relation = word;
    else if (BASES.includes(word)) fields.basis = word;
    else fields[word] = true;
  }
  return fields;
}

describe.each(['en', 'ja', 'zh'] as const)('dates (%s)', (language) => {
  const cases = readCases(readFileSync(`test/match/dates.${language}.tsv`, 'utf8'));

  it.each(cases)('$marked', ({ text, spans, labels, columns }) => {
    const dates = found(text, language, columns[0]?.trim() || null);
    expect(dates.map(({ start, end }) => text.slice(start, end))).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
    expect(dates).toEqual(spans.map((span, at) => expect.objectContaining({ ...span, ...expectation(labels[at]!) })));
  });
});
