/** Milliseconds of the reader by stage, in the world that this runs in. */
export const stages: Record<string, number> = {};

/** The same function, with its time added to its stage's. */
export function timed<A extends unknown[], R>(stage: string, run: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    const start = performance.now();
    const result = run(...args);
    stages[stage] = (stages[stage] ?? 0) + performance.now() - start;
    return result;
  };
}
