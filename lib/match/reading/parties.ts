/** Reads who charges whom: by prepositions, possessives and verbs, else by what an article takes for granted. */
import { attach, costBetween, siblings } from './attach.ts';
import { chargesBack } from './counter.ts';
import { COUNTED_HAN } from './han-rates.ts';
import { isDealtWith, isLeftOut, isSpared, isVenue, withoutStandards } from './bystander.ts';
import { isPayer } from './payer.ts';
import { countryIds, type SentenceView } from './view.ts';
import { US_LAWS } from './matter.ts';
import type { Discourse } from './discourse.ts';
import type { CountryMention, CueMention, Mention, QuantityMention, Span } from '../mention.ts';
import type { Country } from '../../record/schema.ts';

/** Letters within which a country, and a word for everyone, belong to a figure. */
const REACH = { target: 130, everyone: 75 };

export interface Parties {
  imposer: Country;
  targets: Country[];
  targetsBefore?: Country[];
  explicitImposer: boolean;
  explicitTarget: boolean;
  mentions: Mention[];
}

/** Who charges whom. Without a word to the contrary the United States charge somebody else. */
export function readParties(view: SentenceView, span: Span, others: readonly QuantityMention[], talk: Discourse): Parties {
  const causes = view.cues('russian-oil', 'fentanyl', 'greenland');
  const countries = view
    .of('country')
    .filter(
      (country) =>
        !causes.some((cue) => cue.start <= country.start && country.end <= cue.end) &&
        !isVenue(view, country) &&
        !isDealtWith(view, country),
    );
  const partners = withoutStandards(
    view,
    countries.filter(
      (country) => country.ids.some((id) => id !== 'US') && !isSpared(view, country, span) && !isLeftOut(view, country, span),
    ),
  );
  const us = countries.filter((country) => country.ids.includes('US'));
  const clause = withTopic(view, view.clauseOf(span));
  const isUsAct = actsForUs(view, clause, span);
  const usPays = us.find(
    (one) =>
      isPayer(view, one) &&
      one.start >= clause.start &&
      one.end <= clause.end &&
      costBetween(view, span, one, others) <= REACH.target,
  );
  const partner = attach(view, span, partners, others, REACH.target);
  const counter = attach(view, span, view.cues('retaliate'), others, REACH.target);
  if (
    usPays ||
    (!isUsAct && counter && partner && isCharger(view, partner.mention, span) && !isCharged(view, partner.mention, span))
  )
    return counterParties(view, partner?.mention ?? null, usPays ?? null, talk);
  // "The counter-tariffs of 25 per cent": those of the country spoken of.
  const isCounterDuty =
    counter !== null &&
    view.cues('tariff').some((head) => head.start <= counter.mention.start && counter.mention.end <= head.end);
  if (isCounterDuty && !partner && !us.some((one) => one.end <= span.start) && talk.partnerFor(view).length > 0)
    return counterParties(view, null, null, talk);
  if (partner && us.length === 0 && answersItself(view, partner.mention, span))
    return counterParties(view, partner.mention, null, talk);
  if (partner && chargesBack(view, partner.mention, us, talk)) return counterParties(view, partner.mention, null, talk);
  const taxer = us.length > 0 ? partners.find((one) => isInside(one, clause) && chargesIt(view, one)) : undefined;
  if (taxer) return counterParties(view, taxer, null, talk);
  const charger = isUsAct ? null : talk.chargerFor(view);
  if (charger && !partner && us.every((one) => isPayer(view, one)) && !view.has('everyone', ...US_LAWS))
    return { imposer: charger, targets: ['US'], explicitImposer: false, explicitTarget: false, mentions: [] };
  const foreign = us.some((one) => isInside(one, clause)) ? null : foreignCharger(view, partners, clause);
  if (foreign) return foreign;
  return ordinaryParties(view, span, others, { partner, partners, us, talk });
}

/** "Beijing matched it; he went to 84", "the White House moved to 125": who acts in the clause charges for the United States. */
export function actsForUs(view: SentenceView, { start }: Span, figure: Span): boolean {
  return !view.isHan && US_ACTS.test(view.lexed.text.slice(start, figure.start));
}

