/**
 * Ties all readings of a document, and looks again at figures that are strangers to the record: where the rates told
 * around one are on record, it is told as a rate as well.
 */
import { scoreOf, type Feature, type Reading, type TariffReading } from '../reading/types.ts';
import { THRESHOLD } from '../select/threshold.ts';
import { tie } from './tie.ts';
import { weighDuty } from '../closed-world/duty.ts';
import { isPercent, type SentenceView } from '../reading/view.ts';
import type { Candidate } from './types.ts';
import type { QuantityMention } from '../mention.ts';
import type { MatchIndex } from '../compile.ts';

/**
 * - `listed`: in one row with rates that are all, or nearly all, on record: "46 percent on Vietnam, 36 on Thailand and 33 on Indonesia"
 * - `beside`: a sentence behind or in front of one with such a rate
 * - `row`: one of several different rates of its sentence, each of which the record has
 * - `among`: in an article that gives several rates of the record
 */
const WEIGHTS = { listed: 0.2, beside: 0.25, row: 0.15, among: 0, topic: 0.1 } as const;
/** Rates of the record that make a row, and an article on these duties. */
const ROW = 2;
/** Features by which a reading rests on a word for duties. */
const HEADS: readonly string[] = ['head', 'headFar', 'topic', 'charged'];
/** Part of a long row that may be off the record as well. */
const ODD_ONES = 0.2;

/** All candidates of a document's readings, in their order; a figure that no wording tells is weighed against the record. */
export function tieAll(all: readonly Reading[], index: MatchIndex): Candidate[] {
  const told = tieTold(
    all.filter((one) => one.kind !== 'tariff' || !one.leftOver),
    index,
  );
  let next = 0;
  const isMarked = ({ features }: Candidate): boolean => scoreOf(features) >= THRESHOLD;
  const marked = new Set(told.filter((one) => isMarked(one) && !isStranger(one)).map(({ reading }) => figureOf(reading)));
  return all.flatMap((reading) => {
    const first = told[next];
    const candidate = first && isOf(first, reading) ? first : null;
    if (candidate) next++;
    const isOpen = isRate(reading) && !marked.has(reading.figure);
    return (isOpen ? weighDuty(reading, index) : null) ?? candidate ?? [];
  });
}

/** A rate that the record does not have of whom and what the sentence tells it: it may have it of others. */
function isStranger({ verdict, features, reading }: Candidate): boolean {
  return isRate(reading) && verdict === 'unclear' && features.some(({ name }) => STRANGE.includes(name));
}

const STRANGE: readonly string[] = ['neighbour', 'scoped', 'unknown'];

function isOf({ reading: own }: Candidate, { kind, view, mentions }: Reading): boolean {
  return own.kind === kind && own.view === view && own.mentions === mentions;
}

function figureOf(reading: Reading): QuantityMention | null {
  return 'figure' in reading ? reading.figure : null;
}

/** Candidates by what the text says of its figures. */
function tieTold(readings: readonly Reading[], index: MatchIndex): Candidate[] {
  const tied = readings.map((reading) => tie(reading, index));
  const isOnDuties = speaksOfDuties(readings, tied);
  const first = tied.map((candidate, at) => candidate ?? (isOnDuties ? onRecord(readings[at]!, index) : null));
  const rates = new Surroundings(readings, first);
  const again = readings.flatMap((reading, at) => {
    const candidate = first[at] ?? null;
    const isOff = isRate(reading) && !isConfirmed(candidate) && isNamed(reading);
    const features = isOff ? rates.around(reading) : [];
    const anew = features.length > 0 ? tie({ ...reading, features: [...reading.features, ...features] }, index) : null;
    return withDoubt(anew ?? withRow(candidate, rates), rates) ?? [];
  });
  return withHistory(again);
}

/** "went to 84, and on Wednesday to 125": who gives today's rate of a measure in the same sentence tells the earlier one as such. */
function withHistory(candidates: readonly Candidate[]): Candidate[] {
  const placeOf = ({ facts, about, reading: { view } }: Candidate): string =>
    `${view.block} ${view.at} ${facts[0]} ${about.target} ${about.sector}`;
  const today = new Set(
    candidates.filter((one) => one.verdict === 'consistent' && isLevel(one.reading) && isConfirmed(one)).map(placeOf),
  );
  return candidates.map((one) =>
    one.verdict === 'outdated' && isRate(one.reading) && today.has(placeOf(one)) && isToldAsPast(one.reading)
      ? { ...one, verdict: 'consistent' }
      : one,
  );
}

/** A rate, and not by how much it moved. */
function isLevel(reading: Reading): boolean {
  return isRate(reading) && reading.figure!.unit !== 'percentage_points' && reading.figure!.change !== 'by';
}

function isToldAsPast({ view, figure }: TariffReading): boolean {
  return !view.isHan && WAS.test(view.lexed.text.slice(view.start, figure!.start));
}

const WAS =
  /\b(was|were|had|went|moved|jumped|rose|fell|climbed|came|began|started|paid|faced|put|set|raised|lifted|imposed|announced|threatened|charged|told|promised|expected)\b/;

/** The article speaks of duties again and again, and gives one that is on record. */
function speaksOfDuties(readings: readonly Reading[], tied: readonly (Candidate | null)[]): boolean {
  const told = readings.filter((one) => one.kind === 'tariff' && isOnHead(one));
  return told.length >= ROW && tied.some((one) => one?.kind === 'tariff' && isConfirmed(one));
}

/**
 * 韓国も15%で横並び: no word for a duty far and wide, but an article on duties, a partner or goods by name, and the very
 * rate that the record has for them.
 */
