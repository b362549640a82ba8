import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ask } from './ask.ts';
import { ExtensionError, type Handlers, listen } from './listen.ts';

type Listener = (raw: unknown, sender: object, respond: (answer: unknown) => void) => unknown;
let listener: Listener;
const handlers = {
  'bg:openCard': vi.fn(async () => null),
  'bg:setSite': vi.fn(async () => null),
  'bg:undoSave': vi.fn(async () => {
    throw new ExtensionError('not-found');
  }),
  'bg:unhide': vi.fn(async () => {
    throw new Error('secret detail');
  }),
};
const ID = 'test-extension-id';
const page = { id: ID, url: 'https://example.com/a', frameId: 0, tab: { id: 7, incognito: false } };
const view = { id: ID, url: 'chrome-extension://test-extension-id/popup.html' };

/** Says something to the background; undefined when it does not answer. */
function say(raw: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    if (listener(raw, sender, resolve) !== true) resolve(undefined);
  });
}

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(ID);
  vi.spyOn(browser.runtime, 'getURL').mockReturnValue('chrome-extension://test-extension-id/');
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((each) => {
    listener = each as Listener;
  });
  listen(handlers as unknown as Handlers);
});

describe('listen', () => {
  it('answers a page and one of our own pages', async () => {
    expect(await say({ kind: 'bg:openCard' }, page)).toEqual({ ok: true, value: null });
    expect(await say({ kind: 'bg:setSite', site: 'example.com', on: false }, view)).toEqual({ ok: true, value: null });
    expect(handlers['bg:openCard']).toHaveBeenCalledWith(
      { kind: 'bg:openCard' },
      { tabId: 7, url: page.url, privateWindow: false, isView: false },
    );
  });

  it.each([
    ['a page that asks what only our own pages may', { kind: 'bg:setSite', site: 'example.com', on: false }, page],
    ['a frame', { kind: 'bg:openCard' }, { ...page, frameId: 3 }],
    ['another extension', { kind: 'bg:openCard' }, { ...page, id: 'another' }],
    ['an unknown kind', { kind: 'bg:launch' }, page],
    ['a question with more than it may have', { kind: 'bg:openCard', evil: 1 }, page],
    ['no object', 'bg:openCard', page],
  ])('does not answer %s', async (_, raw, sender) => {
    expect(await say(raw, sender)).toBeUndefined();
    expect(handlers['bg:setSite']).not.toHaveBeenCalled();
  });

  it('gives the code of an expected failure, and nothing of an unexpected one', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const id = crypto.randomUUID();
    expect(await say({ kind: 'bg:undoSave', id }, page)).toEqual({ ok: false, error: 'not-found' });
    expect(await say({ kind: 'bg:unhide', id }, page)).toEqual({ ok: false, error: 'unexpected' });
    expect(log).toHaveBeenCalledOnce();
  });
});

describe('ask', () => {
  const answerWith = (answer: unknown) => vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(answer as never);

  it('passes on a valid answer', async () => {
    answerWith({ ok: true, value: null });
    expect(await ask({ kind: 'bg:openCard' })).toEqual({ ok: true, value: null });
  });

  it.each([
    ['an answer of another shape', { ok: true, value: { marks: 'many' } }, 'bad-message'],
    ['a failure', { ok: false, error: 'quota' }, 'quota'],
    ['a failure in words we do not know', { ok: false, error: '<script>' }, 'unexpected'],
    ['no answer', undefined, 'unexpected'],
  ])('reads %s', async (_, answer, error) => {
    answerWith(answer);
    expect(await ask({ kind: 'bg:getTab', tabId: 1 })).toEqual({ ok: false, error });
  });

  it('asks again, in the same words, when the background was stopped over the question', async () => {
    const send = vi.spyOn(browser.runtime, 'sendMessage').mockReset();
    send.mockRejectedValueOnce(new Error('closed')).mockResolvedValueOnce({ ok: true, value: null } as never);
    expect(await ask({ kind: 'bg:openCard' })).toEqual({ ok: true, value: null });
    expect(send.mock.calls).toEqual([[{ kind: 'bg:openCard' }], [{ kind: 'bg:openCard' }]]);
  });

  it('knows a dead context', async () => {
    vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    expect(await ask({ kind: 'bg:openCard' })).toEqual({ ok: false, error: 'context-gone' });
  });
});
