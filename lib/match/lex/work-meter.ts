/** Counts elementary steps (characters looked at, transitions taken), so that tests can show linearity without a clock. */
export class WorkMeter {
  steps = 0;

  /** Adds `count` elementary steps. */
  add(count: number): void {
    this.steps += count;
  }
}
