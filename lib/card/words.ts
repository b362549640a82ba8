/**
 * The record in words: what a card's title, columns and states are called. Shared by card, popup and library, so that one
 * state is never named in two ways.
 */
import type { I18n, MessageKey } from '../i18n/i18n.ts';
import { countryName } from './country-name.ts';
import { formatOf } from './format.ts';
import type {
  CardData,
  CardSource,
  CardStep,
  HoldingCard,
  NoteFigure,
  RateBasis,
  RateState,
  SeriesColumn,
  StatementCard,
  StepStatus,
  TariffCard,
} from './schema.ts';

/** A figure with what stands before and after it, or a word in its place. */
export type Head = { kind: 'figure'; before: string; text: string; after: string } | { kind: 'word'; text: string };

/** Calendar slugs and statuses to the parts of a message key: `auto-tariff` and `in_force` become `autoTariff`, `inForce`. */
export function camel(slug: string): string {
  return slug.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The message of a slug, or the given one when there is none: packs may bring slugs that the interface has no word for. */
function word(i18n: I18n, group: string, slug: string, otherwise: string): string {
  return i18n.t(`${group}.${camel(slug)}` as MessageKey) || otherwise;
}

/** What a narrow head leaves out of the name of a duty, so that it takes one line. */
const GOODS_FROM = / on goods from /;

export function shortTitle(text: string): string {
  return text.replace(GOODS_FROM, ' on ');
}

/** The name of the fact, with a person's own spelling where it has one. */
export function titleOf(card: CardData, i18n: I18n): { text: string; native: string | null } {
  if (card.kind === 'statement') return statementTitle(card, i18n);
  const native = card.kind !== 'tariff' && card.kind !== 'holding' ? card.nativeName : null;
  if (isEnglish(i18n)) return { text: card.title, native };
  if (card.kind === 'tariff') return { text: tariffTitle(card, i18n), native };
  return { text: (card.kind === 'holding' && holdingTitle(card.measure, card.holder, i18n)) || card.title, native: null };
}

/** "Section 122 + Section 232" in the reader's language, of laws as the record names them. */
export function lawWords(laws: readonly string[], i18n: I18n): string {
  return laws.map((law) => word(i18n, 'card.lawName', law.toLowerCase().replace(' ', '-'), law)).join(' + ');
}

/** "米国債保有額" of a country; null for what is no country's. */
export function holdingTitle(measure: string, holder: string, i18n: I18n): string | null {
  const isCountrys = measure === 'treasuries' && /^[A-Z]{2}$/.test(holder);
  return isCountrys ? i18n.t('card.title.holding', countryName(holder, i18n)) : null;
}

function statementTitle({ speaker, topic }: StatementCard, i18n: I18n): { text: string; native: string | null } {
  return { text: statementName(speaker.name, topic, i18n), native: isEnglish(i18n) ? speaker.nativeName : null };
}

/** Who speaks, and on what. */
export function statementName(speaker: string, topic: string, i18n: I18n): string {
  return i18n.t('card.title.statement', speaker, word(i18n, 'card.topic', topic, topic.replaceAll('-', ' ')));
}

type TariffScope = Pick<TariffCard, 'imposer' | 'targets' | 'sector' | 'legalBasis' | 'name'>;

/** Goods say enough for a sectoral duty; several duties fall on all goods, and the measure's own name, or its law, tells which. */
export function tariffTitle({ imposer, targets, sector, legalBasis, name }: TariffScope, i18n: I18n): string {
  const { list } = formatOf(i18n);
  const country = (code: string) => countryName(code, i18n);
  const isBroad = sectorWord(sector, i18n) === null;
  const goods = word(i18n, 'card.sector', sector, sector);
  const named = name && namedTitle({ imposer, targets, isBroad, legalBasis, name }, i18n);
  if (named) return named;
  const what = isBroad ? (name ?? word(i18n, 'card.lawName', legalBasis.toLowerCase().replace(' ', '-'), goods)) : goods;
  if (targets.includes('*')) return i18n.t('card.title.tariffAll', country(imposer), what);
  return i18n.t('card.title.tariff', country(imposer), list(targets.slice(0, 2).map(country)), what);
}

/** "cars"; null where a duty is not on the goods of one sector. */
export function sectorWord(sector: string, i18n: I18n): string | null {
  return sector === 'all' || sector === 'other' ? null : word(i18n, 'card.sector', sector, sector);
}

/** A name that says by itself whom the duty is on, that it is one, or that it is none. */
const TOWARDS = /^[对對対]/;
/** 对日本的对等关税: whom and what. */
const TOWARDS_WHOM = /^[对對](.+?)的(.+)$/;
const DUTY = /(关税|關稅|関税|附加税|附加稅|課徴金)$/;
const LAW = /[条條](款)?$/;
const ON_SOMETHING = /への|をめぐる/;

/**
 * The title around a name of the record: 美国对中国的对等关税, 美国的汽车关税, 美国对中国的芬太尼关税. What is no duty goes by
 * its name alone. Null where goods or a law in brackets say it better.
 */
function namedTitle(
  {
    imposer,
    targets,
    isBroad,
    legalBasis,
    name,
  }: Pick<TariffScope, 'imposer' | 'targets' | 'legalBasis'> & { isBroad: boolean; name: string },
  i18n: I18n,
): string | null {
  const { list } = formatOf(i18n);
  const country = (code: string) => countryName(code, i18n);
  const [, whom, duty] = TOWARDS_WHOM.exec(name) ?? [];
  if (whom && duty) return i18n.t('card.title.towards', country(imposer), whom, duty);
  if (TOWARDS.test(name)) return i18n.t('card.title.own', country(imposer), name);
  if (!isBroad) return DUTY.test(name) && targets.includes('*') ? i18n.t('card.title.own', country(imposer), name) : null;
  if (LAW.test(name)) return null;
  if (!DUTY.test(name) || legalBasis === 'foreign-law') return name;
  const isWhole = targets.includes('*') || targets.length > 2 || ON_SOMETHING.test(name);
  if (isWhole) return i18n.t('card.title.own', country(imposer), name);
  return i18n.t('card.title.towards', country(imposer), list(targets.slice(0, 2).map(country)), name);
}

export function isEnglish(i18n: I18n): boolean {
  return /^en\b/.test(i18n.locale);
}

/** What "now" means on a card: today, or the day to which the fact was last checked. */
export function nowLabel(card: CardData, i18n: I18n): string {
  const { date } = formatOf(i18n);
  return isChecked(card) ? i18n.t('card.today', date(card.today)) : i18n.t('card.nowChecked', date(card.checkedTo));
}

/** The same where it stands alone, and may be read on a later day. */
export function checkedLabel(card: CardData, i18n: I18n): string {
  return isChecked(card) ? nowLabel(card, i18n) : i18n.t('card.checked', formatOf(i18n).date(card.checkedTo));
}

/** The same for the head of a narrow column. */
export function nowShort(card: CardData, i18n: I18n): string {
  return isChecked(card) ? i18n.t('card.todayShort') : formatOf(i18n).date(card.checkedTo);
}

/** Whether the article is of a later day than the last check: of what was in between nothing is known. */
export function isUnchecked({ asOf, checkedTo }: CardData): boolean {
  return asOf !== null && asOf > checkedTo;
}

function isChecked({ checkedTo, today }: CardData): boolean {
  return checkedTo >= today;
}

/** What a speaker is called where room is short: the surname in English, the name of the record elsewhere. */
export function shortName({ speaker }: StatementCard, i18n: I18n): string {
  return isEnglish(i18n) ? (speaker.name.split(' ').at(-1) ?? speaker.name) : speaker.name;
}

/** The line under the title: coverage, unit and basis; for a statement the speaker's office on that day. */
export function scopeOf(card: CardData, i18n: I18n): string {
  const { date, period } = formatOf(i18n);
  if (card.kind === 'person' && card.asOf) return i18n.t('card.on', date(card.asOf));
  if (card.kind === 'event' && card.date) return period(card.date);
  if (card.kind === 'holding' && card.measure === 'treasuries') return i18n.t('card.holdingScope');
  if (card.kind === 'tariff' && !isEnglish(i18n)) return tariffScope(card, i18n);
  if (card.kind !== 'statement' || !card.office) return card.scope;
  const { title, from, to } = card.office;
  if (from && to) return i18n.t('card.office', title, date(from), date(to));
  return from ? i18n.t('card.officeFrom', title, date(from)) : title;
}

/** What a duty is and falls on, in the reader's words; the record's own sentence on it is English. */
function tariffScope({ legalBasis, sector }: TariffCard, i18n: I18n): string {
  const law = word(i18n, 'card.lawName', legalBasis.toLowerCase().replace(' ', '-'), '');
  return [law, word(i18n, 'card.sector', sector, '')].filter(Boolean).join(i18n.t('card.comma'));
}

/** Goods that a rate falls on, in the reader's words; null where there are none for them. */
export function partWords(part: string, i18n: I18n): string | null {
  const name = part.toLowerCase().split(/[,;]/)[0]!.replace(/\W+/g, '-');
  return i18n.t(`card.partGoods.${camel(name)}` as MessageKey) || null;
}

/** What stands large in a tariff's column: the total where it is known, a word when the measure is gone. */
export function rateHead(state: RateState, i18n: I18n): Head {
  const { percent } = formatOf(i18n);
  if (state.status === 'ended' || state.status === 'struck_down') return { kind: 'word', text: statusWord(state.status, i18n) };
  if (state.rate === null)
    return { kind: 'word', text: capital((isEnglish(i18n) && state.rateText) || statusWord(state.status, i18n)) };
  const total = totalRate(state);
  if (total !== null) return { kind: 'figure', before: '', text: percent(total), after: i18n.t('card.rate.inAll') };
  return { kind: 'figure', before: '', text: percent(state.rate), after: state.inAll ? i18n.t('card.rate.inAll') : '' };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The rate with the normal duty, where one figure holds for all the goods. */
export function totalRate(state: RateState): number | null {
  if (state.rate === null || state.normal === null) return null;
  return state.inAll ? Math.max(state.rate, state.normal) : state.rate + state.normal;
}

export function statusWord(status: StepStatus, i18n: I18n): string {
  return word(i18n, 'card.status', status, status);
}

/** "15% (in all) in force from 7 Aug 2025", "struck down"; empty for a step without one rate that is no end. */
export function stepWords({ rate, status, basis, knownFrom, validFrom }: CardStep, i18n: I18n): string {
  const { percent, date } = formatOf(i18n);
  if (status === 'struck_down' || status === 'ended') return statusWord(status, i18n);
  if (rate === null) return '';
  const state = statusWord(status, i18n).toLocaleLowerCase(i18n.locale);
  const figure = basis ? i18n.t('card.bracket', percent(rate), basisWord(basis, i18n)) : percent(rate);
  if (validFrom === null || validFrom === knownFrom) return i18n.t('card.step.now', figure, state);
  return i18n.t('card.step.from', figure, state, date(validFrom));
}

function basisWord(basis: RateBasis, i18n: I18n): string {
  return i18n.t(basis === 'in-all' ? 'card.rate.inAll' : 'card.rate.onNormal');
}

/** One or two clauses under a rate, the state's name in `**`: "**Paused** to 9 Jul; 10% charged". */
export function stateLine(state: RateState, i18n: I18n): string {
  return (
    basisClause(state, i18n) ||
    [statusClause(state, i18n), chargedClause(state, i18n), openBasisClause(state, i18n)]
      .filter(Boolean)
      .join(i18n.t('card.join'))
  );
}

/** How a rate stands to a normal duty that differs by product: where it holds that inside, or has come to. */
function openBasisClause({ inAll, basis, normal, rate, status }: RateState, i18n: I18n): string {
  if (normal !== null || rate === null || status !== 'in_force') return '';
  if (inAll) return i18n.t('card.rate.insideAny');
  return basis === 'on-top' ? i18n.t('card.rate.onNormal') : '';
}

function basisClause(state: RateState, i18n: I18n): string {
  if (state.normal === null || state.rate === null || state.status !== 'in_force') return '';
  const { percent } = formatOf(i18n);
  if (state.inAll) return i18n.t('card.rate.inside', percent(state.normal));
  return i18n.t('card.rate.onTop', percent(state.rate), percent(state.normal));
}

function statusClause({ status, since, until }: RateState, i18n: I18n): string {
  const { date, day } = formatOf(i18n);
  const name = statusWord(status, i18n);
  if (status === 'ended' || status === 'struck_down') return since ? date(since) : '';
  if (status === 'paused' && until)
    return i18n.t('card.rate.to', name, since?.slice(0, 4) === until.slice(0, 4) ? day(until) : date(until));
  if (status === 'announced' || status === 'agreed') {
    return since ? i18n.t('card.rate.from', name, date(since)) : i18n.t('card.rate.noStart', name);
  }
  return since ? i18n.t('card.rate.since', name, date(since)) : i18n.t('card.rate.bare', name);
}

function chargedClause({ status, charged }: RateState, i18n: I18n): string {
  if (status === 'in_force' || status === 'modified') return '';
  const { percent } = formatOf(i18n);
  if (status === 'ended' || status === 'struck_down') return '';
  if (charged === null) return status === 'paused' ? i18n.t('card.rate.nothingCharged') : '';
  return i18n.t('card.rate.charged', percent(charged));
}

/** What other laws charge where the measure is gone: "12.5% is due under another law". */
export function dueLine({ status, charged }: RateState, i18n: I18n): string {
  const isOver = status === 'ended' || status === 'struck_down';
  return isOver && charged ? i18n.t('card.rate.due', formatOf(i18n).percent(charged)) : '';
}

type Unit = HoldingCard['unit'];

/** East Asian languages count in steps of ten thousand, so thousands of millions become hundreds of millions. */
const CJK_SCALE: Partial<Record<Unit, number>> = { 'USD bn': 10, 'JPY bn': 10 };

/** Places after the point, as the figures are published; others keep their own. */
const DIGITS: Partial<Record<Unit, number>> = { 'USD bn': 1, 'JPY per USD': 2 };

/** A value with its unit: "1,125.9 bn", "¥2.4 trn", "12.7%". */
export function valueHead(value: number, unit: Unit, i18n: I18n, digits = DIGITS[unit]): Extract<Head, { kind: 'figure' }> {
  const { number, percent } = formatOf(i18n);
  if (unit === 'percent') return { kind: 'figure', before: '', text: percent(value), after: '' };
  const scale = scaleOf(unit, i18n);
  const text = scale === null ? number(value, digits) : number(Math.round(value * scale));
  if (unit === 'points') return { kind: 'figure', before: '', text, after: i18n.t('card.unit.points') };
  return { kind: 'figure', before: unit.startsWith('JPY') && !isCjk(i18n) ? '¥' : '', text, after: unitWord(unit, i18n) };
}

function isCjk({ locale }: I18n): boolean {
  return /^(ja|zh)/.test(locale);
}

/** How a unit of the record is counted in the reader's language; null where that is as the record has it. */
function scaleOf(unit: Unit, i18n: I18n): number | null {
  return (isCjk(i18n) && CJK_SCALE[unit]) || null;
}

/** A change between two values, counted as the values are: "+46.6" of billions, "+466" of hundreds of millions. */
export function changeText(change: number, unit: Unit, i18n: I18n): string {
  const { signed } = formatOf(i18n);
  if (unit === 'percent') return `${signed(change)}\u00a0${i18n.t('card.unit.percentPoints')}`;
  const scale = scaleOf(unit, i18n);
  return scale === null ? signed(change) : signed(change * scale, 0);
}

/** A unit of the record, such as `USD bn` or `basis points`, in words. */
function unitWord(unit: string, i18n: I18n): string {
  return word(i18n, 'card.unit', unit.toLowerCase().replaceAll(' ', '-'), unit);
}

/** "1,125.9 bn" in one string. */
export function valueText(value: number, unit: Unit, i18n: I18n): string {
  return headText(valueHead(value, unit, i18n));
}

/** A head in one string, for lists and sentences. */
export function headText(head: Head): string {
  if (head.kind === 'word') return head.text;
  return `${head.before}${head.text}${head.after && `\u00a0${head.after}`}`;
}

/** "February 2025; largest" */
export function seriesLine(column: SeriesColumn, still: boolean, i18n: I18n): string {
  return [formatOf(i18n).period(column.period), placeWords(column, still, i18n)].filter(Boolean).join(i18n.t('card.join'));
}

function placeWords(column: SeriesColumn, still: boolean, i18n: I18n): string | null {
  if (column.rank === 1) return i18n.t(still ? 'card.stillLargest' : 'card.largest');
  return placeText(column, i18n);
}

const SUFFIX: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** "2nd"; "3rd to 5th" where the record cannot tell more. */
export function placeText({ rank, between }: SeriesColumn, i18n: I18n): string | null {
  const ordinal = (place: number) =>
    isEnglish(i18n)
      ? `${place}${SUFFIX[new Intl.PluralRules('en', { type: 'ordinal' }).select(place)] ?? 'th'}`
      : i18n.t('card.place', place);
  if (between) return i18n.t('card.placeBetween', ordinal(between.first), ordinal(between.last));
  return rank === null ? null : ordinal(rank);
}

/** An amount of money of an intervention, or a single figure: it has no scope that names the currency. */
export function figureHead({ value, unit }: NoteFigure, i18n: I18n): Head {
  if (!isUnit(unit)) return { kind: 'figure', before: '', text: formatOf(i18n).number(value), after: unitWord(unit, i18n) };
  const head = valueHead(value, unit, i18n);
  const isDollar = unit.startsWith('USD') && !isCjk(i18n);
  return isDollar ? { ...head, before: '$' } : head;
}

function isUnit(unit: string): unit is Unit {
  return UNITS.has(unit);
}

const UNITS: ReadonlySet<string> = new Set<Unit>(['USD bn', 'USD tn', 'JPY tn', 'JPY bn', 'percent', 'JPY per USD', 'points']);

/** "one day, 12 Jul 2024" or the window that a total covers: periods of different length say so. */
export function spanLine(figure: NoteFigure, i18n: I18n): string {
  const { date } = formatOf(i18n);
  if (figure.span === 'day') return i18n.t('card.oneDay', date(figure.from));
  return i18n.t('card.span', date(figure.from), date(figure.to));
}

/** What kind of word was read. */
export function mentionWord(type: string, i18n: I18n): string {
  return word(i18n, 'card.mention', type, type);
}

/** Why a reading was passed over. */
export function reasonWord(reason: string, i18n: I18n): string {
  return word(i18n, 'card.reason', reason, reason);
}

export function stanceWord(stance: string, i18n: I18n): string {
  return word(i18n, 'card.stance', stance, i18n.t('card.stance.other'));
}

/** How long after: "9 months and 18 days". A month from the 31st ends with the next month's last day. */
export function lengthBetween(from: string, to: string, i18n: I18n): string {
  let months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  if (monthsLater(from, months) > Date.parse(to)) months -= 1;
  const days = Math.round((Date.parse(to) - monthsLater(from, months)) / 86_400_000);
  const years = Math.floor(months / 12);
  const parts = [
    years > 0 && i18n.plural('card.years', years),
    months % 12 > 0 && i18n.plural('card.months', months % 12),
    days > 0 && i18n.plural('card.days', days),
  ];
  return formatOf(i18n).list(parts.filter((part) => typeof part === 'string'));
}

function monthsLater(date: string, months: number): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + months, Math.min(day, last));
}

/** The name that a source goes by beside a figure: the instrument, the series with its day, or the publisher. */
export function sourceName(source: CardSource, i18n: I18n): string {
  const publisher = source.publisher.split(/ [(/]/)[0]!.replace('US Department of the Treasury', 'US Treasury');
  const table = /^Copy of TIC SLT (Table \d)/.exec(source.title)?.[1];
  if (table) return i18n.t('card.bracket', `US Treasury, ${table}`, i18n.t('card.copy'));
  const instrument = /^(Executive Order|Proclamation|EO|Public Law) [\w.-]+/
    .exec(source.title)?.[0]
    .replace(/^EO/, 'Executive Order');
  // Who only tells of an order is named beside it.
  if (instrument) return source.kind === 'press' ? i18n.t('card.bracket', instrument, publisher) : instrument;
  return source.kind === 'data' && source.date
    ? publisher + i18n.t('card.comma') + formatOf(i18n).shortPeriod(source.date)
    : publisher;
}
