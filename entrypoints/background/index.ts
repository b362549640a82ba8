import '../../lib/messages/jitless.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '../../lib/messages/listen.ts';
import { handlers } from './handlers.ts';
import { watchLifecycle } from './lifecycle.ts';
import { watchMenus } from './menus.ts';
import { watchTabs } from './watch-tabs.ts';

export default defineBackground(() => {
  watchLifecycle();
  watchMenus();
  watchTabs();
  listen(handlers);
});
