/** Makes calls of an asynchronous function run one after the other; a failed one does not stop the next. */
export function oneByOne<A extends unknown[]>(run: (...args: A) => Promise<void>): (...args: A) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (...args) => {
    last = last.catch(() => undefined).then(() => run(...args));
    return last;
  };
}
