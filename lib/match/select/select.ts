/** Chooses the marks of an article: strong readings, each fact where it is said best, no two marks on one passage. */
import { THRESHOLD } from './threshold.ts';
import { isWeighed, withoutEchoes } from './echoes.ts';
import { isHearsay, type Ranked } from './ranked.ts';
import { joinPlaces } from './shared-place.ts';
import { scoreOf } from '../reading/types.ts';
import type { Candidate } from '../candidate/types.ts';
import type { SentenceView } from '../reading/view.ts';
import type { Span } from '../mention.ts';

/** How often one thing may be marked in an article. */
const REPEATS = { tariff: 3, holding: 1, statement: 4, intervention: 1, event: 1, term: 1, person: 1 } as const;
/** At most one mark to so many letters, whatever the article. */
const LETTERS_PER_MARK = 45;

/** The chosen candidates in reading order. */
export function select(candidates: readonly Candidate[], letters: number): Candidate[] {
  const strong = candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate.features) }))
    .filter(({ candidate, score }) => score >= THRESHOLD && candidate.reading.view.block > 0);
  const told = withoutTheTerm(strong);
  const apart = withoutOverlaps(joinPlaces(withoutRetellings(withoutEchoes(withoutCoveredScopes(withoutHearsay(told))))));
  const once = withoutRepeats(apart);
  return withinDensity(once, letters)
    .map(({ candidate }) => candidate)
    .sort(byPlace);
}

/** What intervention is needs no mark where an operation is marked with its sum. */
function withoutTheTerm(ranked: readonly Ranked[]): Ranked[] {
  const isSum = ({ candidate: { kind, claim } }: Ranked): boolean => kind === 'intervention' && claim?.unit === 'jpy_bn';
  const isTerm = ({ candidate: { features } }: Ranked): boolean => features.some(({ name }) => name === 'general');
  return ranked.some(isSum) ? ranked.filter((one) => one.candidate.claim !== null || !isTerm(one)) : [...ranked];
}

/**
 * What only the record makes a statement of a sentence yields to a statement by grammar; where it is not sure, to anything
 * else in its sentence that is on record.
 */
function withoutHearsay(ranked: readonly Ranked[]): Ranked[] {
  const placeOf = ({ reading: { view } }: Candidate): string => `${view.block} ${view.at}`;
  const told = ranked.map(({ candidate }) => candidate).filter((one) => !isHearsay(one));
  const taken = new Set(told.filter(({ kind, reading }) => kind !== 'term' || !reading.view.isHan).map(placeOf));
  const spoken = new Set(told.filter(({ kind }) => kind === 'statement').map(placeOf));
  return ranked.filter(
    ({ candidate, score }) => !isHearsay(candidate) || !(score < SURELY_HEARD ? taken : spoken).has(placeOf(candidate)),
  );
}

/** Score at which the record alone makes a sentence a statement beside a rate or an event of its own. */
const SURELY_HEARD = 0.75;

/** Duties named without a figure: "tariffs on everyone", and a fact of Han text, only where the article gives no figure for them. */
function withoutCoveredScopes(ranked: readonly Ranked[]): Ranked[] {
  const scopeOf = ({ about }: Candidate): string => `${about.imposer} ${about.target} ${about.sector}`;
  const isLoose = ({ about }: Candidate): boolean => about.target === '*' && about.sector === 'all';
  const figured = ranked.map(({ candidate }) => candidate).filter(({ kind, claim }) => kind === 'tariff' && claim !== null);
  const scopes = new Set(figured.map(scopeOf));
  const facts = new Set(figured.flatMap((one) => one.facts));
  const isCovered = (one: Candidate): boolean =>
    (isLoose(one) && scopes.has(scopeOf(one))) ||
    ((one.reading.view.isHan || (isOnlyProgramme(one) && !isLoose(one))) && facts.has(one.facts[0]!));
  return ranked.filter(({ candidate }) => candidate.claim !== null || !isCovered(candidate));
}

/** "The reciprocal tariffs": a duty named by its programme and by nothing else. */
function isOnlyProgramme({ reading, features }: Pick<Candidate, 'reading' | 'features'>): boolean {
  const has = (...names: string[]): boolean => features.some(({ name }) => names.includes(name));
  const isReciprocal = reading.kind === 'tariff' && reading.programme === 'reciprocal';
  return isReciprocal && has('bare') && !has('target', 'sector', 'everyone');
}

