import { describe, expect, it } from 'vitest';
import { toFactRows } from '../../components/library/fact-row.ts';
import en from '../../data/locales/en.json' with { type: 'json' };
import { loadPack } from '../../lib/cli/load-pack.ts';
import { createI18n, messagesOf } from '../../lib/i18n/i18n.ts';
import { createRecord } from '../../lib/record/record.ts';
import { dayListOf } from './day-list.ts';

const pack = loadPack();
const i18n = createI18n(messagesOf(en), 'en');
const rows = toFactRows(pack, i18n);
const record = { view: createRecord(pack), sources: pack.sources, vocabulary: pack.vocabulary };
const on = (day: string | null) => dayListOf(record, { rows, day, today: pack.builtOn, i18n });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the list as of a day', () => {
  it('leaves out what was not known', () => {
    const { rows: then } = on('2025-05-02');
    expect(then.length).toBeLessThan(pack.facts.length);
    expect(then.map(({ id }) => id)).not.toContain('scotus-ieepa-2026-02-20');
    expect(then.map(({ id }) => id)).toContain('kato-2025-05-02-could-be-card');
    expect(on(null)).toMatchObject({ day: pack.builtOn, rows });
  });

  it('gives each fact its state on that day', () => {
    const { stateOf } = on('2025-05-02');
    expect(plain(stateOf('us-jp-autos'))).toBe('27.5% in all');
    expect(plain(stateOf('us-jp-reciprocal'))).toBe('24% paused');
    expect(plain(stateOf('ust-holdings-jp'))).toMatch(/1,125\.9.* · February 2025$/);
    expect(stateOf('us-treasuries')).toBe('');
    expect(plain(on('2025-09-20').stateOf('us-jp-autos'))).toBe('15% in all');
    expect(plain(on(null).stateOf('us-jp-reciprocal'))).toBe('Struck down');
  });

  it('has no word of what came later in what is searched', () => {
    const then = on('2025-05-02').rows;
    expect(then.filter(({ haystack }) => haystack.includes('struck down'))).toEqual([]);
    expect(then.find(({ id }) => id === 'us-jp-autos')).toMatchObject({ to: '2025-03-26' });
  });

  it('takes a day to come for today', () => {
    expect(on('2030-01-01').day).toBe(pack.builtOn);
  });
});
