/**
 * Perturbs labelled passages with a figure and says what the verdict must become.
 * Everything is taken from labels and record; no sentence is known to this file.
 *
 *   a  a figure that no state of the scope ever had      → differs where the reading stands alone, never consistent
 *   b  the figure of an earlier, overtaken state         → outdated
 *   c  the article's date moved past the next change     → outdated
 *   c0 the article's date moved before anything was known → no verdict
 *   d  the same figure hedged ("about", 約, 约)           → consistent
 *   e  names of countries and sectors taken out          → never differs, with a false figure
 */
import { ratesOf, measuresIn, sumsOf, type RateState } from '../../match/candidate/scope.ts';
import { latestPeriod } from '../../record/vintage.ts';
import { overlaps } from './judge.ts';
import { Eras } from '../../match/reading/era.ts';
import { lexDocument } from '../../match/lex/lex-document.ts';
import { sentencesOf } from '../../match/reading/view.ts';
import type { MatchIndex } from '../../match/compile.ts';
import type { Mention } from '../../match/mention.ts';
import type { Annotation, AnnotationKind, MatchDocument, MatchResult, Verdict } from '../../match/types.ts';
import type { GoldArticle, GoldPassage } from './gold.ts';

export type PerturbationKind = 'a' | 'b' | 'c' | 'c0' | 'd' | 'e';

export interface Perturbation {
  kind: PerturbationKind;
  article: GoldArticle;
  passage: GoldPassage;
  /** What the untouched passage was marked as. */
  mark: AnnotationKind;
  document: MatchDocument;
  /** The label leaves one scope, and the record of it is sure: a false figure must be said to differ. */
  isSure: boolean;
  /** Where the figure stands after the change. */
  at: { block: number; start: number; end: number };
}

export interface Outcome {
  perturbation: Perturbation;
  /** `unmarked` when nothing lies on the passage any more. */
  verdict: Verdict | 'none' | 'unmarked';
}

/** The untouched document of an article. */
export function documentOf(article: GoldArticle): MatchDocument {
  return { blocks: article.blocks.map((text) => ({ text })), lang: article.lang, published: article.published };
}

/** A labelled passage that is marked, and the figure that will be changed. */
interface Place {
  article: GoldArticle;
  passage: GoldPassage;
  mark: Annotation;
  figure: WrittenNumber;
  index: MatchIndex;
}

/** All perturbations of an article whose untouched reading is consistent. */
export function perturbationsOf(article: GoldArticle, result: MatchResult, index: MatchIndex): Perturbation[] {
  if (!article.related || article.published === null) return [];
  return article.passages.flatMap((passage) => {
    const mark = result.annotations.find(
      (ann) => isOn(ann, passage, article) && ann.claim !== null && ann.verdict === 'consistent',
    );
    const figure = mark && figureIn(article, passage, mark);
    if (!mark || !figure || passage.verdict !== 'consistent') return [];
    const place = { article, passage, mark, figure, index };
    return mark.kind === 'tariff' ? ofTariff(place) : mark.kind === 'holding' ? ofHolding(place) : [];
  });
}

/** What is said of the passage after the change. */
export function outcomeOf(perturbation: Perturbation, result: MatchResult): Outcome {
  const { at, document } = perturbation;
  const blocks = document.blocks.map(({ text }) => text);
  const marks = result.annotations.filter((ann) => ann.kind === perturbation.mark && overlaps(ann, at, blocks));
  const order: Verdict[] = ['consistent', 'differs', 'outdated', 'unclear'];
  const verdict = order.find((one) => marks.some((ann) => ann.verdict === one));
  return { perturbation, verdict: verdict ?? (marks.length > 0 ? 'none' : 'unmarked') };
}

function isOn(annotation: Annotation, passage: GoldPassage, article: GoldArticle): boolean {
  return passage.readings.some(({ kind }) => kind === annotation.kind) && overlaps(annotation, passage, article.blocks);
}

interface WrittenNumber {
  start: number;
  end: number;
  /** Letters of the currency sign in front. */
  lead: number;
  text: string;
  value: number;
}