/** A statement in the writer's words is not marked right before its quotation, nor unsure when told better elsewhere. */
function withoutRetellings(ranked: readonly Ranked[]): Ranked[] {
  const best = new Map<string, number>();
  const quoted = new Set<string>();
  const placeOf = (fact: string, block: number, at: number): string => `${fact} ${block} ${at}`;
  for (const { candidate, score } of ranked) {
    const { reading, facts } = candidate;
    if (reading.kind !== 'statement') continue;
    best.set(facts[0]!, Math.max(score, best.get(facts[0]!) ?? 0));
    if (reading.quoted) quoted.add(placeOf(facts[0]!, reading.view.block, reading.view.at));
  }
  return ranked.filter(({ candidate: { reading, facts }, score }) => {
    if (reading.kind !== 'statement' || reading.quoted || reading.view.isHan) return true;
    if (quoted.has(placeOf(facts[0]!, reading.view.block, reading.view.at + 1))) return false;
    return score >= SURE || score >= best.get(facts[0]!)!;
  });
}

/** What a reader most wants marked first: figures, quotations, names; a sentence of reported speech last. */
function precedence({ kind, reading, claim, features }: Candidate): number {
  // A name inside what somebody said tells less than who said it.
  if (reading.kind === 'statement') return reading.quoted ? 2 : reading.view.isHan ? 1.5 : 0;
  if (reading.kind === 'note' && (reading.how === 'deed' || reading.how === 'told')) return -1;
  // What was decided tells more than the name of the law in it.
  if (reading.kind === 'note' && reading.how === 'ruling' && reading.view.isHan) return 2;
  // What intervention is tells less than who spoke of it.
  if (features.some(({ name }) => name === 'general')) return -1;
  // "Reciprocal tariffs": what is said of them, or became of them, comes first.
  if (isOnlyProgramme({ reading, features })) return -1.5;
  if (isWeighed(features)) return -0.5;
  // "Trucks will have Section 232 tariffs to pay": whose duty it is tells more than the law that it rests on.
  if (kind === 'tariff' && claim === null && features.some(({ name }) => name === 'sector')) return 1.5;
  return claim !== null || kind === 'holding' ? 3 : 1;
}

function length({ candidate: { reading } }: Ranked): number {
  return reading.passage.end - reading.passage.start;
}

/** Of two marks on one passage the one of the better kind stays, then the stronger, then the shorter. */
function withoutOverlaps(ranked: readonly Ranked[]): Ranked[] {
  const chosen = new Map<SentenceView, Ranked[]>();
  const ordered = ranked.toSorted(
    (a, b) => precedence(b.candidate) - precedence(a.candidate) || b.score - a.score || length(a) - length(b),
  );
  // Passages lie in one sentence, so only its own marks can overlap: this stays linear in the text.
  for (const one of ordered) {
    const { view } = one.candidate.reading;
    const others = chosen.get(view) ?? [];
    if (others.some((other) => isSameStatement(one.candidate, other.candidate))) continue;
    const kept = others.some((other) => overlap(one, other)) ? besides(one, others) : one;
    if (kept) chosen.set(view, [...others, kept]);
  }
  return [...chosen.values()].flat();
}

/** Beside a quotation the same statement of the record needs no second mark in its sentence. */
function isSameStatement(one: Candidate, other: Candidate): boolean {
  const [first, second] = [one.reading, other.reading];
  if (first.kind !== 'statement' || second.kind !== 'statement' || first.view.isHan) return false;
  return one.facts[0] === other.facts[0] && (first.quoted || second.quoted);
}

/** Letters that a statement must have left beside a figure that is marked on its own. */
const REST = { latin: 30, han: 12 };
/** A statement that may be cut is surely the one on record. */
const SURE = 0.6;

