/**
 * How much watching a page may cost. Two buckets, refilled with time: records that arrive, and readings they lead to. An
 * empty bucket means rest, each rest longer than the last; after the last rest the watch is over. Pure.
 *
 *     watching ──bucket empty──▶ resting ──time──▶ watching … ──rests used up──▶ stopped
 */
export interface BudgetLimits {
  records: number;
  recordsPerSecond: number;
  readings: number;
  secondsPerReading: number;
  restMs: readonly number[];
}

/** Enough for hydration, translation and hours of a live blog; a mutation storm empties it in its first seconds. */
export const WATCH_LIMITS: BudgetLimits = {
  records: 4000,
  recordsPerSecond: 20,
  readings: 20,
  secondsPerReading: 15,
  restMs: [5000, 20_000, 60_000],
};

export type BudgetState = { kind: 'watching' } | { kind: 'resting'; ms: number } | { kind: 'stopped' };

export class WatchBudget {
  #rests = 0;
  readonly #limits: BudgetLimits;
  #records: number;
  #readings: number;
  #at: number;

  constructor(now: number, limits: BudgetLimits = WATCH_LIMITS) {
    this.#limits = limits;
    this.#at = now;
    this.#records = limits.records;
    this.#readings = limits.readings;
  }

  /** Pays for records that have arrived. */
  payRecords(count: number, now: number): BudgetState {
    this.#refill(now);
    this.#records -= count;
    return this.#records >= 0 ? { kind: 'watching' } : this.#rest();
  }

  /** Pays for one reading. */
  payReading(now: number): BudgetState {
    this.#refill(now);
    this.#readings--;
    return this.#readings >= 0 ? { kind: 'watching' } : this.#rest();
  }

  #refill(now: number): void {
    const { records, recordsPerSecond, readings, secondsPerReading } = this.#limits;
    const seconds = Math.max(0, now - this.#at) / 1000;
    this.#at = now;
    this.#records = Math.min(records, this.#records + seconds * recordsPerSecond);
    this.#readings = Math.min(readings, this.#readings + seconds / secondsPerReading);
  }

  /** After a rest, a little: who storms again is stopped at once, and who has calmed down saves up anew. */
  #rest(): BudgetState {
    const ms = this.#limits.restMs[this.#rests++];
    if (ms === undefined) return { kind: 'stopped' };
    this.#records = this.#limits.records / 5;
    this.#readings = Math.max(this.#readings, this.#limits.readings / 4);
    return { kind: 'resting', ms };
  }
}
