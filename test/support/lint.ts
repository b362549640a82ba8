/** One family of rules, tried on a few facts. */
import type { Draft } from '../../lib/record/draft.ts';
import type { Rule } from '../../lib/record/lint-rule.ts';
import type { Fact, Source, Vocabulary } from '../../lib/record/schema.ts';

/** Returns a page that was read, unless told otherwise. */
export function source(part: Partial<Source> = {}): Source {
  return {
    id: 'a-source',
    publisher: 'The Gazette',
    title: 'Duties',
    url: 'https://example.org/',
    date: null,
    kind: 'press',
    seen: 'read',
    ...part,
  };
}

const vocabulary: Vocabulary = {
  countries: { US: { en: ['America'] }, JP: { en: ['Japan'] }, KR: { en: ['Korea'] } },
  sectors: {},
  topics: {},
  anchors: [],
  antiAnchors: [],
};

/** Returns what the rules name in a pack of these facts, a line for each: `fact field: problem`. */
export function tried(rule: Rule, facts: readonly Fact[], part: Partial<Draft> = {}): string[] {
  const lines: string[] = [];
  const draft: Draft = {
    builtOn: '2026-11-24',
    facts,
    refused: [],
    sources: [source()],
    gaps: [],
    vocabulary,
    refusedIds: new Set(),
    unread: new Set(),
    ...part,
  };
  rule(draft, (fact, field, problem) => lines.push(`${fact.id} ${field}: ${problem}`));
  return lines;
}
