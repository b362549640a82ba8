/** Reads which goods a duty falls on: those it names, or those that the sentences before were about. */
import { isEntry } from './tariff-evidence.ts';
import { isFirst, sectorIds } from './tariff-scope.ts';
import type { SentenceView } from './view.ts';
import type { Discourse } from './discourse.ts';
import type { SectorMention, Span } from '../mention.ts';
import type { TariffReading } from './types.ts';
import type { Sector } from '../../record/schema.ts';

interface Named {
  sector: SectorMention | null;
  programme: TariffReading['programme'];
  figure: Span;
  isExplicit: boolean;
  isElliptic: boolean;
}

/** Programmes that fall on goods of every kind. */
const ON_EVERYTHING = ['reciprocal', 'fentanyl', 'section-122', 'section-301', 'section-338', 'everyone'] as const;

const OTHER_GOODS =
  /\b(other goods|other products|everything else|all goods|most goods|the rest(?! of the world)|general|exports|imports)\b|其他(商品|[产產]品|[货貨]品)|其[余餘](商品|[产產]品)|(その他|ほか)の(製品|品目|輸入品)/i;

/** "British cars, which pay 10%", "Buses, including school buses, pay 10%". */
function isSubject(view: SentenceView, sector: Span, figure: Span): boolean {
  const isRelative = sector.end <= figure.start && /^, (which|that|including)\b/.test(view.between(sector, figure));
  return isRelative || isFirst(view, sector);
}

/** The goods named; without any, those of the sentence before, the likelier where no country is named anew. */
export function readGoods(
  view: SentenceView,
  { sector, programme, figure, isExplicit, isElliptic }: Named,
  talk: Discourse,
): Pick<TariffReading, 'sectors' | 'sectorsBefore'> {
  if (sector)
    return {
      sectors: sectorIds(view, sector),
      sectorsBefore: isElliptic || isInClause(view, sector, figure) || isSubject(view, sector, figure) ? [] : ['all'],
    };
  // A list in an article about drugs is one of what drugs pay.
  if (isEntry(view, figure) && talk.listSectors.length > 0) return { sectors: talk.listSectors, sectorsBefore: [] };
  const isUnnamed = view.of('sector').length === 0 && !OTHER_GOODS.test(view.text);
  // "A universal duty" in an article about copper is one on all copper.
  if (isUnnamed && programme === null && view.has('everyone'))
    return { sectors: ['all'], sectorsBefore: [...new Set([...talk.titleSectors, ...(view.isHan ? [] : talk.mainSectors)])] };
  const isOpen = isUnnamed && (programme === null || programme === 'section-232') && !view.has(...ON_EVERYTHING);
  const carried = isOpen ? talk.sectorsFor(view) : [];
  const before = carried.length === 0 && isOpen && namesMakers(view, figure) ? talk.mainSectors : carried;
  if (before.length === 0)
    return { sectors: ['all'], sectorsBefore: view.isHan || OTHER_GOODS.test(view.text) ? [] : around(view, isOpen, talk) };
  const isOfMakers = namesMakers(view, figure);
  if (isExplicit && !isOfMakers) return { sectors: ['all'], sectorsBefore: before };
  return { sectors: before, sectorsBefore: isExplicit && isOfMakers ? [] : ['all'] };
}

/** "is still paying 25 percent, which worries Hyundai": goods that the sentence names elsewhere; else those that the article is about. */
function around(view: SentenceView, isOpen: boolean, talk: Discourse): Sector[] {
  const named = view.of('sector').flatMap(({ ids }) => ids);
  return named.length > 0 ? [...new Set(named)].filter((id) => id !== 'all') : isOpen ? talk.mainSectors : [];
}

/** Whether a name stands in the clause of a figure. */
export function isInClause(view: SentenceView, mention: Span, figure: Span): boolean {
  const clause = view.clauseOf(figure);
  return mention.start >= clause.start && mention.end <= clause.end;
}

/** "cars pay 25; Japanese makers 15, British ones 10": nouns behind a country that only go on with the goods. */
export function namesMakers(view: SentenceView, figure: Span): boolean {
  const [name] = view
    .of('country')
    .filter(({ end }) => end <= figure.start)
    .slice(-1);
  if (view.isHan || name === undefined) return false;
  const { text } = view.lexed;
  return (
    MAKERS.test(text.slice(name.end, figure.start)) ||
    RIVALS_IN.test(text.slice(view.start, name.start)) ||
    /\b(theirs|ours|yours)\b/i.test(text.slice(name.end, figure.start))
  );
}

/** "Rivals in the European Union and Japan", "our neighbours in Korea" */
const RIVALS_IN =
  /\b(rivals|competitors|neighbou?rs|counterparts|peers|makers|manufacturers|producers|mills|growers)( \w+)? (in|from) [^,;]{0,40}$/i;

const MAKERS = /^ (ones|makes|makers|manufacturers|producers|brands|marques|models|mills|growers|rivals)\b/;
