/** What an article is about as a whole: whom and what its title, its headings and most of its sentences name. */
import { countryIds, isPercent, type SentenceView } from './view.ts';
import type { BlockLanguage } from '../mention.ts';
import type { Country, Sector } from '../../record/schema.ts';

export interface Heading {
  country: Country;
  /** It begins the paragraph itself. */
  isHere: boolean;
}

/** "Canada: …", "Canada — …", or a paragraph that is only a name and heads the next one. */
export function headings(views: readonly SentenceView[]): Map<number, Heading> {
  const found = new Map<number, Heading>();
  for (const view of views) {
    const [first] = view.of('country');
    if (view.at > 0 || view.block === 0 || !first || first.ids.length > 1 || first.ids[0] === 'US') continue;
    if (!/^\W*(the )?$/i.test(view.lexed.text.slice(0, first.start))) continue;
    const rest = view.lexed.text.slice(first.end);
    if (/^[\s*]*$/.test(rest)) found.set(view.block + 1, { country: first.ids[0]!, isHere: false });
    else if (/^\**(:|：|\s+[–—-]\s|\s*\|)/.test(rest)) found.set(view.block, { country: first.ids[0]!, isHere: true });
  }
  return found;
}

/** Laws and causes for which nobody else charges duties. */
export const US_LAWS = ['fentanyl', 'russian-oil', 'section-122', 'section-232', 'section-301', 'section-338'] as const;
const PRESIDENT = 'donald-trump';

/** A sentence on duties that only the United States charge, or on duties and somebody of the story. */
export function isOnUsDuties(view: SentenceView): boolean {
  const isOfStory = view.of('person').some(({ weak, ids }) => !weak || ids.includes(PRESIDENT));
  return view.has(...US_LAWS, 'reciprocal') || (view.has('tariff') && isOfStory);
}

/** The country whose people the document names most often, where it names no country. */
export function homeOfMost(views: readonly SentenceView[], homeOf: (person: string) => Country | null): Country | null {
  const counts = new Map<Country, number>();
  for (const view of views)
    for (const { ids } of view.of('person')) {
      const home = homeOf(ids[0]!);
      if (home !== null && home !== 'US') counts.set(home, (counts.get(home) ?? 0) + 1);
    }
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** Every country but the United States that the sentences name, in order. */
export function partnersIn(views: readonly SentenceView[]): Country[] {
  return [...new Set(views.flatMap((view) => countryIds(view.mentions)))].filter((id) => id !== 'US');
}

/** The goods of a title on rates, where it names one kind. */
export function titleSectors(views: readonly SentenceView[], isAboutTariffs: boolean): Sector[] {
  const title = views.filter(({ block }) => block === 0);
  const isOnRates = isAboutTariffs || title.some((view) => view.has('tariff') || view.of('quantity').some(isPercent));
  const sectors = new Set(title.flatMap((view) => view.of('sector').flatMap(({ ids }) => ids)));
  return isOnRates && sectors.size === 1 && !sectors.has('all') ? [...sectors] : [];
}

/** Mentions that make goods the matter of an article, and their share of all. */
const MANY_GOODS = 3;
const MOST_GOODS = 0.4;

/** Goods that an article names again and again, and hardly any others. */
export function mainSectors(views: readonly SentenceView[]): Sector[] {
  const named = views.flatMap((view) => view.of('sector').flatMap(({ ids }) => (ids.includes('all') ? [] : ids)));
  const counts = [...Map.groupBy(named, (id) => id)].map(([id, all]) => ({ id, count: all.length }));
  return counts.filter(({ count }) => count >= MANY_GOODS && count >= MOST_GOODS * named.length).map(({ id }) => id);
}

/** Letters of a line that heads a paragraph. */
const HEADING_LETTERS = 90;

/** Goods that a short line without an end names, "And what of cars?", by the number of the paragraph below it. */
export function headedSectors(views: readonly SentenceView[]): Map<number, Sector[]> {
  const lines = views.filter(
    ({ block, at, lexed: { text } }) =>
      block > 0 && at === 0 && text.length <= HEADING_LETTERS && !/[.。!！:：]["”』」]?$/.test(text),
  );
  const found = lines.map((view): [number, Sector[]] => [
    view.block + 1,
    [...new Set(view.of('sector').flatMap(({ ids }) => ids))].filter((id) => id !== 'all'),
  ]);
  return new Map(found.filter(([, sectors]) => sectors.length > 0));
}

/** A Japanese page is on Japan's goods unless it says otherwise. */
export const HOMES: Partial<Record<BlockLanguage, Country>> = { ja: 'JP', 'zh-Hans': 'CN', 'zh-Hant': 'TW' };

/** How often each country is named; in the title it counts three times. */
export function partnerWeights(views: readonly SentenceView[]): Map<Country, number> {
  const weights = new Map<Country, number>();
  for (const view of views)
    for (const id of countryIds(view.mentions)) weights.set(id, (weights.get(id) ?? 0) + (view.block === 0 ? 3 : 1));
  return weights;
}
