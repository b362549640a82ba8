/** Reads duties that are named without a figure. */
import { attach, siblings } from './attach.ts';
import { answererIn } from './counter.ts';
import { namesMakers } from './goods.ts';
import { isPayer } from './payer.ts';
import { answererOf, hitLists, type HitList } from './hit-list.ts';
import { readParties, type Parties } from './parties.ts';
import { moodOf } from './mood.ts';
import { goodsIn, readProgramme, sectorIds } from './tariff-scope.ts';
import { sameRates } from './same-rate.ts';
import { aimed, isOfFew } from './of-few.ts';
import { NO_SURROUNDINGS } from './surroundings.ts';
import { when } from './tariff-evidence.ts';
import type { Discourse } from './discourse.ts';
import type { CueMention, Mention, QuantityMention, SectorMention, Span } from '../mention.ts';
import type { Country, Sector } from '../../record/schema.ts';
import { countryIds, type SentenceView } from './view.ts';
import type { TariffReading } from './types.ts';
import type { Programme } from '../mention.ts';

/** Letters around a duty without a figure in which its scope must be named. */
const BARE_REACH = 32;

const WEIGHTS = { bare: 0.1, same: 0.15 } as const;

/** A figure this near makes the duty its own. */
const OWN_FIGURE = 60;

/** "the universal tariff", "Canada's counter-tariffs on US steel": a measure named by its scope alone. */
export function readBareHeads(view: SentenceView, figures: readonly QuantityMention[], talk: Discourse): TariffReading[] {
  const isFree = (head: Span): boolean => !figures.some((figure) => view.distance(figure, head) <= OWN_FIGURE);
  const heads = [
    ...view.cues('tariff').filter((head) => !isDeed(view, head)),
    ...ratesOfGoods(view, talk),
    ...answers(view, talk),
    ...penalties(view),
  ].filter((head) => isFree(head) || isListed(view, head, figures));
  const named = heads.flatMap((head) => readHead(view, head, talk) ?? []);
  const spared = talk.isOnTariffs(view) ? view.cues('exempt').filter(isFree) : [];
  const same = sameRates(view, talk).filter(
    (span) => !named.some(({ passage }) => span.start < passage.end && passage.start < span.end),
  );
  return [
    ...named,
    ...spared.flatMap((cue) => readSpared(view, cue, talk) ?? []),
    ...same.flatMap((span) => readSame(view, span, talk) ?? []),
    ...hitLists(view, talk).map((list) => readHitList(view, list)),
    ...taxedGoods(view, talk).flatMap((one) => (hasRate(view, one.verb, figures) ? [] : readTaxed(view, one, talk))),
  ];
}

/** "what Washington levies on": a verb. */
function isDeed({ lexed: { text } }: SentenceView, { start, end }: Span): boolean {
  return /^levies$/i.test(text.slice(start, end)) && /\b(that|which|what) ((\w+ ){0,3})$/.test(text.slice(0, start));
}

/** "…, the 10 percent floor, and the fentanyl tariffs on China": a duty of its own in a list with a rate. */
function isListed(view: SentenceView, head: Span, figures: readonly QuantityMention[]): boolean {
  const before = figures.filter(({ end }) => end <= head.start);
  const isApart = before.every((figure) => /, (and|or|plus) /.test(view.between(figure, head)));
  return (
    !view.isHan &&
    before.length > 0 &&
    isApart &&
    figures.every(({ start, end }) => end <= head.start || start - head.end > OWN_FIGURE)
  );
}

/** Letters within which whoever pays "the same rate" is named. */
const SAME_REACH = 60;

