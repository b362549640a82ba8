/** Reads duties: who charges whom, on what, at which rate. */
import { attach, costBetween, siblings } from './attach.ts';
import { moodOf } from './mood.ts';
import { countryIds, isPercent, type SentenceView } from './view.ts';
import type { Discourse } from './discourse.ts';
import type { Feature, Programme, TariffReading } from './types.ts';
import type { CountryMention, CueMention, Mention, QuantityMention, SectorMention, Span } from '../mention.ts';
import type { Country, Sector } from '../../record/schema.ts';

const REACH = { target: 130, sector: 75, head: 60, listHead: 200, measure: 40, programme: 60 };
const WEIGHTS = {
  head: 0.45,
  headFar: 0.25,
  verb: 0.2,
  target: 0.2,
  sector: 0.15,
  everyone: 0.15,
  programme: 0.15,
  counter: 0.2,
  change: 0.1,
  carried: 0.1,
  topic: 0.1,
  measure: -0.5,
  share: -0.6,
  comparison: -0.5,
  by: -0.4,
} as const;
const PROGRAMMES: Programme[] = [
  'fentanyl',
  'russian-oil',
  'section-122',
  'section-232',
  'section-301',
  'section-338',
  'reciprocal',
];

/** The figure that a change ends in, and the one that it started from. */
interface FigureGroup {
  figure: QuantityMention;
  from: QuantityMention | null;
  span: Span;
}

