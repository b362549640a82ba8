/** Where a benchmark leaves an array for stage timings: on the isolated world's global, which the page cannot see. */
const KEY = Symbol.for('on-record.timings');

/** Runs a stage; when a benchmark listens, notes how long it took. The page's own performance timeline is never used. */
export function timed<T>(stage: string, run: () => T): T {
  const timings = Reflect.get(globalThis, KEY) as { stage: string; ms: number }[] | undefined;
  if (!timings) return run();
  const start = performance.now();
  const result = run();
  timings.push({ stage, ms: performance.now() - start });
  return result;
}