/** The digits of a mark's figure, when they stand in the text as such and once. */
function figureIn(article: GoldArticle, passage: GoldPassage, mark: Annotation): WrittenNumber | null {
  if (mark.claim === null || (mark.claim.unit !== 'percent' && mark.claim.unit !== 'usd_bn')) return null;
  const text = article.blocks[passage.block]!;
  const numbers = [...text.slice(mark.start, mark.end).matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)];
  if (numbers.length !== 1) return null;
  const [match] = numbers;
  const start = mark.start + match!.index;
  const lead = /(?:US|A|C)?[$€£¥]\s?$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { start, end: start + match![0].length, lead, text: match![0], value: Number(match![0].replaceAll(',', '')) };
}

function ofTariff(place: Place): Perturbation[] {
  const { article, mark, figure, index } = place;
  const { imposer = 'US', target = '*', sector = 'all' } = mark.about;
  const published = article.published!;
  const measures = measuresIn(index.tariffs, { imposer, target, sector: sector as 'all' });
  const rates = [...measures.flatMap((fact) => ratesOf(fact, target, published)), ...sumsOf(measures, target, published)];
  const never = replaced('a', place, String(neverHad(figure.value, everyRate(index, imposer, target))));
  const first = firstKnown(place);
  const isUndated = !tellsItsDay(place);
  const earlier = isUndated ? earlierRate(rates, { value: figure.value, fact: mark.facts[0]! }) : null;
  const isOfOne = place.passage.readings.every(({ about }) => (about.target?.filter((id) => id !== '*').length ?? 0) <= 1);
  const moved = isUndated && isOfOne ? nextChange(rates, { value: figure.value, target, from: published }) : null;
  return [
    never,
    ...(earlier === null ? [] : [replaced('b', place, String(earlier))]),
    ...(moved === null ? [] : [dated('c', place, moved)]),
    ...(first === undefined || first > published ? [] : [dated('c0', place, dayBefore(first))]),
    hedged(place),
    withoutNames(never, index),
  ];
}

/** The day on which anything was known first of the scopes that the label allows. */
function firstKnown({ passage, mark, index }: Place): string | undefined {
  const { imposer = 'US', target = '*', sector = 'all' } = mark.about;
  // A list of goods is read among the duties on everything.
  const sectors = new Set([sector === 'other' ? 'all' : sector, ...passage.readings.flatMap(({ about }) => about.sector ?? [])]);
  const measures = [...sectors].flatMap((one) => measuresIn(index.tariffs, { imposer, target, sector: one as 'all' }));
  return measures.flatMap(({ steps }) => steps.map(({ knownFrom }) => knownFrom)).sort()[0];
}

/** A sentence that gives a day, looks back, or stands in a chronicle, stays true of that day: no change makes it outdated. */
function tellsItsDay({ article, passage, figure, index }: Place): boolean {
  const { published, lang } = article;
  const document = lexDocument({ blocks: article.blocks.map((text) => ({ text })), lang, published }, index.names);
  const block = document.blocks[passage.block];
  const at = block!.sentences.findIndex(({ start, end }) => start <= figure.start && figure.end <= end);
  const views = sentencesOf(document);
  const view = views.find((one) => one.block === passage.block && one.at === at);
  if (view && new Eras(views).of(view)) return true;
  return block!.mentions.some((mention) => mention.sentence === at && looksBack(mention, published!));
}

function looksBack(mention: Mention, published: string): boolean {
  if (mention.type === 'date')
    return mention.relation !== 'since' && (mention.basis !== 'relative' || (mention.to !== null && mention.to <= published));
  return mention.type === 'cue' && mention.ids.some((id) => id === 'reversal' || id === 'earlier');
}

/** Every rate that any measure of this imposer ever had for a target, so that a false figure is false at every scope. */
function everyRate(index: MatchIndex, imposer: string, target: string): number[] {
  return [...index.tariffs]
    .filter(([slot]) => slot.startsWith(`${imposer}>${target} `) || slot.startsWith(`${imposer}>* `))
    .flatMap(([, measures]) => [...measures.flatMap((fact) => ratesOf(fact, target, null)), ...sumsOf(measures, target, null)])
    .map(({ rate }) => rate);
}

