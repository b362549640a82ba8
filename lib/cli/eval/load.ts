/** Loads labelled articles: a folder of the evaluation contract, or the project's own corpus. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { parseCorpus } from './corpus-format.ts';
import type { GoldArticle, GoldPassage, GoldReading, GoldSpan } from './gold.ts';

const Value = z.union([z.string(), z.array(z.string())]);
const About = z.record(z.string(), Value);
const Kind = z.enum(['tariff', 'holding', 'statement', 'intervention', 'event', 'term', 'person']);
const ClaimUnit = z.enum(['percent', 'percentage_points', 'usd_bn', 'jpy_bn', 'usd_jpy', 'days']);
const GoldClaim = z.object({ value: z.number(), unit: ClaimUnit });
const Mention = z.object({
  quote: z.string(),
  kind: Kind,
  block: z.number().optional(),
  start: z.number().optional(),
  end: z.number().optional(),
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  about: About.optional(),
  about_any: z.array(About).optional(),
  alt: z.array(z.object({ kind: Kind, about: About.optional() })).optional(),
  claim: GoldClaim.nullish(),
  claim_any: z.array(GoldClaim).optional(),
  verdict: z.enum(['consistent', 'differs', 'outdated', 'unclear']).nullish(),
});
const Gold = z.record(z.string(), z.object({ mentions: z.array(Mention), must_not: z.array(z.string()) }));
const Article = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  lang: z.string(),
  published: z.string().nullish(),
  related: z.boolean(),
  labeller_note: z.string().nullish(),
});

type Mention = z.infer<typeof Mention>;

/** The articles of a folder with `gold.json` and `articles/`. */
export function loadContract(folder: string): GoldArticle[] {
  const gold = Gold.parse(readJson(join(folder, 'gold.json')));
  const files = readdirSync(join(folder, 'articles')).filter((file) => file.endsWith('.json'));
  const articles = files.sort().map((file) => Article.parse(readJson(join(folder, 'articles', file))));
  return articles.filter((article) => article.id in gold).map((article) => toGold(article, gold[article.id]!));
}

/** The articles of a folder of corpus files. */
export function loadCorpus(folder: string): GoldArticle[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.sort().flatMap((file) => parseCorpus(readFileSync(join(folder, file), 'utf8'), basename(file, '.txt')));
}

/** Either of the two, by what the folder holds. */
export function loadGold(folder: string): GoldArticle[] {
  return existsSync(join(folder, 'gold.json')) ? loadContract(folder) : loadCorpus(folder);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function toGold(article: z.infer<typeof Article>, gold: z.infer<typeof Gold>[string]): GoldArticle {
  const blocks = [article.title, ...article.text.trim().split(/\n{2,}/)];
  return {
    id: article.id,
    lang: article.lang,
    published: article.published ?? null,
    related: article.related,
    phenomenon: article.related ? 'coverage' : 'unrelated',
    blocks,
    passages: gold.mentions.map((mention) => toPassage(mention, blocks)),
    silent: gold.must_not.flatMap((quote) => occurrences(quote, blocks).map((at) => ({ ...at, quote, reason: 'must-not' }))),
    optional: [],
  };
}

function toPassage(mention: Mention, blocks: string[]): GoldPassage {
  const place = placeOf(mention, blocks);
  if (!place) throw new Error(`labelled passage is not in its article: ${mention.quote}`);
  const abouts = mention.about_any ?? [mention.about ?? {}];
  const readings = [...abouts.map((about) => ({ kind: mention.kind, about })), ...(mention.alt ?? [])];
  return {
    ...place,
    quote: mention.quote,
    importance: mention.importance,
    readings: readings.map(({ kind, about }) => ({ kind, about: asLists(about ?? {}) })),
    claims: mention.claim_any ?? (mention.claim ? [mention.claim] : []),
    verdict: mention.verdict ?? null,
  };
}

function placeOf({ block, start, end, quote }: Mention, blocks: string[]): GoldSpan | undefined {
  if (block !== undefined && start !== undefined && end !== undefined && blocks[block]?.slice(start, end) === quote)
    return { block, start, end };
  return occurrences(quote, blocks).find((at) => at.block > 0);
}

function occurrences(quote: string, blocks: string[]): GoldSpan[] {
  const found: GoldSpan[] = [];
  for (const [block, text] of blocks.entries())
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
      found.push({ block, start: at, end: at + quote.length });
  return found;
}

function asLists(about: z.infer<typeof About>): GoldReading['about'] {
  return Object.fromEntries(Object.entries(about).map(([key, value]) => [key, Array.isArray(value) ? value : [value]]));
}
