/** Set in a page before anything else runs there: what a page could notice of us. */
export interface Heard {
  /** Changes of the document since its own text was there. */
  mutations: string[];
  /** Events that reached the page under any name that we could use, and calls of its own functions that we could make. */
  events: string[];
}

/** Runs in the page. Static pages do nothing by themselves after their text is there, so whatever is heard is ours. */
export function setTraps(names: readonly string[]): void {
  const MOST_WHILE_PARSING = 5000;
  const heard: Heard = { mutations: [], events: [] };
  Reflect.set(globalThis, 'heard', heard);
  const observer = new MutationObserver((list) => {
    for (const { type, target } of list) heard.mutations.push(`${type} ${target.nodeName}`);
    // The largest pages would spend more time on being watched while they are parsed than on anything else.
    if (heard.mutations.length > MOST_WHILE_PARSING && document.readyState === 'loading') observer.disconnect();
  });
  const { observe: watch } = MutationObserver.prototype; // before it is wrapped
  const observe = () => watch.call(observer, document, { subtree: true, childList: true, attributes: true, characterData: true });
  observe();
  document.addEventListener('DOMContentLoaded', () =>
    queueMicrotask(() => {
      observer.takeRecords();
      heard.mutations.length = 0;
      observe();
    }),
  );
  for (const name of names)
    for (const target of [window, document]) target.addEventListener(name, () => heard.events.push(name), { capture: true });
  const wrap = (owner: object, method: string) => {
    const original = Reflect.get(owner, method) as (...args: unknown[]) => unknown;
    Reflect.set(owner, method, function (this: unknown, ...args: unknown[]) {
      heard.events.push(`${method} ${String(args[0])}`);
      return original.apply(this, args);
    });
  };
  for (const method of ['dispatchEvent', 'addEventListener']) wrap(EventTarget.prototype, method);
  wrap(window, 'postMessage');
  for (const method of ['pushState', 'replaceState']) wrap(History.prototype, method);
  for (const kind of [MutationObserver, IntersectionObserver, ResizeObserver, PerformanceObserver])
    wrap(kind.prototype, 'observe');
}
