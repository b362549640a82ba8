/**
 * All that the matcher says of an article and why, in lines that a diff can be read in.
 *
 *     === en-tariffs-01 | country-rate | en | 2025-05-02 → related 0.75 found-on-record en
 *     1 + «24 per cent» tariff US>JP all | us-jp-reciprocal step 1 | 24 percent | consistent | 0.85
 *         why tariff US→JP all 24 percent stated: paused now [head +0.3, record +0.4]
 *         not us-baseline-10 rank-now
 *         read stated targets=JP explicit=target
 *     1 · «a third of it» tariff stated figure=33 percent [measure -0.5]
 *
 * `+` is marked; `-` is tied to the record and yet left out; `·` is read, and the record has nothing on it.
 */
import { annotate, type MatchIndex } from '../../lib/match/index.ts';
import { explain } from '../../lib/match/explain/explain.ts';
import { lexDocument } from '../../lib/match/lex/lex-document.ts';
import { readDocument } from '../../lib/match/reading/read-document.ts';
import { tieAll } from '../../lib/match/candidate/tie-all.ts';
import type { Annotation, Claim, MatchDocument } from '../../lib/match/types.ts';
import type { Candidate } from '../../lib/match/candidate/types.ts';
import type { DateMention, QuantityMention } from '../../lib/match/mention.ts';
import type { Reading } from '../../lib/match/reading/types.ts';

type Told = Pick<Annotation, 'kind' | 'about' | 'facts' | 'step' | 'period' | 'claim' | 'verdict'>;

/** The lines of one article under its heading. Passages of pages that are no coverage are shown as for a reader who asks. */
export function matchedLines(document: MatchDocument, index: MatchIndex, heading: string): string[] {
  const { annotations, related, relevance, reason, lang } = annotate(document, index, { force: true });
  const readings = readDocument(lexDocument(document, index.names), index);
  const all = tieAll(readings, index);
  const candidates = [...all];
  const shown = new Set<Annotation>();
  const lines = readings.flatMap((reading) => {
    const candidate = candidates[0] && isOf(candidates[0], reading) ? candidates.shift()! : null;
    const mark =
      candidate &&
      (annotations.find((one) => isMarkOf(one, candidate)) ??
        annotations.find((one) => isStartOf(one, candidate) && !all.some((other) => isMarkOf(one, other))));
    if (mark) shown.add(mark);
    return candidate ? candidateLines(candidate, mark ?? null) : isAsked(reading) ? [] : [readingLine(reading)];
  });
  if (shown.size < annotations.length) throw new Error(`a mark that rests on no reading in ${heading}`);
  return [`=== ${heading} → ${related ? 'related' : 'unrelated'} ${round(relevance)} ${reason} ${lang}`, ...lines, ''];
}

function isOf({ reading: own }: Candidate, reading: Reading): boolean {
  return own.kind === reading.kind && own.view === reading.view && own.mentions === reading.mentions;
}

/** Of every sentence it is asked whether it tells an event and whether it gives a statement; most do not. */
function isAsked(reading: Reading): boolean {
  return (reading.kind === 'note' && reading.how === 'told') || (reading.kind === 'statement' && reading.voices !== null);
}

/** What was marked may begin later than what was read, and have the facts of others with it. */
function isMarkOf({ block, end, kind, explain: { reading } }: Annotation, candidate: Candidate): boolean {
  const { view, passage } = candidate.reading;
  return block === view.block && end === passage.end && kind === candidate.kind && reading === explain(candidate).reading;
}

/** A statement that was marked only up to where another mark begins. */
function isStartOf(
  { block, start, end, kind, facts }: Annotation,
  { reading: { view, passage }, facts: own }: Candidate,
): boolean {
  const isInside = passage.start <= end && start < passage.end && end < passage.end;
  return kind === 'statement' && block === view.block && isInside && facts[0] === own[0];
}

function candidateLines(candidate: Candidate, mark: Annotation | null): string[] {
  const { reading: why, score, rejected } = explain(candidate);
  const not = rejected.map(({ fact, reason, score }) => `${fact} ${reason}${score === 0 ? '' : ` ${round(score)}`}`);
  const quote = mark?.quote ?? quoteOf(candidate.reading);
  return [
    `${candidate.reading.view.block} ${mark ? '+' : '-'} «${quote}» ${toldLine(mark ?? candidate)} | ${round(score)}`,
    `    why ${why}`,
    ...(not.length > 0 ? [`    not ${not.join(', ')}`] : []),
    `    read ${fieldsOf(candidate.reading)}`,
  ];
}

function readingLine(reading: Reading): string {
  const features = reading.features.map(({ name, weight }) => `${name} ${round(weight)}`);
  const quote = quoteOf(reading).replace(LONG, '$1…$2');
  return `${reading.view.block} · «${quote}» ${reading.kind} ${figureOf(reading)}${fieldsOf(reading)} [${features.join(', ')}]`;
}

function toldLine({ kind, about, facts, step, period, claim, verdict }: Told): string {
  const { imposer, target, ...others } = about;
  const subject = [imposer === undefined ? [] : `${imposer}>${target}`, ...Object.values(others)].flat();
  const first = facts.join(', ') + (step === undefined ? '' : ` step ${step}`) + (period === undefined ? '' : ` of ${period}`);
  return [[kind, ...subject].join(' '), first, claimOf(claim), verdict ?? 'no verdict'].join(' | ');
}

function claimOf(claim: Claim | null): string {
  if (claim === null) return 'no figure';
  return `${claim.hedge === undefined || claim.hedge === 'exact' ? '' : `${claim.hedge} `}${claim.value} ${claim.unit}`;
}

function quoteOf({ view, passage }: Reading): string {
  return view.lexed.text.slice(passage.start, passage.end);
}

function figureOf(reading: Reading): string {
  const figure = 'figure' in reading ? reading.figure : null;
  return figure === null ? '' : `${textOf(figure)} `;
}

/** What is long enough to be known by its two ends. */
const LONG = /^(.{30}).{10,}(.{15})$/;

/** Told elsewhere in the line, or the whole of the text. */
const LEFT_OUT = new Set(['kind', 'view', 'passage', 'features', 'mentions', 'mood', 'part', 'words', 'around', 'figure']);

/** The mood and every field that says something, in the order of their names. */
function fieldsOf(reading: Reading): string {
  const fields = Object.entries(reading).filter(([name]) => !LEFT_OUT.has(name));
  return [reading.mood, ...named(fields, '=').sort()].join(' ');
}

/** Fields with their values; nothing of those that are empty, false or unknown. */
function named(fields: readonly [string, unknown][], sign: string): string[] {
  return fields.flatMap(([name, value]) =>
    value === true ? [name] : textOf(value) === '' ? [] : [`${name}${sign}${textOf(value)}`],
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(textOf).join('+');
  if (typeof value !== 'object') return String(value);
  if (isMention(value)) return value.type === 'date' ? `${value.from ?? '?'}/${value.to ?? '?'}` : quantityText(value);
  const inner = named(
    Object.entries(value).filter(([name]) => name !== 'mention'),
    ':',
  );
  return inner.length > 0 ? `(${inner.join(' ')})` : '';
}

function isMention(value: object): value is DateMention | QuantityMention {
  return 'type' in value && (value.type === 'date' || value.type === 'quantity');
}

function quantityText({ value, high, unit }: QuantityMention): string {
  return `${value}${high === undefined ? '' : `–${high}`} ${unit}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