const US_ACTS =
  /^\W*((and|but|then|so|when|after which|on \w+|in \w+) )*(he|(Mr\.? |President |Donald )*Trump|the (US |American )?(president|administration|White House)|Washington) (\w+ )?(went|moved|raised|lifted|answered|doubled|replied|responded|retaliated|added|put|set|imposed|cut|lowered|took|pushed)\b/i;

/** 对原产于美国的全部商品，加征幅度由84%调至125%: a clause that only says whom the next one is of. */
function withTopic(view: SentenceView, clause: Span): Span {
  const before = view.lexed.text.slice(view.start, Math.max(view.start, clause.start - 1));
  const topic = view.isHan && view.lexed.lang !== 'ja' ? TOPIC_CLAUSE.exec(before) : null;
  return topic ? { start: view.start + topic.index, end: clause.end } : clause;
}

const TOPIC_CLAUSE = /(?<![^，；：。])[^，；：。]{0,14}[对對就][^，；：。]{4,24}([商货貨产產]品|[货貨]物|[货貨])$/;

/** 中国側も125%から10%に下げた: the other side acts itself, and nobody but the United States is meant. */
function answersItself(view: SentenceView, partner: Span, figure: Span): boolean {
  if (view.lexed.lang !== 'ja' || partner.end > figure.start) return false;
  const name = view.lexed.text.slice(partner.start, partner.end + 2);
  const verb = view.lexed.text.slice(figure.end, Math.min(view.end, figure.end + 8));
  return /(側|政府)[はもが]?/.test(name) && /^(の関税)?[にへを](引き)?([上下]げ|課し|かけ)/.test(verb);
}

