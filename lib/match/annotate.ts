/**
 * The matcher: a document and the compiled record in, annotations out.
 *
 *   lex ──▶ readings of each sentence ──▶ candidates tied to the record ──▶ selection ──▶ annotations
 *                                                      │
 *                                                      └──▶ page relevance: on other pages nothing is said at all
 */
import { explain } from './explain/explain.ts';
import { evidenceOf } from './evidence.ts';
import { judgeRelevance } from './relevance.ts';
import { lexDocument } from './lex/lex-document.ts';
import { readDocument } from './reading/read-document.ts';
import { scoreOf } from './reading/types.ts';
import { select } from './select/select.ts';
import { tieAll } from './candidate/tie-all.ts';
import type { Annotation, MatchDocument, MatchResult, TextBlock } from './types.ts';
import type { Candidate } from './candidate/types.ts';
import type { MatchIndex } from './compile.ts';
import type { WorkMeter } from './lex/work-meter.ts';

export interface AnnotateOptions {
  /** Mark the passages also when the page is not coverage: the person asked. */
  force?: boolean;
  meter?: WorkMeter;
}

/** Finds every passage of the document that the record can speak to. */
export function annotate(document: MatchDocument, index: MatchIndex, options: AnnotateOptions = {}): MatchResult {
  const lexed = lexDocument({ ...document, blocks: document.blocks.map(withoutCaption) }, index.names, options.meter);
  const candidates = tieAll(readDocument(lexed, index, options.meter), index);
  const { notCoverage: reason } = document;
  const page = reason ? { related: false, relevance: 0, reason } : judgeRelevance(lexed, evidenceOf(candidates, index));
  const letters = lexed.blocks.reduce((sum, { text, lang }) => sum + text.length * (lang === 'en' ? 1 : 2.6), 0);
  const chosen = page.related || options.force ? select(candidates, letters) : [];
  return { ...page, lang: lexed.lang, annotations: chosen.map(toAnnotation) };
}

function withoutCaption(block: TextBlock): TextBlock {
  return block.part === 'caption' ? { ...block, text: '' } : block;
}

function toAnnotation(candidate: Candidate): Annotation {
  const { view, passage } = candidate.reading;
  return {
    block: view.block,
    start: passage.start,
    end: passage.end,
    quote: view.lexed.text.slice(passage.start, passage.end),
    kind: candidate.kind,
    about: candidate.about,
    facts: candidate.facts,
    ...(candidate.step === undefined ? {} : { step: candidate.step }),
    ...(candidate.period === undefined ? {} : { period: candidate.period }),
    claim: candidate.claim,
    verdict: candidate.verdict,
    score: scoreOf(candidate.features),
    explain: explain(candidate),
  };
}
