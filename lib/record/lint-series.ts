/** A series is in order, its vintages follow on one another, its jumps are explained, and parts do not exceed the whole. */
import { eachFact, ofKind, type Draft } from './draft.ts';
import type { Rule } from './lint-rule.ts';
import type { Holding, IsoDate, Period, Series } from './schema.ts';
import { vintage } from './vintage.ts';

type Note = (field: string, problem: string) => void;

/** A month's change beyond both is a jump that a break must explain: a part of the value, and billions of dollars. */
const JUMP_PART = 0.5;
const JUMP_BILLION = 12;
/** A change of a rate, price or amount by this factor within one interval is a slip of the pen. */
const SLIP_FACTOR = 6;
/** A figure that is revised by more than this part of it is taken for a slip. */
const REVISION_PART = 0.25;
/** Up to here benchmark surveys moved whole rows every June, and the months between drifted off and back. */
const SURVEY_YEARS_END = '2012-01';
/** Published figures are rounded to a tenth, and first totals of press reports to a billion. */
const ROUNDING_BILLION = 1;
/** The row that is the whole of others. */
const WHOLES: readonly [whole: string, parts: (subject: string) => boolean][] = [
  ['TOTAL', (subject) => /^[A-Z]{2}$/.test(subject)],
  ['TOTAL', (subject) => subject === 'OFFICIAL'],
  ['OFFICIAL', (subject) => subject === 'OFFICIAL-BILLS' || subject === 'OFFICIAL-NOTES'],
];

/** Points and vintages are in order; jumps have a reason; a whole is at least the sum of its parts. */
export const lintSeries: Rule = (draft, report) => {
  eachFact(draft, (fact) => {
    if (fact.kind !== 'holding' && fact.kind !== 'series') return;
    const note: Note = (field, problem) => report(fact, field, problem);
    lintPoints(fact, note);
    lintVintages(fact, note);
    lintTables(fact, draft, note);
    if (fact.kind === 'holding') lintJumps(fact, note);
    else if (fact.frequency !== 'mixed') lintSlips(fact, note);
  });
  lintWholes(draft, report);
};

function lintPoints(fact: Holding | Series, note: Note): void {
  const length = { day: 10, month: 7, year: 4, mixed: null }[fact.frequency];
  let last = '';
  for (const [period, value, knownFrom] of fact.points) {
    if (length !== null && period.length !== length) note(`points.${period}`, `is not a ${fact.frequency}`);
    if (fact.frequency !== 'mixed' && period <= last) note(`points.${period}`, 'is not in order');
    if (knownFrom < period) note(`points.${period}`, 'is known before its period');
    if (fact.kind === 'holding' && knownFrom.slice(0, 7) <= period)
      note(`points.${period}`, 'is known before the month was over');
    if (fact.kind === 'holding' && value < 0) note(`points.${period}`, 'is below nothing');
    last = period;
  }
  const periods = new Set(fact.points.map(([period]) => period));
  if (periods.size < fact.points.length) note('points', 'a period stands twice');
  for (const period of Object.keys(fact.pointSources ?? {})) {
    if (!periods.has(period)) note(`pointSources.${period}`, 'there is no such point');
  }
  for (const { period, due } of fact.nextReleases ?? []) {
    if (periods.has(period)) note('nextReleases', `${period} is out already`);
    if (due <= period) note('nextReleases', `${period} is due before it is over`);
  }
}

