/** A fact in lines of text, with both kinds of time and its sources. */
import type { Fact, Source, TariffStep } from '../../record/schema.ts';

/** Returns the one-line form of a fact: kind, id, what it says, and the first source. */
export function summaryLine(fact: Fact, sources: readonly Source[]): string {
  const source = sources.find((it) => it.id === fact.sources[0]);
  return [fact.kind, fact.id, headline(fact), source?.url ?? '-'].join(' | ');
}

/** Returns a fact with its dates, its confidence and the pages it rests on. */
export function factLines(fact: Fact, sources: readonly Source[]): string[] {
  const names = Object.entries(fact.names ?? {}).map(([language, list]) => `  ${language}: ${list.join(' · ')}`);
  const cited = fact.sources.map((id) => sources.find((it) => it.id === id)!);
  return [
    `${fact.kind} ${fact.id}`,
    headline(fact),
    ...body(fact),
    ...(names.length > 0 ? ['names', ...names] : []),
    ...(fact.note ? [`note: ${fact.note}`] : []),
    `confidence ${fact.confidence}, checked to ${fact.checkedTo}`,
    'sources',
    ...cited.map(
      (it) => `  ${it.date ?? 'undated'} ${it.publisher}: ${it.title} <${it.url}>${it.seen === 'cited' ? ' (cited)' : ''}`,
    ),
  ];
}

function headline(fact: Fact): string {
  switch (fact.kind) {
    case 'person':
      return fact.names.en?.[0] ?? fact.id;
    case 'statement':
      return `${fact.date} ${fact.gist}`;
    case 'event':
      return `${fact.date} ${fact.title}`;
    default:
      return fact.title;
  }
}

function body(fact: Fact): string[] {
  switch (fact.kind) {
    case 'tariff':
      return [
        `${fact.scope.imposer} on ${fact.scope.targets.join(', ')}, ${fact.scope.sector}; ${fact.legalBasis}; ${fact.role}, ${fact.stacking}`,
        fact.scope.coverage,
        ...fact.steps.map(stepLine),
      ];
    case 'holding':
    case 'series':
      return [
        `${fact.unit}, ${fact.points.length} points`,
        ...fact.points.slice(-13).map(([period, value, known]) => `  ${period}  ${value}  known ${known}`),
        ...fact.vintages.map(
          (row) => `  ${row.period}  ${row.value}  published ${row.knownFrom}${row.knownTo ? ` to ${row.knownTo}` : ''}`,
        ),
      ];
    case 'statement':
      return [
        `${fact.speaker}, ${fact.occasion}; ${fact.topics.join(', ')}; ${fact.stance}`,
        ...(fact.quote ? [`“${fact.quote}” (${fact.quoteLang}${fact.quoteTranslated ? ', translated' : ''})`] : []),
        ...fact.relations.map((it) => `  ${it.type} ${it.target}`),
      ];
    case 'person':
      return fact.roles.map((role) => `  ${role.from ?? '?'} to ${role.to ?? '?'}  ${role.title} (${role.office})`);
    case 'intervention':
      return [
        `${fact.from} to ${fact.to}: ${fact.amount ?? 'undisclosed'} ${fact.unit ?? ''}; known ${fact.knownFrom}`,
        fact.gist,
      ];
    case 'figure':
      return [`${fact.date}: ${fact.value} ${fact.unit}; known ${fact.knownFrom}`, fact.gist];
    case 'event':
      return [`known ${fact.knownFrom}`, fact.gist];
    default:
      return [fact.gist];
  }
}

function stepLine(step: TariffStep): string {
  const rate = step.rateText ?? (step.rate === null ? 'several rates' : `${step.rate}%`);
  return `  known ${step.knownFrom}  ${step.status} ${rate}  valid ${step.validFrom ?? '?'} to ${step.validTo ?? '?'}  ${step.gist}`;
}
