/** A card as a citation: what the record says, of which day, and the sources that say so. */
import type { I18n } from '../i18n/i18n.ts';
import { formatOf } from './format.ts';
import type { CardData, CardSource } from './schema.ts';
import { recordWords } from './summary.ts';
import { checkedLabel } from './words.ts';
import { titleOf } from './titles.ts';

export type CitationStyle = 'plain' | 'markdown' | 'csl';

/** Most sources of a fact that a citation names. */
const MOST_SOURCES = 3;

/** The citation of a card in one of three forms. */
export function citationOf(card: CardData, style: CitationStyle, i18n: I18n): string {
  if (style === 'csl')
    return JSON.stringify(
      citedSources(card).map((source) => cslItem(source, card.today)),
      null,
      2,
    );
  const markdown = style === 'markdown';
  const sources = citedSources(card).map((source) => sourceLine(source, markdown, i18n));
  return [`${claimLine(card, markdown, i18n)}`, ...sources.map((line) => (markdown ? `- ${line}` : line))].join('\n');
}

/** Documents of record first, then data, then the press. */
export function inOrderOfWeight(sources: readonly CardSource[]): CardSource[] {
  const order: CardSource['kind'][] = ['primary', 'data', 'press'];
  return sources.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function citedSources(card: CardData): CardSource[] {
  return inOrderOfWeight(card.sources).slice(0, MOST_SOURCES);
}

function claimLine(card: CardData, markdown: boolean, i18n: I18n): string {
  const { text } = titleOf(card, i18n);
  const words = recordWords(card, i18n);
  const dated = card.asOf && words.asOf ? `${i18n.t('card.asOf', formatOf(i18n).date(card.asOf))}: ${words.asOf}. ` : '';
  const now = words.newest ? `${checkedLabel(card, i18n)}: ${words.newest}. ` : '';
  return `${markdown ? `**${escapeMarkdown(text)}**` : text}. ${dated}${now}(${i18n.t('card.accessed', formatOf(i18n).date(card.today))})`;
}

function sourceLine(source: CardSource, markdown: boolean, i18n: I18n): string {
  const date = source.date ? `, ${formatOf(i18n).period(source.date)}` : '';
  if (!markdown) return `${source.publisher}: ${source.title}${date}. ${source.url}`;
  return `${escapeMarkdown(source.publisher)}: [${escapeMarkdown(source.title)}](<${source.url}>)${date}.`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

const CSL_TYPE: Record<CardSource['kind'], string> = { primary: 'document', data: 'dataset', press: 'article-newspaper' };

function cslItem(source: CardSource, accessed: string): Record<string, unknown> {
  return {
    id: source.id,
    type: CSL_TYPE[source.kind],
    title: source.title,
    publisher: source.publisher,
    URL: source.url,
    ...(source.date ? { issued: { 'date-parts': [dateParts(source.date)] } } : {}),
    accessed: { 'date-parts': [dateParts(accessed)] },
  };
}

function dateParts(date: string): number[] {
  return date.split('-').map(Number);
}
