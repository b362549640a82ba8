/** What the candidates found on a page say for its being coverage. */
import { THRESHOLD } from './select/threshold.ts';
import { scoreOf } from './reading/types.ts';
import type { Candidate } from './candidate/types.ts';
import type { Evidence } from './relevance.ts';
import type { MatchIndex } from './compile.ts';

/** A statement that may carry a page on its own. */
const SURE = 0.65;
const CONFIRMING = new Set(['record', 'former', 'amount', 'exact', 'nothing', 'actor']);

/** Weighs the candidates of a page: only what is the story's own news counts, and nothing that its being coverage makes likely. */
export function evidenceOf(candidates: readonly Candidate[], { ownNews }: MatchIndex): Evidence {
  const told = candidates.filter(({ reading }) => reading.kind !== 'statement' || reading.voices === null);
  const strong = told.filter(
    ({ facts, features }) => scoreOf(features) >= THRESHOLD && ownNews.has(facts[0]!) && features[0]?.name !== 'weighed',
  );
  const has = ({ features }: Candidate, names: ReadonlySet<string>): boolean => features.some(({ name }) => names.has(name));
  const onRecord = strong.filter(
    (one) =>
      one.kind === 'statement' || one.verdict === 'differs' || isToldOnDay(one) || (one.kind !== 'term' && has(one, CONFIRMING)),
  );
  const confirmed = onRecord.filter((one) => !isBare(one) && !isCount(one));
  const bare = onRecord.filter(isBare);
  const bound = strong.filter((one) => one.claim !== null && one.verdict !== 'differs' && !has(one, CONFIRMING));
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

/** An event told in its own words on its very day, or while it was news. */
function isToldOnDay({ features }: Candidate): boolean {
  const names = new Set(features.map(({ name }) => name));
  return names.has('told') && names.has('alike') && (names.has('day') || names.has('fresh'));
}

function factsOf(candidates: readonly Candidate[]): Set<string> {
  return new Set(candidates.map(({ facts }) => facts[0]!));
}

const NAMES: ReadonlySet<string> = new Set(['country', 'person', 'office', 'fact']);

/** So many days, and nobody of the story: of a pause, or of anybody's discount. */
function isCount({ reading }: Candidate): boolean {
  const isBare = reading.view.mentions.every(({ type, ...one }) => !NAMES.has(type) || ('weak' in one && one.weak));
  return reading.kind === 'note' && reading.how === 'days' && isBare;
}

/** A duty without a figure: words that a phone's tariff may have around it as well. */
function isBare({ kind, claim }: Candidate): boolean {
  return kind === 'tariff' && claim === null;
}

/** Said by someone named in full or by office, and not by a surname alone. */
function isByNamed({ reading }: Candidate): boolean {
  return reading.mentions.some((mention) => (mention.type === 'person' || mention.type === 'office') && !mention.weak);
}