function lintVintages(fact: Holding | Series, note: Note): void {
  const points = new Map(fact.points.map(([period, value, knownFrom]) => [period, { value, knownFrom }]));
  const rows = fact.vintages.map((row, index) => ({ row, index }));
  for (const { row, index } of rows) {
    const field = `vintages.${index}`;
    const point = points.get(row.period);
    if (!point) note(field, `there is no point for ${row.period}`);
    if (point && Math.abs(row.value - point.value) > Math.abs(point.value) * REVISION_PART)
      note(`${field}.value`, `${row.value} is far from today's ${point.value}`);
    if (row.knownTo !== null && row.knownTo <= row.knownFrom) note(field, 'knownTo is not after knownFrom');
    const next = rows.find((other) => other.row.period === row.period && other.row.knownFrom === row.knownTo);
    const follows = row.knownTo === null ? point?.value === row.value : next !== undefined || point?.knownFrom === row.knownTo;
    if (point && !follows) note(field, 'no newer value begins where it ends');
    const twin = rows.some((other) => other.index < index && other.row.period === row.period && overlap(other.row, row));
    if (twin) note(field, `two values of ${row.period} were newest on one day`);
  }
}

/** Every value has a source that can have it: a table says nothing of periods that it does not reach. */
function lintTables(fact: Holding | Series, { sources }: Draft, note: Note): void {
  const tables = new Map(sources.flatMap(({ id, periods }) => (periods ? [[id, periods] as const] : [])));
  const reaches = (id: string, period: Period) => {
    const [first, last] = tables.get(id) ?? [period, period];
    return first <= period && period <= last;
  };
  for (const [period, ids] of Object.entries(fact.pointSources ?? {})) {
    for (const id of ids) if (!reaches(id, period)) note(`pointSources.${period}`, `${id} does not reach it`);
  }
  for (const [period] of fact.points) {
    const ids = fact.pointSources?.[period] ?? fact.sources;
    if (!ids.some((id) => reaches(id, period))) note(`points.${period}`, 'none of its sources reaches it');
  }
  for (const [index, { period, sources: ids }] of fact.vintages.entries()) {
    for (const id of ids) if (!reaches(id, period)) note(`vintages.${index}.sources`, `${id} does not reach ${period}`);
  }
}

function overlap(a: { knownFrom: IsoDate; knownTo: IsoDate | null }, b: typeof a): boolean {
  return a.knownFrom < (b.knownTo ?? '9999') && b.knownFrom < (a.knownTo ?? '9999');
}

function lintJumps(fact: Holding, note: Note): void {
  const explained = new Set(fact.breaks?.map((it) => it.period));
  for (const [i, [period, value]] of fact.points.slice(1).entries()) {
    const [, before] = fact.points[i]!;
    if (period < SURVEY_YEARS_END || explained.has(period)) continue;
    const change = Math.abs(value - before);
    if (change > JUMP_BILLION && change > before * JUMP_PART)
      note(`points.${period}`, `jumps from ${before} to ${value} unexplained`);
  }
}

function lintSlips(fact: Series, note: Note): void {
  for (const [i, [period, value]] of fact.points.slice(1).entries()) {
    const [, before] = fact.points[i]!;
    const factor = value / before;
    if (factor > SLIP_FACTOR || factor < 1 / SLIP_FACTOR) note(`points.${period}`, `jumps from ${before} to ${value}`);
  }
}

/** Compared within one release: values that became known on different days may be of different vintages. */
function lintWholes(draft: Draft, report: Parameters<Rule>[1]): void {
  const holdings = ofKind(draft, 'holding');
  for (const [name, isPart] of WHOLES) {
    const whole = holdings.find((holding) => holding.subject === name);
    const parts = holdings.filter((holding) => isPart(holding.subject));
    if (!whole) continue;
    for (const [period, day] of releases(whole)) {
      const all = vintage(whole, period, day)!;
      const known = parts.flatMap((part) => vintage(part, period, day) ?? []).filter((part) => part.knownFrom === all.knownFrom);
      const sum = known.reduce((total, part) => total + part.value, 0);
      if (sum > all.value + ROUNDING_BILLION)
        report(whole, `points.${period}`, `${all.value} is less than its parts, ${sum.toFixed(1)}`);
    }
  }
}

function releases(series: Holding): [Period, IsoDate][] {
  const points = series.points.map(([period, , day]): [Period, IsoDate] => [period, day]);
  return [...points, ...series.vintages.map((row): [Period, IsoDate] => [row.period, row.knownFrom])];
}
