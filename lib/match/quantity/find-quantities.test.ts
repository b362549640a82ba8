import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldText, sourceSpan } from '../lex/fold.ts';
import { splitSentences } from '../lex/sentences.ts';
import { findQuantities } from './find-quantities.ts';
import { readCases } from '../../../test/match/read-cases.ts';
import type { PackLanguage } from '../../record/schema.ts';

/** Quantities without the plain numbers and ordinals, which no rule counts on, unless the case marks them. */
function found(text: string, language: PackLanguage, marked: ReadonlySet<string>): Record<string, unknown>[] {
  const folded = foldText(text);
  return findQuantities({ folded, language, sentences: splitSentences(folded), taken: [] })
    .map((quantity) => ({ ...quantity, ...sourceSpan(folded, quantity.start, quantity.end) }))
    .filter(({ unit, start, end }) => (unit !== 'number' && unit !== 'ordinal') || marked.has(`${start}-${end}`));
}

const HEDGES = ['about', 'at-least', 'at-most'];
const CHANGES = ['from', 'to', 'by'];

/** `24 percent high=41 at-least to further` → the fields that it fixes. */
function expectation(label: string): Record<string, unknown> {
  const [value, unit, ...rest] = label.split(' ');
  const fields: Record<string, unknown> = { value: expect.closeTo(Number(value), 9), unit, hedge: 'exact' };
  for (const word of rest) {
    const [name, given] = word.split('=');
    if (given !== undefined) fields[name!] = name === 'currency' ? given : expect.closeTo(Number(given), 9);
    else if (HEDGES.includes(word)) fields.hedge = word;
    else if (CHANGES.includes(word)) fields.change = word;
    else fields[word] = true;
  }
  return fields;
}

describe.each(['en', 'ja', 'zh'] as const)('quantities (%s)', (language) => {
  const cases = readCases(readFileSync(`test/match/quantities.${language}.tsv`, 'utf8'));

  it.each(cases)('$marked', ({ text, spans, labels }) => {
    const quantities = found(text, language, new Set(spans.map(({ start, end }) => `${start}-${end}`)));
    expect(quantities.map(({ start, end }) => text.slice(start as number, end as number))).toEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
    );
    expect(quantities).toEqual(spans.map((span, at) => expect.objectContaining({ ...span, ...expectation(labels[at]!) })));
  });
});