/** "Taiwan was handed the same figure", "copper is charged the same duty", "a penalty of the same size for Russian oil". */
function readSame(view: SentenceView, span: Span, talk: Discourse): TariffReading | null {
  const countries = view.of('country').filter((country) => country.ids.some((id) => id !== 'US'));
  const payer = attach(view, span, countries, [], SAME_REACH)?.mention ?? null;
  const goods = view.of('sector').filter(({ ids }) => !ids.includes('all'));
  const sector = attach(view, span, goods, [], SAME_REACH)?.mention ?? null;
  const programme = readProgramme(view, span, []);
  const isGoingOn = GOES_ON.test(view.lexed.text.slice(span.start, span.end));
  if (isGoingOn && !payer && !sector) return null;
  const isBehind = isGoingOn || BOTH.test(view.lexed.text.slice(view.start, span.start));
  const carried =
    isBehind || namesMakers(view, span) || namesMakers(view, { start: span.end, end: span.end }) ? goodsSpokenOf(view, talk) : [];
  if (!payer && !sector && carried.length === 0 && !isOfFew(programme)) return null;
  const named = payer ? siblings(view, payer, countries) : [];
  const here = isOfFew(programme) ? talk.partnerFor(view) : view.isHan || sector ? talk.partnerHere(view) : [];
  const targets = payer ? countryIds(named).filter((id) => id !== 'US') : here.length > 0 || isOfFew(programme) ? here : ['*'];
  const parties: Parties = { imposer: 'US', targets, explicitImposer: false, explicitTarget: payer !== null, mentions: named };
  const reading = bareReading(view, { words: span, head: null, named, sector, programme }, parties);
  const isTold = carried.length > 0 && !sector;
  return {
    ...reading,
    // 部品も同じ扱いだ, "cars came down to the same level": of the one that the paragraph is on.
    explicit: { ...reading.explicit, target: reading.explicit.target || here.length > 0 },
    sectors: isTold ? carried : reading.sectors,
    features: [...reading.features, { name: 'same', weight: WEIGHTS.same }],
  };
}

function goodsSpokenOf(view: SentenceView, talk: Discourse): Sector[] {
  const carried = talk.sectorsFor(view);
  return carried.length > 0 ? carried : talk.mainSectors;
}

/** What was named in the sentence before: "leaves both at the lower rate". */
const BOTH = /\b(both|them|they|it|these|those)\b/i;

/** "so did the Germans": of what was told right before. */
const GOES_ON = /^(so |likewise|ditto|on |treated |shared )/i;

function readHead(view: SentenceView, head: CueMention, talk: Discourse): TariffReading | null {
  const parties = readParties(view, head, [], talk);
  const payers = parties.mentions.filter((mention) => !isOf(mention, parties.imposer));
  const nearest = payers.find((mention) => isBoundTo(view, head, mention));
  const sector = attach(view, head, goodsIn(view), [], BARE_REACH)?.mention ?? null;
  const isNamed = parties.explicitTarget && nearest !== undefined;
  const near = readProgramme(view, head, []);
  const programme = near !== null && (sector === null || isNamedBy(view, head, near)) ? near : null;
  const isForeign = parties.imposer !== 'US' && talk.chargers.has(parties.imposer);
  const answerer = isCounter(view, head) ? (isForeign ? parties.imposer : answererOf(view, talk)) : null;
  // "The fentanyl duty" is one of a few countries.
  if (!isNamed && sector === null && isOfFew(programme) && isNamedBy(view, head, programme!)) {
    const open = { ...parties, targets: talk.partnerFor(view), explicitTarget: false };
    return bareReading(view, { words: head, head, named: [], sector, programme }, { ...open, ...aimed(open, programme, talk) });
  }
  // "The EU's counter-tariffs": whose they are says on whom.
  const isAnswer =
    parties.imposer !== 'US' && parties.mentions.some((one) => isOf(one, parties.imposer) && isBoundTo(view, head, one));
  if (!isNamed && !isAnswer && answerer)
    return bareReading(view, { words: head, head, named: [], sector, programme: null }, answerOf(answerer));
  if (!isNamed && !isAnswer && sector === null) {
    // "the reciprocal tariffs": a measure by its own name.
    if (!head.ids.includes('reciprocal') || parties.imposer !== 'US') return null;
    const [here, ...others] = countryIds(view.of('country')).filter((id) => id !== 'US');
    const open = { ...parties, targets: here !== undefined && others.length === 0 ? [here] : ['*'], explicitTarget: false };
    // A name is one in a condition, too.
    return { ...bareReading(view, { words: head, head, named: [], sector, programme: 'reciprocal' }, open), mood: 'stated' };
  }
  const named = isNamed ? parties.mentions.filter((mention) => view.distance(head, mention) <= BARE_REACH) : [];
  // "the auto rate" is that of the country spoken of.
  const isSpokenOf = !isNamed && head.ids.includes('rate') && talk.mainPartner !== null;
  const scope = isSpokenOf
    ? { ...parties, targets: [talk.mainPartner!] }
    : { ...parties, targets: isNamed || parties.imposer !== 'US' ? parties.targets : ['*'] };
  return bareReading(view, { words: head, head, named, sector, programme }, scope);
}

