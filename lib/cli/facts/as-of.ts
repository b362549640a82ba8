/** The record as of a day, in lines of text: what stood, what it summed to, who held what, who had said what. */
import { asOf } from '../../record/as-of.ts';
import { rank } from '../../record/rank.ts';
import { createRecord, type RecordView } from '../../record/record.ts';
import type { Country, IsoDate, Pack, Sector, Tariff } from '../../record/schema.ts';
import { staleness } from '../../record/staleness.ts';
import { stepRate, tariffState, type KnownStep } from '../../record/tariff-state.ts';
import { totalRate } from '../../record/total-rate.ts';

export interface AsOfQuery {
  date: IsoDate;
  country: Country | undefined;
  sector: Sector | undefined;
}

const LAST_STATEMENTS = 5;

/** Returns what the record said on a day; with a country, only what is about it. */
export function asOfLines(pack: Pack, query: AsOfQuery): string[] {
  const record = createRecord(pack);
  return [
    `as of ${query.date}, by what was known then`,
    ...endLines(pack, query.date),
    ...section('tariffs', tariffLines(record, query)),
    ...section('total', totalLines(record, query)),
    ...section('series', seriesLines(record, query)),
    ...section('offices', officeLines(record, query)),
    ...section('last statements', statementLines(record, query)),
  ];
}

/** Beyond its last day the record says where it ends instead of passing for current. */
function endLines({ builtOn, gaps }: Pack, date: IsoDate): string[] {
  if (date <= builtOn) return [];
  return [`the record ends ${builtOn}; what came later is not in it`, ...gaps.map(({ gist }) => `  ${gist}`)];
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines.map((line) => `  ${line}`)] : [];
}

function tariffLines(record: RecordView, { date, country, sector }: AsOfQuery): string[] {
  const scope = { ...(country && { target: country }), ...(sector && { sector }) };
  return record.tariffs(scope).flatMap((tariff) => {
    const state = tariffState(tariff, date);
    if (!state) return [];
    const parts = [`${state.status} ${rateOf(state.headline, tariff, country)}`];
    if (state.charged && state.charged !== state.headline) parts.push(`charged ${rateOf(state.charged, tariff, country)}`);
    for (const step of state.pending) if (step !== state.headline) parts.push(`${step.status} ${rateOf(step, tariff, country)}`);
    return [`${tariff.id}: ${parts.join('; ')}`];
  });
}

function rateOf(step: KnownStep, tariff: Tariff, country: Country | undefined): string {
  const rate = country === undefined ? step.rate : stepRate(step, country);
  const stacking = step.stacking ?? tariff.stacking;
  const until = step.validTo === null ? '' : ` until ${step.validTo}`;
  return rate === null
    ? `${step.rateText ?? 'no single rate'}${until}`
    : `${rate}%${stacking === 'all-in' ? ' all-in' : ''}${until}`;
}

function totalLines(record: RecordView, { date, country, sector }: AsOfQuery): string[] {
  if (country === undefined) return [];
  const total = totalRate(record.ofKind('tariff'), { imposer: 'US', target: country, sector: sector ?? 'all', date });
  if (!total) return [];
  const parts = total.parts.map((part) => `${part.rate} ${part.fact ?? 'normal duty'}`).join(' + ');
  return [
    `US on ${country}, ${sector ?? 'all'}: ${total.total}%${total.includesNormal ? '' : ' plus the normal duty'} = ${parts || 'nothing'}`,
    ...total.onlyOn.map(({ fact, part }) => `  for part of the sector only: ${part} (${fact})`),
  ];
}

function seriesLines(record: RecordView, { date, country }: AsOfQuery): string[] {
  const holdings = record.ofKind('holding');
  const wanted = [...holdings, ...record.ofKind('series')].filter((it) => country === undefined || it.subject === country);
  return wanted.flatMap((series) => {
    const state = asOf(series, date);
    if (!state) return [];
    const place = series.kind === 'holding' ? rank(holdings, series.subject, date)?.rank : null;
    const end = staleness(series, date) ? ' (the record ends here)' : '';
    return [
      `${series.id}: ${state.latest.value} ${series.unit} for ${state.latest.period}${place ? `, rank ${place}` : ''}${end}`,
    ];
  });
}

function officeLines(record: RecordView, { date, country }: AsOfQuery): string[] {
  return record.ofKind('person').flatMap((person) => {
    const roles = asOf(person, date).roles.filter((role) => country === undefined || role.country === country);
    return roles.map((role) => `${role.office}: ${person.names.en?.[0] ?? person.id}`);
  });
}

function statementLines(record: RecordView, { date, country }: AsOfQuery): string[] {
  const known = record.statements({}).filter((statement) => asOf(statement, date) !== null);
  const wanted = known.filter((statement) => {
    const speaker = record.fact(statement.speaker);
    return country === undefined || (speaker?.kind === 'person' && speaker.roles.some((role) => role.country === country));
  });
  return wanted.slice(-LAST_STATEMENTS).map((statement) => `${statement.date} ${statement.speaker}: ${statement.gist}`);
}
