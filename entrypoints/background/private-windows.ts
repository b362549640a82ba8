import { type Asker, ExtensionError } from '../../lib/messages/listen.ts';
import { loadSettings } from '../../lib/sites/settings.ts';

/** Throws where the address of a page must not be kept: in a private window, unless the person allows it. */
export async function requireKeeping({ privateWindow }: Pick<Asker, 'privateWindow'>): Promise<void> {
  if (privateWindow && !(await loadSettings()).savePrivate) throw new ExtensionError('private-window');
}