/** "its fentanyl tariff", "tariffs over Greenland" */
function isNamedBy(view: SentenceView, head: Span, programme: Programme): boolean {
  const isNear = (cue: Span): boolean => view.distance(cue, head) <= PROGRAMME_REACH && !/[,;]/.test(view.between(cue, head));
  return view.cues(programme).some(isNear);
}

/** Letters between a duty and what it is charged over. */
const PROGRAMME_REACH = 16;

function isOf(mention: Mention, country: Country): boolean {
  return mention.type === 'country' && mention.ids.every((id) => id === country);
}

/** "Canada's retaliation", "the bloc's countermeasures": duties by what they answer. */
function answers(view: SentenceView, talk: Discourse): CueMention[] {
  const isNoun = ({ start, end }: Span): boolean =>
    /^(retaliation|counter-?measures?|reprisals?)$/i.test(view.lexed.text.slice(start, end));
  return answererIn(view, talk) === null ? [] : view.cues('retaliate').filter(isNoun);
}

/** "a penalty for buying Russian oil": a duty by its cause. */
function penalties(view: SentenceView): CueMention[] {
  return view.cues('russian-oil').flatMap((cue): CueMention[] => {
    const from = Math.max(view.start, cue.start - PENALTY_REACH);
    const match = view.isHan ? null : PENALTY.exec(view.lexed.text.slice(from, cue.start));
    if (!match) return [];
    const start = from + match.index;
    return [{ ...cue, start, end: start + match[1]!.length }];
  });
}

const PENALTY = /\b(penalt(?:y|ies)|punishment)\b[^,;.]*$/;
/** Letters between a penalty and its cause. */
const PENALTY_REACH = 40;

/** "the auto rate": goods right before the word, in talk of duties. */
function ratesOfGoods(view: SentenceView, talk: Discourse): CueMention[] {
  if (!talk.isOnTariffs(view)) return [];
  const goods = view.of('sector');
  return view.cues('rate').filter((cue) => goods.some(({ end }) => cue.start - end === 1));
}

/** A rate in the same clause is what they pay. */
function hasRate(view: SentenceView, verb: Span, figures: readonly QuantityMention[]): boolean {
  const { start, end } = view.clauseOf(verb);
  return figures.some((figure) => figure.start >= start && figure.end <= end);
}

interface Taxed {
  sector: SectorMention;
  verb: Span;
}

/** "Steel and aluminium are being taxed under the same law": goods that pay, without a word for the duty. */
function taxedGoods(view: SentenceView, talk: Discourse): Taxed[] {
  if (view.isHan || !talk.isOnTariffs(view)) return [];
  return goodsIn(view).flatMap((sector): Taxed[] => {
    const behind = view.lexed.text.slice(sector.end, view.end);
    const verb = (TAXED.exec(behind) ?? OWES.exec(behind))?.[0];
    return verb ? [{ sector, verb: { start: sector.end, end: sector.end + verb.length } }] : [];
  });
}

const OWES =
  /^( (imports|products))?( (brought|imported|shipped|coming|sent) [^,;.]{0,24}?)?( (will|would|must|now|still|already|also|have to|has to))* (pay|pays|face|faces|owe|owes|have|attract|attracts|carry|carries)( [\w-]+){0,3} (tariffs?|dut(y|ies)|lev(y|ies))\b/;
const TAXED =
  /^( (imports|products|makers|exports))? (is|are|was|were|has been|have been)( (also|already|still|now|all|both|being|separately))* (taxed|covered|charged|tariffed|subject to (the )?(same|separate|other|its own|their own|a|an|tariffs?|dut(y|ies)|lev(y|ies)))\b/;

function readTaxed(view: SentenceView, { sector, verb }: Taxed, talk: Discourse): TariffReading[] {
  const parties = readParties(view, verb, [], talk);
  if (parties.imposer !== 'US') return [];
  const everyone = { ...parties, targets: ['*'], explicitTarget: false };
  return [bareReading(view, { words: verb, head: null, named: [], sector, programme: null }, everyone)];
}

