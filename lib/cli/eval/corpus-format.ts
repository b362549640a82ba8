/**
 * Reads the labelled articles of `test/corpus`: plain text with labels in the manner of a Markdown link.
 *
 *     === phenomenon | en | 2025-05-06 | related
 *     Title
 *     Text with [24 per cent on Japanese goods](tariff US>JP 24% consistent !1) and [a discount](none:discount).
 *
 * A label is one or more readings joined by ` or `, each `kind subject [sector] [figures] [verdict] [!importance]`.
 * `|` separates values of which any is right. `none:reason` must stay unmarked, `optional:reason` may be either.
 */
import type { AnnotationKind, Claim, Verdict } from '../../match/types.ts';
import type { GoldArticle, GoldPassage, GoldReading } from './gold.ts';

const KINDS: readonly string[] = ['tariff', 'holding', 'statement', 'intervention', 'event', 'term', 'person'];
const VERDICTS: readonly string[] = ['consistent', 'differs', 'outdated', 'unclear'];
const LABEL = /\[([^\][]+)\]\(([^()]*)\)/g;
const UNITS: Record<string, Claim['unit']> = {
  '%': 'percent',
  pp: 'percentage_points',
  bn: 'usd_bn',
  jpybn: 'jpy_bn',
  yen: 'usd_jpy',
  d: 'days',
};

/** All articles of one corpus file; `name` becomes the prefix of their ids. */
export function parseCorpus(source: string, name: string): GoldArticle[] {
  return source
    .split(/^=== /m)
    .slice(1)
    .map((part, at) => parseArticle(part, `${name}-${String(at + 1).padStart(2, '0')}`));
}

function parseArticle(part: string, id: string): GoldArticle {
  const [header = '', ...lines] = part.split('\n');
  const [phenomenon = '', lang = '', published = '', related = ''] = header.split('|').map((field) => field.trim());
  const [title = '', ...rest] = lines;
  const body = rest.join('\n').trim();
  const article: GoldArticle = {
    id,
    lang,
    published: published === '-' ? null : published,
    related: related === 'related',
    phenomenon,
    blocks: [],
    passages: [],
    silent: [],
    optional: [],
  };
  for (const block of [title, ...body.split(/\n{2,}/)]) readBlock(block, article);
  return article;
}

function readBlock(source: string, article: GoldArticle): void {
  let text = '';
  let from = 0;
  const block = article.blocks.length;
  for (const match of source.matchAll(LABEL)) {
    const [whole, quote = '', label = ''] = match;
    text += source.slice(from, match.index);
    from = match.index + whole.length;
    addLabel(article, { block, start: text.length, end: text.length + quote.length, quote }, label);
    text += quote;
  }
  article.blocks.push(text + source.slice(from));
}

type Place = { block: number; start: number; end: number; quote: string };

function addLabel(article: GoldArticle, place: Place, label: string): void {
  const [first = ''] = label.split(':');
  const reason = label.slice(first.length + 1);
  if (first === 'none') article.silent.push({ ...place, reason });
  else if (first === 'optional') article.optional.push(place);
  else article.passages.push(parseLabel(label, place));
}

function parseLabel(label: string, place: Place): GoldPassage {
  const passage: GoldPassage = { ...place, importance: 2, readings: [], claims: [], verdict: null };
  for (const part of label.split(' or ')) passage.readings.push(parseReading(part.trim().split(/\s+/), passage));
  return passage;
}

/** Reads one reading; figures, verdict and importance go to the passage. */
function parseReading([kind = '', ...words]: string[], passage: GoldPassage): GoldReading {
  if (!KINDS.includes(kind)) throw new Error(`unknown kind "${kind}" in label of "${passage.quote}"`);
  const subject: string[] = [];
  for (const word of words) {
    const figures = word.split('|').map(parseFigure);
    if (figures.every((figure) => figure !== null)) passage.claims.push(...figures);
    else if (VERDICTS.includes(word)) passage.verdict = word as Verdict;
    else if (/^![123]$/.test(word)) passage.importance = Number(word[1]) as 1 | 2 | 3;
    else subject.push(word);
  }
  return { kind: kind as AnnotationKind, about: readAbout(kind as AnnotationKind, subject) };
}

function parseFigure(word: string): Pick<Claim, 'value' | 'unit'> | null {
  const match = /^(\d+(?:\.\d+)?)(%|pp|bn|jpybn|yen|d)$/.exec(word);
  return match ? { value: Number(match[1]), unit: UNITS[match[2]!]! } : null;
}

function readAbout(kind: AnnotationKind, [subject = '', sector]: string[]): GoldReading['about'] {
  if (kind === 'tariff') {
    const [imposer = '', target = ''] = subject.split('>');
    return { imposer: imposer.split('|'), target: target.split('|'), ...(sector ? { sector: sector.split('|') } : {}) };
  }
  const values = subject ? subject.split('|') : undefined;
  if (kind === 'holding') return { holder: values };
  if (kind === 'statement') return { speaker: values };
  if (kind === 'intervention') return { country: values };
  return { topic: values };
}