/** All readings of percentages in a sentence as duties. */
export function readTariffs(view: SentenceView, talk: Discourse): TariffReading[] {
  const heads = view.cues('tariff');
  if (heads.length > 0) talk.noteTariffs(view);
  const figures = view.of('quantity').filter(isPercent);
  const figured = withSectorsBefore(groups(figures).map((group) => readFigure(view, group, figures, talk)));
  const readings = [...figured, ...readBareHeads(view, figures, talk)];
  notePartner(view, readings, talk);
  return readings;
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
    average: near(view, group.span, view.cues('average'), others, REACH.target) !== null,
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

function when(holds: boolean, name: keyof typeof WEIGHTS): Feature[] {
  return holds ? [{ name, weight: WEIGHTS[name] }] : [];
}

function near<T extends Mention>(
  view: SentenceView,
  span: Span,
  names: readonly T[],
  others: readonly QuantityMention[],
  reach: number,
) {
  return attach(view, span, names, others, reach);
}

interface Evidence {
  features: Feature[];
  mentions: Mention[];
  passage: Span;
}

/** What speaks for the figure being a duty, and what against. */
function readEvidence(
  view: SentenceView,
  { figure, span }: FigureGroup,
  others: readonly QuantityMention[],
  talk: Discourse,
): Evidence {
  const head = near(view, span, view.cues('tariff'), others, REACH.listHead);
  const measure = near(view, span, view.cues('measure'), [], REACH.measure);
  const clause = view.clauseOf(span);
  const verb = view.cuesWithin(clause, 'impose', 'raise', 'lower', 'face', 'pause', 'retaliate')[0];
  const isNear = head !== null && head.cost <= REACH.head;
  const features = [
    ...when(isNear, 'head'),
    ...when(head !== null && !isNear, 'headFar'),
    ...when(verb !== undefined, 'verb'),
    ...when(head === null && talk.isOnTariffs(view), 'topic'),
    ...when(measure !== null && measure.cost < (head?.cost ?? Infinity), 'measure'),
    ...when(isShare(view, figure), 'share'),
    ...when(view.cuesWithin(clause, 'comparison').length > 0 && !isNear, 'comparison'),
    ...when(figure.change === 'by' && !isNear, 'by'),
  ];
  const mentions = [head?.mention, verb].filter((mention) => mention !== undefined);
  return { features, mentions, passage: passageOf(view, span, head?.mention) };
}

/** "12 percent of exports": a share of something, unless of a duty. */
function isShare(view: SentenceView, figure: QuantityMention): boolean {
  const after = view.lexed.text.slice(figure.end, figure.end + 24);
  return /^\s+of\s/.test(after) && !/^\s+of\s+(duty|duties|tariffs?|levies)\b/.test(after);
}

/** The figures and the noun right after them: "24 per cent tariffs". */
function passageOf(view: SentenceView, span: Span, head: Span | undefined): Span {
  if (!head || head.start < span.end || view.distance(span, head) > 20) return { start: span.start, end: span.end };
  return { start: span.start, end: head.end };
}

interface Parties {
  imposer: Country;
  targets: Country[];
  explicitImposer: boolean;
  explicitTarget: boolean;
  mentions: Mention[];
}

/** Who charges whom. Without a word to the contrary the United States charge somebody else. */
function readParties(view: SentenceView, span: Span, others: readonly QuantityMention[], talk: Discourse): Parties {
  const causes = view.cues('russian-oil', 'fentanyl');
  const countries = view
    .of('country')
    .filter((country) => !causes.some((cue) => cue.start <= country.start && country.end <= cue.end));
  const partners = countries.filter((country) => country.ids.some((id) => id !== 'US'));
  const us = countries.filter((country) => country.ids.includes('US'));
  const clause = view.clauseOf(span);
  const usPays = us.find(
    (one) =>
      isPayer(view, one) &&
      one.start >= clause.start &&
      one.end <= clause.end &&
      costBetween(view, span, one, others) <= REACH.target,
  );
  const partner = near(view, span, partners, others, REACH.target);
  const counter = near(view, span, view.cues('retaliate'), others, REACH.target);
  if (usPays || (counter && partner && isCharger(view, partner.mention, span)))
    return counterParties(view, partner?.mention ?? null, usPays ?? null, talk);
  return ordinaryParties(view, span, others, { partner, partners, us, talk });
}

function counterParties(view: SentenceView, partner: CountryMention | null, us: CountryMention | null, talk: Discourse): Parties {
  const imposer = partner ? partner.ids.find((id) => id !== 'US')! : talk.partnerFor(view)[0];
  return {
    imposer: imposer ?? '*',
    targets: ['US'],
    explicitImposer: partner !== null,
    explicitTarget: us !== null,
    mentions: [partner, us].filter((one) => one !== null),
  };
}

interface Around {
  partner: { mention: CountryMention; cost: number } | null;
  partners: CountryMention[];
  us: CountryMention[];
  talk: Discourse;
}

function ordinaryParties(view: SentenceView, span: Span, others: readonly QuantityMention[], around: Around): Parties {
  const { partner, partners, us, talk } = around;
  const everyone = near(view, span, view.cues('everyone'), others, REACH.sector);
  const imposer = { imposer: 'US', explicitImposer: us.length > 0 };
  if (everyone && (!partner || everyone.cost <= partner.cost))
    return { ...imposer, targets: ['*'], explicitTarget: true, mentions: [everyone.mention] };
  const isAlone = others.length === 0;
  const subject = partner?.mention ?? onlyOne(partners.filter((one) => isAlone || one.end <= span.start));
  if (subject) {
    const named = siblings(view, subject, partners);
    const targets = countryIds(named).filter((id) => id !== 'US');
    return { ...imposer, targets, explicitTarget: true, mentions: [...named, ...us.slice(0, 1)] };
  }
  return { ...imposer, targets: talk.partnerFor(view), explicitTarget: false, mentions: us.slice(0, 1) };
}

/** The country of a sentence that names no other. */
function onlyOne(partners: readonly CountryMention[]): CountryMention | null {
  const ids = new Set(countryIds(partners).filter((id) => id !== 'US'));
  return ids.size === 1 ? partners[0]! : null;
}

/** "on American goods", "tariffs on the US", 对美国商品, 米国製品への: what is named pays the duty. */
function isPayer(view: SentenceView, country: CountryMention): boolean {
  const word = (cue: Span): string => view.lexed.text.slice(cue.start, cue.end).toLowerCase();
  // The name itself says it: 対米, 对美. Whoever charges stands before it.
  if (/^[対对對]/.test(word(country))) return countryBefore(view, country);
  const isGoods = view
    .cues('goods')
    .some((cue) => cue.start >= country.end && view.distance(country, cue) <= 4 && !/import|进口|進口|輸入/.test(word(cue)));
  const isAimedAt = view
    .cues('to', 'from')
    .some(
      (cue) =>
        cue.end <= country.start && country.start - cue.end <= 6 && AIMED.test(word(cue)) && isStraight(view, cue, country),
    );
  const isAddressed = view
    .cues('to')
    .some(
      (cue) =>
        cue.start === country.end && view.cues('tariff').some((head) => head.start - cue.end >= 0 && head.start - cue.end <= 3),
    );
  return isGoods || isAimedAt || isCharged(view, country) || (view.lexed.lang === 'ja' && isAddressed);
}

function countryBefore(view: SentenceView, country: CountryMention): boolean {
  const clause = view.clauseOf(country);
  return view
    .of('country')
    .some((other) => other.start >= clause.start && other.end <= country.start && !other.ids.includes('US'));
}

/** "charges the US 67 percent", アメリカにかけている. */
function isCharged(view: SentenceView, country: CountryMention): boolean {
  const impose = view.cues('impose');
  if (view.lexed.lang === 'ja')
    return impose.some((cue) => /^に[^、。]{0,2}$/.test(view.lexed.text.slice(country.end, cue.start)));
  return impose.some((cue) => /^\s?(the )?$/.test(view.lexed.text.slice(cue.end, country.start)) && cue.end <= country.start);
}

const AIMED = /^(on|against|imports from|imports of|goods from|products from|对|對|対|针对|針對)$/;

function isStraight(view: SentenceView, cue: Span, country: Span): boolean {
  return !/[,;，；、]/.test(view.between(cue, country));
}

/** "China's counter-tariff", "Canada began collecting": the country stands before the figure or owns the duty. */
function isCharger(view: SentenceView, country: CountryMention, span: Span): boolean {
  return country.start < span.start && !isPayer(view, country);
}

function readSectors(view: SentenceView, span: Span, others: readonly QuantityMention[]): SectorMention | null {
  const sectors = view.of('sector').filter((sector) => !sector.ids.includes('all'));
  return near(view, span, sectors, others, REACH.sector)?.mention ?? null;
}

function sectorIds(view: SentenceView, sector: SectorMention): Sector[] {
  return [...new Set(siblings(view, sector, view.of('sector')).flatMap((one) => one.ids))].filter((id) => id !== 'all');
}

/** The nearest word for a programme on this side of the next figure. */
function readProgramme(view: SentenceView, span: Span, others: readonly QuantityMention[]): Programme | null {
  const isOurs = (cue: Span): boolean =>
    view.distance(cue, span) <= REACH.programme &&
    others.every((other) => view.distance(cue, span) <= view.distance(cue, other)) &&
    !others.some((other) => other.start >= Math.min(cue.end, span.end) && other.end <= Math.max(cue.start, span.start));
  const [cue] = view
    .cues(...PROGRAMMES)
    .filter(isOurs)
    .sort((one, other) => view.distance(one, span) - view.distance(other, span));
  return PROGRAMMES.find((programme) => cue?.ids.includes(programme)) ?? null;
}

/** Letters around a duty without a figure in which its scope must be named. */
const BARE_REACH = 32;
/** A figure this near makes the duty its own. */
const OWN_FIGURE = 60;

/** "the universal tariff", "Canada's counter-tariffs on US steel": a measure named by its scope alone. */
function readBareHeads(view: SentenceView, figures: readonly QuantityMention[], talk: Discourse): TariffReading[] {
  const heads = view.cues('tariff').filter((head) => !figures.some((figure) => view.distance(figure, head) <= OWN_FIGURE));
  return heads.flatMap((head) => {
    const parties = readParties(view, head, [], talk);
    const named = parties.mentions.filter((mention) => isBoundTo(view, head, mention));
    const sector = near(view, head, view.of('sector'), [], BARE_REACH)?.mention ?? null;
    const isNamed = parties.explicitTarget && named.length > 0 && named.length === parties.mentions.length;
    if (!isNamed && sector === null) return [];
    return [bareReading(view, head, parties, isNamed ? named : [], sector)];
  });
}

/** "tariffs on Chinese imports", "Canada's own counter-tariffs", a measure's own name: nothing looser. */
function isBoundTo(view: SentenceView, head: CueMention, mention: Mention): boolean {
  if (mention.type !== 'country') return view.of('fact').some((fact) => fact.start <= head.start && fact.end >= head.end);
  if (view.distance(mention, head) > BARE_REACH) return false;
  const between = view.between(head, mention);
  if (mention.start > head.start) return /^\s*(on|against)\s[^,;.]*$/.test(between);
  return view.isHan
    ? /^[^，、。；]{0,8}$/.test(between) && isPayer(view, mention)
    : /^(['’]s)?(\s(?!(from|to|of|on|in|with|the|and|over|by)\b)\w+)?\s?$/.test(between);
}

function bareReading(
  view: SentenceView,
  head: CueMention,
  parties: Parties,
  named: Mention[],
  sector: SectorMention | null,
): TariffReading {
  const spans = [head, ...named, ...(sector ? [sector] : [])];
  const isCounter = parties.imposer !== 'US';
  return {
    kind: 'tariff',
    view,
    passage: { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) },
    mood: moodOf(view, head),
    features: [
      { name: 'bare', weight: 0.1 },
      ...when(named.length > 0, parties.targets.includes('*') ? 'everyone' : 'target'),
      ...when(sector !== null, 'sector'),
      ...when(isCounter, 'counter'),
    ],
    mentions: spans,
    figure: null,
    from: null,
    imposer: parties.imposer,
    targets: named.length > 0 ? parties.targets : ['*'],
    sectors: sector ? sectorIds(view, sector) : ['all'],
    sectorsBefore: [],
    explicit: { imposer: parties.explicitImposer, target: named.length > 0, sector: sector !== null },
    programme: null,
    total: false,
    further: false,
    average: false,
    dates: [],
  };
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
