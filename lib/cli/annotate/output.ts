/** What `annotate` prints: one JSON line per document, or a table for a person. */
import type { Annotation, MatchResult, TextBlock } from '../../match/types.ts';

export interface AnnotatedDocument {
  input: string;
  title: string;
  published: string | null;
  isHtml: boolean;
  blocks: TextBlock[];
  result: MatchResult;
}

/** One line of the evaluation contract; blocks are given for pages, whose block numbers are ours. */
export function toJsonLine({ input, title, published, isHtml, blocks, result }: AnnotatedDocument): string {
  const { related, relevance, lang, annotations } = result;
  return JSON.stringify({
    input,
    page: { related, relevance, title, published, lang },
    annotations: annotations.map(({ block, start, end, quote, kind, about, facts, claim, verdict }) => ({
      block,
      start,
      end,
      quote,
      kind,
      about,
      facts,
      claim,
      verdict,
    })),
    ...(isHtml ? { blocks: blocks.map((block) => block.text) } : {}),
  });
}

/** A table for a person. */
export function toTable({ input, title, published, result }: AnnotatedDocument, { explain }: { explain: boolean }): string {
  const head = `${input}: ${title}\n  ${result.related ? 'related' : 'not related'} (${result.relevance.toFixed(2)}, ${result.reason}), ${published ?? 'no date'}, ${result.lang}`;
  const rows = result.annotations.map((annotation) => row(annotation) + (explain ? explanation(annotation) : ''));
  return [head, ...rows, ''].join('\n');
}

function row({ block, start, quote, kind, facts, claim, verdict }: Annotation): string {
  const figure = claim ? `${claim.value} ${claim.unit}` : '–';
  return `  ${String(block).padStart(3)}:${String(start).padEnd(5)} ${kind.padEnd(12)} ${(verdict ?? '–').padEnd(11)} ${figure.padEnd(18)} ${facts.join(', ')}\n            “${quote}”`;
}

function explanation({ explain: { mentions, reading, score, rejected } }: Annotation): string {
  return [
    '',
    `            reading   ${reading} (${score.toFixed(2)})`,
    ...mentions.map(({ type, text, value }) => `            mention   ${type} “${text}” = ${value}`),
    ...rejected.map(({ fact, reason, score: lost }) => `            rejected  ${fact}: ${reason} (${lost.toFixed(2)})`),
  ].join('\n');
}
