/** The installed pack, and whether it is old enough to say so. */
import { useStore } from './use-store.ts';

const OLD_AFTER_DAYS = 90;
const DAY_MS = 86_400_000;

export interface InstalledPack {
  id: string;
  version: string;
  builtOn: string;
  isOld: boolean;
}

/** Null until it is read, and when nothing is installed. */
export function usePackInfo(): InstalledPack | null {
  const pack = useStore(async ({ meta }) => {
    const row = await meta.get('pack');
    if (!row) return null;
    const { id, version, builtOn } = row.value as Omit<InstalledPack, 'isOld'>;
    return { id, version, builtOn, isOld: Date.now() - Date.parse(builtOn) >= OLD_AFTER_DAYS * DAY_MS };
  }, []);
  return pack.kind === 'ready' ? pack.value : null;
}