/** The answer of a country to American duties, by the worth of the goods that it falls on. */
function readHitList(view: SentenceView, { imposer, span }: HitList): TariffReading {
  return bareReading(view, { words: span, head: null, named: [], sector: null, programme: null }, answerOf(imposer));
}

function answerOf(imposer: Country): Parties {
  return { imposer, targets: ['US'], explicitImposer: true, explicitTarget: true, mentions: [] };
}

/** "counter-tariffs", "retaliatory duties": whose they are, the text has said. */
function isCounter(view: SentenceView, head: Span): boolean {
  const { text } = view.lexed;
  return (
    (!view.isHan && /\b(counter-?|retaliatory (\w+ )?)$/i.test(text.slice(Math.max(view.start, head.start - 24), head.start))) ||
    /^(counter|retaliat)/i.test(text.slice(head.start, head.end))
  );
}

/** "medicines are outside the reciprocal tariffs", "has left out refined copper": goods that a measure spares. */
function readSpared(view: SentenceView, cue: CueMention, talk: Discourse): TariffReading | null {
  const clause = view.clauseOf(cue);
  const goods = view.of('sector').filter((one) => one.start >= clause.start && one.end <= clause.end && !one.ids.includes('all'));
  const sector = attach(view, cue, goods, [], BARE_REACH)?.mention;
  if (!sector) return null;
  const parties = readParties(view, cue, [], talk);
  return parties.imposer === 'US'
    ? {
        ...bareReading(view, { words: cue, head: cue, named: [], sector, programme: null }, { ...parties, targets: ['*'] }),
        isSpared: true,
      }
    : null;
}

/** "tariffs on Chinese imports", "Canada's own counter-tariffs", a measure's own name: nothing looser. */
function isBoundTo(view: SentenceView, head: CueMention, mention: Mention): boolean {
  if (mention.type !== 'country') return view.of('fact').some((fact) => fact.start <= head.start && fact.end >= head.end);
  if (view.distance(mention, head) > BARE_REACH) return false;
  const between = view.between(head, mention);
  if (mention.start > head.start) return /^\s*(on|against)\s[^,;.]*$/.test(between);
  if (!view.isHan && THEIR_OWN.test(view.lexed.text.slice(view.start, mention.start))) return false;
  return view.isHan
    ? /^[^，、。；]{0,8}$/.test(between) && isPayer(view, mention)
    : /^(['’]s)?((\s(?!(from|to|of|on|in|with|the|and|over|by)\b)\w+)?\s?| Section \d{3} )$/.test(between);
}

/** "high Indian tariffs": what India charges. */
const THEIR_OWN = /\b(high|higher|lower|steep|prohibitive|average|existing|own) $/i;

/** The words for the duty, and what is named with them. */
interface NamedScope {
  words: Span;
  head: CueMention | null;
  named: Mention[];
  sector: SectorMention | null;
  programme: TariffReading['programme'];
}

function bareReading(view: SentenceView, { words, head, named, sector, programme }: NamedScope, parties: Parties): TariffReading {
  const mentions = [...named, ...(sector ? [sector] : [])];
  const spans = [words, ...mentions];
  const isCounter = parties.imposer !== 'US';
  return {
    kind: 'tariff',
    view,
    passage: { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) },
    mood: moodOf(view, words),
    features: [
      { name: 'bare', weight: WEIGHTS.bare },
      ...when(named.length > 0, parties.targets.includes('*') ? 'everyone' : 'target'),
      ...when(sector !== null, 'sector'),
      ...when(isCounter, 'counter'),
      ...when(programme !== null, 'programme'),
    ],
    mentions: [...(head ? [head] : []), ...mentions],
    figure: null,
    isElliptic: false,
    from: null,
    imposer: parties.imposer,
    targets: parties.targets,
    targetsBefore: [],
    sectors: sector ? sectorIds(view, sector) : ['all'],
    sectorsBefore: [],
    explicit: { imposer: parties.explicitImposer, target: named.length > 0, sector: sector !== null },
    ...NO_SURROUNDINGS,
    programme,
    total: false,
    further: false,
    average: false,
    ended: false,
    era: null,
    dates: view.of('date'),
  };
}
