import { browser, type Browser } from 'wxt/browser';
import { StoreError, toStoreError } from '../store/errors.ts';
import { failure } from './result.ts';
import { type AnswerTo, type ErrorCode, FromPage, FromView, type Question, type Result } from './schema.ts';

/** Who asks: a page's top frame, or one of our own pages. */
export interface Asker {
  tabId: number | null;
  url: string;
  privateWindow: boolean;
  isView: boolean;
}

export type Handlers = {
  [K in Question['kind']]: (question: Extract<Question, { kind: K }>, asker: Asker) => Promise<AnswerTo<K>>;
};

/** An expected failure with a code that every interface can put into words. */
export class ExtensionError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, detail = '') {
    super(detail ? `${code}: ${detail}` : code);
    this.code = code;
  }
}

/** Answers questions for as long as the background lives. Strangers and unknown messages get no answer. */
export function listen(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender, respond: (answer: unknown) => void) => {
    const asker = askerOf(sender);
    const question = asker && readQuestion(raw, asker);
    if (!question) return undefined;
    void answer(handlers, question, asker).then(respond);
    return true;
  });
}

async function answer(handlers: Handlers, question: Question, asker: Asker): Promise<Result<unknown>> {
  try {
    const handle = handlers[question.kind] as (question: Question, asker: Asker) => Promise<unknown>;
    return { ok: true, value: await handle(question, asker) };
  } catch (error) {
    const code = codeOf(error);
    if (code) return failure(code);
    console.error(`[on record] ${question.kind}`, error);
    return failure('unexpected');
  }
}

/** The code of an expected failure, the database's among them; null for one that nobody expected. */
export function codeOf(error: unknown): ErrorCode | null {
  const known = toStoreError(error);
  return known instanceof ExtensionError || known instanceof StoreError ? known.code : null;
}

function askerOf(sender: Browser.runtime.MessageSender): Asker | null {
  if (sender.id !== browser.runtime.id) return null;
  const url = sender.url ?? '';
  const isView = url.startsWith(browser.runtime.getURL('/'));
  const isTopFrame = sender.tab !== undefined && sender.frameId === 0;
  if (!isView && !isTopFrame) return null;
  return { tabId: sender.tab?.id ?? null, url, privateWindow: sender.tab?.incognito ?? false, isView };
}

function readQuestion(raw: unknown, asker: Asker): Question | null {
  const fromPage = FromPage.safeParse(raw);
  if (fromPage.success) return fromPage.data;
  if (!asker.isView) return null;
  const fromView = FromView.safeParse(raw);
  return fromView.success ? fromView.data : null;
}
