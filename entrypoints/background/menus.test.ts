import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { watchMenus } from './menus.ts';

type OnCommand = (command: string, tab: { id: number }) => void;
let press: OnCommand;
const sent = vi.fn(async () => true);

beforeEach(() => {
  const commands = { onCommand: { addListener: (listener: OnCommand) => (press = listener) } };
  const contextMenus = { onClicked: { addListener: () => {} } };
  vi.spyOn(browser, 'commands', 'get').mockReturnValue(commands as unknown as typeof browser.commands);
  vi.spyOn(browser, 'contextMenus', 'get').mockReturnValue(contextMenus as unknown as typeof browser.contextMenus);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(sent as unknown as typeof browser.tabs.sendMessage);
  watchMenus();
});
afterEach(() => {
  vi.restoreAllMocks();
  sent.mockClear();
});

it.each([
  ['next-mark', { kind: 'page:step', to: 'next' }],
  ['previous-mark', { kind: 'page:step', to: 'previous' }],
  ['open-card', { kind: 'page:step', to: 'open' }],
  ['save-passage', { kind: 'page:saveSelection', text: '' }],
])('the command %s does in the page what it says', async (command, message) => {
  press(command, { id: 7 });
  await vi.waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith(7, message, { frameId: 0 }));
});