function onRecord(reading: Reading, index: MatchIndex): Candidate | null {
  if (!isRate(reading) || !reading.view.isHan || !isNamed(reading)) return null;
  const features = reading.features.filter(({ name }) => name !== 'share' || !isTenths(reading));
  if (features.some(({ weight }) => weight < 0) || reading.view.has('measure', 'comparison', 'hold')) return null;
  const candidate = tie({ ...reading, features: [...features, ...weigh('topic')] }, index);
  return isConfirmed(candidate) ? candidate : null;
}

/** ブラジルは計5割: a share of nothing where the record has that rate. */
function isTenths({ view, figure }: TariffReading): boolean {
  const { start, end } = figure!;
  return /[割成]$/.test(view.lexed.text.slice(start, end)) && !/^[をの的]/.test(view.lexed.text.slice(end, end + 1));
}

/** Figures that would say little alone: "34 becomes 84 and then 125". */
function withRow(candidate: Candidate | null, rates: Surroundings): Candidate | null {
  if (!candidate || !isRate(candidate.reading) || !rates.isInRow(candidate.reading)) return candidate;
  return { ...candidate, features: [...candidate.features, ...weigh('row')] };
}

/** Where no rate is on record and the sentence does not say whose duty it is, it may be anyone's: nothing is said to differ. */
function withDoubt(candidate: Candidate | null, rates: Surroundings): Candidate | null {
  if (candidate?.verdict !== 'differs' || !isRate(candidate.reading)) return candidate;
  const { explicit, view, programme, imposer } = candidate.reading;
  const isTheirs = imposer !== 'US' || explicit.imposer || programme !== null || view.of('person').length > 0;
  return isTheirs || rates.isAny ? candidate : { ...candidate, verdict: 'unclear' };
}

class Surroundings {
  private readonly rows = new Map<SentenceView, { rates: number; confirmed: number }>();
  private readonly matched = new Map<SentenceView, { rates: number; values: Set<number> }>();
  private readonly sentences = new Set<string>();
  private readonly facts = new Set<string>();
  private readonly namesUs: boolean;

  constructor(readings: readonly Reading[], candidates: readonly (Candidate | null)[]) {
    this.namesUs = readings.some(
      (reading) =>
        isRate(reading) &&
        (reading.around.isOnUsDuties || (reading.imposer === 'US' && reading.explicit.imposer && reading.view.has('tariff'))),
    );
    for (const [at, reading] of readings.entries()) {
      if (!isRate(reading)) continue;
      const row = this.rows.get(reading.view) ?? { rates: 0, confirmed: 0 };
      const candidate = candidates[at] ?? null;
      this.noteMatch(reading, candidate);
      const counts = isConfirmed(candidate) && isNamed(reading);
      this.rows.set(reading.view, { rates: row.rates + 1, confirmed: row.confirmed + Number(counts) });
      if (!counts) continue;
      this.sentences.add(placeOf(reading.view));
      this.facts.add(candidate!.facts[0]!);
    }
  }

  private noteMatch({ view, figure, features }: TariffReading, candidate: Candidate | null): void {
    const row = this.matched.get(view) ?? { rates: 0, values: new Set() };
    const isMatch = candidate?.features.some(({ name }) => name === 'record' || name === 'former') ?? false;
    if (isMatch && features.every(({ weight }) => weight >= 0)) row.values.add(figure!.value);
    this.matched.set(view, { ...row, rates: row.rates + 1 });
  }

  /** Whether a rate is one of several in its sentence, all of them on record. */
  isInRow({ view, figure, features }: TariffReading): boolean {
    const { rates, values } = this.matched.get(view)!;
    return (
      values.size >= ROW && values.size === rates && values.has(figure!.value) && features.every(({ weight }) => weight >= 0)
    );
  }

  /** Whether the article gives any rate of the record, or speaks of American duties in so many words. */
  get isAny(): boolean {
    return this.facts.size > 0 || this.namesUs;
  }

  /** What the rates around a figure say for it. */
  around(reading: TariffReading): Feature[] {
    const { rates, confirmed } = this.rows.get(reading.view)!;
    const others = rates - 1;
    const isListed = confirmed >= ROW && others - confirmed <= others * ODD_ONES;
    const isBeside = rates === 1 && isPlain(reading) && [-1, 1].some((off) => this.sentences.has(placeOf(reading.view, off)));
    return [
      ...(isListed ? weigh('listed') : []),
      ...(isBeside ? weigh('beside') : []),
      ...(this.facts.size >= ROW ? weigh('among') : []),
    ];
  }
}

function weigh(name: keyof typeof WEIGHTS): Feature[] {
  return [{ name, weight: WEIGHTS[name] }];
}

function isOnHead({ features }: Reading): boolean {
  return features.some(({ name }) => HEADS.includes(name));
}

function placeOf({ block, at }: SentenceView, off = 0): string {
  return `${block} ${at + off}`;
}

function isRate(reading: Reading): reading is TariffReading {
  return reading.kind === 'tariff' && reading.figure !== null;
}

function isNamed({ explicit, imposer }: TariffReading): boolean {
  return imposer === 'US' && (explicit.target || explicit.sector);
}

function isConfirmed(candidate: Candidate | null): boolean {
  return candidate !== null && candidate.features.some(({ name }) => name === 'record');
}

/** The one percentage of its sentence, and nothing that grows, shrinks or is shared. */
function isPlain({ view, features }: TariffReading): boolean {
  const isOnly = view.of('quantity').filter(isPercent).length === 1;
  return isOnly && features.every(({ weight }) => weight >= 0) && !view.has('measure', 'rise', 'fall', 'comparison', 'forecast');
}