/** What a reported statement says behind the marked figures in it: "its $1 trillion is | among the tools it has". */
function besides(one: Ranked, others: readonly Ranked[]): Ranked | null {
  const { reading } = one.candidate;
  if (reading.kind !== 'statement' || reading.quoted || one.score < SURE || isHearsay({ reading })) return null;
  if (reading.view.isHan && others.some(({ candidate }) => candidate.facts[0] === one.candidate.facts[0])) return null;
  const { view, passage } = reading;
  const inner = others.filter((other) => overlap(one, other)).map(({ candidate }) => candidate.reading.passage.end);
  const from = Math.max(passage.start, ...inner);
  const text = view.lexed.text.slice(from, passage.end);
  const lead = /^[\s,，、]*((\S+ ){0,7}(is|are|was|were) )?/.exec(text)![0].length;
  const isShort = text.length - lead < (view.isHan ? REST.han : REST.latin);
  const rest = isShort ? upToFigure(one.candidate, inner.length === 1 ? others : []) : { start: from + lead, end: passage.end };
  if (!rest) return null;
  return { ...one, candidate: { ...one.candidate, reading: { ...reading, passage: rest } } };
}

/** So much of what was said stands before the figure. */
const SAID_LETTERS = 12;

/** "Akazawa said on Sunday that Japan would stand by | its $550 billion pledge": who says it, up to the marked figure. */
function upToFigure({ reading }: Candidate, others: readonly Ranked[]): Span | null {
  if (reading.view.isHan) return null;
  if (others.some(({ candidate }) => candidate.kind === 'tariff')) return null;
  const figures = others
    .map(({ candidate }) => candidate.reading.passage.start)
    .filter((start) => start > reading.passage.start + SAID_LETTERS);
  const speaker = reading.mentions.find(({ type }) => type === 'person' || type === 'office');
  const start = Math.min(reading.passage.start, speaker?.start ?? reading.passage.start);
  const end = Math.min(...figures);
  return figures.length > 0 && end - start >= REST.latin ? { start, end: end - 1 } : null;
}

function overlap({ candidate: a }: Ranked, { candidate: b }: Ranked): boolean {
  const [one, other] = [a.reading, b.reading];
  return one.passage.start < other.passage.end && other.passage.start < one.passage.end;
}

/** The best mention of a thing stays; a second one only where another sentence says it anew. */
function withoutRepeats(ranked: readonly Ranked[]): Ranked[] {
  const counts = new Map<string, number>();
  return ranked
    .toSorted((a, b) => Math.round(2 * b.score) - Math.round(2 * a.score) || byPlace(a.candidate, b.candidate))
    .filter(({ candidate }) => {
      const { kind, facts, claim, about, reading } = candidate;
      // A holder's moves month by month are one piece of news.
      const isMove = reading.kind === 'holding' && reading.aspect === 'change' && reading.view.isHan;
      const told = kind === 'holding' ? facts : facts.slice(0, 1);
      const said = claim === null && reading.kind === 'holding' ? reading.aspect : claim?.value;
      const keys = told.map((fact) => [kind, fact, isMove ? 'change' : said, about.target].join(' '));
      const count = Math.min(...keys.map((key) => counts.get(key) ?? 0));
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
      return count === 0 || (count < REPEATS[candidate.kind] && isAnew(candidate));
    });
}

/** Said again in full, not only pointed back to; of what somebody said, in his own words, on what it was about, or days ago. */
function isAnew({ reading, features }: Candidate): boolean {
  if (reading.kind === 'statement')
    return reading.quoted || reading.earlier || reading.view.isHan || features.some(({ name }) => AGAIN.includes(name));
  if (reading.kind !== 'tariff') return true;
  const isOnGoods = reading.figure !== null && !reading.view.isHan;
  return features.some(({ name }) => IN_FULL.includes(name) || (name === 'sector' && isOnGoods));
}

/** What a rate is told with when it is told in full. */
const IN_FULL = ['head', 'target', 'rate'];
const AGAIN = ['topic', 'quote', 'sameWeek'];

function withinDensity(ranked: readonly Ranked[], letters: number): Ranked[] {
  return ranked.toSorted((a, b) => b.score - a.score).slice(0, Math.max(3, Math.ceil(letters / LETTERS_PER_MARK)));
}

function byPlace(a: Candidate, b: Candidate): number {
  const [one, other] = [a.reading, b.reading];
  return one.view.block - other.view.block || one.passage.start - other.passage.start;
}
