import type { HideRule } from '../../lib/messages/schema.ts';
import type { Gap, UiLanguage } from '../../lib/record/schema.ts';
import type { Settings } from '../../lib/sites/settings.ts';
import type { Loadable } from '../common/loadable.ts';

export interface StorageState {
  highlights: number;
  inBin: number;
  usedBytes: number;
  /** Whether the browser promised not to clear it when space runs short. */
  isPersisted: boolean;
}
export interface RecordState {
  title: string;
  /** By language of the interface. */
  titles?: Partial<Record<UiLanguage, string>> | undefined;
  version: string;
  /** The day the pack was made: the record ends there. */
  builtOn: string;
  isOld: boolean;
  facts: number;
  sources: number;
  gaps: Gap[];
}
export interface ShortcutState {
  name: string;
  description: string;
  /** Null when the person took the key away. */
  keys: string | null;
}

export interface OptionsActions {
  change: (change: Partial<Pick<Settings, 'opening' | 'density' | 'theme' | 'savePrivate' | 'everywhere'>>) => void;
  turnOn: (site: string) => void;
  /** Takes what was typed; false when it is no address of a site. */
  turnOff: (typed: string) => boolean;
  unhide: (rule: HideRule) => void;
  hideAgain: (rule: HideRule) => void;
  persist: () => void;
  /** Null where the browser lets no extension open that page. */
  openShortcuts: (() => void) | null;
  openLibrary: () => void;
  openWelcome: () => void;
}

export interface OptionsProps {
  settings: Settings;
  hidden: Loadable<HideRule[]>;
  storage: Loadable<StorageState>;
  record: Loadable<RecordState | null>;
  shortcuts: readonly ShortcutState[];
  /** Whether the browser lets the extension run in private windows at all. */
  runsInPrivate: boolean;
  actions: OptionsActions;
}
