/**
 * The matcher: a document and the compiled record in, annotations out.
 *
 *   lex ──▶ readings of each sentence ──▶ candidates tied to the record ──▶ selection ──▶ annotations
 *                                                      │
 *                                                      └──▶ page relevance: on other pages nothing is said at all
 */
import { explain } from './explain/explain.ts';
import { judgeRelevance, type Evidence } from './relevance.ts';
import { lexDocument } from './lex/lex-document.ts';
import { readDocument } from './reading/read-document.ts';
import { scoreOf } from './reading/types.ts';
import { select, THRESHOLD } from './select/select.ts';
import { tieAll } from './candidate/tie-all.ts';
import type { Annotation, MatchDocument, MatchResult, TextBlock } from './types.ts';
import type { Candidate } from './candidate/types.ts';
import type { MatchIndex } from './compile.ts';
import type { WorkMeter } from './lex/work-meter.ts';

/** A front or section page lists articles and is none. */
const FRONT_PAGE = { related: false, relevance: 0, reason: 'front-page' };

export interface AnnotateOptions {
  /** Mark the passages also when the page is not coverage: the person asked. */
  force?: boolean;
  meter?: WorkMeter;
}

/** Finds every passage of the document that the record can speak to. */
export function annotate(document: MatchDocument, index: MatchIndex, options: AnnotateOptions = {}): MatchResult {
  const lexed = lexDocument({ ...document, blocks: document.blocks.map(withoutCaption) }, index.names, options.meter);
  const candidates = tieAll(readDocument(lexed, index, options.meter), index);
  const page = document.isFront ? FRONT_PAGE : judgeRelevance(lexed, evidenceOf(candidates, index));
  const letters = lexed.blocks.reduce((sum, { text, lang }) => sum + text.length * (lang === 'en' ? 1 : 2.6), 0);
  const chosen = page.related || options.force ? select(candidates, letters) : [];
  return { ...page, lang: lexed.lang, annotations: chosen.map(toAnnotation) };
}

function withoutCaption(block: TextBlock): TextBlock {
  return block.part === 'caption' ? { ...block, text: '' } : block;
}

/** A statement that may carry a page on its own. */
const SURE = 0.65;
const CONFIRMING = new Set(['record', 'former', 'amount', 'exact', 'nothing', 'actor']);

function evidenceOf(candidates: readonly Candidate[], { ownNews }: MatchIndex): Evidence {
  const strong = candidates.filter(({ facts, features }) => scoreOf(features) >= THRESHOLD && ownNews.has(facts[0]!));
  const has = ({ features }: Candidate, names: ReadonlySet<string>): boolean => features.some(({ name }) => names.has(name));
  const onRecord = strong.filter(
    (one) => one.kind === 'statement' || isToldOnDay(one) || (one.kind !== 'term' && has(one, CONFIRMING)),
  );
  const confirmed = onRecord.filter((one) => !isBare(one));
  const bare = onRecord.filter(isBare);
  const bound = strong.filter((one) => one.claim !== null && !has(one, CONFIRMING));
  const facts = factsOf(confirmed);
  const several = factsOf(strong.filter(({ kind }) => kind === 'term')).size >= SEVERAL_TERMS ? 1 : 0;
  return {
    confirmed: facts.size + several,
    loose: [...factsOf(bare)].filter((fact) => !facts.has(fact)).length + bound.length / 2,
    isNamed: confirmed.some((one) => one.kind !== 'statement' || (isByNamed(one) && scoreOf(one.features) >= SURE)),
  };
}

/** So many laws and pacts of the record, each by its name, make coverage. */
const SEVERAL_TERMS = 3;

/** An event told in its own words on its very day. */
function isToldOnDay({ features }: Candidate): boolean {
  const names = new Set(features.map(({ name }) => name));
  return names.has('told') && names.has('alike') && names.has('day');
}

function factsOf(candidates: readonly Candidate[]): Set<string> {
  return new Set(candidates.map(({ facts }) => facts[0]!));
}

/** A duty without a figure: words that a phone's tariff may have around it as well. */
function isBare({ kind, claim }: Candidate): boolean {
  return kind === 'tariff' && claim === null;
}

/** Said by someone named in full or by office, and not by a surname alone. */
function isByNamed({ reading }: Candidate): boolean {
  return reading.mentions.some((mention) => (mention.type === 'person' || mention.type === 'office') && !mention.weak);
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
