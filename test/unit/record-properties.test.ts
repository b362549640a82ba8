/**
 * What must hold for every fact of the bundled pack on every day of the record. A quick run takes the days on which
 * something changes and their neighbours, plus a sample; the long
 * run (`ON_RECORD_LONG=1`) takes every day.
 */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack.ts';
import { asOf } from '../../lib/record/as-of.ts';
import { addDays } from '../../lib/record/calendar.ts';
import { createRecord } from '../../lib/record/record.ts';
import { Sector, type Fact, type IsoDate, type Tariff, type TariffStep } from '../../lib/record/schema.ts';
import { since } from '../../lib/record/since.ts';
import { clampToday, staleness } from '../../lib/record/staleness.ts';
import { chargedStep, knownSteps, stepRate, tariffState } from '../../lib/record/tariff-state.ts';
import { totalRate } from '../../lib/record/total-rate.ts';
import { change, knownPeriods, vintage, type AnySeries } from '../../lib/record/vintage.ts';

const pack = loadPack();
const record = createRecord(pack);
const tariffs = record.ofKind('tariff');
const holdings = record.ofKind('holding');
const FIRST = '2025-01-01';
const LAST = pack.builtOn;
const everyDay: IsoDate[] = [];
for (let day = FIRST; day <= LAST; day = addDays(day, 1)) everyDay.push(day);
vi.setConfig({ testTimeout: 600_000 });
const isLong = process.env.ON_RECORD_LONG === '1';

/** Every date written in a fact, wherever it stands. */
function datesIn(value: unknown): IsoDate[] {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(datesIn);
}

/** The days worth asking about: those on which the fact can change, the days beside them, and some in between. */
function daysFor(fact: Fact): IsoDate[] {
  if (isLong) return everyDay;
  const turning = datesIn(fact).flatMap((date) => [addDays(date, -1), date, addDays(date, 1)]);
  const sample = everyDay.filter((_, index) => index % 37 === 0);
  return [...new Set([...turning, ...sample])].filter((day) => day >= FIRST && day <= LAST).sort();
}

/** The fact as somebody would have written it on `day`: whatever became known later is left out or blanked. */
function writtenOn(fact: Fact, day: IsoDate): Fact {
  if (fact.kind === 'tariff') {
    const steps = fact.steps.filter((step) => step.knownFrom <= day);
    const isEndKnown = (step: TariffStep) =>
      step.endKnownFrom === undefined ? steps.some((other) => follows(other, step)) : step.endKnownFrom <= day;
    return { ...fact, steps: steps.map((step) => ({ ...step, validTo: isEndKnown(step) ? step.validTo : null })) };
  }
  if (fact.kind === 'holding' || fact.kind === 'series') {
    const points = fact.points.filter(([, , knownFrom]) => knownFrom <= day);
    return { ...fact, points, vintages: fact.vintages.filter((row) => row.knownFrom <= day) };
  }
  if (fact.kind !== 'person') return fact;
  const begun = fact.roles.filter((role) => role.from === null || role.from <= day);
  return { ...fact, roles: begun.map((role) => ({ ...role, to: role.to !== null && role.to <= day ? role.to : null })) };
}

/** Whether a step takes the place of another on the day on which that stops. */
function follows(other: TariffStep, step: TariffStep): boolean {
  if (step.validTo === null || other.knownFrom <= step.knownFrom) return false;
  const isChange = ['in_force', 'paused', 'ended', 'struck_down'].includes(other.status);
  return isChange && (other.validFrom ?? other.knownFrom) <= step.validTo && (other.validTo ?? '9999') > step.validTo;
}

/** Marks of today's knowledge differ by design between a fact and its earlier writing. */
function blur(value: unknown): unknown {
  const hidden = new Set(['current', 'person']);
  return JSON.parse(JSON.stringify(value, (key, item: unknown) => (hidden.has(key) ? undefined : item)));
}

/** By period, the days on which a value of it came out. */
function releaseDays(series: AnySeries): Map<string, IsoDate[]> {
  const rows: [string, IsoDate][] = [
    ...series.points.map(([period, , knownFrom]): [string, IsoDate] => [period, knownFrom]),
    ...series.vintages.map((row): [string, IsoDate] => [row.period, row.knownFrom]),
  ];
  return new Map([...Map.groupBy(rows, ([period]) => period)].map(([period, found]) => [period, found.map(([, day]) => day)]));
}