/** "China charges the United States 67 percent and the European Union charges it 39": it is who was named. */
function chargesIt(view: SentenceView, country: Span): boolean {
  return /^ (charges|taxes|levies) (it|us) /.test(view.lexed.text.slice(country.end, country.end + 12));
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** "India will cut its duty on Scotch", 欧盟对中国汽车加征: somebody else charges, and not the United States. */
function foreignCharger(view: SentenceView, partners: readonly CountryMention[], clause: Span): Parties | null {
  const own = partners.filter((one) => isInside(one, clause) && one.ids.length === 1);
  const charger = own.find((one) => chargesItself(view, one, own));
  if (!charger) return null;
  const others = own.filter((one) => one !== charger && !one.ids.includes(charger.ids[0]!));
  return {
    imposer: charger.ids[0]!,
    targets: countryIds(others),
    explicitImposer: true,
    explicitTarget: others.length > 0,
    mentions: [charger, ...others],
  };
}

/** The country is the subject of a verb of charging that has a duty of its own for an object. */
function chargesItself(view: SentenceView, country: CountryMention, all: readonly CountryMention[]): boolean {
  const after = view.lexed.text.slice(country.end, view.end);
  if (!view.isHan && (OWN_PLAN.test(after) || OWN_LAW.test(after))) return true;
  const isAimed = all.some((one) => one.start >= country.end && isPayer(view, one));
  if (view.isHan) return isAimed && /^[^，；。、]{0,6}?(对|對)|^(は|が|も)/.test(after);
  return OWN_DUTY.test(after) || LEVIES.test(after) || (isAimed && /^ (charges|imposes|imposed|levies|levied)\b/.test(after));
}

/** "Brussels puts a 45 percent duty on Chinese electric cars", "Mexico plans 50 percent on Asian ones": whoever pays, it charges. */
const LEVIES =
  /^ (has |will |is to )?(charges?|imposed?s?|lev(y|ies)|puts?|placed?s?|slaps?|plan(s|ned)?) (an? |duties of )?\d[\d.]*( ?%| per ?cent)( \w+){0,3} on (?!(US|U\.S\.|American|the United States)\b)/;

const OWN_DUTY =
  /^ (will |would |has |have |had )?(\w+ ){1,2}(its|their)( own)?( \w+){0,2} (duty|duties|tariffs?|levy|levies) on\b/;

/** "Mexico's own plan for duties on Asian cars": a country's plans are aimed at others than itself. */
const OWN_PLAN =
  /^['’]s? (own )?(\w+ )?(plan|plans|bill|proposal|draft law) (for|of|to \w+) (new |higher )?(duties|duty|tariffs?|levies|levy)\b/;

/** "Mexico plans to tax Asian cars", "Mexico's senate has approved duties": it charges, whoever pays. */
const OWN_LAW =
  /^( ((plans|wants|intends|has (decided|voted|agreed)) to|is to|will|would) (tax|impose|levy)\b|['’]s (senate|parliament|congress|government|cabinet|ministry|lawmakers) (has |have )?(approved|passed|adopted|imposed|backed|voted for) (\w+ ){0,2}(duties|duty|tariffs?|levies|levy)\b)/i;

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
  const meant = view.cues('everyone').filter((cue) => !isOfAnother(view, cue, others) && !isOfOne(view, cue, partners));
  const everyone = attach(view, span, meant, others, REACH.everyone) ?? trailing(view, span, meant);
  const imposer = { imposer: 'US', explicitImposer: us.length > 0 };
  if (everyone && (!partner || (everyone.cost <= partner.cost && (meant.length > 1 || !isFlat(view, everyone.mention)))))
    return {
      ...imposer,
      targets: ['*'],
      targetsBefore: isUniform(view, everyone.mention)
        ? talk.partnerFor(view)
        : isBaseline(view, everyone.mention)
          ? countryIds(partners).filter((id) => id !== 'US')
          : [],
      explicitTarget: true,
      mentions: [everyone.mention],
    };
  const heading = talk.headingOf(view);
  if (heading && (!partner || partner.mention.ids.includes(heading.country)))
    return {
      ...imposer,
      targets: [heading.country],
      explicitTarget: heading.isHere || partner !== null,
      mentions: partner ? [partner.mention] : [],
    };
  const isAlone = others.length === 0;
  const subject =
    partner?.mention ?? onlyOne(partners.filter((one) => one.end <= span.start || (isAlone && !isContrasted(view, one, span))));
  if (subject) {
    const named = siblings(view, subject, partners);
    const targets = countryIds(named).filter((id) => id !== 'US');
    return { ...imposer, targets, explicitTarget: true, mentions: [...named, ...us.slice(0, 1)] };
  }
  if (
    talk.titlePair.length > 0 &&
    partners.length === 0 &&
    /^ (on|for|from|against) (both|the two|each)\b/.test(view.lexed.text.slice(span.end, view.end))
  )
    return { ...imposer, targets: talk.titlePair, explicitTarget: true, mentions: us.slice(0, 1) };
  if ((COUNTED.test(view.text) || COUNTED_HAN.test(view.text)) && partners.length === 0)
    return { ...imposer, targets: ['*'], explicitTarget: false, mentions: us.slice(0, 1) };
  const [before = [], ...otherwise] = talk.partnersFor(view);
  const isTheirs = !view.isHan && partners.length === 0 && before.length === 1 && ownsGoods(view, span);
  if (isTheirs) return { ...imposer, targets: before, explicitTarget: true, mentions: us.slice(0, 1) };
  // A Japanese or Chinese article that has named nobody is on what its own country pays.
  const home = talk.home ? [talk.home] : [];
  const targets = before.length > 0 ? before : home;
  return {
    ...imposer,
    targets,
    targetsBefore: [...new Set([...otherwise.flat(), ...home])].filter((id) => !targets.includes(id)),
    explicitTarget: false,
    mentions: us.slice(0, 1),
  };
}

/** "the tariff of 10 percent, for every origin": whom it is on, said behind a comma. */
function trailing(view: SentenceView, span: Span, meant: readonly CueMention[]): { mention: CueMention; cost: number } | null {
  const mention = meant.find((cue) => cue.start > span.end && /^, (for|on|from|across) (\w+ )?$/.test(view.between(span, cue)));
  return mention ? { mention, cost: view.distance(span, mention) } : null;
}

/** "the duty on its cars goes to": goods of the one who is spoken of. */
function ownsGoods(view: SentenceView, span: Span): boolean {
  const clause = view.clauseOf(span);
  return view
    .of('sector')
    .some(
      ({ start, end }) =>
        start >= clause.start && end <= clause.end && /\b(its|their) (own )?$/.test(view.lexed.text.slice(clause.start, start)),
    );
}

/** "forty-one economies pay 12.5 percent, nineteen pay 10", "10% for economies that ban it": partners by their number. */
const COUNTED =
  /\b(?:for|on|from) (economies|countries|nations|trading partners)\b|\b(\d+|dozens of|scores of|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|(?:ten|eleven|twelve|\w+teen)|most|some|many|other)( \w+)? (economies|countries|nations|trading partners|partners)\b/i;

/** 10％の基本税率に加え、停止中の24％; 10%的统一关税，日本24%; "a 10% baseline tariff, with 0% for aircraft": the word belongs to the figure right before it. */
function isOfAnother(view: SentenceView, word: Span, others: readonly QuantityMention[]): boolean {
  return others.some((other) => other.end < word.start && (view.isHan ? /^[の的]$/ : /^ $/).test(view.between(other, word)));
}

/** 對加拿大的基準關稅, カナダに対する基本税率: whose goods the word is said of stands right before it. */
function isOfOne(view: SentenceView, { start, end }: Span, partners: readonly CountryMention[]): boolean {
  const { text } = view.lexed;
  if (!view.isHan || !OF_ONE.test(text.slice(start, end))) return false;
  return partners.some((one) => {
    const between = one.end <= start ? text.slice(one.end, start) : '';
    return UPON.test(between) || (OWNED.test(between) && isPayer(view, one));
  });
}

const OF_ONE = /^(基[准準本]|普遍|全面)/;
const OWNED = /^(商品|[产產]品|[货貨]物|[进進]口)?的[「“]?$/;
const UPON = /^([製産]?品)?(への|に対する|にかける|に課す|向けの)「?$/;

/** "European exporters will face a flat tariff": alike for all that those named sell, unless others are spoken of. */
function isFlat(view: SentenceView, { start, end }: Span): boolean {
  return /^flat$/i.test(view.lexed.text.slice(start, end));
}

/** "a baseline tariff of 15%": of everyone, or what a deal with the one who is named begins with. */
function isBaseline(view: SentenceView, { start, end }: Span): boolean {
  return /^baseline$/i.test(view.lexed.text.slice(start, end));
}

/** 一律: of everyone, or of all goods of the one partner that is spoken of. */
function isUniform(view: SentenceView, word: Span): boolean {
  return view.lexed.text.slice(word.start, word.end) === '一律';
}

/** 報復した中国は84%まで引き上げられ, 被加征: what is done to it, it does not do. */
function isCharged(view: SentenceView, partner: Span, span: Span): boolean {
  if (!view.isHan) return false;
  const { text, lang } = view.lexed;
  if (lang === 'ja')
    return /^[^、。]{0,4}(引き上げ|課|科|上乗せ|積み増|積み上|かけ|跳ね上げ)[^、。]{0,2}[らさ]れ/.test(
      text.slice(span.end, view.end),
    );
  return /[被遭](?!.*[，；])/.test(text.slice(partner.end, span.start));
}

/** "25 percent wherever they are built, although Mexican ones get off more lightly": of them something else is told. */
function isContrasted(view: SentenceView, country: Span, figure: Span): boolean {
  return !view.isHan && /\b(although|though|but|while|whereas|unlike|except)\b/.test(view.between(figure, country));
}

/** The country of a sentence that names no other. */
function onlyOne(partners: readonly CountryMention[]): CountryMention | null {
  const ids = new Set(countryIds(partners).filter((id) => id !== 'US'));
  return ids.size === 1 ? partners[0]! : null;
}

/** "China's counter-tariff", "Canada began collecting": the country stands before the figure or owns the duty. */
function isCharger(view: SentenceView, country: CountryMention, span: Span): boolean {
  return country.start < span.start && !isPayer(view, country);
}
