/**
 * The record in words: what a card's title, columns and states are called. Shared by card, popup and library, so that one
 * state is never named in two ways.
 */
import type { I18n, MessageKey } from '../i18n/i18n.ts';
import { formatOf } from './format.ts';
import type { CardData, CardSource, NoteFigure, StatementCard, TariffCard } from './schema.ts';

/** A figure with what stands before and after it, or a word in its place. */
export type Head = { kind: 'figure'; before: string; text: string; after: string } | { kind: 'word'; text: string };

/** Calendar slugs and statuses to the parts of a message key: `auto-tariff` and `in_force` become `autoTariff`, `inForce`. */
export function camel(slug: string): string {
  return slug.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The message of a slug, or the given one when there is none: packs may bring slugs that the interface has no word for. */
export function word(i18n: I18n, group: string, slug: string, otherwise: string): string {
  return i18n.t(`${group}.${camel(slug)}` as MessageKey) || otherwise;
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
  if (card.kind === 'holding' && card.measure === 'treasuries-share') return i18n.t('card.shareScope');
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

/** A head in one string, for lists and sentences. */
export function headText(head: Head): string {
  if (head.kind === 'word') return head.text;
  return `${head.before}${head.text}${head.after && `\u00a0${head.after}`}`;
}

/** "one day, 12 Jul 2024" or the window that a total covers: periods of different length say so. */
export function spanLine(figure: NoteFigure, i18n: I18n): string {
  const { date } = formatOf(i18n);
  if (figure.span === 'day') return i18n.t('card.oneDay', date(figure.from));
  const none = figure.noneTo ? i18n.t('card.join') + i18n.t('card.noneTo', date(figure.noneTo)) : '';
  return i18n.t('card.window', date(figure.from), date(figure.to)) + none;
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

/** How long after: "9 months and 18 days", 9个月18天. A month from the 31st ends with the next month's last day. */
export function lengthBetween(from: string, to: string, i18n: I18n): string {
  let months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  if (monthsLater(from, months) > Date.parse(to)) months -= 1;
  const days = Math.round((Date.parse(to) - monthsLater(from, months)) / 86_400_000);
  const years = Math.floor(months / 12);
  const spans = [
    years > 0 && i18n.plural('card.years', years),
    months % 12 > 0 && i18n.plural('card.months', months % 12),
    days > 0 && i18n.plural('card.days', days),
  ];
  const parts = spans.filter((part) => typeof part === 'string');
  return isEnglish(i18n) ? formatOf(i18n).list(parts) : parts.join('');
}

function monthsLater(date: string, months: number): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + months, Math.min(day, last));
}

/** Who says it: a paper with the agency whose text it carries, which is in brackets as one or two names. */
function publisherOf({ publisher, kind }: CardSource, i18n: I18n): string {
  const name = publisher.split(/ [(/]/)[0]!.replace('US Department of the Treasury', 'US Treasury');
  const agency = kind === 'press' ? / \(([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)(?: text)?\)/.exec(publisher)?.[1] : undefined;
  return agency ? i18n.t('card.bracket', name, agency) : name;
}

/** The name that a source goes by beside a figure: the instrument, the series with its day, or the publisher. */
export function sourceName(source: CardSource, i18n: I18n): string {
  const publisher = publisherOf(source, i18n);
  const table = /^Copy of TIC SLT (Table \d)/.exec(source.title)?.[1];
  if (table) return i18n.t('card.copyOf', `US Treasury ${table}`);
  const instrument = /^(Executive Order|Proclamation|EO|Public Law) [\w.-]+/
    .exec(source.title)?.[0]
    .replace(/^EO/, 'Executive Order');
  // Who only tells of an order is named beside it.
  if (instrument) return source.kind === 'press' ? i18n.t('card.bracket', instrument, publisher) : instrument;
  return source.kind === 'data' && source.date
    ? publisher + i18n.t('card.comma') + formatOf(i18n).shortPeriod(source.date)
    : publisher;
}
