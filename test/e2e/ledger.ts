/** Keeps account, in the isolated world of our scripts, of everything they begin there that has to end. */
import type { Page } from 'playwright-core';
import { ownContext } from './own-world.ts';

/** Runs in our world. Wraps whatever a script can leave behind: listeners, observers, timers, messages. */
function openLedger(): void {
  type Call = (...args: unknown[]) => unknown;
  const begun: string[] = [];
  const open = new (class extends Map<unknown, string> {
    override set(key: unknown, what: string): this {
      begun.push(what);
      return super.set(key, what);
    }
  })();
  const messages: string[] = [];
  let last = 0;
  Reflect.set(globalThis, 'ledger', {
    open: () => [...open.values(), ...(chrome.runtime.onMessage.hasListeners() ? ['onMessage'] : [])],
    begun: () => begun,
    messages: () => messages,
  });
  const wrap = (owner: object, name: string, around: (original: Call, self: object, args: unknown[]) => unknown) => {
    const original = Reflect.get(owner, name) as Call;
    Reflect.set(owner, name, function (this: object, ...args: unknown[]) {
      return around(original, this, args);
    });
  };
  wrap(EventTarget.prototype, 'addEventListener', (original, self, args) => {
    const [type, , options] = args as [string, unknown, { signal?: AbortSignal } | undefined];
    // What listens to a signal of ours goes with the signal.
    if (!(self instanceof AbortSignal)) {
      const key = options?.signal ? ++last : `${type} ${String(args[1])}`;
      open.set(key, `listener ${type}`);
      options?.signal?.addEventListener('abort', () => open.delete(key));
    }
    return original.apply(self, args);
  });
  wrap(EventTarget.prototype, 'removeEventListener', (original, self, args) => {
    open.delete(`${String(args[0])} ${String(args[1])}`);
    return original.apply(self, args);
  });
  for (const { name, prototype } of [MutationObserver, IntersectionObserver, ResizeObserver]) {
    wrap(prototype, 'observe', (original, self, args) => (open.set(self, name), original.apply(self, args)));
    wrap(prototype, 'disconnect', (original, self, args) => (open.delete(self), original.apply(self, args)));
  }
  const clocks = [
    ['setTimeout', 'clearTimeout'],
    ['requestIdleCallback', 'cancelIdleCallback'],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
  ] as const;
  for (const [begin, end] of clocks) {
    wrap(globalThis, begin, (original, _, [callback, ...rest]) => {
      const id = original.call(
        globalThis,
        (...args: unknown[]) => (open.delete(`${begin} ${String(id)}`), (callback as Call)(...args)),
        ...rest,
      );
      open.set(`${begin} ${String(id)}`, begin);
      return id;
    });
    wrap(globalThis, end, (original, _, [id]) => (open.delete(`${begin} ${String(id)}`), original.call(globalThis, id)));
  }
  wrap(globalThis, 'setInterval', (original, _, args) => (open.set(++last, 'setInterval'), original.apply(globalThis, args)));
  wrap(chrome.runtime, 'sendMessage', (original, self, args) => {
    messages.push((args[0] as { kind: string }).kind);
    return original.apply(self, args);
  });
}

export interface Ledger {
  /** What was begun since. */
  begun(): Promise<string[]>;
  /** Of that, what has not ended. */
  open(): Promise<string[]>;
  /** Kinds of the messages that were sent since. */
  messages(): Promise<string[]>;
}

/** Begins to keep account on a page where a script of ours has run. */
export async function keepLedger(page: Page): Promise<Ledger> {
  const evaluate = await ownContext(page);
  await evaluate(`(${openLedger})()`);
  const ask = async (what: string) => JSON.parse(await evaluate(`JSON.stringify(ledger.${what}())`)) as string[];
  return { begun: () => ask('begun'), open: () => ask('open'), messages: () => ask('messages') };
}