function neverHad(value: number, rates: readonly number[]): number {
  for (let off = 3; off < 100; off++)
    for (const candidate of [value + off, value - off])
      if (candidate > 0 && rates.every((rate) => Math.abs(rate - candidate) >= 0.9)) return Math.round(candidate * 10) / 10;
  return value + 100;
}

/** The last overtaken rate of the measure that no measure of the scope stands for any more. */
function earlierRate(rates: readonly RateState[], { value, fact: id }: { value: number; fact: string }): number | null {
  const now = new Set(rates.filter(({ standing }) => standing === 'now').map(({ rate }) => rate));
  const was = rates.filter(
    ({ fact, standing, rate, source }) =>
      fact.id === id && standing === 'was' && source === 'step' && rate > 0 && rate !== value && !now.has(rate),
  );
  return was.at(-1)?.rate ?? null;
}

/** The first day on which the figure, true until then, is no longer what the scope stands for. */
function nextChange(
  rates: readonly RateState[],
  { value, target, from }: { value: number; target: string; from: string },
): string | null {
  const days = [...new Set(rates.map(({ knownFrom }) => knownFrom))].filter((day) => day > from).sort();
  const facts = [...new Set(rates.map(({ fact }) => fact))];
  const standsOn = (day: string, wanted: RateState['standing']): boolean =>
    facts.some((fact) => ratesOf(fact, target, day).some(({ rate, standing }) => rate === value && standing === wanted));
  if (!standsOn(from, 'now')) return null;
  return days.find((day) => standsOn(day, 'was') && !standsOn(day, 'now')) ?? null;
}

function ofHolding(place: Place): Perturbation[] {
  const { article, mark, figure, index } = place;
  const holder = mark.about.holder === '*' ? 'TOTAL' : mark.about.holder;
  const series = index.holdings.get(holder ?? '');
  const latest = series && latestPeriod(series, article.published!);
  if (!series || !latest || mark.claim!.value < latest.value * 0.5 || mark.claim!.hedge !== 'exact') return [];
  const ratio = figure.value / mark.claim!.value;
  const all = [...series.points.map(([, value]) => value), ...series.vintages.map(({ value }) => value)];
  const decimals = (figure.text.split('.')[1] ?? '').length;
  const first = [...series.points.map(([, , known]) => known), ...series.vintages.map(({ knownFrom }) => knownFrom)].sort()[0]!;
  const never = replaced('a', place, (Math.max(...all) * 1.13 * ratio).toFixed(decimals));
  return [never, dated('c0', place, dayBefore(first)), hedged(place), withoutNames(never, index)];
}

function aboutWord(lang: string): string {
  return lang.startsWith('ja') ? '約' : lang === 'zh-Hant' ? '約' : lang.startsWith('zh') ? '约' : 'about ';
}

function replaced(kind: PerturbationKind, place: Place, text: string): Perturbation {
  const { article, passage, mark, figure } = place;
  const document = documentOf(article);
  const before = article.blocks[passage.block]!;
  document.blocks[passage.block] = { text: before.slice(0, figure.start) + text + before.slice(figure.end) };
  const at = { block: passage.block, start: figure.start, end: figure.start + text.length };
  return { kind, article, passage, mark: mark.kind, isSure: isSure(place), document, at };
}

/**
 * Whether a false figure must be said to differ here: the label leaves one reading with one target or holder, the record of
 * it rests on pages that were read, and the sentence by itself says whose figure it is, that it is one, and that it is so.
 */
function isSure(place: Place): boolean {
  const { passage, mark, index } = place;
  const [reading, ...others] = passage.readings;
  const subjects = reading?.about.target ?? reading?.about.holder ?? [];
  if (others.length > 0 || subjects.length !== 1 || mark.claim?.hedge !== 'exact' || !isPlainlyTold(place)) return false;
  if (mark.kind === 'holding') return index.holdings.get(subjects[0] === '*' ? 'TOTAL' : subjects[0]!)?.confidence === 'high';
  const fact = [...index.tariffs.values()].flat().find(({ id }) => id === mark.facts[0]);
  return fact?.steps[mark.step ?? -1]?.confidence === 'high';
}

