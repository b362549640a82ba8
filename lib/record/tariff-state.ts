/**
 * The state of one tariff on one day, by what was known on that day or on another.
 *
 *   announced / agreed ──▶ pending ──▶ in_force (scheduled until `validFrom`) ──▶ charged
 *                             │                      paused ──▶ suspended, something else or nothing is charged
 *                             └─ lapsed or overtaken      ended / struck_down ──▶ over
 *
 * Announced is not effective, a pause is not an end, and an order signed today may reach back: the newest known
 * step that covers the day decides what was charged on it.
 */
import type { Country, IsoDate, StepStatus, Tariff, TariffStep } from './schema.ts';
import { isEuMember } from './scope.ts';

/** A step as it was known on a day: ends that were learnt later are hidden. */
export interface KnownStep extends TariffStep {
  /** Its place in `fact.steps`. */
  index: number;
}

export interface TariffState {
  kind: 'tariff';
  /** The day that the state is of. */
  date: IsoDate;
  /** The day whose knowledge it rests on. */
  known: IsoDate;
  /** What the measure stands for on the day: the rate that is paused, else charged, else how it ended, else what is to come. */
  headline: KnownStep;
  /** Where the headline stands on the day: `announced` while it is scheduled, `ended` once it has run out. */
  status: StepStatus;
  /** What is collected; null when nothing is, or not yet. */
  charged: KnownStep | null;
  /** Rates suspended on the day, newest known first. */
  suspended: KnownStep[];
  /** What was announced, agreed or scheduled and does not hold yet, newest known first. */
  pending: KnownStep[];
  /** Changes of terms or of part of the scope that hold on the day, newest known first. */
  modifications: KnownStep[];
}

/**
 * Returns the state of a tariff on `date`, using only steps known on `known`; null when nothing was known yet.
 * `known` later than `date` looks back with later knowledge: backdated orders then count.
 */
export function tariffState(tariff: Tariff, date: IsoDate, known: IsoDate = date): TariffState | null {
  const steps = knownSteps(tariff, known);
  if (steps.length === 0) return null;
  const over = steps.find((step) => isTerminal(step) && holds(step, date)) ?? null;
  const alive = over ? steps.filter((step) => isNewer(step, over)) : steps;
  const suspended = alive.filter((step) => step.status === 'paused' && holds(step, date));
  const charged = findCharged(alive, suspended, date);
  const pending = alive.filter((step) => isPending(step, date) && !alive.some((later) => overtakes(later, step)));
  const modifications = alive.filter((step) => step.status === 'modified' && step !== charged && holds(step, date));
  const toCome = pending.find((step) => step.status === 'in_force') ?? pending[0];
  const past = steps.find((step) => !isProposal(step)) ?? steps[0]!;
  const headline = suspended[0] ?? charged ?? over ?? toCome ?? past;
  return { kind: 'tariff', date, known, headline, status: statusOn(headline, date), charged, suspended, pending, modifications };
}

/** Returns the steps known on a day, newest known first, each with the end that was known then. */
export function knownSteps(tariff: Tariff, known: IsoDate): KnownStep[] {
  return tariff.steps
    .map((step, index) => ({ ...step, index }))
    .filter((step) => step.knownFrom <= known && (step.knownTo === null || known < step.knownTo))
    .map((step) => (endKnownFrom(tariff, step) <= known ? step : withoutEnd(step)))
    .sort((a, b) => (isNewer(a, b) ? -1 : 1));
}

/** Returns the rate of a step for one target, percent; null when the step has no single rate for it. */
export function stepRate(step: TariffStep, target: Country): number | null {
  return listedRate(step, target) ?? step.rate;
}

/** Returns the step that sets what goods of `target` pay in this state, a change for that target included. */
export function chargedStep(state: TariffState, target: Country): KnownStep | null {
  if (!state.charged) return null;
  const special = state.modifications.find((step) => listedRate(step, target) !== undefined && isNewer(step, state.charged!));
  return special ?? state.charged;
}

/** Returns the rate that a step lists for one target; a member state has the rate that its union is given. */
export function listedRate(step: TariffStep, target: Country): number | undefined {
  return step.rates?.[target] ?? (isEuMember(target) ? step.rates?.EU : undefined);
}

