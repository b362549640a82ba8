/** Judges annotations against labelled passages: what was found, what was right, what should have been silent. */
import type { About, Annotation, AnnotationKind, MatchResult } from '../../match/types.ts';
import type { GoldArticle, GoldPassage, GoldReading, GoldSpan } from './gold.ts';

/**
 * - `true`: on a labelled passage with the right subject; `wrong`: with another
 * - `silent`: on a passage that is labelled to stay unmarked; `unrelated`: on a page that is not coverage
 * - `unlabelled`: on text nobody labelled; `title`: on the title, which is not labelled; `optional`: may be either
 */
export type Fate = 'true' | 'wrong' | 'silent' | 'unrelated' | 'unlabelled' | 'title' | 'optional';

export interface JudgedPassage {
  article: GoldArticle;
  passage: GoldPassage;
  found: boolean;
  right: boolean;
  /** Whether the annotation's figure is the labelled one; null when either has none. */
  claimRight: boolean | null;
  /** Verdict of the annotation that was right, when there is one. */
  verdict: Annotation['verdict'];
}

export interface JudgedArticle {
  article: GoldArticle;
  result: MatchResult;
  passages: JudgedPassage[];
  fates: { fate: Fate; annotation: Annotation }[];
  falseDiffers: Annotation[];
}

/** Compares one article's annotations with its labels. */
export function judgeArticle(article: GoldArticle, result: MatchResult): JudgedArticle {
  const passages = article.passages.map((passage) => judgePassage(article, passage, result.annotations));
  const fates = result.annotations.map((annotation) => ({ fate: fateOf(article, annotation), annotation }));
  return { article, result, passages, fates, falseDiffers: falseDiffers(article, result.annotations) };
}

function judgePassage(article: GoldArticle, passage: GoldPassage, annotations: Annotation[]): JudgedPassage {
  const hits = annotations.filter((ann) => kindFits(ann, passage) && overlaps(ann, passage, article.blocks));
  const right = hits.filter((ann) => subjectFits(ann, passage));
  const withClaim = right.filter((ann) => ann.claim && passage.claims.length > 0);
  return {
    article,
    passage,
    found: hits.length > 0,
    right: right.length > 0,
    claimRight: withClaim.length > 0 ? withClaim.some((ann) => claimFits(ann, passage)) : null,
    verdict: right.find((ann) => ann.verdict)?.verdict ?? null,
  };
}

function fateOf(article: GoldArticle, annotation: Annotation): Fate {
  if (!article.related) return 'unrelated';
  const hits = article.passages.filter(
    (passage) => kindFits(annotation, passage) && overlaps(annotation, passage, article.blocks),
  );
  const right = hits.filter((passage) => subjectFits(annotation, passage));
  const onSilent = longest(
    annotation,
    article.silent.filter((span) => overlaps(annotation, span, article.blocks)),
  );
  if (onSilent > 0 && longest(annotation, right) <= onSilent) return 'silent';
  if (right.length > 0) return 'true';
  if (hits.length > 0) return 'wrong';
  if (article.optional.some((span) => overlaps(annotation, span, article.blocks))) return 'optional';
  return annotation.block === 0 ? 'title' : 'unlabelled';
}

/** A `differs` on a passage that is labelled with another verdict, or on text without a label or on no coverage at all. */
function falseDiffers(article: GoldArticle, annotations: Annotation[]): Annotation[] {
  return annotations.filter((annotation) => {
    if (annotation.verdict !== 'differs') return false;
    const hits = article.passages.filter(
      (passage) => kindFits(annotation, passage) && overlaps(annotation, passage, article.blocks),
    );
    return !hits.some((passage) => passage.verdict === 'differs');
  });
}

function longest(span: GoldSpan, others: GoldSpan[]): number {
  return Math.max(0, ...others.map((other) => common(span, other)));
}

function common(one: GoldSpan, other: GoldSpan): number {
  return one.block === other.block ? Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)) : 0;
}

/** At least half of the shorter span, or one whole number of the labelled one. */
export function overlaps(one: GoldSpan, label: GoldSpan, blocks: readonly string[]): boolean {
  const shared = common(one, label);
  if (shared === 0) return false;
  if (2 * shared >= Math.min(one.end - one.start, label.end - label.start)) return true;
  const from = Math.max(one.start, label.start);
  const to = Math.min(one.end, label.end);
  for (const number of (blocks[label.block] ?? '').matchAll(/[\d０-９]+(?:[.,・][\d０-９]+)*/g))
    if (number.index >= from && number.index + number[0].length <= to) return true;
  return false;
}

const NOTES: readonly AnnotationKind[] = ['event', 'term', 'person'];

function compatible(one: AnnotationKind, other: AnnotationKind): boolean {
  if (one === other || (NOTES.includes(one) && NOTES.includes(other))) return true;
  return [one, other].includes('intervention') && [one, other].includes('event');
}

function kindFits(annotation: Annotation, passage: GoldPassage): boolean {
  return passage.readings.some((reading) => compatible(annotation.kind, reading.kind));
}

function subjectFits(annotation: Annotation, passage: GoldPassage): boolean {
  return passage.readings.some((reading) => compatible(annotation.kind, reading.kind) && sameSubject(annotation, reading));
}

function sameSubject({ kind, about }: Annotation, reading: GoldReading): boolean {
  const same = (key: keyof About, otherwise = ''): boolean => {
    const wanted = reading.about[key];
    return wanted === undefined || wanted.includes(about[key] ?? otherwise);
  };
  if (kind === 'tariff')
    return same('imposer') && same('target') && (reading.about.sector?.includes('all') || same('sector', 'all'));
  if (kind === 'holding') return same('holder');
  if (kind === 'statement') return same('speaker');
  if (kind === 'intervention') return same('country');
  return kind !== 'person' || reading.kind !== 'person' || same('topic');
}

function claimFits({ claim }: Annotation, passage: GoldPassage): boolean {
  return passage.claims.some(
    (gold) =>
      claim !== null && gold.unit === claim.unit && Math.abs(gold.value - claim.value) <= 0.005 * Math.abs(gold.value) + 1e-9,
  );
}