/** Moods in which any figure may stand, and sums, which each writer counts in his own way. */
const OPEN: readonly string[] = ['threat', 'proposal', 'wish', 'hypothetical', 'forecast', 'total'];
const PERCENT_SIGN = /^[ \u00a0\u202f-]?(%|％|per[ -]?cent|pct|pc\b|厘)/;

/** A percentage or a sum written as such, of a country or goods that the sentence names, and told as a fact. */
function isPlainlyTold({ article, passage, mark, figure, index }: Place): boolean {
  const text = article.blocks[passage.block]!;
  const isTariff = mark.kind === 'tariff';
  if (isTariff && !PERCENT_SIGN.test(text.slice(figure.end))) return false;
  const mentions = sentenceMentions({ article, passage, figure, index });
  const named = new Set(mentions.filter(isScopeWord).flatMap((one): string[] => ('ids' in one ? one.ids : [])));
  const { target = [], sector = [], holder = [] } = passage.readings[0]!.about;
  const isNamed = [...target, ...sector, ...holder].some((id) =>
    id === '*' ? named.has('everyone') || named.has('abroad') : named.has(id),
  );
  return isNamed && !mentions.some((one) => one.type === 'cue' && one.ids.some((id) => OPEN.includes(id)));
}

function sentenceMentions({
  article,
  passage,
  figure,
  index,
}: Pick<Place, 'article' | 'passage' | 'figure' | 'index'>): Mention[] {
  const { lang, published } = article;
  const document = lexDocument({ blocks: article.blocks.map((text) => ({ text })), lang, published }, index.names);
  const block = document.blocks[passage.block]!;
  const at = block.sentences.findIndex(({ start, end }) => start <= figure.start && figure.end <= end);
  return block.mentions.filter((mention) => mention.sentence === at);
}

function hedged(place: Place): Perturbation {
  const { article, passage, figure } = place;
  const at = figure.start - figure.lead;
  const isFirst = /(^|[.:!?]\s)$/.test(article.blocks[passage.block]!.slice(0, at));
  const text = isFirst ? capitalised(aboutWord(article.lang)) : aboutWord(article.lang);
  const made = replaced('d', { ...place, figure: { ...figure, start: at, end: at } }, text);
  return { ...made, at: { block: passage.block, start: figure.start + text.length, end: figure.end + text.length } };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function dated(kind: PerturbationKind, place: Place, published: string): Perturbation {
  const { article, passage, mark, figure } = place;
  const at = { block: passage.block, start: figure.start, end: figure.end };
  return { kind, article, passage, mark: mark.kind, isSure: isSure(place), document: { ...documentOf(article), published }, at };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** Takes every name of a country and sector out of the passage's paragraph, leaving the letters' number as it was. */
function withoutNames(perturbation: Perturbation, index: MatchIndex): Perturbation {
  const { document, at, article } = perturbation;
  const blocks = document.blocks.map((block, number) =>
    number === at.block ? { text: blanked(block.text, article.lang, index) } : block,
  );
  return { ...perturbation, kind: 'e', document: { ...document, blocks } };
}

function blanked(text: string, lang: string, index: MatchIndex): string {
  const [lexed] = lexDocument({ blocks: [{ text }], lang, published: null }, index.names).blocks;
  const mentions = lexed!.mentions.filter(isScopeWord);
  const letters = text.split('');
  for (const { start, end } of mentions) for (let at = start; at < end; at++) letters[at] = ' ';
  return letters.join('');
}

const SCOPE_TYPES = new Set(['country', 'sector', 'person', 'office', 'fact']);

function isScopeWord(mention: Mention): boolean {
  return (
    SCOPE_TYPES.has(mention.type) || (mention.type === 'cue' && mention.ids.some((id) => id === 'everyone' || id === 'abroad'))
  );
}
