/** Reads duties that are named without a figure. */
import { attach } from './attach.ts';
import { isPayer, readParties, type Parties } from './parties.ts';
import { moodOf } from './mood.ts';
import { sectorIds } from './tariff-scope.ts';
import { when } from './tariff-evidence.ts';
import type { Discourse } from './discourse.ts';
import type { CueMention, Mention, QuantityMention, SectorMention } from '../mention.ts';
import type { SentenceView } from './view.ts';
import type { TariffReading } from './types.ts';

/** Letters around a duty without a figure in which its scope must be named. */
const BARE_REACH = 32;

/** A figure this near makes the duty its own. */
const OWN_FIGURE = 60;

/** "the universal tariff", "Canada's counter-tariffs on US steel": a measure named by its scope alone. */
export function readBareHeads(view: SentenceView, figures: readonly QuantityMention[], talk: Discourse): TariffReading[] {
  const heads = view.cues('tariff').filter((head) => !figures.some((figure) => view.distance(figure, head) <= OWN_FIGURE));
  return heads.flatMap((head) => {
    const parties = readParties(view, head, [], talk);
    const named = parties.mentions.filter((mention) => isBoundTo(view, head, mention));
    const sector = attach(view, head, view.of('sector'), [], BARE_REACH)?.mention ?? null;
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
    isElliptic: false,
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
    ended: false,
    dates: [],
  };
}