function statusOn(step: KnownStep, date: IsoDate): StepStatus {
  if (step.status === 'in_force' && start(step) > date) return 'announced';
  return step.status === 'in_force' && !holds(step, date) ? 'ended' : step.status;
}

/** An end that was not planned became known with the first later step that holds where this one stops. */
function endKnownFrom(tariff: Tariff, step: TariffStep): IsoDate {
  const { endKnownFrom, validTo, knownFrom } = step;
  if (endKnownFrom !== undefined || validTo === null) return endKnownFrom ?? knownFrom;
  const successors = tariff.steps.filter((it) => it.knownFrom > knownFrom && canFollow(it) && holds(it, validTo));
  return successors.map((it) => it.knownFrom).sort()[0] ?? knownFrom;
}

function canFollow(step: TariffStep): boolean {
  return !isProposal(step) && step.status !== 'modified';
}

function withoutEnd(step: KnownStep): KnownStep {
  return { ...step, validTo: null };
}

/** Newest knowledge first; of one day's knowledge, what starts later; then the later entry. */
function isNewer(a: KnownStep, b: KnownStep): boolean {
  if (a.knownFrom !== b.knownFrom) return a.knownFrom > b.knownFrom;
  const [startA, startB] = [start(a), start(b)];
  return startA === startB ? a.index > b.index : startA > startB;
}

function start(step: TariffStep): IsoDate {
  return step.validFrom ?? step.knownFrom;
}

function isTerminal(step: TariffStep): boolean {
  return step.status === 'ended' || step.status === 'struck_down';
}

function isProposal(step: TariffStep): boolean {
  return step.status === 'announced' || step.status === 'agreed';
}

/** An undated pause, change or end holds from the day it was known. */
function holds(step: TariffStep, date: IsoDate): boolean {
  return start(step) <= date && (step.validTo === null || date < step.validTo);
}

/** A changed rate counts as the charged one only where the step that it changed has run out. */
function findCharged(alive: KnownStep[], suspended: KnownStep[], date: IsoDate): KnownStep | null {
  const holding = alive.filter((step) => holds(step, date));
  const charged =
    holding.find((step) => step.status === 'in_force' && step.validFrom !== null) ??
    holding.find((step) => step.status === 'modified' && step.validFrom !== null && step.rate !== null && !step.rates);
  if (!charged) return null;
  const stopped = suspended.some((pause) => isNewer(pause, charged) && (pause.rate === null || pause.rate === charged.rate));
  return stopped ? null : charged;
}

function isPending(step: TariffStep, date: IsoDate): boolean {
  if (step.validTo !== null && step.validTo <= date) return false;
  if (isProposal(step)) return true;
  return step.status === 'in_force' && step.validFrom === null ? true : start(step) > date;
}

/** Whether a later step settles a proposal: by a newer proposal in its place, or by what was then done. */
function overtakes(later: KnownStep, earlier: KnownStep): boolean {
  if (!isProposal(earlier) || later === earlier || later.knownFrom < earlier.knownFrom) return false;
  if (isProposal(later)) return later.knownFrom > earlier.knownFrom && replaces(later, earlier);
  if (later.rate === earlier.rate && (later.status === 'in_force' || suspends(later, earlier))) return true;
  if (later.knownFrom === earlier.knownFrom) return false;
  if (earlier.validFrom === null || later.validFrom === null) return later.status === 'in_force' || isTerminal(later);
  return later.validFrom >= earlier.validFrom;
}

/** Whether a pause reaches over the planned start. */
function suspends(pause: KnownStep, proposal: KnownStep): boolean {
  const open = proposal.validFrom === null || pause.validTo === null;
  return pause.status === 'paused' && (open || pause.validTo! > proposal.validFrom!);
}

/** A proposal stands beside an older one when it names no rate, is about other countries, or is for later. */
function replaces(newer: KnownStep, older: KnownStep): boolean {
  if (newer.rate === null && older.rate !== null) return false;
  const [theirs, ours] = [Object.keys(older.rates ?? {}), Object.keys(newer.rates ?? {})];
  if (!theirs.every((target) => ours.includes(target)) || (theirs.length === 0 && ours.length > 0)) return false;
  return newer.validFrom === null || older.validFrom === null || newer.validFrom <= older.validFrom;
}
