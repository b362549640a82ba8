/** Looks into the isolated world that the extension's scripts have in a page. */
import type { Page } from 'playwright-core';
import { until } from './harness.ts';

/** Runs in our world: from now on, notes every text node whose text one of our scripts asks for. */
function countReads(): void {
  const reads: string[] = [];
  Reflect.set(globalThis, 'reads', reads);
  const { get, ...rest } = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data') as PropertyDescriptor;
  Object.defineProperty(CharacterData.prototype, 'data', {
    ...rest,
    get(this: CharacterData) {
      const text = get?.call(this) as string;
      reads.push(text);
      return text;
    },
  });
}

/** Runs an expression and gives its value. */
type Evaluate = (expression: string) => Promise<string>;

/** A way into the world that our scripts have on a page; waits until they have one. */
export async function ownContext(page: Page): Promise<Evaluate> {
  const session = await page.context().newCDPSession(page);
  const contexts: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  const own = await until('our world in the page', async () =>
    contexts.find(({ origin }) => origin.startsWith('chrome-extension:')),
  );
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId: own.id });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as string;
  };
}

/** What our scripts have read of a page since they were last asked. */
export class ReadCount {
  readonly #evaluate: Evaluate;

  private constructor(evaluate: Evaluate) {
    this.#evaluate = evaluate;
  }

  /** Begins to count on a page where our scripts run. */
  static async on(page: Page): Promise<ReadCount> {
    const count = new ReadCount(await ownContext(page));
    await count.#evaluate(`(${countReads})()`);
    return count;
  }

  /** The text nodes that hold words and were read, each once. */
  async take(): Promise<string[]> {
    const reads = JSON.parse(await this.#evaluate('JSON.stringify(reads.splice(0))')) as string[];
    return [...new Set(reads.map((text) => text.trim()))].filter((text) => text !== '');
  }
}

/** What of ours lives on in a page's isolated world: our session, and observers. Empty where no script of ours has stayed. */
export async function leftBehind(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const contexts: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  const found: string[] = [];
  for (const { id: contextId } of contexts.filter(({ origin }) => origin.startsWith('chrome-extension:'))) {
    const evaluate = async (expression: string) => (await session.send('Runtime.evaluate', { expression, contextId })).result;
    const symbols = await evaluate(
      `Object.getOwnPropertySymbols(globalThis).map(String).filter((name) => /record/.test(name)).join()`,
    );
    if (symbols.value) found.push(symbols.value as string);
    for (const kind of ['MutationObserver', 'IntersectionObserver']) {
      const { objectId } = await evaluate(`${kind}.prototype`);
      const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: objectId as string });
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: objects.objectId as string,
        functionDeclaration: 'function () { return this.length }',
      });
      if (result.value > 0) found.push(`${result.value} ${kind}`);
    }
  }
  await session.detach();
  return found;
}
