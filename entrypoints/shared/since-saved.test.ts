import { describe, expect, it, vi } from 'vitest';
import en from '../../data/locales/en.json' with { type: 'json' };
import { createI18n, messagesOf } from '../../lib/i18n/i18n.ts';
import { createRecord } from '../../lib/record/record.ts';
import type { Highlight } from '../../lib/highlights/schema.ts';
import { holding, person, statement, step, tariff } from '../../test/support/facts.ts';
import { makeHighlight } from '../../test/support/highlights.ts';
import { changesSince } from './since-saved.ts';

const i18n = createI18n(messagesOf(en), 'en');
const TODAY = '2026-11-24';
const announced = step({ status: 'in_force', rate: 24, knownFrom: '2025-04-02', validFrom: '2025-04-09' });
const ended = step({ status: 'struck_down', rate: 0, knownFrom: '2026-02-20', validFrom: '2026-02-24' });
const facts = [
  tariff([announced, ended]),
  tariff([announced], { id: 'unmoved' }),
  holding({
    points: [
      ['2026-06', 1131, '2026-08-15'],
      ['2026-07', 1147, '2026-09-16'],
    ],
  }),
  person('katsunobu-kato', []),
  statement({ id: 'said', date: '2025-05-02' }),
  statement({ id: 'said-later', date: '2025-05-04', stance: 'denies' }),
];
const recordOf = (today = TODAY) => createRecord({ facts, sources: [], gaps: [], builtOn: today });
const saved = (id: string, created: string, change: Partial<Highlight> = {}) =>
  makeHighlight({
    created: `${created}T10:00:00.000Z`,
    facts: [{ id, kind: '', title: '', asOf: null, newest: null }],
    ...change,
  });

describe('what changed since a passage was saved', () => {
  const changeOf = changesSince(recordOf(), TODAY, i18n);

  it.each([
    ['a new step of a tariff', 'us-jp-reciprocal', '2025-05-04', '2026-02-20', /struck down/i],
    ['a new point of a series', 'ust-holdings-jp', '2026-08-20', '2026-09-16', /1,147/],
    ['a later statement of the same speaker', 'said', '2025-05-03', '2025-05-04', /deni/i],
  ])('%s', (_, id, day, date, words) => {
    const change = changeOf(saved(id, day));
    expect(change?.date).toBe(date);
    expect(change?.describe()).toMatch(words);
  });

  it.each([
    ['the step was known already', 'us-jp-reciprocal', '2026-02-20'],
    ['nothing moved', 'unmoved', '2025-05-04'],
    ['the fact is not on record any more', 'gone', '2025-05-04'],
  ])('nothing, when %s', (_, id, day) => {
    expect(changeOf(saved(id, day))).toBeNull();
  });

  it('is put into words once, however often a row is shown', () => {
    const record = recordOf();
    const sinceOf = changesSince(record, TODAY, i18n);
    const [one, other] = [saved('us-jp-reciprocal', '2025-05-04'), saved('us-jp-reciprocal', '2025-06-01')];
    const first = sinceOf(one)?.describe();
    const asked = vi.spyOn(record, 'fact');
    expect([sinceOf(one)?.describe(), sinceOf(one)?.describe()]).toEqual([first, first]);
    expect(asked).not.toHaveBeenCalled();
    expect(sinceOf(other)?.describe()).toBe(first);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('nothing that is known only after today', () => {
    expect(changesSince(recordOf('2026-01-10'), '2026-01-10', i18n)(saved('us-jp-reciprocal', '2025-05-04'))).toBeNull();
  });

  it('the newest of several facts', () => {
    const fact = (id: string) => ({ id, kind: '', title: '', asOf: null, newest: null });
    const change = changeOf(saved('said', '2025-05-03', { facts: [fact('said'), fact('us-jp-reciprocal')] }));
    expect(change?.date).toBe('2026-02-20');
  });

  it('what the pack of that day could not know yet, though it had happened', () => {
    const pack = { id: 'us-trade', version: '2026.2.1', hash: '', builtOn: '2026-02-01' };
    expect(changeOf(saved('us-jp-reciprocal', '2026-03-05', { pack }))?.date).toBe('2026-02-20');
    expect(changeOf(saved('us-jp-reciprocal', '2026-03-05'))).toBeNull();
  });
});