describe('as of every day', () => {
  it('no fact uses what became known later', () => {
    for (const fact of pack.facts) {
      for (const day of daysFor(fact)) {
        const told = asOf(fact, day);
        const then = writtenOn(fact, day);
        expect(blur(told), `${fact.id} on ${day}`).toEqual(blur(asOf(then, day)));
      }
    }
  });

  it('no step shows an end that only a later step taught', () => {
    for (const tariff of tariffs) {
      for (const day of daysFor(tariff)) {
        for (const step of knownSteps(tariff, day)) {
          if (step.validTo === null) continue;
          const isPlanned = step.endKnownFrom !== undefined && step.endKnownFrom <= day;
          const isFollowed = tariff.steps.some((other) => other.knownFrom <= day && follows(other, step));
          expect(isPlanned || isFollowed, `${tariff.id} step ${step.index} shows ${step.validTo} on ${day}`).toBe(true);
        }
      }
    }
  });

  it('no figure is newer than its release, nor older than its period', () => {
    const wrong: string[] = [];
    for (const series of [...holdings, ...record.ofKind('series')]) {
      for (const [period, days] of releaseDays(series)) {
        for (const day of isLong ? everyDay : days.flatMap((date) => [addDays(date, -1), date, addDays(date, 1)])) {
          const value = vintage(series, period, day);
          if (value && (value.knownFrom > day || period > day)) wrong.push(`${series.id} ${period} on ${day}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('as of a day and since that day leave nothing out and overlap in nothing', () => {
    const statements = record.ofKind('statement');
    fc.assert(
      fc.property(fc.constantFrom(...tariffs), fc.constantFrom(...everyDay), fc.constantFrom(...everyDay), (fact, a, b) => {
        const [day, today] = a < b ? [a, b] : [b, a];
        const known = knownSteps(fact, day).map((step) => step.index);
        const later = since(fact, day, today, statements).map((update) => (update.kind === 'step' ? update.step.index : -1));
        const all = knownSteps(fact, today).map((step) => step.index);
        const replaced = fact.steps.filter((step) => step.knownTo !== null && step.knownTo <= today);
        const expected = [...known, ...later].filter((index) => !replaced.includes(fact.steps[index]!));
        expect(expected.sort()).toEqual(all.sort());
      }),
    );
  });
});

describe('tariffs', () => {
  it('never have two rates of one scope by the same knowledge', () => {
    for (const tariff of tariffs) {
      const inForce = tariff.steps.filter((step) => step.status === 'in_force' && step.validFrom !== null);
      for (const [index, a] of inForce.entries()) {
        for (const b of inForce.slice(index + 1)) {
          const overlap = a.validFrom! < (b.validTo ?? '9999') && b.validFrom! < (a.validTo ?? '9999');
          const isTold = a.knownFrom !== b.knownFrom || a.validFrom !== b.validFrom || a.rate === b.rate;
          expect(!overlap || isTold, `${tariff.id}: ${a.rate} and ${b.rate} from ${a.validFrom}`).toBe(true);
        }
      }
    }
  });

  it('of one country agree with what the world-wide measure gives that country', () => {
    for (const world of tariffs.filter((tariff) => tariff.scope.targets.includes('*'))) {
      for (const own of tariffs.filter((tariff) => isCountryCase(tariff, world))) {
        const target = own.scope.targets[0]!;
        for (const day of new Set([...daysFor(own), ...daysFor(world)])) {
          const there = rateOn(world, target, day);
          const here = rateOn(own, target, day);
          if (there === null || here === null) continue;
          expect(here, `${own.id} and ${world.id} on ${day}`).toBe(there);
        }
      }
    }
  });

  it('charge nothing that is paused, ended, struck down or only promised', () => {
    for (const tariff of tariffs) {
      for (const day of daysFor(tariff)) {
        const state = tariffState(tariff, day);
        if (!state?.charged) continue;
        expect(['in_force', 'modified'], `${tariff.id} on ${day}`).toContain(state.charged.status);
        expect(state.charged.validFrom! <= day && (state.charged.validTo ?? '9999') > day).toBe(true);
        expect(['ended', 'struck_down']).not.toContain(state.status);
      }
    }
  });
});

function isCountryCase(own: Tariff, world: Tariff): boolean {
  const [target, more] = own.scope.targets;
  const same = own.legalBasis === world.legalBasis && own.scope.imposer === world.scope.imposer && own.role !== 'additional';
  return same && own.scope.sector === world.scope.sector && target !== '*' && more === undefined;
}

/** The rate that a measure names for one country, if it names one and counts no other measure in. */
function rateOn(tariff: Tariff, target: string, day: IsoDate): number | null {
  const state = tariffState(tariff, day);
  const step = state && chargedStep(state, target);
  if (!step || step.includes) return null;
  const isNamed = !tariff.scope.targets.includes('*') || step.rates?.[target] !== undefined;
  return isNamed ? stepRate(step, target) : null;
}

describe('total rates', () => {
  it('are the sum of parts that each count once and stand nowhere aside', () => {
    const targets = [...new Set(tariffs.flatMap((tariff) => tariff.scope.targets)), 'DE', 'AU'].filter(
      (target) => target !== '*',
    );
    const days = isLong ? everyDay : [...new Set(tariffs.flatMap(datesIn))].filter((day) => day >= FIRST && day <= LAST);
    fc.assert(
      fc.property(
        fc.constantFrom(...targets),
        fc.constantFrom(...Sector.options),
        fc.constantFrom(...days),
        fc.constantFrom('US', 'CN', 'CA'),
        (target, sector, date, imposer) => {
          const sum = totalRate(tariffs, { imposer, target, sector, date });
          if (!sum) return;
          const parts = sum.parts.map((part) => part.fact);
          expect(sum.total).toBeCloseTo(sum.parts.reduce((all, part) => all + part.rate, 0));
          expect(sum.parts.every((part) => part.rate >= 0)).toBe(true);
          expect(new Set(parts).size).toBe(parts.length);
          expect(sum.asides.filter((aside) => parts.includes(aside.fact))).toEqual([]);
        },
      ),
      { numRuns: isLong ? 20_000 : 600 },
    );
  });
});

describe('series', () => {
  it('have no jump that is not marked as a break', () => {
    for (const holding of holdings.filter((it) => /^[A-Z]{2}$/.test(it.subject))) {
      for (const [period] of holding.points) {
        const step = change(holding, period, 'month', LAST);
        if (!step || step.acrossBreak || Math.abs(step.difference) <= 40) continue;
        const isSmall = Math.abs(step.percent ?? 0) <= 25 || isEarlySwing(holding.subject, period);
        expect(isSmall, `${holding.id} ${period}: ${step.from.value} to ${step.to.value}`).toBe(true);
      }
    }
  });

  it('of all holders are at least the sum of the countries, by month and vintage', () => {
    const total = holdings.find((it) => it.subject === 'TOTAL')!;
    const countries = holdings.filter((it) => /^[A-Z]{2}$/.test(it.subject));
    for (const day of daysFor(total)) {
      for (const period of knownPeriods(total, day).filter((at) => isLong || at >= '2020')) {
        const sum = countries.reduce((all, it) => all + (vintage(it, period, day)?.value ?? 0), 0);
        expect(vintage(total, period, day)!.value, `${period} on ${day}`).toBeGreaterThanOrEqual(sum);
      }
    }
  });

  it('of official holders are part of the total and made of bills and notes', () => {
    const of = (subject: string) => holdings.find((it) => it.subject === subject)!;
    const [total, official, bills, notes] = ['TOTAL', 'OFFICIAL', 'OFFICIAL-BILLS', 'OFFICIAL-NOTES'].map(of);
    for (const period of knownPeriods(official!, LAST)) {
      const value = vintage(official!, period, LAST)!.value;
      const all = vintage(total!, period, LAST)?.value ?? Infinity;
      expect(value, period).toBeLessThanOrEqual(all);
      const [bill, note] = [vintage(bills!, period, LAST), vintage(notes!, period, LAST)];
      // The parts of June to December 2025 are from an older print than the row itself, about 9 billion apart.
      if (bill && note) expect(Math.abs(bill.value + note.value - value), period).toBeLessThanOrEqual(15);
    }
  });
});

/** Before the custody reports of 2011 the row of London swung between benchmarks; the row's note says so. */
function isEarlySwing(subject: string, period: string): boolean {
  return subject === 'GB' && period < '2011-09';
}

describe('statements', () => {
  it('relate backwards only, and never in a circle', () => {
    const byId = new Map(record.ofKind('statement').map((it) => [it.id, it]));
    const leadsTo = (from: string, wanted: string, seen = new Set<string>()): boolean => {
      if (seen.has(from)) return false;
      seen.add(from);
      return byId.get(from)!.relations.some(({ target }) => target === wanted || leadsTo(target, wanted, seen));
    };
    for (const it of byId.values()) {
      for (const { target } of it.relations) {
        expect(byId.get(target), `${it.id} → ${target}`).toBeDefined();
        expect(byId.get(target)!.date <= it.date, `${it.id} → ${target}`).toBe(true);
      }
      expect(leadsTo(it.id, it.id), it.id).toBe(false);
    }
  });
});

describe('a wrong clock', () => {
  it('neither leaks later facts into an article nor hides where the record ends', () => {
    const isoDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1970-01-01', days));
    fc.assert(
      fc.property(isoDay, fc.constantFrom(...pack.facts), fc.constantFrom(...everyDay), (device, fact, article) => {
        const today = clampToday(device, pack.builtOn);
        expect(today >= pack.builtOn).toBe(true);
        expect(since(fact, article, today).filter((update) => update.at <= article)).toEqual([]);
        const missed = staleness(fact, pack.builtOn)?.missed.length ?? 0;
        expect(staleness(fact, today)?.missed.length ?? 0).toBeGreaterThanOrEqual(missed);
      }),
      { numRuns: isLong ? 5000 : 300 },
    );
  });
});
