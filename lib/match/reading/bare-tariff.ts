/** Reads duties that are named without a figure. */
import { attach } from './attach.ts';
import { isPayer } from './payer.ts';
import { readParties, type Parties } from './parties.ts';
import { moodOf } from './mood.ts';
import { readProgramme, sectorIds } from './tariff-scope.ts';
import { when } from './tariff-evidence.ts';
import type { Discourse } from './discourse.ts';
import type { CueMention, Mention, QuantityMention, SectorMention, Span } from '../mention.ts';
import type { Country } from '../../record/schema.ts';
import type { SentenceView } from './view.ts';
import type { TariffReading } from './types.ts';

/** Letters around a duty without a figure in which its scope must be named. */
const BARE_REACH = 32;

/** A figure this near makes the duty its own. */
const OWN_FIGURE = 60;

/** "the universal tariff", "Canada's counter-tariffs on US steel": a measure named by its scope alone. */
export function readBareHeads(view: SentenceView, figures: readonly QuantityMention[], talk: Discourse): TariffReading[] {
  const isFree = (head: Span): boolean => !figures.some((figure) => view.distance(figure, head) <= OWN_FIGURE);
  const heads = [...view.cues('tariff'), ...ratesOfGoods(view, talk)].filter(isFree);
  const named = heads.flatMap((head) => readHead(view, head, talk) ?? []);
  const spared = talk.isOnTariffs(view) ? view.cues('exempt').filter(isFree) : [];
  return [...named, ...spared.flatMap((cue) => readSpared(view, cue, talk) ?? [])];
}

function readHead(view: SentenceView, head: CueMention, talk: Discourse): TariffReading | null {
  const parties = readParties(view, head, [], talk);
  const payers = parties.mentions.filter((mention) => !isOf(mention, parties.imposer));
  const nearest = payers.find((mention) => isBoundTo(view, head, mention));
  const sector = attach(view, head, view.of('sector'), [], BARE_REACH)?.mention ?? null;
  const isNamed = parties.explicitTarget && nearest !== undefined;
  const programme = readProgramme(view, head, []);
  if (!isNamed && sector === null) return null;
  const named = isNamed ? parties.mentions.filter((mention) => view.distance(head, mention) <= BARE_REACH) : [];
  // "the auto rate" is that of the country spoken of.
  const isSpokenOf = !isNamed && head.ids.includes('rate') && talk.mainPartner !== null;
  const scope = isSpokenOf
    ? { ...parties, targets: [talk.mainPartner!] }
    : { ...parties, targets: isNamed ? parties.targets : ['*'] };
  return bareReading(view, head, scope, { named, sector, programme });
}

function isOf(mention: Mention, country: Country): boolean {
  return mention.type === 'country' && mention.ids.every((id) => id === country);
}

/** "the auto rate": goods right before the word, in talk of duties. */
function ratesOfGoods(view: SentenceView, talk: Discourse): CueMention[] {
  if (!talk.isOnTariffs(view)) return [];
  const goods = view.of('sector');
  return view.cues('rate').filter((cue) => goods.some(({ end }) => cue.start - end === 1));
}

/** "medicines are outside the reciprocal tariffs", "has left out refined copper": goods that a measure spares. */
function readSpared(view: SentenceView, cue: CueMention, talk: Discourse): TariffReading | null {
  const clause = view.clauseOf(cue);
  const goods = view.of('sector').filter((one) => one.start >= clause.start && one.end <= clause.end && !one.ids.includes('all'));
  const sector = attach(view, cue, goods, [], BARE_REACH)?.mention;
  if (!sector) return null;
  const parties = readParties(view, cue, [], talk);
  return parties.imposer === 'US'
    ? bareReading(view, cue, { ...parties, targets: ['*'] }, { named: [], sector, programme: null })
    : null;
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

interface NamedScope {
  named: Mention[];
  sector: SectorMention | null;
  programme: TariffReading['programme'];
}

function bareReading(
  view: SentenceView,
  head: CueMention,
  parties: Parties,
  { named, sector, programme }: NamedScope,
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
      ...when(programme !== null, 'programme'),
    ],
    mentions: spans,
    figure: null,
    isElliptic: false,
    from: null,
    imposer: parties.imposer,
    targets: parties.targets,
    targetsBefore: [],
    sectors: sector ? sectorIds(view, sector) : ['all'],
    sectorsBefore: [],
    explicit: { imposer: parties.explicitImposer, target: named.length > 0, sector: sector !== null },
    programme,
    total: false,
    further: false,
    average: false,
    ended: false,
    dates: view.of('date'),
  };
}
