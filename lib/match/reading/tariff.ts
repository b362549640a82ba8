/** Reads duties: who charges whom, on what, at which rate. */
import { attach } from './attach.ts';
import { moodOf } from './mood.ts';
import { readBareHeads } from './bare-tariff.ts';
import { readEvidence, when, type FigureGroup } from './tariff-evidence.ts';
import { readParties } from './parties.ts';
import { readProgramme, readSectors, sectorIds } from './tariff-scope.ts';
import { countryIds, isPercent, type SentenceView } from './view.ts';
import type { Discourse } from './discourse.ts';
import type { QuantityMention, Span } from '../mention.ts';
import type { TariffReading } from './types.ts';

/** Letters within which "on average" speaks of a figure. */
const AVERAGE_REACH = 130;

/** All readings of percentages in a sentence as duties. */
export function readTariffs(view: SentenceView, talk: Discourse): TariffReading[] {
  const heads = view.cues('tariff');
  if (heads.length > 0) talk.noteTariffs(view);
  const figures = view.of('quantity').filter(isPercent);
  const figured = withLists(
    view,
    talk,
    withSectorsBefore(groups(figures).map((group) => readFigure(view, group, figures, talk))),
  );
  const readings = [...figured, ...readBareHeads(view, figures, talk)];
  notePartner(view, readings, talk);
  return readings;
}

/** Two or more figures, each with a country of its own, in talk of duties and of nothing else: a list of rates. */
function withLists(view: SentenceView, talk: Discourse, readings: TariffReading[]): TariffReading[] {
  const targets = new Set(readings.filter(({ explicit }) => explicit.target).flatMap((reading) => reading.targets));
  const isList = targets.size > 1 && talk.isOnTariffs(view) && !view.has('measure', 'rise', 'fall', 'comparison');
  if (!isList) return readings;
  return readings.map((reading) =>
    reading.explicit.target ? { ...reading, features: [...reading.features, ...when(true, 'list')] } : reading,
  );
}

/** "steel to 50 percent; Britain stays at 25": the second figure may be of the first one's sector. */
function withSectorsBefore(readings: TariffReading[]): TariffReading[] {
  return readings.map((reading, at) => {
    const before = readings[at - 1];
    if (!before) return reading;
    const withParties = isFormerOf(reading)
      ? { ...reading, imposer: before.imposer, targets: before.targets, explicit: before.explicit }
      : reading;
    return before.explicit.sector && !reading.explicit.sector ? { ...withParties, sectorsBefore: before.sectors } : withParties;
  });
}

/** "up from the 34 percent it had announced": the same duty, earlier. */
function isFormerOf({ view, figure }: TariffReading): boolean {
  const clause = view.clauseOf(figure!);
  const isNamed = view.of('country').some((country) => country.start >= clause.start && country.end <= clause.end);
  return !isNamed && (figure!.change === 'from' || view.cuesWithin(clause, 'reversal').some((cue) => cue.end <= figure!.start));
}

/** Pairs "from 39% to 15%" and "to 15% from 39%"; everything else stands alone. */
function groups(figures: readonly QuantityMention[]): FigureGroup[] {
  const done = new Set<QuantityMention>();
  const found: FigureGroup[] = [];
  for (const [at, figure] of figures.entries()) {
    if (done.has(figure)) continue;
    const next = figures[at + 1];
    const isPair =
      next && [figure, next].some((one) => one.change === 'from') && [figure, next].some((one) => one.change !== 'from');
    if (isPair && next.start - figure.end <= 40) {
      const [from, to] = figure.change === 'from' ? [figure, next] : [next, figure];
      found.push({ figure: to, from, span: { start: figure.start, end: next.end } });
      done.add(next);
    } else found.push({ figure, from: null, span: figure });
  }
  return found;
}

function readFigure(view: SentenceView, group: FigureGroup, figures: readonly QuantityMention[], talk: Discourse): TariffReading {
  const others = figures.filter((other) => other !== group.figure && other !== group.from);
  const parties = readParties(view, group.span, others, talk);
  const sector = readSectors(view, group.span, others);
  const isElsewhere =
    sector !== null && isInClause(view, sector, group.span) && !parties.mentions.some((one) => isInClause(view, one, group.span));
  const programme = readProgramme(view, group.span, others);
  const evidence = readEvidence(view, group, others, talk);
  const clause = view.clauseOf(group.span);
  return {
    kind: 'tariff',
    view,
    passage: evidence.passage,
    mood: moodOf(view, group.figure),
    features: [
      ...evidence.features,
      ...when(parties.explicitTarget, parties.targets.includes('*') ? 'everyone' : 'target'),
      ...when(!parties.explicitTarget && parties.targets.length > 0, 'carried'),
      ...when(sector !== null, 'sector'),
      ...when(programme !== null, 'programme'),
      ...when(group.from !== null, 'change'),
    ],
    mentions: [
      ...evidence.mentions,
      ...parties.mentions,
      ...(sector ? [sector] : []),
      ...(group.from ? [group.from] : []),
      group.figure,
    ],
    figure: group.figure,
    from: group.from,
    imposer: parties.imposer,
    targets: parties.targets,
    sectors: sector ? sectorIds(view, sector) : ['all'],
    sectorsBefore: [],
    explicit: { imposer: parties.explicitImposer, target: parties.explicitTarget && !isElsewhere, sector: sector !== null },
    programme,
    total: view.cuesWithin(clause, 'total').length > 0,
    further: isFurther(view, group.figure, clause),
    average: attach(view, group.span, view.cues('average'), others, AVERAGE_REACH) !== null,
    dates: view.of('date'),
  };
}

/** On top of something; 追加関税 is only what such a duty is called. */
function isFurther(view: SentenceView, figure: QuantityMention, clause: Span): boolean {
  if (/追加(関税|課税)/.test(view.lexed.text.slice(clause.start, clause.end))) return false;
  return figure.further === true || view.cuesWithin(clause, 'on-top').length > 0;
}

function isInClause(view: SentenceView, mention: Span, figure: Span): boolean {
  const clause = view.clauseOf(figure);
  return mention.start >= clause.start && mention.end <= clause.end;
}

/** Countries in a sentence about duties are whom the next sentences mean. */
function notePartner(view: SentenceView, readings: readonly TariffReading[], talk: Discourse): void {
  const partners = readings.flatMap(({ explicit, targets, imposer }) => [
    ...(explicit.target ? targets : []),
    ...(imposer === 'US' || !explicit.imposer ? [] : [imposer]),
  ]);
  const named = partners.length > 0 ? partners : countryIds(view.mentions);
  talk.notePartner(view, [...new Set(named)].filter((id) => id !== 'US' && id !== '*').slice(-1));
}
